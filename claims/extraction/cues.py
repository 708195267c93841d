"""English words that attribute, and the small words around them.

What each is for stands with them in `words/en/speech.toml` and `words/en/small_words.toml`.
"""

from claims.extraction.lexicon import lexicon

_SPEECH = lexicon("en", "speech")
_SMALL = lexicon("en", "small_words")

_REGULAR = _SPEECH.listed("verbs")
_IRREGULAR = _SPEECH.table("irregular")
_DOUBLING = _SPEECH.words("doubling")
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
    form for verb, forms in _IRREGULAR.items() for form in (verb, *forms)
)
"""Every form of every verb that can introduce what somebody said."""

PHRASAL = frozenset((verb, particle) for verb, particle in _SPEECH.meanings("phrasal").items())
"""Verbs that say something with a particle only, each with it: ("fired", "back")."""
PHASES = _SPEECH.words("phases")
RENEWING = _SPEECH.words("renewing")
UTTERING = frozenset(form for verb in _SPEECH.listed("uttering") for form in forms_of(verb))
THINKING = _SPEECH.words("thinking")
STRONG = _SPEECH.words("strong")
PLURAL_NOUN_TOO = _SPEECH.words("plural_noun_too")
NOUNS = _SPEECH.words("nouns")
SPOKEN = NOUNS | _SPEECH.words("spoken")
SHOUTS = _SPEECH.words("shouts")
TITLING = _SPEECH.words("titling")
ADVERBS = _SMALL.words("adverbs")
AUXILIARIES = _SMALL.words("auxiliaries")
BEING = _SMALL.words("being")
NEGATED = frozenset(word.replace("'", mark) for word in _SMALL.listed("negated") for mark in "'’")
PERSONAL = frozenset(
    word + short.replace("'", mark)
    for word in _SMALL.listed("personal")
    for short in ("", "'s", "'d", "'ve", "'ll", "'re", "'m")
    for mark in "'’"
)
DETERMINERS = _SMALL.words("determiners")
POSSESSIVES = _SMALL.words("possessives")
PREPOSITIONS = _SMALL.words("prepositions")
SUBORDINATORS = _SMALL.words("subordinators")
CLAUSE_OPENERS = _SMALL.words("clause_openers")
STOP_WORDS = AUXILIARIES | _SMALL.words("stop_words")
TIMES = _SMALL.words("times")
ABBREVIATED = _SMALL.words("abbreviated")
_NOUNS_IN_LY = _SMALL.words("nouns_in_ly")
_NOUNS_IN_ING = _SMALL.words("nouns_in_ing")


def owns(lower: str) -> bool:
    """Whether a word stands for an owner: "Lee’s", "the drivers’"."""
    return lower.endswith(("'s", "’s", "s'", "s’"))


def in_ly(lower: str) -> bool:
    """Whether a word is an adverb by its ending: "quickly", not "family"."""
    return lower.endswith("ly") and lower not in _NOUNS_IN_LY


def in_ing(lower: str) -> bool:
    """Whether a word is a participle by its ending: "smiling", not "managing", which opens a title."""
    return lower.endswith("ing") and lower not in _NOUNS_IN_ING
