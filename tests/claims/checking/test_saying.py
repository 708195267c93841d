"""How findings put days and spans of time."""

import pytest

from claims.checking.saying import span
from sources.dates import Interval


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ("2021", "2021"),
        ("2021/2023", "2021 to 2023"),
        ("2023-08", "August 2023"),
        ("2023-04/2023-06", "April to June 2023"),
        ("2022-11/2023-01", "November 2022 to January 2023"),
        ("2023-07-20", "20 July 2023"),
        ("2023-07-18/2023-07-20", "18 to 20 July 2023"),
        ("2023-06-28/2023-07-02", "28 June to 2 July 2023"),
        ("2022-12-28/2023-01-02", "28 December 2022 to 2 January 2023"),
        ("9999", "9999"),
    ],
)
def test_a_span_of_time_is_said_as_people_say_it(days: str, said: str) -> None:
    assert span(Interval.parse(days)) == said
