"""What an attribution is, and the sentence it is looked for in."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from claims.extraction.clauses import Token
from claims.extraction.phrases import REACH, Range

NOBODY = frozenset("here how maybe perhaps there what when where why".split())
"""What a sentence may open with instead of somebody."""
_sentence = attrgetter("sentence")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Token ranges of one block: who (None where the words name nobody), by which cue, found by which rule."""

    subject: Range | None
    cue: Range | None
    rule: str


def attributed(subject: Range | None, cue: Range, rule: str) -> Attribution | None:
    return Attribution(subject, cue, rule) if subject else None


def sentence_bounds(tokens: Sequence[Token], at: int) -> Range:
    """The tokens of the sentence that holds token `at`, at most `REACH` away on either side."""
    sentence = tokens[at].sentence
    low = bisect_left(tokens, sentence, max(0, at - REACH), at, key=_sentence)
    high = bisect_right(tokens, sentence, at, min(len(tokens), at + REACH), key=_sentence)
    return low, high
