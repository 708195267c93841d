"""How much a figure tells: 109,680 in two texts is hardly chance, 100 and 50 per cent are in every other text."""

from collections.abc import Iterable
from decimal import Decimal

from claims.extraction.readings import Statistic

SAME_NEWS = 4
"""Digits that two texts must share, in different figures, before a figure is looked for that tells less by itself."""
_SMALL = 100
_YEARS = range(1800, 2101)
_LONGEST = 12


def digits(value: Decimal) -> int:
    """The digits that tell: 830,000 has two, 8.7 has two, 100 one. A whole number below a hundred has one less, a year
    none, for anything can be 38 and 2022."""
    if not value.is_finite() or value == 0:
        return 0
    if value == int(value) and int(value) in _YEARS:
        return 0
    significant = len(value.normalize().as_tuple().digits)
    return significant - 1 if value == int(value) and abs(value) < _SMALL else min(significant, _LONGEST)


def values(statistic: Statistic) -> tuple[Decimal, ...]:
    """The figures a text prints for it: one, or both ends of a range."""
    if statistic.value is not None:
        return (statistic.value.normalize(),)
    if statistic.low is not None and statistic.high is not None:
        return statistic.low.normalize(), statistic.high.normalize()
    return ()


def telling(statistics: Iterable[Statistic]) -> set[Decimal]:
    """The figures worth looking for in other texts: those of two telling digits or more."""
    return {value for statistic in statistics for value in values(statistic) if digits(value) >= 2}


def same_news(one: Iterable[Statistic], other: Iterable[Statistic]) -> bool:
    """Whether two texts share figures enough that they can be taken to report the same."""
    shared = telling(one) & telling(other)
    return sum(digits(value) for value in shared) >= SAME_NEWS
