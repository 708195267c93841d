"""Where an "and" after a thing spoken of opens another clause: "who backs Lee and who met", "mocked Lee and Roe has left"."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.phrases import RELATIVES

_OPENING = RELATIVES | frozenset("what how why where when whether if".split())
_MAIN = frozenset("had has is was will would wants said says".split())
_SAME = {"whom": ("who", "whom"), "who": ("who",), "which": ("which",), "that": ("that",)}
_REACH = 8
_NAME = 6


def parted(tokens: Sequence[Token], start: int, k: int, high: int, cue: int) -> bool:
    """Whether the "and" at `k` goes on with a clause that the thing from `start` on has no part in."""
    if any(tokens[j].lower in _OPENING for j in range(start, k)):
        return False
    same = _SAME.get(tokens[k + 1].lower)
    if same:
        return any(tokens[j].lower in same for j in range(max(0, cue - _REACH), cue))
    verb = k + 1
    while verb < high and verb - k <= _NAME and (tokens[verb].capital or tokens[verb].text == "."):
        verb += 1
    return k + 1 < verb < high - 1 and tokens[verb].lower in _MAIN
