"""Words that attribute: verbs and nouns of saying, and the small words around them. English; one place for all."""

_REGULAR = """
accept accuse acknowledge add admit advise advocate affirm agree allege announce answer argue assail assert assess
assure attack attest augur badger bark beg believe bellow bemoan berate blame blast bluster boast brag brand
call caution challenge champion chant characterise characterize charge chide chuckle cite claim clarify comment
commend compare complain concede conclude concur condemn confess confide confirm contend continue convey counsel
counter cry criticise criticize declare decline decry defend demand denounce deny deride describe detail dictate disclose
dismiss dispute dub elaborate email emphasise emphasize enquire enthuse estimate exclaim exhort explain express
fear fret fume gripe groan grumble guess gush hail highlight hint howl imply indicate inform inquire insinuate
insist instruct interject interrupt invoke jeer jest joke label lambast lambaste lament laugh lecture liken
list maintain marvel mention moan mock mumble murmur muse mutter note object observe offer opine
order pen phrase plead pledge point ponder portray post praise predict press proclaim profess promise pronounce
prophesy propose protest question quip quote rail rant rate reaffirm reason reassure rebuke recall recite
reckon recommend recount refer reflect reiterate rejoin relate remark remember remind repeat reply report request
respond retort reveal roar scoff scold scream shout shriek sigh signal slam snap snarl sneer snort specify
speculate state stress stutter suggest summarise summarize surmise swear sympathise tease testify thank theorise
theorize threaten thunder tout trumpet tweet urge utter vent venture voice volunteer vow wager wail warn whine whisper
wonder yell conclude conjecture reassert rehearse retweet text blog title caption headline entitle deem term
""".split()

_IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote written writing",
    "speak": "speaks spoke spoken speaking",
    "think": "thinks thought thinking",
    "read": "reads reading",
    "put": "puts putting",
    "find": "finds found",
    "hold": "holds held",
    "sing": "sings sang",
    "swear": "swears swore",
    "know": "knows knew",
    "feel": "feels felt",
    "ask": "asks asked asking",
    "plead": "pled",
    "foretell": "foretold",
    "hear": "heard",
    "show": "shows showed showing shown",
    "begin": "began begins",
    "include": "includes included including",
    "prohibit": "prohibits prohibited prohibiting",
    "vow": "vowed",
    "crow": "crows crowed",
    "see": "sees saw",
    "depict": "depicts depicted depicting",
    "support": "supports supported",
    "apologise": "apologised apologized apologises",
    "open": "opened",
    "focus": "focuses focused",
    "vent": "vents",
    "assail": "assails",
    "talk": "talks talked talking",
    "discuss": "discusses discussed discussing",
}
_DOUBLING = frozenset("refer quip".split())
_VOWELS = frozenset("aeiou")


def forms_of(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    if verb in _DOUBLING:
        return verb, verb + "s", verb + verb[-1] + "ed", verb + verb[-1] + "ing"
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    return verb, third, verb + "ed", verb + "ing"


VERBS = frozenset(form for verb in _REGULAR for form in forms_of(verb)) | frozenset(
    form for verb, forms in _IRREGULAR.items() for form in (verb, *forms.split())
)
"""Every form of every verb that can introduce what somebody said."""

STRONG = frozenset(
    "say says said saying tell tells told telling write writes wrote writing add adds added adding tweet tweets tweeted"
    " tweeting explain explains explained reply replies replied respond responds responded insist insists insisted argue"
    " argues argued state stated continue continued declare declared note noted exclaim exclaimed".split()
)
"""Forms that hardly ever mean anything but saying."""

PLURAL_NOUN_TOO = frozenset(
    "calls claims charges reports states notes comments questions demands posts texts points reports lists promises"
    " estimates attacks offers orders claim call charge report state note comment question demand post text point"
    " list promise estimate attack offer order talk talks press read signal support title term label blog fear show"
    " shows rate laugh answer open challenge mention request quote email vent reason rant boast pledge vow caption headline"
    " tease joke object brand praise cry lament retort tweet remark hail voice protest reply detail tout cause"
    " highlight details highlights remarks replies tweets jokes quotes ventures venture rates terms titles labels fears signals pen".split()
)
"""Verb forms that are nouns after an article, an adjective or a preposition."""

NOUNS = frozenset(
    "statement tweet post claim comment comments remark remarks assertion description warning promise pledge"
    " question reply response answer message letter email speech headline slogan motto chant chants cry demand call"
    " argument allegation accusation suggestion insistence belief view declaration admission observation prediction"
    " complaint criticism phrase words note memo ad caption quote text declaring reference conclusion vow boast joke"
    " characterization characterisation contention notion idea complaint refrain mantra explanation report sign".split()
)
"""Nouns for something said; whoever owns one is its speaker."""

TITLING = frozenset(
    "called named titled entitled dubbed nicknamed headlined billed labelled labeled termed known".split()
)
"""Participles that give a name to a thing rather than a voice to a person."""

ADVERBS = frozenset(
    "also then later once again now still just even never often recently repeatedly soon already earlier further"
    " furthermore simply only always sometimes twice first finally thus since too instead meanwhile nevertheless yesterday"
    " today tonight all both afterwards afterward further not likewise indeed however moreover additionally similarly therefore nonetheless besides plus still well yes".split()
)
AUXILIARIES = frozenset(
    "has had have is was were are be been being do does did will would could should may might must can to having".split()
)
BEING = frozenset("is was are were be been being".split())
NEGATED = frozenset(
    word.replace("'", mark)
    for word in "don't doesn't didn't won't wouldn't can't couldn't isn't aren't wasn't weren't hasn't haven't hadn't"
    " shouldn't mustn't not never".split()
    for mark in "'’"
)
PERSONAL = frozenset(
    word + short.replace("'", mark)
    for word in "he she they it i we you".split()
    for short in ("", "'s", "'d", "'ve", "'ll", "'re", "'m")
    for mark in "'’"
)
"""Pronouns that can be a subject, with the auxiliaries that shorten onto them."""
DETERMINERS = frozenset(
    "the a an one another this that these those his her their its our my some many several both other each every no"
    " two three four five most all any".split()
)
POSSESSIVES = frozenset("his her their its my our your whose".split())
PREPOSITIONS = frozenset(
    "in on at by for from with to of about into during after before since until under over through throughout against"
    " despite without within among between amid amidst following regarding concerning like unlike as per via upon"
    " besides beyond near off outside inside around across toward towards".split()
)
SUBORDINATORS = frozenset(
    "that because when while as after before since although though whether if which where unless until so once but and"
    " or yet nor even whereas whom whose".split()
)
CLAUSE_OPENERS = frozenset(
    "what that because when while although though whether if which where unless whereas but so".split()
)
STOP_WORDS = AUXILIARIES | frozenset("who whom which that where when while because if but".split())
TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december today yesterday tonight tomorrow last this earlier later next week month"
    " year morning afternoon evening night days weeks months years ago recently".split()
)
ABBREVIATED = frozenset(
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn"
    " tex vt va wash wis wyo ave blvd dept est etc fr gen hon jr lt maj messrs no supt bros capt cmdr cpl rev sens reps"
    " govs pres atty al ph.d a.m p.m d.c n.h n.j n.y n.c n.d s.c s.d r.i n.m w.va u.s.a".split()
)
