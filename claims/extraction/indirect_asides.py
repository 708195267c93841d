"""What commas set apart within a clause that has no verb yet: "that the council, or what is left of it, has met"."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import ADVERBS, PREPOSITIONS, in_ly
from claims.extraction.indirect_opens import finite
from claims.extraction.indirect_words import CLAUSE, LEMMA

_OPENING = frozenset("how if that what when whether where why".split())
_JOINING = ("and", "but")
_COMMAS = 3
_REACH = 30


def asides(tokens: Sequence[Token], start: int, high: int, *, clause: bool = False) -> frozenset[int]:
    """The tokens from `start` on that commas set apart, with those commas: nothing reported ends at one of them.

    `clause` says that a clause begins at `start` though no "that" opens it.
    """
    apart: set[int] = set()
    for k in range(start + 1, high - 1):
        joins = tokens[k + 1].lower in _JOINING
        if tokens[k].text == "," and not joins and k not in apart and _unfinished(tokens, start, k, clause):
            apart.update(range(k, _closing(tokens, k, high)))
    return frozenset(apart)


def _unfinished(tokens: Sequence[Token], start: int, comma: int, clause: bool) -> bool:
    """Whether the clause before a comma has a subject, but no verb yet."""
    opened = start - 1 if clause else comma
    for k in range(start, comma):
        of_that = tokens[k].lower == "that" and k > start and tokens[k - 1].lower in PREPOSITIONS
        if tokens[k].lower in _OPENING and not of_that:
            opened = k
    verb = any(finite(tokens[k]) and not tokens[k].capital for k in range(opened + 1, comma))
    return opened + 1 < comma and not verb


def _closing(tokens: Sequence[Token], comma: int, high: int) -> int:
    """Past the comma after which the clause's own verb follows; `comma` where there is none."""
    close = comma
    for _ in range(_COMMAS):
        close = next((k for k in range(close + 1, min(high, close + _REACH)) if tokens[k].text == ","), high)
        verb = close + 1
        if verb < high and (tokens[verb].lower in ADVERBS or in_ly(tokens[verb].lower)):
            verb += 1
        if verb >= high:
            return comma
        if not tokens[verb].capital and LEMMA.get(tokens[verb].lower) not in CLAUSE and finite(tokens[verb]):
            return close + 1
    return comma
