"""Which clause of a sentence quoted words stand in: whoever speaks in a clause that a comma closed is not heard after it."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import ADVERBS

_OPENERS = frozenset(
    "after although as because before but even if once since though unless until when whereas while".split()
)
_SKIPPED = ADVERBS | frozenset("and but even just yet".split())
_ASIDES = frozenset("who which whom whose".split())
_PARTING = ",—–"


def opens_in_clause(tokens: Sequence[Token], low: int, at: int) -> bool:
    """Whether token `at` stands in the clause its sentence opens with: "After Lee called it “…” …"."""
    start = _opener(tokens, low, at)
    return start is not None and not any(tokens[k].text in _PARTING for k in range(start, at))


def in_aside(tokens: Sequence[Token], low: int, at: int) -> bool:
    """Whether token `at` stands in a relative clause set off by a comma: "Lee, who called it “…”"."""
    for k in range(at - 1, low, -1):
        if tokens[k].text in _PARTING:
            return False
        if tokens[k].lower in _ASIDES:
            return tokens[k - 1].text in _PARTING
    return False


def closed(tokens: Sequence[Token], low: int, cue: int, at: int) -> bool:
    """Whether a comma closed the clause of the verb at `cue` before `at`, and the sentence went on without it.

    "When Lee asked, the crowd cried “…”", "the plan, which some have called odd, was “…”"; not "as Lee said, it is “…”".
    """
    if not any(_parts(tokens, k) for k in range(cue + 1, at - 1)):
        return False
    if in_aside(tokens, low, cue):
        return True
    start = _opener(tokens, low, cue)
    if start is None or any(tokens[k].text in _PARTING for k in range(start, cue)):
        return False
    following = cue + 1 + (tokens[cue + 1].lower == "it")
    return tokens[start].lower != "as" or tokens[following].text not in _PARTING


def _parts(tokens: Sequence[Token], k: int) -> bool:
    if tokens[k].kind == "quote":
        return tokens[k].text[-1] == "," and tokens[k + 1].lower not in ("and", "or")
    return tokens[k].text in _PARTING


def _opener(tokens: Sequence[Token], low: int, at: int) -> int | None:
    k = low
    while k < at and (tokens[k].kind == "mark" or tokens[k].lower in _SKIPPED):
        k += 1
    return k if k < at and tokens[k].lower in _OPENERS else None
