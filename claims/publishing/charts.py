"""Charts as SVG made on the server: each with a title, a description, and its data as a table to stand under it.

No `style=` anywhere, so that a strict content policy holds: classes and presentation attributes alone. What a chart
says by shape (hollow or filled) its table says in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils.safestring import SafeString

from claims.publishing.drawing import LEFT, RIGHT, Canvas, Scale, times, values
from sources.dates import Interval

Row = tuple[str, ...]
LABELLED = 4
"""Reprints that are written beside a bar; the table has all of them."""


@dataclass(frozen=True, slots=True)
class Chart:
    """`svg` is safe to put into a page; `head` and `rows` are the same data in words."""

    svg: SafeString
    caption: str
    head: Row
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Range:
    """One figure: its ends, or one value, and how it is written ("680,000 to 830,000")."""

    low: Decimal | None
    central: Decimal | None
    high: Decimal | None
    words: str

    @property
    def numbers(self) -> list[Decimal]:
        return [number for number in (self.low, self.central, self.high) if number is not None]


@dataclass(frozen=True, slots=True)
class Reprint:
    who: str
    when: str
    figure: Range


@dataclass(frozen=True, slots=True)
class Vintage:
    """One publication of a figure, with what others printed of it."""

    when: str
    who: str
    figure: Range
    address: str = ""
    reprints: tuple[Reprint, ...] = ()


@dataclass(frozen=True, slots=True)
class Dot:
    """One time something was printed; `hollow` where it differs, and `word` says how."""

    when: Interval | None
    hollow: bool = False
    word: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    label: str
    dots: tuple[Dot, ...] = ()
    original: bool = False
    cells: Row = field(default=())


def figure_over_time(vintages: Sequence[Vintage], *, title: str, unit: str, key: str) -> Chart:
    """Bars are ranges, filled dots single figures, hollow dots the figure as others reprinted it. In the order given.

    A figure with one end only ("at least 300,000") goes on from there as a dashed line.
    """
    numbers = [n for v in vintages for n in (*v.figure.numbers, *(n for r in v.reprints for n in r.figure.numbers))]
    scale = values(numbers)
    canvas = Canvas()
    for vintage in vintages:
        canvas.text(f"{vintage.when} · {vintage.who}", "label")
        canvas.text(f"{vintage.figure.words} {unit}".strip(), "value")
        y = canvas.line(18)
        _bar(canvas, scale, vintage.figure, y)
        for reprint in vintage.reprints:
            for number in reprint.figure.numbers:
                canvas.dot(scale(float(number)), y, hollow=True)
        for reprint in vintage.reprints[:LABELLED]:
            canvas.text(f"○ {reprint.who}: {reprint.figure.words}", "small")
        canvas.gap(10)
    canvas.axis(scale)
    rows: list[Row] = []
    for vintage in vintages:
        rows.append((vintage.when, vintage.who, "published", f"{vintage.figure.words} {unit}".strip()))
        rows += [(r.when, r.who, "as reprinted", f"{r.figure.words} {unit}".strip()) for r in vintage.reprints]
    told = f"{len(vintages)} published figures and {len(rows) - len(vintages)} reprints of them, a bar from the lowest to the highest value."
    return Chart(canvas.svg(title, told, key), title, ("When", "Who", "Which", "Figure"), tuple(rows))


def where_appeared(lines: Sequence[Line], *, title: str, key: str) -> Chart:
    """One line a publisher, the original first; a hollow dot is an altered printing, a thread leads to the original."""
    head = ("Publisher", "When", "As printed")
    return _lines(lines, title, "One line a publisher. A hollow dot is an altered printing.", head, key)


def forms_over_time(lines: Sequence[Line], *, title: str, key: str) -> Chart:
    """One line a form of a name, a dot each time it was printed; hollow where the form is a misspelling."""
    head = ("Form", "When", "What it is")
    return _lines(lines, title, "One line a form of the name. A hollow dot is a misspelling.", head, key)


def _lines(lines: Sequence[Line], title: str, told: str, head: Row, key: str) -> Chart:
    scale = times([dot.when for line in lines for dot in line.dots if dot.when])
    canvas, rows = Canvas(), []
    start: tuple[float, float] | None = None
    for line in lines:
        canvas.text(line.label, "label")
        y = canvas.line(14)
        for dot in line.dots:
            x = _middle(scale, dot.when)
            if line.original and start is None:
                start = (x, y)
            elif start:
                canvas.thread(start, (x, y))
            if dot.when and dot.when.days > 1:
                canvas.bar(scale(dot.when.earliest.toordinal()), scale(dot.when.latest.toordinal()), y, "span", 2)
            canvas.dot(x, y, hollow=dot.hollow)
            when = words_of(dot.when)
            rows.append((line.label, *line.cells, when, dot.word))
        canvas.gap(8)
    canvas.axis(scale)
    return Chart(canvas.svg(title, told, key), title, head, tuple(rows))


def _middle(scale: Scale, when: Interval | None) -> float:
    return scale((when.earliest.toordinal() + when.latest.toordinal()) / 2) if when else LEFT


def _bar(canvas: Canvas, scale: Scale, figure: Range, y: float) -> None:
    if figure.low is not None and figure.high is not None and figure.low != figure.high:
        canvas.bar(scale(float(figure.low)), scale(float(figure.high)), y, "bar", 12)
    elif figure.central is None and figure.low is not None and figure.high is None:
        canvas.open(scale(float(figure.low)), RIGHT, y)
        canvas.dot(scale(float(figure.low)), y)
    elif figure.central is None and figure.high is not None and figure.low is None:
        canvas.open(LEFT, scale(float(figure.high)), y)
        canvas.dot(scale(float(figure.high)), y)
    if figure.central is not None:
        canvas.dot(scale(float(figure.central)), y)


def words_of(when: Interval | None) -> str:
    """An interval as a person writes it: "18 July 2023", "July 2023", "2023", or from and to."""
    if when is None:
        return "not dated"
    first, last = when.earliest, when.latest
    if first == last:
        return f"{first.day} {first:%B %Y}"
    if when == Interval.month(first.year, first.month):
        return f"{first:%B %Y}"
    if when == Interval.year(first.year):
        return str(first.year)
    return f"{first.day} {first:%B %Y} to {last.day} {last:%B %Y}"
