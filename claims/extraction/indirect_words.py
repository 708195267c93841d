"""Words that report what somebody says, thinks or wants without quoting it, by what follows them. English; one place."""

from collections.abc import Iterable

from claims.extraction.cues import forms_of

_IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote written writing",
    "think": "thinks thought thinking",
    "find": "finds found finding",
    "know": "knows knew knowing",
    "feel": "feels felt feeling",
    "show": "shows showed showing",
    "see": "sees saw seeing",
    "hold": "s held ing",
    "swear": "swears swore swearing",
    "foresee": "foresees foresaw foreseeing",
    "foretell": "foretells foretold",
    "understand": "understands understood understanding",
    "mean": "means meant meaning",
    "plan": "plans planned planning",
    "admit": "admits admitted admitting",
    "regret": "regrets regretted regretting",
    "seek": "seeks sought seeking",
    "let": "lets letting",
    "bet": "bets betting",
    "forget": "forgets forgot forgetting",
    "refer": "refers referred referring",
    "prefer": "prefers preferred preferring",
    "speak": "speaks spoke speaking",
    "slam": "slams slammed slamming",
    "tout": "touts touted touting",
    "brag": "brags bragged bragging",
    "rap": "raps rapped rapping",
    "pan": "panned panning",
    "dub": "dubs dubbed dubbing",
    "quip": "quips quipped quipping",
    "learn": "learns learned learnt learning",
    "deny": "denies denied denying",
    "read": "reads",
    "hear": "hears heard hearing",
    "choose": "chooses chose choosing",
    "get": "",
    "dream": "dreams dreamed dreamt dreaming",
    "vow": "vows vowed vowing",
    "rebut": "rebuts rebutted rebutting",
    "plead": "pleads pleaded pled pleading",
    "forbid": "forbids forbade forbidding",
    "bid": "",
}


def _lemmas(words: str) -> frozenset[str]:
    return frozenset(words.split())


CLAUSE = _lemmas(
    """
    accept acknowledge add admit advise affirm agree allege announce answer argue assert assume attest believe bet boast brag
    calculate caution certify charge claim clarify comment complain concede conclude confess confide confirm contend
    counter decide declare decree deny determine disclose discover doubt dream emphasise emphasize ensure estimate expect explain
    fear feel find forecast foresee foretell gripe guess hint hope imagine imply indicate infer
    insinuate insist joke judge know lament maintain mention note object observe opine pledge point predict pray
    proclaim profess project promise pronounce prophesy propose protest quip realise realize reason reaffirm recall reckon
    recognise recognize recommend recount reflect regret reiterate remark remember repeat reply report request respond retort
    reveal rule say sense show signal speculate specify state stipulate stress suggest surmise suspect swear testify theorise
    theorize think threaten tweet understand vouch vow wager warn whisper wish wonder worry write
    anticipate demonstrate divulge exclaim grumble hypothesise hypothesize intimate intone moan marvel muse
    posit postulate presume quote rant reassert rejoin relate scoff shout sigh snap snipe stammer submit urge yell
    """
)
"""Verbs that take a clause: "X claims (that) …"."""

BARE = _lemmas(
    """
    say think believe hope claim feel know fear suggest insist argue announce acknowledge admit add note warn predict expect wish
    guess promise show confirm report declare deny explain tweet write vow assume estimate maintain contend allege assert
    concede conclude decide imply indicate pledge recall reckon bet suspect swear agree complain joke imagine doubt
    project forecast anticipate propose recommend reveal disclose worry understand state stress reiterate observe testify
    """
)
"""Those of them that take it without "that" as well: "X believes the plan will fail"."""

FREE = _lemmas("say")
"""Those whose object is hardly ever anything but what is said, whatever it opens with."""

ADDRESSED = _lemmas(
    "tell inform remind assure convince persuade reassure warn notify advise alert caution promise show teach"
)
"""Verbs with the hearer between themselves and the clause: "X told Y (that) …"."""

