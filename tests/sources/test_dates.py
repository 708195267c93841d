import calendar
import datetime as dt

import pytest
from hypothesis import given, strategies as st

from sources.dates import Interval

DAYS = st.dates(min_value=dt.date(2, 1, 1), max_value=dt.date(9990, 12, 31))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024", "2024-01-01/2024-12-31"),
        ("2024-02", "2024-02-01/2024-02-29"),
        ("2023-02", "2023-02-01/2023-02-28"),
        ("2024-03-05", "2024-03-05/2024-03-05"),
        ("2024-03-05T09:30:00Z", "2024-03-05/2024-03-05"),
        ("2021/2022-06", "2021-01-01/2022-06-30"),
        (" 2024-03-05 / 2024-03-08 ", "2024-03-05/2024-03-08"),
    ],
)
def test_prefix_dates_and_iso_intervals_are_read_as_closed_intervals(text: str, expected: str) -> None:
    assert str(Interval.parse(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "March 2024",
        "2024-13",
        "2023-02-29",
        "24-03-05",
        "2024-03-08/2024-03-05",
        "2024Today",
        "2024-03-05T",
        "٢٠٢٤",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Interval.parse(text)


def test_the_wrong_way_round_is_refused() -> None:
    with pytest.raises(ValueError, match="is after"):
        Interval(dt.date(2024, 1, 2), dt.date(2024, 1, 1))


@given(DAYS)
def test_a_week_is_monday_to_sunday_and_holds_its_day(day: dt.date) -> None:
    week = Interval.week(day)
    assert (week.earliest.weekday(), week.days, day in week) == (0, 7, True)


@given(
    st.integers(min_value=2, max_value=9990),
    st.integers(min_value=-30, max_value=40),
    st.integers(min_value=1, max_value=24),
)
def test_whole_months_count_on_over_the_turn_of_the_year(year: int, month: int, count: int) -> None:
    if year * 12 + month - 1 < 12:
        return
    span = Interval.months(year, month, count)
    last = span.latest
    assert span.earliest.day == 1
    assert last.day == calendar.monthrange(last.year, last.month)[1]
    assert (last.year * 12 + last.month) - (span.earliest.year * 12 + span.earliest.month) == count - 1


@given(DAYS)
def test_what_is_printed_can_be_read_back(day: dt.date) -> None:
    for interval in (
        Interval.day(day),
        Interval.week(day),
        Interval.month(day.year, day.month),
        Interval.year(day.year),
    ):
        assert Interval.parse(str(interval)) == interval


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (Interval.quarter(2024, 1), "2024-01-01/2024-03-31"),
        (Interval.quarter(2024, 0), "2023-10-01/2023-12-31"),
        (Interval.quarter(2024, 5), "2025-01-01/2025-03-31"),
        (Interval.decade(1990), "1990-01-01/1999-12-31"),
        (Interval.century(20), "1901-01-01/2000-12-31"),
        (Interval.hull(Interval.year(2020), Interval.year(2023)), "2020-01-01/2023-12-31"),
    ],
)
def test_longer_units(interval: Interval, expected: str) -> None:
    assert str(interval) == expected


def test_days_and_intervals_lie_inside_or_overlap() -> None:
    june = Interval.month(2024, 6)
    assert dt.date(2024, 6, 30) in june
    assert dt.date(2024, 7, 1) not in june
    assert Interval.week(dt.date(2024, 6, 12)) in june
    assert june.overlaps(Interval.week(dt.date(2024, 7, 1))) is False
    assert june.overlaps(Interval.quarter(2024, 2))
