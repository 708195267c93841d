"""Paragraphs as a reader sees them: lines, or several lines where a text is broken at a fixed width."""

from dataclasses import dataclass
from itertools import pairwise

from claims.extraction.layout import Layout
from sources.reading.zones import ZoneKind

_WIDTH = 100
_ENOUGH = 4


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text that holds one paragraph, line breaks inside it included."""

    start: int
    end: int
    zone: ZoneKind


def blocks(layout: Layout) -> tuple[Block, ...]:
    """The paragraphs of a text in order."""
    lines = layout.paragraphs
    gaps = [layout.text.count("\n", a.end, b.start) for a, b in pairwise(lines)]
    joined = [line.end - line.start for line, gap in zip(lines, gaps, strict=False) if gap == 1]
    wrapped = len(joined) >= _ENOUGH and max(joined) <= _WIDTH
    spaced = any(gap > 1 for gap in gaps)
    found: list[Block] = []
    for at, line in enumerate(lines):
        last = lines[at - 1] if at else None
        near = wrapped and last is not None and gaps[at - 1] == 1 and last.zone == line.zone
        if near and last and (spaced or _runs_on(layout.text, last.end)):
            found[-1] = Block(found[-1].start, line.end, line.zone)
        else:
            found.append(Block(line.start, line.end, line.zone))
    return tuple(found)


def _runs_on(text: str, end: int) -> bool:
    """Whether a full line just stops where its width ends, rather than at the end of a paragraph."""
    return text[end - 1].isalnum() or text[end - 1] in ",;-–—"
