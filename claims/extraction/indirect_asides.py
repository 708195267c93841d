"""What commas set apart within a clause that has no verb yet: "that the council, or what is left of it, has met"."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import ADVERBS, PREPOSITIONS, in_ly
from claims.extraction.indirect_verbs import finite
from claims.extraction.indirect_words import CLAUSE, LEMMA

_OPENING = frozenset("how if that what when whether where why".split())
_COMMAS = 3
_REACH = 30


def aside_end(tokens: Sequence[Token], start: int, comma: int, high: int, *, clause: bool = False) -> int | None:
    """The comma that closes the aside which the one at `comma` opens; None where it opens none.

    `clause` says that a clause begins at `start` though no "that" opens it.
    """
    opened = start - 1 if clause else None
    for k in range(start, comma):
        if tokens[k].lower in _OPENING and (k == start or tokens[k - 1].lower not in PREPOSITIONS or tokens[k].lower != "that"):
            opened = k
    if opened is None or any(finite(tokens[k]) and not tokens[k].capital for k in range(opened + 1, comma)):
        return None
    if opened + 1 >= comma:
        return None
    for _ in range(_COMMAS):
        closing = next((k for k in range(comma + 1, min(high, comma + _REACH)) if tokens[k].text == ","), None)
        if closing is None:
            return None
        comma = closing
        verb = comma + 1
        if verb < high and (tokens[verb].lower in ADVERBS or in_ly(tokens[verb].lower)):
            verb += 1
        if verb < high and not tokens[verb].capital and LEMMA.get(tokens[verb].lower) not in CLAUSE and finite(tokens[verb]):
            return comma
    return None
