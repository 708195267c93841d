"""Where something moved from and to: the unit and the magnitude that only one of the two prints are both's."""

from decimal import Decimal

import pytest

from tests.claims.extraction.test_numbers import read
from tests.claims.extraction.test_statistics import read as statistics


@pytest.mark.parametrize(
    ("text", "values", "units"),
    [
        ("The flock fell from 5.1 to 4.6 million.", "5100000 4600000", [None, None]),
        ("The flock grew from 4.6 to 5.1 million.", "4600000 5100000", [None, None]),
        ("The flock fell from 5.1 a year earlier to 4.6 million.", "5100000 4600000", [None, None]),
        ("Yields rose from 5 to 7 per cent.", "5 7", ["percent", "percent"]),
        ("Yields fell from 7 to 5 per cent.", "7 5", ["percent", "percent"]),
        ("Yields rose from 5 per cent to 7 this year.", "5 7", ["percent", "percent"]),
        ("Debt fell from £5 to £4 billion.", "5000000000 4000000000", ["GBP", "GBP"]),
        ("Debt fell from £5 to 4 billion.", "5000000000 4000000000", ["GBP", "GBP"]),
        ("Sales fell from 12 to 8.4 million euros.", "12000000 8400000", ["EUR", "EUR"]),
        ("It cooled from 21 to 14 degrees.", "21 14", ["degrees", "degrees"]),
        ("The walk was cut from 12 to 9 km.", "12 9", ["kilometres", "kilometres"]),
        ("Sales grew from 3 million to 5.", "3000000 5000000", [None, None]),
        # Each has its own.
        ("The herd grew from 900 to 1.2 million.", "900 1200000", [None, None]),
        ("Fines rose from $100 to $150,000.", "100 150000", ["USD", "USD"]),
        ("The price went from 95p to £1.20.", "95 1.20", ["pence", "GBP"]),
        ("It went from 5 per cent to 7 goats.", "5 7", ["percent", None]),
        ("Yields, from 5 in May, and prices, to 7 per cent", "5 7", [None, "percent"]),
        ("They moved from 2019 to 5 per cent.", "2019 5", [None, "percent"]),
    ],
)
def test_both_figures_of_a_change_have_its_unit_and_magnitude(text: str, values: str, units: list[str | None]) -> None:
    first, last = read(text)
    assert [first.value, last.value] == [Decimal(value) for value in values.split()]
    assert [first.unit, last.unit] == units


def test_a_year_between_them_is_no_end_of_a_range() -> None:
    first, last = statistics("The number of goats rose from 4.6 in 2019 to 5.1 million in 2020.")
    assert (first.value, last.value) == (Decimal(4_600_000), Decimal(5_100_000))


def test_both_have_the_whole_of_a_rate() -> None:
    found = statistics("Deaths of goats rose from 12 to 15 per 100,000.")
    assert [(one.text, one.kind, one.denominator) for one in found] == [
        ("12", "rate", "100,000"),
        ("15", "rate", "100,000"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Queues have doubled since 2019 to 7.5 million.", [("doubled", "times"), ("7.5 million", "queues")]),
        (
            "The bank put rates up by a quarter point to 4.75%.",
            [("a quarter point", "percentage points"), ("4.75%", "percent")],
        ),
        ("Rates fell by half a point.", [("half a point", "percentage points")]),
        ("Two thirds point to a rise in rates of 3%.", [("3%", "percent")]),
    ],
)
def test_a_figure_beside_a_year_or_a_point_is_read_for_itself(text: str, told: list[tuple[str, str | None]]) -> None:
    assert [(one.text, one.unit) for one in statistics(text)] == told


@pytest.mark.parametrize(
    "text", ["Fares will rise by up to 4.9%.", "Fares rose by about 4.9%.", "Fares rose almost 4.9%."]
)
def test_a_hedge_does_not_hide_that_something_changed(text: str) -> None:
    [found] = statistics(text)
    assert found.kind == "change"