INFINITIVE = _lemmas(
    """
    want refuse decline promise plan seek hope pledge decide agree vow threaten intend aim offer ask demand claim profess expect
    prefer wish swear propose choose volunteer opt long yearn resolve consent undertake plead desire elect hesitate
    """
)
"""Verbs that take what somebody will, would or will not do: "X refuses to …"."""

OBJECT_INFINITIVE = _lemmas(
    "urge want ask call order encourage advise beg invite instruct expect press challenge implore exhort"
    " prefer lobby pressure entreat tell forbid petition counsel"
)
"""Verbs that take whom and what to do: "X urged them to …"; the hearer belongs to what is wanted."""

QUESTION = _lemmas(
    """
    ask wonder explain question know understand decide discuss say tell describe reveal doubt debate show consider recall
    remember forget learn determine note predict discover specify clarify detail recount indicate see disclose explore
    examine ponder guess mention argue weigh outline address relate reflect see
    """
)
"""Verbs that take a question: "X asked whether …"."""

THING = _lemmas(
    """
    criticise criticize praise condemn denounce attack blast slam mock deride dismiss reject oppose support endorse
    defend deny propose suggest demand announce promise predict express describe advocate cite mention tout highlight
    discuss question accuse blame thank welcome hail celebrate lament regret recall dispute disavow assail berate bemoan
    decry disparage ridicule rebuke chastise chide scold lambaste lambast castigate applaud commend laud
    acknowledge concede recommend prefer favour favor protest refute rebut reaffirm reiterate
    emphasise emphasize stress underscore underline outline explain reveal detail recount envision foresee
    forecast fear doubt resent dread admire detest loathe despise repudiate renounce disown lampoon satirise
    liken compare portray characterise characterize depict label brand dub deem call view regard term
    declare trumpet proclaim downplay minimise minimize exaggerate overstate understate
    disapprove admonish warn vilify demonise demonize malign
    back echo reference address approve voice bash trash knock pillory savage mourn salute credit fault
    hammer promote pitch float embrace want expect request threaten consider know remember
    understand believe learn report confirm estimate note indicate claim admit allege urge
    hope consider blast fault skewer pan roast salute appreciate
    ignore signal clarify list quote specify disclose preach pray
    """
)
"""Verbs of speech and judgement that take a thing: "X praised the decision"."""

SHOWING = _lemmas("show find indicate suggest reveal put give")
RESULTS = frozenset(
    "poll polls survey surveys study studies data figures research analysis results report statistics polling numbers"
    " documents records emails census".split()
)
"""What shows something rather than says it."""

PARTICLED = {
    "call": "for on out",
    "refer": "to",
    "talk": "about of up",
    "speak": "about of out",
    "complain": "about of",
    "warn": "of about against",
    "point": "to out",
    "allude": "to",
    "insist": "on",
    "disagree": "with",
    "agree": "with on",
    "approve": "of",
    "disapprove": "of",
    "brag": "about",
    "boast": "about of",
    "joke": "about",
    "worry": "about",
    "hint": "at",
    "rail": "against",
    "argue": "for against",
    "apologise": "for",
    "apologize": "for",
    "object": "to",
    "push": "for",
    "press": "for",
    "vouch": "for",
    "comment": "on",
    "elaborate": "on",
    "dwell": "on",
    "inquire": "about",
    "ask": "for about",
    "plead": "for",
    "side": "with",
    "campaign": "for on against",
    "rant": "about against",
    "sympathise": "with",
    "sympathize": "with",
    "believe": "in",
    "reflect": "on",
    "muse": "about",
    "lobby": "for against",
    "wish": "for",
    "rule": "out",
}
"""Particles that join verbs to the thing spoken of: "X called for …"."""

ADJECTIVES = _lemmas(
    """
    confident sure certain convinced worried concerned hopeful optimistic aware adamant afraid clear doubtful proud glad
    sorry pleased disappointed angry upset skeptical sceptical unsure uncertain positive satisfied surprised shocked
    insistent mindful fearful unaware grateful thankful happy delighted horrified alarmed unconvinced persuaded
    """
)
"""Adjectives that take a clause: "X is confident that …"."""

