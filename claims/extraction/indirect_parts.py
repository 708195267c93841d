"""The shape of something reported."""

from dataclasses import dataclass

from claims.extraction.phrases import Range
from claims.extraction.readings import Quotation

_NO_STATEMENTS = frozenset(("thing", "question", "lent noun", "one speech"))


@dataclass(frozen=True, slots=True)
class Reported:
    """Token ranges of one paragraph: who, by which cue, what (in pieces where the attribution interrupts it)."""

    subject: Range
    cue: Range
    pieces: tuple[Range, ...]
    rule: str


def states(quotation: Quotation) -> bool:
    """Whether a quotation says something of its own that can be true or false.

    Not "X praised the plan" or "X asked why"; nor a whole speech, which says what its quotations say.
    """
    return quotation.form != "indirect" or quotation.rule not in _NO_STATEMENTS
