"""Sentences -> the time each figure is of."""

import pytest

from claims.extraction.layout import Layout
from claims.extraction.numbers import numbers
from claims.extraction.statistics import statistics
from sources.dates import Interval
from tests.claims.extraction.test_statistics import dated, read


def test_of_two_dates_as_near_the_one_after_a_figure_is_its_own() -> None:
    text = "Sales dropped from £18m in 2020 to £12m in 2023."
    days = tuple(dated(text, year, Interval.year(int(year))) for year in ("2020", "2023"))
    assert [found.period for found in read(text, dates=days)] == ["2020-01-01/2020-12-31", "2023-01-01/2023-12-31"]


def test_since_is_until_the_text_came_out() -> None:
    text = "Swarms have doubled since June."
    layout, june = Layout(text, ()), dated(text, "June", Interval.month(2023, 6))
    for published in ("2024-02-01", "2023-06-20"):
        (found,) = statistics(layout, numbers(layout), (june,), (), Interval.parse(published))
        assert found.period == f"2023-06-01/{published}"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("They said they had sold 320 hives in May and will close in June.", "2023-05-01/2023-05-31"),
        ("From May to June they sold 320 hives.", "2023-05-01/2023-06-30"),
        ("Between May and June they sold 320 hives.", "2023-05-01/2023-06-30"),
        ("HIVETOWN, June (Bee Press) - Thieves took 320 hives.", None),
        ("The trade has lost 320 hives in the past two years.", "2022-02-02/2024-02-01"),
    ],
)
def test_the_period_is_the_sentences_own(text: str, period: str | None) -> None:
    months = {"May": 5, "June": 6}
    days = tuple(dated(text, name, Interval.month(2023, month)) for name, month in months.items() if name in text)
    layout = Layout(text, ())
    (found,) = statistics(layout, numbers(layout), days, (), Interval.parse("2024-02-01"))
    assert found.period == period


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Wax rose from 200 grams in 1993 to 470 grams.", ["1993-01-01/1993-12-31", None]),
        ("Sales rose by 142,000, and prices for 1993 were cut by 12%.", [None, "1993-01-01/1993-12-31"]),
        ("It sold 1,120 hives, 4% more than in 1993.", [None, "1993-01-01/1993-12-31"]),
        ("Swarms have fallen by 54% since 1993.", ["since 1993"]),
        ("Lee, who has kept bees since 1993, said swarms fell by 54%.", [None]),
        ("Lee, who held a fair in 1993, drawing 54% of keepers, is ill.", ["1993-01-01/1993-12-31"]),
        ("Swarms fell by 54%, according to figures released in 1993.", [None]),
        ("Some 54% of swarms were released in 1993.", ["1993-01-01/1993-12-31"]),
        ("Attendance was 54 per cent, the lowest since 1993.", [None]),
        ("Attendance was 54 per cent, the first fall in wax since 1993.", [None]),
        ("Attendance was 54 per cent, unchanged from 1993.", [None]),
        ("Swarms must fall 54% from 1993 levels.", [None]),
        ("Some 412 bees flew more than 12 hours in 1993.", ["1993-01-01/1993-12-31"]),
        ("Some 412 bees flew in 1993 – a record.", ["1993-01-01/1993-12-31"]),
        ("Keepers spent £84 on wax, down £6 on 1993.", [None, "1993-01-01/1993-12-31"]),
        ("In 1993 there were 1,900 hives; now there are 1,400.", ["1993-01-01/1993-12-31", None]),
        ("Some 54% keep bees, up from three in five in 1993.", [None, "1993-01-01/1993-12-31"]),
        ("Debts stand at £2,300, three times the 1993 level.", [None, "1993-01-01/1993-12-31"]),
    ],
)
def test_a_date_is_of_the_figure_whose_clause_or_comparison_it_stands_in(text: str, periods: list[str | None]) -> None:
    layout, year = Layout(text, ()), dated(text, "1993", Interval.year(1993))
    assert [found.period for found in statistics(layout, numbers(layout), (year,), ())] == periods


def test_the_period_is_the_nearest_date_as_days_or_as_printed() -> None:
    text = "Honey cost 8.2% more in June, against 7.1% in May."
    june = dated(text, "June", Interval.month(2023, 6))
    may = dated(text, "May", None)
    newer, older = read(text, dates=(june, may))
    assert (newer.period, older.period) == ("2023-06-01/2023-06-30", "May")


def test_a_date_after_the_older_figure_is_not_the_newer_ones() -> None:
    text = "A total of 3,952 had waited, up from 3,083 in June."
    newer, older = read(text, dates=(dated(text, "June", Interval.month(2023, 6)),))
    assert (newer.period, older.period) == (None, "2023-06-01/2023-06-30")
