"""What charts are drawn with: scales, and a canvas that grows downwards."""

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from xml.etree import ElementTree as Xml

from django.utils.safestring import SafeString, mark_safe

from sources.dates import Interval

WIDTH, LEFT, RIGHT = 400.0, 8.0, 392.0
_LONGEST = 58
Tick = tuple[float, str]


@dataclass(frozen=True, slots=True)
class Scale:
    """From a value to a place across the canvas."""

    low: float
    high: float
    ticks: tuple[Tick, ...]

    def __call__(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return round(LEFT + min(1.0, max(0.0, share)) * (RIGHT - LEFT), 1)


def values(numbers: Sequence[Decimal]) -> Scale:
    """A scale that holds all these numbers, with at most six round ticks."""
    low, high = (float(min(numbers)), float(max(numbers))) if numbers else (0.0, 1.0)
    if not (math.isfinite(low) and math.isfinite(high)):
        low, high = 0.0, 1.0
    room = (high - low) * 0.08 or abs(high) * 0.1 or 1.0
    low, high = low - room, high + room
    step = _round_step((high - low) / 4)
    first = math.ceil(low / step)
    ticks = tuple((n * step, _short(n * step)) for n in range(first, first + 7) if n * step <= high)
    return Scale(low, high, ticks)


def times(when: Sequence[Interval]) -> Scale:
    """A scale over days, with ticks at years, at months where it is short, else at its ends."""
    days = [day for interval in when for day in (interval.earliest, interval.latest)] or [dt.date(2000, 1, 1)]
    first, last = min(days), max(days)
    low, high = first.toordinal() - 1, last.toordinal() + 1
    room = max(2, (high - low) // 20)
    low, high = max(1, low - room), min(dt.date.max.toordinal(), high + room)
    years = range(first.year, last.year + 1)
    if len(years) > 2:
        every = math.ceil(len(years) / 6)
        marks = [(dt.date(year, 1, 1), str(year)) for year in years[::every]]
    elif high - low > 120:
        marks = [(dt.date(year, month, 1), f"{dt.date(year, month, 1):%b %Y}") for year in years for month in (1, 5, 9)]
    else:
        marks = [(first, f"{first.day} {first:%b %Y}")]
        if (last - first).days > (high - low) / 4:
            marks.append((last, f"{last.day} {last:%b %Y}"))
    ticks = tuple((float(day.toordinal()), words) for day, words in marks if low <= day.toordinal() <= high)
    return Scale(float(low), float(high), ticks)


def _round_step(rough: float) -> float:
    size = 10.0 ** math.floor(math.log10(rough))
    return next(size * factor for factor in (1, 2, 5, 10) if size * factor >= rough)


def _short(value: float) -> str:
    for size, word in ((1e12, " tn"), (1e9, " bn"), (1e6, " m")):
        if abs(value) >= size:
            return f"{value / size:g}{word}"
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:g}"


class Canvas:
    """Drawn from the top; `svg` closes it. Every coordinate is in a view of 400 across, so that a phone can read it."""

    def __init__(self) -> None:
        self._group = Xml.Element("g")
        self._y = 4.0

    def text(self, words: str, kind: str) -> None:
        self._y += 15
        shown = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
        self._add("text", x=LEFT, y=self._y, class_=kind).text = shown

    def line(self, height: float) -> float:
        """Room for marks; the middle of it."""
        self._y += height
        return round(self._y - height / 2 + 3, 1)

    def gap(self, height: float) -> None:
        self._y += height

    def bar(self, start: float, end: float, y: float, kind: str, height: float) -> None:
        width = max(2.0, round(end - start, 1))
        self._add("rect", x=start, y=round(y - height / 2, 1), width=width, height=height, rx=2, class_=kind)

    def open(self, start: float, end: float, y: float) -> None:
        self._add("line", x1=start, x2=end, y1=y, y2=y, class_="open", stroke_dasharray="4 3")

    def dot(self, x: float, y: float, *, hollow: bool = False) -> None:
        self._add("circle", cx=x, cy=y, r=5, class_="hollow" if hollow else "dot")

    def thread(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        # Under what is drawn already: the dots stay whole.
        path = Xml.Element(
            "path", {"d": f"M{start[0]} {start[1]}V{end[1]}H{end[0]}", "class": "thread", "fill": "none"}
        )
        self._group.insert(0, path)

    def axis(self, scale: Scale) -> None:
        self._y += 6
        self._add("line", x1=LEFT, x2=RIGHT, y1=self._y, y2=self._y, class_="axis")
        for value, words in scale.ticks:
            x = scale(value)
            self._add("line", x1=x, x2=x, y1=self._y, y2=self._y + 4, class_="axis")
            anchor = "start" if x < LEFT + 30 else "end" if x > RIGHT - 30 else "middle"
            self._add("text", x=x, y=self._y + 17, class_="tick", text_anchor=anchor).text = words
        self._y += 22

    def svg(self, title: str, description: str, key: str) -> SafeString:
        root = Xml.Element(
            "svg",
            {
                "viewBox": f"0 0 {WIDTH:g} {self._y:g}",
                "role": "img",
                "class": "chart",
                "direction": "ltr",
                "aria-labelledby": f"{key}-title {key}-told",
            },
        )
        Xml.SubElement(root, "title", {"id": f"{key}-title"}).text = title
        Xml.SubElement(root, "desc", {"id": f"{key}-told"}).text = description
        root.append(self._group)
        return mark_safe(Xml.tostring(root, encoding="unicode"))  # noqa: S308 - ElementTree escapes every text and value

    def _add(self, tag: str, **attributes: object) -> Xml.Element:
        named = {name.rstrip("_").replace("_", "-"): f"{value}" for name, value in attributes.items()}
        return Xml.SubElement(self._group, tag, named)
