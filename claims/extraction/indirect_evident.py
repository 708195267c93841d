"""What is not said to hold, whoever doubts it: "it is not clear that …", "nor was it obvious that …"."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import ADVERBS, AUXILIARIES, NEGATED, in_ly
from claims.extraction.indirect_ends import clause_end, trimmed_end
from claims.extraction.indirect_parts import Reported
from claims.extraction.indirect_words import EVIDENT, UNSURE

_IT = frozenset("it it's it’s".split())
_NOT = NEGATED | frozenset("far from hardly nor".split())
_LEADING = 5
_LEAST = 3


def evident(tokens: Sequence[Token], at: int, low: int, high: int) -> Reported | None:
    """`it is not clear that …`, `it is doubtful that …`; the adjective stands at `at`. What "is clear" the reporter says himself."""
    if tokens[at].lower not in EVIDENT | UNSURE or at + _LEAST >= high or tokens[at + 1].lower != "that":
        return None
    k = at - 1
    denied = tokens[at].lower in UNSURE
    while k >= low and at - k <= _LEADING and tokens[k].lower not in _IT:
        lower = tokens[k].lower
        denied = denied or lower in _NOT
        if lower not in ADVERBS | AUXILIARIES | _NOT and not in_ly(lower):
            return None
        k -= 1
    denied = denied or (k > low and tokens[k - 1].lower in AUXILIARIES and tokens[max(low, k - 2)].lower in _NOT)
    if k < low or tokens[k].lower not in _IT or not denied:
        return None
    end = trimmed_end(tokens, at + 1, clause_end(tokens, at + 1, high, at, bounded=True))
    return Reported(None, (at, at + 1), ((at + 1, end),), "merely") if end - at > _LEAST else None
