"""Figures a power of ten off: the same digits with two sizes, more people than there are."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from claims.checking.saying import find, quoted
from claims.extraction.layout import Layout
from claims.extraction.readings import Finding, Reading, Statistic

_PEOPLE = re.compile(
    r"\b(?:people|persons|adults|children|patients|voters|men|women|residents|inhabitants|households|pupils|students|workers"
    r"|families|migrants|refugees|jobs|deaths|citizens|pensioners|commuters)\b",
    re.IGNORECASE,
)
_ALL_PEOPLE = Decimal(9_000_000_000)
_PER = re.compile(r"\s?(?:per\b|a (?:year|month|week|day|head)|each\b|an hour)")
_SIZES = frozenset({1000, 1_000_000, 1_000_000_000})
_AFTER = 40
_HEAD = re.compile(r"[\s-]([a-z][a-z'’-]{2,20})")


def check(reading: Reading, layout: Layout) -> Iterator[Finding]:
    """A number of people larger than mankind; one thing whose figure stands once in thousands and once in millions."""
    for statistic in reading.statistics:
        if statistic.kind == "count" and statistic.value is not None and statistic.value > _ALL_PEOPLE:
            counted = f"{statistic.measures or ''} {reading.text[statistic.end : statistic.end + _AFTER]}"
            if _PEOPLE.search(counted.split(",")[0]):
                yield find(
                    reading,
                    "order-of-magnitude",
                    statistic.start,
                    statistic.end,
                    f"{quoted(statistic.text)} is more people than there are; check million and billion.",
                )
    yield from _same_digits(reading)


def _same_digits(reading: Reading) -> Iterator[Finding]:
    groups: dict[tuple[str, str | None, tuple[int, ...]], list[Statistic]] = defaultdict(list)
    for statistic in reading.statistics:
        head = _head(reading.text, statistic)
        if head and statistic.value and statistic.kind in ("count", "money"):
            digits = statistic.value.normalize().as_tuple().digits
            groups[head, statistic.unit if statistic.kind == "money" else None, digits].append(statistic)
    for (head, _, _), group in groups.items():
        first = group[0]
        for other in group[1:]:
            values = sorted(abs(one.value) for one in (first, other) if one.value)
            if len(values) == 2 and values[1] / values[0] in _SIZES:
                yield find(
                    reading,
                    "order-of-magnitude",
                    other.start,
                    other.end,
                    f"{quoted(other.text)} and {quoted(first.text)} both stand before {quoted(head)}: the same digits"
                    f" {values[1] / values[0]:,.0f} times apart; check which size is right.",
                    related=[(first.start, first.end)],
                )
                break


def _head(text: str, statistic: Statistic) -> str | None:
    """The noun right after the figure, nothing for so much each or per something."""
    if _PER.match(text, statistic.end):
        return None
    match = _HEAD.match(text, statistic.end)
    if match is None or _PER.match(text, match.end()):
        return None
    return match.group(1)
