"""Figures that a newer one had overtaken when they were printed."""

from decimal import Decimal

import pytest

from claims.checking.stale import Point, Series, check
from claims.extraction.layout import Layout
from claims.extraction.pipeline import read
from claims.extraction.readings import Finding
from sources.dates import Interval


def point(figure: str, period: str, published: str, method: str = "count") -> Point:
    value = Decimal(figure.replace(",", ""))
    return Point(figure, value, value, Interval.parse(period), Interval.parse(published), method)


BERTHS = Series(
    7,
    "berths let in the estuary",
    (
        point("17,340", "2021-06", "2021-07-10"),
        point("18,960", "2022-06", "2022-07-10"),
        point("18,920", "2022-06", "2022-10-10"),
        point("21,050", "2023-06", "2023-07-10"),
        point("40,110", "2024-06", "2024-07-10", "survey"),
    ),
)


def findings(text: str, published: str | None = "2023-09-01") -> list[Finding]:
    reading = read(text, published=Interval.parse(published) if published else None, language="en")
    return list(check(reading, Layout(reading.text, reading.zones), [BERTHS]))


def stale(text: str, published: str | None = "2023-09-01") -> list[tuple[str, str | None]]:
    return [(finding.printed, finding.suggested) for finding in findings(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There are 17,340 berths let in the estuary.", [("17,340", "21,050")]),
        ("The estuary has 21,050 berths let.", []),
        ("There were 17,340 berths let in the estuary in June 2021.", []),
        ("The estuary has 21,050 berths let, up from 17,340.", []),
        ("The estuary, which then had 17,340 berths let, is silting up.", []),
        ("There are 17,340 ponies in the hills.", []),
        ("In June 2021 there are 17,340 berths let in the estuary.", []),
        ("The trust rents out 17,340 berths in the estuary a year.", [("17,340", "21,050")]),
        ("The trust rented out 17,340 berths in the estuary a year.", []),
        # As rounded as it is printed, it may be the newest.
        ("There are 21,000 berths let in the estuary.", []),
    ],
)
def test_only_what_is_told_as_present_is_out_of_date(text: str, expected: list[tuple[str, str]]) -> None:
    assert stale(text) == expected


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        # On the day before the newer one came out it was the newest.
        ("2022-07-09", []),
        ("2022-09-01", [("17,340", "18,960")]),
        ("2022-12-01", [("17,340", "18,920")]),
        # Counted in another way: across that break nothing is compared.
        ("2024-09-01", [("17,340", "21,050")]),
        (None, []),
    ],
)
def test_what_counts_is_what_was_out_when_the_text_came_out(
    published: str | None, expected: list[tuple[str, str]]
) -> None:
    assert stale("There are 17,340 berths let in the estuary.", published) == expected


def test_a_revised_figure_is_out_of_date_too_and_said_to_be_revised() -> None:
    (revised,) = findings("There are 18,960 berths let in the estuary.", "2022-12-01")
    assert revised.suggested == "18,920"
    assert "had been revised to 18,920 by 10 October 2022" in revised.message
    (newer,) = findings("There are 17,340 berths let in the estuary.", "2022-12-01")
    assert "is the figure for June 2021; one for June 2022, 18,920, was out" in newer.message
