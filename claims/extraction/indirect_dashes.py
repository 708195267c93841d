"""What dashes set apart, in what is reported and around it."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import PREPOSITIONS

DASHES = frozenset("- – — -- ―".split())
_GOES_ON = frozenset("as for in of that to which who".split())
_GLOSSING = frozenset("a an the another something though although which who he she it but while".split())
"""After a dash that nothing closes these are the reporter's; "- and", "- including" go on with what was said."""
_ASIDE = 20


def is_dash(tokens: Sequence[Token], k: int) -> bool:
    """Whether a dash stands here, not the hyphen of "two- or three-lane"."""
    return tokens[k].text in DASHES and (tokens[k].text != "-" or tokens[k - 1].end < tokens[k].start)


def in_dashes(tokens: Sequence[Token], low: int, cue: int) -> bool:
    """Whether a dash of its sentence opens an aside in which the cue stands: "Lee – who has said it is odd – left"."""
    return sum(is_dash(tokens, k) for k in range(low + 1, cue)) % 2 == 1


def between_dashes(tokens: Sequence[Token], start: int, high: int) -> frozenset[int]:
    """The first aside of a thing that goes on after it, with its dashes: "all towns – rich and poor – to close"."""
    first = next((k for k in range(start + 1, high) if is_dash(tokens, k)), high)
    second = next((k for k in range(first + 1, min(high - 1, first + _ASIDE)) if is_dash(tokens, k)), None)
    if second is None or tokens[second + 1].lower not in _GOES_ON:
        return frozenset()
    return frozenset(range(first, second + 1))


def glosses(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether the reporter speaks after a dash: "– but it is not", rather than "– but with a smile"."""
    if at + 1 >= high:
        return at < high and tokens[at].lower in _GLOSSING
    more = tokens[at].lower == "but" and (tokens[at + 1].lower in PREPOSITIONS or tokens[at + 1].lower == "to")
    return tokens[at].lower in _GLOSSING and not more
