"""A map of a text: where what stands, as SVG made here."""

from collections.abc import Mapping
from dataclasses import dataclass

from claims.queries.marked import Spread

ROWS = 60
"""Equal stretches of the text, from top to bottom."""
_LANES = ("quotation", "statistic", "finding")


@dataclass(frozen=True, slots=True)
class Bar:
    x: int
    y: int
    width: int
    kind: str


@dataclass(frozen=True, slots=True)
class Minimap:
    bars: list[Bar]
    told: str
    """The same in words."""
    rows: int = ROWS


def minimap(found: Spread) -> Minimap:
    """A lane for quotations, one for figures, one for problems; the wider a bar, the more stand there."""
    bars = [
        Bar(10 * _LANES.index(kind), row, min(9, 3 + 2 * count), kind)
        for (row, kind), count in sorted(found.stretches.items())
        if kind in _LANES
    ]
    return Minimap(bars, _in_words(found.counts))


def _in_words(counts: Mapping[str, int]) -> str:
    parts = (
        (counts["quotation"], "quotation", "quotations"),
        (counts["statistic"], "figure", "figures"),
        (counts["person"], "name", "names"),
        (counts["finding"], "problem", "problems"),
    )
    return ", ".join(f"{count} {one if count == 1 else many}" for count, one, many in parts)
