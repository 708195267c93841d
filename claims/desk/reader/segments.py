"""A text cut wherever something begins or ends, so that marks may overlap: pure, in the order of the text."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """Something marked from `start` to `end` (code points, end exclusive); `ref` names its card: "s12", "f7"."""

    start: int
    end: int
    kind: str
    ref: str
    state: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch that the same marks cover throughout."""

    start: int
    text: str
    marks: tuple[Mark, ...]


def segments(text: str, start: int, end: int, marks: Iterable[Mark]) -> list[Segment]:
    """The text from `start` to `end` in segments: joined they are exactly that text, and none is empty.

    Marks may overlap, hold one another, be empty or reach out of the stretch. The marks of a segment are in the
    order in which they begin, the longer first. Takes time in proportion to the marks and what lies over another.
    """
    opening: dict[int, list[Mark]] = {}
    cuts = {start, end}
    for mark in marks:
        first, last = max(start, mark.start), min(end, mark.end)
        if first < last:
            opening.setdefault(first, []).append(mark)
            cuts |= {first, last}
    found: list[Segment] = []
    over: list[Mark] = []
    places = sorted(cuts)
    for here, there in pairwise(places):
        over = [mark for mark in over if mark.end > here]
        if here in opening:
            over = sorted([*over, *opening[here]], key=lambda mark: (mark.start, -mark.end, mark.ref))
        found.append(Segment(here, text[here:there], tuple(over)))
    return found


def lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch line by line, each with the line breaks and empty lines after it: together exactly the stretch."""
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        if stop < 0:
            yield at, end
            return
        while stop < end and text[stop] in "\r\n":
            stop += 1
        yield at, stop
        at = stop


def by_line(text: str, start: int, end: int, marks: Iterable[Mark]) -> Iterator[tuple[int, int, list[Segment]]]:
    """The lines of the stretch, each (start, end) with its segments."""
    spans = list(lines(text, start, end))
    starts = [first for first, _ in spans]
    inside: list[list[Mark]] = [[] for _ in spans]
    for mark in marks:
        if mark.end <= start or mark.start >= end or not spans:
            continue
        first = max(0, bisect_right(starts, mark.start) - 1)
        for number in range(first, len(spans)):
            if starts[number] >= mark.end:
                break
            inside[number].append(mark)
    for (first, last), here in zip(spans, inside, strict=True):
        yield first, last, segments(text, first, last, here)


def parts(text: str, size: int) -> list[tuple[int, int]]:
    """A long text in parts of about `size`, cut after a line where one ends soon: at most half as much again each."""
    found: list[tuple[int, int]] = []
    at, length = 0, len(text)
    while at < length:
        stop = text.find("\n", at + size, at + size + size // 2)
        end = stop + 1 if stop >= 0 else min(length, at + size)
        if length - end < size // 4:
            end = length
        found.append((at, end))
        at = end
    return found or [(0, 0)]


def part_at(found: Sequence[tuple[int, int]], offset: int) -> int:
    """The number of the part that holds an offset; the first for one before all, the last for one beyond."""
    return max(0, bisect_right([start for start, _ in found], offset) - 1)
