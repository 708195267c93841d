"""A figure printed after its series had a newer one."""

from decimal import Decimal
from pathlib import Path

from claims.actions import claims, statistics
from claims.flows.capture import capture_file
from claims.models import Finding, Indicator
from sources.dates import Interval
from sources.ledger.actor import Actor

NOW = "There are {} berths let in the estuary, the harbour office said in its report on the summer.\n"


def on_record(indicator: Indicator, figure: str, year: int, by: Actor) -> None:
    said = Interval.parse(f"{year}-07-10")
    claim = claims.add(kind="statistic", text=f"{figure} berths are let.", said_on=said, by=by)
    statistics.add(
        claim=claim,
        kind="count",
        central=Decimal(figure),
        indicator=indicator,
        period=Interval.parse(f"{year}-06"),
        by=by,
    )


def test_a_figure_that_a_newer_one_on_record_had_overtaken(tmp_path: Path, by: Actor) -> None:
    series = statistics.add_indicator(label="berths let in the estuary", by=by)
    other = statistics.add_indicator(label="berths let in the estuary, moorings too", by=by)
    for indicator, figure, year in ((series, "17340", 2021), (series, "21050", 2022), (other, "30250", 2023)):
        on_record(indicator, figure, year, by)
    for name, figure in (("old", "17,340"), ("new", "21,050")):
        (tmp_path / f"{name}.txt").write_text(NOW.format(figure))
        (tmp_path / f"{name}.json").write_text('{"published": "2023-09-01"}')
        capture_file(tmp_path / f"{name}.txt", by=by)
    (found,) = Finding.objects.filter(kind="figure-stale")
    # The other series counts in another way: across that break nothing is compared.
    assert (found.printed, found.suggested) == ("17,340", "21,050")
