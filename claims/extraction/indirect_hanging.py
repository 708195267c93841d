"""Whether the clause of a cue hangs on another: "While Lee said …, the crew left", "Lee, who said …, left"."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import ADVERBS, PERSONAL, PREPOSITIONS
from claims.extraction.indirect_opens import finite
from claims.extraction.phrases import RELATIVES, Range

_HANGING = frozenset("while although though when if as after because since before until whereas".split())
_BARELY = frozenset("almost even just nearly only".split())
_WHENEVER = frozenset("after as because before since when".split())
_SPANS = ADVERBS | frozenset(
    span + plural for span in "minute hour day week month year decade second".split() for plural in ("", "s")
)
_MOMENTS = frozenset("day instant minute moment time".split())
_JOINING = frozenset("and but so yet".split())
_HAVE = frozenset("had has have".split())


def hangs(tokens: Sequence[Token], subject: Range, cue: int, low: int) -> bool:
    """Whether a comma ends what the cue at `cue` reports, because the main clause is still to come or goes on."""
    first = subject[0]
    if first == cue and tokens[cue].lower not in PERSONAL:
        return True
    if (first > cue and tokens[cue].lower.endswith("ing")) or tokens[cue - 1].lower == "having":
        return True
    if _opens_sentence(tokens, low, cue):
        return True
    if first < cue and first - 1 > low and tokens[first - 1].lower in _BARELY:
        first -= 1
    if first >= cue or first <= low:
        return first == low and tokens[first].lower in _HANGING
    return tokens[first - 1].lower in _HANGING or (tokens[first].lower in RELATIVES and tokens[first - 1].text == ",")


def _opens_sentence(tokens: Sequence[Token], low: int, cue: int) -> bool:
    """Whether the cue stands in what tells when: "Weeks after Lee said", "Now that we know", "In a year in which some say"."""
    start = low + (tokens[low].lower in _JOINING)
    if start + 2 >= cue or any(tokens[k].text in ",;—–" for k in range(start, cue)):
        return False
    first, second, third = (tokens[start + k].lower for k in range(3))
    if (first, second) == ("now", "that"):
        return True
    verbs = [k for k in range(start, cue) if finite(tokens[k]) and not tokens[k].capital]
    verbs = [k for k in verbs if tokens[k].lower not in _HAVE]
    if verbs:
        return False
    if first in PREPOSITIONS:
        moment = second == "the" and third in _MOMENTS
        return moment or any(
            tokens[k].lower == "which" and tokens[k - 1].lower in PREPOSITIONS for k in range(start + 2, cue)
        )
    return any(tokens[k].lower in _WHENEVER and tokens[k - 1].lower in _SPANS for k in range(start + 1, cue))
