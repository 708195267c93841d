"""Whether an object begins where a clause or a title might: "rejected that idea", "called Lee’s report a “farce”"."""

from collections.abc import Sequence

from claims.extraction.clauses import Token
from claims.extraction.cues import ADVERBS, AUXILIARIES, DETERMINERS, PERSONAL, PREPOSITIONS, SUBORDINATORS, TIMES
from claims.extraction.indirect_amounts import past_lead
from claims.extraction.indirect_opens import finite, opens_clause
from claims.extraction.indirect_words import ADDRESSED, CLAUSE, NAMING

_NO_NOUN = PERSONAL | DETERMINERS | PREPOSITIONS | SUBORDINATORS | AUXILIARIES | ADVERBS | TIMES | {"out", "up"}
_NO_NAME = (PREPOSITIONS - {"of"}) | SUBORDINATORS | AUXILIARIES
_REACH = 12


def that_one(tokens: Sequence[Token], start: int, high: int, lemma: str) -> bool:
    """Whether "that" points at something, after a verb that takes no clause: "rejected that idea", "called that “…”"."""
    if tokens[start].lower != "that" or start + 1 >= high or lemma in CLAUSE or lemma in ADDRESSED:
        return False
    following = tokens[start + 1]
    if following.kind == "quote" or following.lower in ("a", "an"):
        return lemma in NAMING
    return (
        following.kind == "word"
        and not following.capital
        and following.lower not in _NO_NOUN
        and not following.lower.endswith("s")
        and not finite(following)
    )


def called_so(tokens: Sequence[Token], start: int, high: int) -> bool:
    """Whether a name is called something in quotation marks: "her aides called Lee’s report a “farce”"."""
    for k in range(start + 1, min(high, start + _REACH)):
        if tokens[k].kind == "quote":
            return tokens[k - 1].lower in ("a", "an", "the")
        if tokens[k].kind != "word" or tokens[k].lower in _NO_NAME:
            return False
    return False


def counted(tokens: Sequence[Token], start: int, high: int) -> bool:
    """Whether small words lead up to a number that a clause begins with: "said about ten boats had sunk"."""
    return past_lead(tokens, start, high) is not None and opens_clause(tokens, start, high)


def none(tokens: Sequence[Token], start: int, high: int) -> bool:
    """Whether "no" begins a clause about what is not: "said no date has been set", not "said no to the plan"."""
    noun = (
        tokens[start].lower == "no" and start + 1 < high and tokens[start + 1].lower not in PREPOSITIONS | {"to", "if"}
    )
    return noun and opens_clause(tokens, start, high)
