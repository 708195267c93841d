"""The forms of verbs: which have a tense, which share one."""

from claims.extraction.clauses import Token
from claims.extraction.indirect_words import COMMON, LEMMA

BASE = frozenset("come cut deserve get give go hit look make need put set take win work".split())
"""Common verbs that may be an infinitive: "to leave and take"."""
WITH_TENSE = frozenset("has had is are was were did does will would could can should may might".split()) | (
    COMMON - BASE
)


def past(token: Token) -> bool:
    """Whether a word is a verb in the past, or one of the common verbs with a tense."""
    lower = token.lower
    if token.capital or token.kind != "word":
        return False
    return (
        lower in WITH_TENSE or (lower in LEMMA and tense(lower) == "past") or (lower.endswith("ed") and len(lower) > 4)
    )


def tense(lower: str) -> str:
    """The ending of a verb's form: two verbs of one subject share it."""
    if lower.endswith("ing"):
        return "ing"
    if lower == LEMMA.get(lower):
        return "base"
    return "s" if lower.endswith("s") else "past"
