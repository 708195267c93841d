"""Figures and what they measure."""

from decimal import Decimal

import pytest
from django.db import IntegrityError

from claims.actions import claims, statistics
from claims.models import Statistic
from sources.dates import Interval
from sources.ledger.actor import Actor


def test_a_figure_is_kept_to_its_last_digit_and_belongs_to_an_indicator(by: Actor) -> None:
    claim = claims.add(kind="statistic", text="Between 680,000 and 830,000 adults.", by=by)
    figure = statistics.add(
        claim=claim,
        kind="count",
        low=Decimal("680000.000000000000000000000000000001"),
        high=Decimal(830000),
        hedge="between",
        period=Interval.year(2023),
        by=by,
    )
    indicator = statistics.add_indicator(label="Adults who pose a risk", unit="people", by=by)
    statistics.measure(statistic=figure, indicator=indicator, by=by)
    kept = Statistic.objects.get()
    assert (kept.low, kept.central, kept.high) == (figure.low, None, Decimal(830000))
    assert kept.indicator == indicator


def test_a_range_the_wrong_way_round_is_refused(by: Actor) -> None:
    claim = claims.add(kind="statistic", text="Some.", by=by)
    with pytest.raises(IntegrityError, match="low_central_high"):
        statistics.add(claim=claim, kind="count", low=Decimal(2), high=Decimal(1), by=by)
