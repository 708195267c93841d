"""Figures of a capture against the series that are on record."""

from collections.abc import Iterator

from claims.checking import stale
from claims.checking.comparing.telling import telling
from claims.extraction.layout import Layout
from claims.extraction.readings import Finding, Reading
from claims.models import Statistic
from claims.queries.series_known import Known, series_of


def out_of_date(reading: Reading) -> Iterator[Finding]:
    """The figures of a reading that a newer or revised one on record had overtaken when the text came out."""
    if reading.publication.when is None:
        return
    known = series_of(telling(reading.statistics))
    series = [
        stale.Series(indicator.pk, indicator.label, tuple(point for one in points if (point := _point(one))))
        for indicator, points in known.items()
    ]
    if series:
        yield from stale.check(reading, Layout(reading.text, reading.zones, reading.language), series)


def _point(known: Known) -> stale.Point | None:
    statistic = known.statistic
    figures = [figure for figure in (statistic.low, statistic.central, statistic.high) if figure is not None]
    if not figures:
        return None
    return stale.Point(_printed(statistic), min(figures), max(figures), known.period, known.published, statistic.method)


def _printed(statistic: Statistic) -> str:
    if statistic.central is not None:
        return f"{statistic.central.normalize():,f}"
    return " to ".join(f"{end.normalize():,f}" for end in (statistic.low, statistic.high) if end is not None)
