"""Statistics and their indicators: every write."""

from decimal import Decimal

from claims.models import Claim, Indicator, Statistic
from sources.actions.permitted import permit
from sources.dates import Interval
from sources.ledger.actor import Actor
from sources.ledger.roles import may_judge
from sources.ledger.writing import writing
from sources.models import Source


def add(
    *,
    claim: Claim,
    kind: str,
    by: Actor,
    low: Decimal | None = None,
    central: Decimal | None = None,
    high: Decimal | None = None,
    hedge: str = Statistic.Hedge.EXACT,
    unit: str = "",
    indicator: Indicator | None = None,
    measures: str = "",
    denominator: str = "",
    population: str = "",
    area: str = "",
    period: Interval | None = None,
    method: str = "",
    status: str = Statistic.Status.NORMAL,
) -> Statistic:
    """One figure of a claim; low <= central <= high, those that are given, and at least one is."""
    permit(by, may_judge)
    with writing(by=by, reason="a figure of a claim"):
        return Statistic.objects.create(
            claim=claim,
            kind=kind,
            low=low,
            central=central,
            high=high,
            hedge=hedge,
            unit=unit,
            indicator=indicator,
            measures=measures,
            denominator=denominator,
            population=population,
            area=area,
            period_earliest=period.earliest if period else None,
            period_latest=period.latest if period else None,
            method=method,
            status=status,
        )


def add_indicator(
    *, label: str, by: Actor, definition: str = "", producer: Source | None = None, unit: str = "", area: str = ""
) -> Indicator:
    """A new indicator. Another definition is another indicator: across that break nothing is compared."""
    permit(by, may_judge)
    with writing(by=by, reason="an indicator"):
        return Indicator.objects.create(label=label, definition=definition, producer=producer, unit=unit, area=area)


def ensure_indicator(*, label: str, unit: str, area: str, by: Actor) -> Indicator:
    """The one that is called so; a new one where none is. Of two that are called the same the first is meant."""
    there = Indicator.objects.filter(label__iexact=label).order_by("pk").first()
    return there or add_indicator(label=label, unit=unit, area=area, by=by)


def measure(*, statistic: Statistic, indicator: Indicator | None, by: Actor) -> None:
    """Say which indicator a statistic belongs to."""
    permit(by, may_judge)
    with writing(by=by, reason="the indicator of a statistic"):
        statistic.indicator = indicator
        statistic.save(update_fields=["indicator"])
