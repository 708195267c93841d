"""One side of a comparison."""

from dataclasses import dataclass
from functools import cached_property

from claims.checking.comparing.meaning import Tongue, tongue
from claims.extraction.layout import Layout
from claims.extraction.readings import Reading
from sources.dates import Interval

KEPT = 32
"""Of so many printings what is worked out for comparing is kept, for one is compared with many."""


@dataclass(frozen=True, eq=False)
class Printing:
    """A reading with what is known of the document it stands in. Each is itself alone: two of one text are two.

    `name` is what a finding calls it; `published` only where somebody said it, never where it was inferred
    (a text that hides its date is no authority); `primary` for the speaker's or agency's own document.
    """

    name: str
    reading: Reading
    published: Interval | None = None
    primary: bool = False

    @property
    def tongue(self) -> Tongue:
        return tongue(self.reading.language)

    @cached_property
    def layout(self) -> Layout:
        return Layout(self.reading.text, self.reading.zones, self.reading.language)


def authority(printing: Printing) -> tuple[bool, bool, str]:
    """Sorts the printing that is nearer to the origin first: the primary record, the dated one, the earlier one."""
    when = printing.published
    return not printing.primary, when is None, when.earliest.isoformat() if when else ""


def one_language(one: Printing, other: Printing) -> bool:
    """Whether two printings can be worded alike: False where they are known to be in two languages."""
    codes = [(printing.reading.language or "").partition("-")[0].lower() for printing in (one, other)]
    return "" in codes or codes[0] == codes[1]
