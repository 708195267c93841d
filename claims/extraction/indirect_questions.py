"""What stands open or is told, whoever asks or tells it: "a debate over whether it holds", "Lee was told that it holds"."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import ADVERBS, BEING, in_ly, owns
from claims.extraction.indirect_ends import clause_end, trimmed_end
from claims.extraction.indirect_opens import finite
from claims.extraction.indirect_parts import Reported
from claims.extraction.lexicon import lexicon

_WORDS = lexicon("en", "passives")
_JOINING = _WORDS.words("questions_joined_by")
_OPEN = _WORDS.words("open_questions")
_TOLD = _WORDS.words("told")
_LEAST = 3
_HEARD = 8


def open_question(tokens: Sequence[Token], at: int, low: int, high: int) -> Reported | None:
    """`a debate over whether …`, `advice on how to …`, `as to who …`; the question word stands at `at`."""
    word = tokens[at].lower
    if at - 2 < low or at + 2 >= high:
        return None
    joins = at - 1 if tokens[at - 1].lower in _JOINING and word in _OPEN else None
    if tokens[at - 1].lower == "to" and tokens[at - 2].lower == "as" and at - 3 >= low:
        joins = at - 2 if word in _OPEN or word in ("who", "what", "when", "where") else None
    if joins is None:
        return None
    end = trimmed_end(tokens, at, clause_end(tokens, at, high, at, bounded=True))
    return Reported(None, (joins - 1, at), ((at, end),), "merely") if end - at >= _LEAST else None


def told(tokens: Sequence[Token], at: int, low: int, high: int) -> Reported | None:
    """`X was told that …`, whoever told it."""
    if tokens[at].lower not in _TOLD or at + _LEAST >= high:
        return None
    k = at - 1
    while k > low and (tokens[k].lower in ADVERBS or in_ly(tokens[k].lower)):
        k -= 1
    if k < low or tokens[k].lower not in BEING:
        return None
    for that in range(at + 1, min(high - 1, at + _HEARD)):
        if tokens[that].lower == "that":
            end = trimmed_end(tokens, that, clause_end(tokens, that, high, at, bounded=True))
            return Reported(None, (at, at + 1), ((that, end),), "merely") if end - that >= _LEAST else None
        if tokens[that].kind != "word" or (finite(tokens[that]) and not owns(tokens[that - 1].lower)):
            return None
    return None
