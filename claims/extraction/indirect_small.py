"""What somebody finds something to be, told without a verb: "found the toll unfair", "considers himself a sailor"."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import ADVERBS, DETERMINERS, PREPOSITIONS
from claims.extraction.indirect_opens import finite

_REACH = 9
_ADJECTIVES = ("able", "ant", "ent", "est", "ful", "ible", "ing", "ish", "ive", "less", "ous", "some", "worthy")
_OBJECTS = frozenset("her him it me them us you himself herself itself themselves".split())
_ENDS = frozenset("and but because even if or when while".split())


def judged(tokens: Sequence[Token], start: int, high: int) -> bool:
    """Whether an object begins at `start` and what it is found to be follows it."""
    if tokens[start].lower in _OBJECTS and start + 1 < high:
        following = tokens[start + 1].lower
        doing = following.endswith("ing") and tokens[start].lower.endswith(("self", "selves"))
        return following in ("a", "an") or (following.endswith(_ADJECTIVES) and not doing)
    if not (tokens[start].capital or tokens[start].lower in DETERMINERS):
        return False
    for k in range(start + 1, min(high + 1, start + _REACH)):
        if k == high or tokens[k].kind != "word" or tokens[k].lower in _ENDS:
            return k - start > 2 and _adjective(tokens[k - 1])
        lower = tokens[k].lower
        if lower in PREPOSITIONS or lower in ("to", "that", "who") or finite(tokens[k]):
            return False
    return False


def _adjective(token: Token) -> bool:
    lower = token.lower
    return (
        token.kind == "word" and not token.capital and lower not in ADVERBS and lower.endswith((*_ADJECTIVES, "likely"))
    )
