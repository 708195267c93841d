"""The shape of something reported."""

from dataclasses import dataclass

from claims.extraction.phrases import Range
from claims.extraction.readings import Quotation

_SPOKEN_OF = ("thing", "about", "attitude", "lent noun", "owned thing", "owned plan", "agent of", "given by")
_NOBODYS = ("asked", "seems", "expected", "merely", "hearsay")
_NO_STATEMENTS = frozenset((*_SPOKEN_OF, *_NOBODYS, "question", "one speech"))


@dataclass(frozen=True, slots=True)
class Reported:
    """Token ranges of one paragraph: who, by which cue, what (in pieces where the attribution interrupts it).

    `subject` is None where the words name nobody.
    """

    subject: Range | None
    cue: Range
    pieces: tuple[Range, ...]
    rule: str


def states(quotation: Quotation) -> bool:
    """Whether a quotation says something of its own that can be true or false.

    Not "X praised the plan", "X asked why" or what seems so to nobody in particular; nor a whole speech, which says what its quotations say.
    """
    return quotation.form != "indirect" or quotation.rule not in _NO_STATEMENTS
