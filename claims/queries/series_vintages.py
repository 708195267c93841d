"""The figures of an indicator as a series: each publication of it with what others printed, three queries."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from django.db.models import Prefetch

from claims.models import Appearance, Claim, Indicator, Statistic
from claims.queries import visible
from claims.queries.public_pages import called
from sources.dates import Interval
from sources.errors import NotFound

MOST = 60


@dataclass(frozen=True, slots=True)
class Published:
    """One figure: its statistic with its claim, when and by whom, and the printings that are not its own."""

    statistic: Statistic
    when: Interval | None
    who: str
    reprints: list[Appearance] = field(default_factory=list)

    @property
    def claim(self) -> Claim:
        return self.statistic.claim


def indicator(key: int, *, signed_in: bool) -> Indicator:
    """With its producer. Raises NotFound; for the public also where no published claim has a figure of it."""
    found = Indicator.objects.filter(pk=key).select_related("producer")
    if not signed_in:
        found = found.filter(statistics__in=visible.statistics(signed_in=False)).distinct()
    known = found.first()
    if known is None:
        raise NotFound("There is no such indicator.")
    return known


def vintages(indicators: Collection[int], *, signed_in: bool) -> list[Published]:
    """Every figure of these indicators that may be seen, oldest first, 60 at most.

    When is the period it is about, else the day it was said, else the day it was first printed.
    """
    if not indicators:
        return []
    printings = Appearance.objects.select_related("passage__capture__document__source").defer(
        *(f"passage__capture__{column}" for column in ("bytes", "text", "zones"))
    )
    claims = visible.claims(signed_in=signed_in).annotate(speaker_name=called("said_by"))
    found = (
        visible.statistics(signed_in=signed_in)
        .filter(indicator__in=indicators)
        .exclude(claim__state__in=[Claim.State.WITHDRAWN, Claim.State.SUPERSEDED])
        .select_related("indicator__producer")
        .prefetch_related(Prefetch("claim", claims.prefetch_related(Prefetch("appearances", printings.order_by("pk")))))
        .order_by("pk")[:MOST]
    )
    series = [_published(statistic) for statistic in found]
    return sorted(series, key=lambda one: (one.when is None, one.when or Interval.year(1), one.statistic.pk))


def _published(statistic: Statistic) -> Published:
    claim = statistic.claim
    printed = [each for each in claim.appearances.all() if each.printed_figure]
    own = original(printed)
    producer = statistic.indicator.producer if statistic.indicator else None
    speaker = getattr(claim, "speaker_name", None)
    source = own.passage.capture.document.source if own else None
    when = (
        _interval(statistic.period_earliest, statistic.period_latest)
        or _interval(claim.said_on_earliest, claim.said_on_latest)
        or (published_on(own) if own else None)
    )
    who = str(producer or speaker or source or "publisher unknown")
    return Published(
        statistic, when, who, [each for each in printed if each is not own and _same_unit(each, statistic)]
    )


def original(printings: Iterable[Appearance]) -> Appearance | None:
    """The printing in the record itself, else the earliest that is dated, else the first that was found."""
    rows = list(printings)
    dated = [row for row in rows if row.passage.capture.document.published_earliest]
    primary = [row for row in rows if row.passage.capture.document.is_primary]
    return min(primary or dated or rows, key=_order, default=None)


def published_on(printing: Appearance) -> Interval | None:
    document = printing.passage.capture.document
    return _interval(document.published_earliest, document.published_latest)


def _order(row: Appearance) -> tuple[bool, str, int]:
    day = row.passage.capture.document.published_earliest
    return day is None, str(day), row.pk


def _interval(earliest: object, latest: object) -> Interval | None:
    return Interval(earliest, latest) if earliest and latest else None  # type: ignore[arg-type]  # both are days


def _same_unit(printing: Appearance, statistic: Statistic) -> bool:
    return not printing.printed_unit or not statistic.unit or printing.printed_unit == statistic.unit