WILLING = _lemmas(
    "eager willing ready reluctant determined unwilling keen anxious hesitant prepared happy afraid inclined"
)
"""Adjectives that take what somebody is out to do: "X is eager to …"."""

NOUNS = _lemmas(
    """
    claim belief view suggestion argument allegation accusation statement assertion warning promise pledge vow contention
    conclusion prediction admission announcement insistence notion idea complaint fear hope concern observation remark comment
    charge declaration opinion revelation report finding estimate acknowledgement acknowledgment explanation
    conviction assumption speculation suspicion feeling confidence sense impression denial boast testimony proposal demand
    recommendation criticism position assessment judgment judgement theory expectation call plea
    """
)
"""Nouns for what somebody says or thinks: "X's claim that …"."""

INTERRUPTING = _lemmas(
    """
    say tell add argue believe think write note explain claim insist suggest report recall maintain contend predict warn
    acknowledge admit announce assert conclude confess declare fear hope joke observe recount remark reply state stress
    complain concede continue estimate reckon tweet
    """
)
"""Verbs that can stand after or inside what they report: "The ferry, X said, was late"."""

OPENING = _lemmas("say note report point put write explain argue tell mention warn predict acknowledge observe reveal")
"""Verbs of "As X said, …"."""

ADDING = frozenset(
    form
    for lemma in (
        "say add tell argue call note urge accuse suggest criticize criticise warn insist vow promise predict praise ask"
        " declare announce claim acknowledge defend describe cite question deny dismiss pledge refer stress emphasize"
        " lament admit concede complain confirm demand denounce condemn mock blame thank propose recommend reiterate joke blast"
    ).split()
    for form in forms_of(lemma)
) | frozenset(("said", "told"))
"""What the same speaker goes on to do after "and"."""


NOUN_TOO = frozenset("plan hope support attack vow view bet back".split())
"""Verbs whose forms are nouns as often."""

PARTICIPLES = frozenset(
    "told written known seen found held shown understood meant sought heard felt thought said".split()
)
"""Participles that do not end in -ed."""

COMMON = frozenset(
    "went came got gave took made left lost won ran began became kept brought built bought paid met led put set cut hit grew rose"
    " fell stood sat spent sent fought taught caught broke spoke drew drove threw knew goes comes gets gives takes makes"
    " leaves loses wins runs needs keeps brings works seems appears looks remains deserves represents continues faces"
    " need get make take go come win give look work seem deserve".split()
)
"""Finite forms of common verbs that report nothing."""

HEARERS = frozenset("me him her them us you it everyone anyone people".split())
"""Whom something is told in one word."""

OCCASIONS = frozenset(
    "interview statement speech tweet email release post letter conference call briefing report blog debate rally event"
    " hearing memo filing forum testimony interviews remarks article editorial essay video column town-hall court"
    " reporters supporters crowd news program show meeting appearance television twitter facebook".split()
)
"""Where something is said."""

SEEING_AS = _lemmas("see cast view regard consider")
"""Verbs that judge only with "as": "X sees the vote as a warning"."""


def _table(lemmas: Iterable[str]) -> dict[str, str]:
    table: dict[str, str] = {}
    for lemma in sorted(lemmas):
        forms = (lemma, *_IRREGULAR[lemma].split()) if lemma in _IRREGULAR else forms_of(lemma)
        for form in forms:
            table.setdefault(form, lemma)
    return table


LEMMA = _table(
    CLAUSE
    | INTERRUPTING
    | ADDRESSED
    | INFINITIVE
    | OBJECT_INFINITIVE
    | QUESTION
    | THING
    | frozenset(PARTICLED)
    | _lemmas("see cast")
)
"""Every form of every reporting verb, and the verb it is a form of."""
