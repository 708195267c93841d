"""The series that some figures may belong to, with every publication of each of their points."""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from django.contrib.postgres.fields import ArrayField
from django.db.models import DecimalField, F, Func

from claims.models import Indicator, Statistic
from claims.queries.series_vintages import original, published_on, vintages
from sources.dates import Interval

_MOST_FIGURES = 100
_MOST_SERIES = 20


@dataclass(frozen=True, slots=True)
class Known:
    """A statistic of an indicator whose period is known, with the days it was published."""

    statistic: Statistic
    indicator: Indicator
    period: Interval
    published: Interval


def series_of(figures: Collection[Decimal]) -> dict[Indicator, list[Known]]:
    """The indicators that have one of these figures, 20 at most, with all their statistics whose period is known.

    Published is the day it was said, else the day of its earliest printing; what has neither is left out.
    """
    if not figures:
        return {}
    # The expression is the one of the index statistic_figures.
    ends = Func(
        F("low"), F("central"), F("high"), template="(ARRAY[%(expressions)s])", output_field=ArrayField(DecimalField())
    )
    some = (
        Statistic.objects.exclude(indicator=None).alias(ends=ends).filter(ends__overlap=list(figures)[:_MOST_FIGURES])
    )
    ids = list(some.order_by("indicator").values_list("indicator", flat=True).distinct()[:_MOST_SERIES])
    found: dict[Indicator, list[Known]] = {}
    for one in vintages(ids, signed_in=True):
        statistic, claim = one.statistic, one.claim
        own = original([each for each in claim.appearances.all() if each.printed_figure])
        said = _interval(claim.said_on_earliest, claim.said_on_latest) or (published_on(own) if own else None)
        period = _interval(statistic.period_earliest, statistic.period_latest)
        if statistic.indicator and period and said:
            found.setdefault(statistic.indicator, []).append(Known(statistic, statistic.indicator, period, said))
    return found


def _interval(earliest: object, latest: object) -> Interval | None:
    return Interval(earliest, latest) if earliest and latest else None  # type: ignore[arg-type]  # both are days
