"""What is told of nobody: "it is not clear that …", "nor was it obvious that …", "suspicions persist that …"."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import ADVERBS, AUXILIARIES, NEGATED, PERSONAL, in_ly
from claims.extraction.indirect_ends import clause_end, trimmed_end
from claims.extraction.indirect_opens import finite
from claims.extraction.indirect_parts import Reported
from claims.extraction.indirect_words import EVIDENT, UNSURE
from claims.extraction.lexicon import lexicon

_WORDS = lexicon("en", "passives")
_ARISEN = _WORDS.words("merely") | _WORDS.words("arisen")
_ARISING = _WORDS.words("arising")
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


def arisen(tokens: Sequence[Token], at: int, high: int) -> Reported | None:
    """`suspicions persist that …`, `word has spread that …`; the noun stands at `at`."""
    if tokens[at].lower not in _ARISEN:
        return None
    k = at + 1
    while k < high and (tokens[k].lower in AUXILIARIES or tokens[k].lower in ADVERBS):
        k += 1
    if k + _LEAST >= high or tokens[k].lower not in _ARISING or tokens[k + 1].lower != "that":
        return None
    if finite(tokens[k + 2]) and tokens[k + 2].lower not in PERSONAL:
        return None
    end = trimmed_end(tokens, k + 1, clause_end(tokens, k + 1, high, k, bounded=True))
    return Reported(None, (at, k + 1), ((k + 1, end),), "merely") if end - k > _LEAST else None
