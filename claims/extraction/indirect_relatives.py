"""What stands before whoever says or judges it: "which she called odd", "a toll that he says is lawful"."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import ADVERBS, AUXILIARIES, NEGATED, PREPOSITIONS, in_ly
from claims.extraction.indirect_verbs import finite
from claims.extraction.indirect_words import BARE, LEMMA
from claims.extraction.phrases import RELATIVES, Range

_RELATIVE = RELATIVES | frozenset(("whom", "what"))
_LONGEST = 8


def relative(tokens: Sequence[Token], subject: Range, at: int, low: int) -> int | None:
    """Where the relative stands right before the subject of the verb at `at`: "which she called odd"."""
    first = subject[0]
    if first <= low or not _beside(tokens, subject, at) or tokens[first - 1].lower not in _RELATIVE:
        return None
    of_it = tokens[first - 1].lower != "what" and first - 2 >= low and tokens[first - 2].lower in PREPOSITIONS
    return None if of_it else first - 1


def parts(tokens: Sequence[Token], at: int, high: int) -> bool:
    """Whether the verb at `at` parts a clause from its own subject: "a toll that he says is lawful"."""
    k = at + 1
    return k < high and LEMMA.get(tokens[at].lower) in BARE and finite(tokens[k]) and tokens[k].lower not in LEMMA


def _beside(tokens: Sequence[Token], subject: Range, at: int) -> bool:
    """Whether a subject stands right before its verb, nothing but helping verbs and adverbs between them."""
    if subject[1] > at or subject[1] - subject[0] > _LONGEST or tokens[subject[0]].lower in _RELATIVE:
        return False
    between = (tokens[k].lower for k in range(subject[1], at))
    return all(word in AUXILIARIES or word in ADVERBS or word in NEGATED or in_ly(word) for word in between)
