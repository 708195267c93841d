"""What a machine reads in a text: the shapes every engine gives and takes.

All offsets are Unicode code points into the text as captured, end exclusive.
Dates and periods are closed intervals of days (`sources.dates.Interval`).
Figures are `decimal.Decimal`; a share is valued in per cent.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from sources.dates import Interval
from sources.reading.zones import Zone

Form = Literal["direct", "partial", "indirect"]
How = Literal["name", "title", "pronoun", "continuation"]
Kind = Literal["person", "organisation"]
NumberType = Literal["number", "percent", "currency", "age", "dimension", "temperature", "ordinal"]
StatisticKind = Literal["count", "share", "rate", "mean", "ratio", "change", "money"]
Hedge = Literal["exact", "about", "at least", "at most", "between", "more than", "less than"]
Severity = Literal["cosmetic", "material"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text: `text` is exactly what stands at start..end."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class SpeakerReading:
    """Who a quotation is attributed to, as printed and as understood.

    `start`/`end` are the place of `printed`; of a continuation, where the speaker was named last. `name` is the fullest form of
    the name the text gives for that identity, None where the text names nobody.
    """

    printed: str | None
    start: int | None
    end: int | None
    role: str | None
    name: str | None
    kind: Kind
    how: How


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words attributed to somebody. The span leaves out the outer marks, keeps a final comma or stop inside."""

    id: str
    start: int
    end: int
    text: str
    form: Form
    pieces: tuple[tuple[int, int], ...]
    continues: str | None = None
    speaker: SpeakerReading | None = None
    cue: Span | None = None
    reported_through: str | None = None
    said_on: Interval | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed. `value` None where only a range or a bound without a figure is printed;
    `low`/`high` are the printed range, else the interval of rounding (half a unit of the last digit)."""

    start: int
    end: int
    text: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str | None
    type: NumberType
    rule: str = ""

    @property
    def ranged(self) -> bool:
        """Whether both ends of a range are printed."""
        return self.value is None and self.low is not None and self.high is not None


@dataclass(frozen=True, slots=True)
class Statistic:
    """A number that measures something. The span is the number with its sign or unit word, without the
    hedge and without the thing counted."""

    id: str
    start: int
    end: int
    text: str
    kind: StatisticKind
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    hedge: Hedge
    unit: str | None
    measures: str | None = None
    denominator: str | None = None
    population: str | None = None
    place: str | None = None
    period: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date as printed; `value` None where nothing fixes it."""

    start: int
    end: int
    text: str
    value: Interval | None
    kind: Literal["absolute", "relative"]
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """One identity named in the text, with every place that names it.

    `name` is its fullest form there, or the full name of an institution whose abbreviation everybody knows.
    """

    id: str
    name: str
    kind: Kind
    mentions: tuple[Span, ...]
    roles: tuple[str, ...] = ()
    """Titles the text gives it: "NCA director general"."""
    variants: tuple[str, ...] = ()
    """Spellings that differ from `name` in more than length, fullest first: "Graeme Bigger"."""
    pronoun: Literal["he", "she"] | None = None
    """What the first name leads one to expect: a hint, never proof."""
    rule: str = ""
    """What it was taken for a name by, the surest sign first found."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong or doubtful in a printing, explained in a sentence a journalist understands."""

    id: str
    kind: str
    severity: Severity
    start: int
    end: int
    printed: str
    suggested: str | None
    message: str
    related: tuple[tuple[int, int], ...] = ()
    compared_with: str | None = None
    details: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Publication:
    """When the text was published, and how that is known: "given", "page", "inferred: ..."; both None when unknown."""

    when: Interval | None
    how: str | None

    @property
    def inferred(self) -> bool:
        return (self.how or "").startswith("inferred")


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read in one text."""

    text: str
    zones: tuple[Zone, ...]
    title: str | None
    language: str | None
    publication: Publication
    people: tuple[Person, ...]
    quotations: tuple[Quotation, ...]
    numbers: tuple[Number, ...]
    statistics: tuple[Statistic, ...]
    dates: tuple[DateReading, ...]
