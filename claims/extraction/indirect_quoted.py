"""Where reported words end with words quoted in them, before what the reporter adds: "is “late,” though it is not"."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import PERSONAL
from claims.extraction.indirect_tenses import past, tense
from claims.extraction.indirect_words import OCCASIONS

_PLACING = frozenset("at during in on".split())
_OPPOSING = frozenset("although another despite though while".split())
_NEAR = 6


def ends_quoted(tokens: Sequence[Token], k: int, high: int, cue: int) -> bool:
    """Whether after quoted words that end with a comma the reporter tells when, where or against what it was said."""
    if tokens[k].text != "“," or k + 2 >= high:
        return False
    first, second = tokens[k + 1].lower, tokens[k + 2]
    if first in _PLACING:
        return any(tokens[j].lower in OCCASIONS for j in range(k + 2, min(high, k + _NEAR)))
    if first == "when":
        return second.lower.endswith(("ing", "ed"))
    if first in ("and", "but"):
        again = past(second) and tense(tokens[cue].lower) in ("past", "ing")
        return again or (first == "but" and second.lower in PERSONAL)
    return first in _OPPOSING
