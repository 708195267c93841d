"""What was said before: in order of likelihood, with a reason, and with the chance that it is the same."""

from decimal import Decimal

import pytest

from claims.matching.ranking import rank
from claims.matching.said import Figure, Said
from sources.dates import Interval


def crews(low: int, high: int | None, unit: str = "people", year: int = 2023) -> Figure:
    end = None if high is None else Decimal(high)
    printed = f"at least {low}" if high is None else f"{low}"
    return Figure(Decimal(low), end, printed, unit=unit, population="ferry crews", period=Interval.year(year))


ASKED = Said("Some 300 people of the ferry crews were ill.", figures=(crews(300, 300),))


@pytest.mark.parametrize(
    ("figure", "told"),
    [
        (crews(300, 300), "same figure, same population, same period"),
        (crews(300, 300, year=2022), "same figure, same population, 2022 instead of 2023"),
        (crews(250, 350), "250 where 300 is asked about"),
        (crews(400, 400), "400 instead of 300"),
        (crews(300, 300, unit=""), "same figure"),  # a unit that is not known
        (crews(300, 300, unit="km"), ""),
        (crews(400, 400, unit=""), ""),
        (crews(300, None), "at least 300 instead of 300"),
    ],
)
def test_the_reason_begins_with_the_figures(figure: Figure, told: str) -> None:
    [found] = rank(ASKED, [("one", Said("The crews of ferries are often ill.", figures=(figure,)))], {})
    assert found.reason.startswith(told or "both speak of")
    assert ("figure" in found.reason or "300" in found.reason) == bool(told)


def test_those_asked_for_are_among_them_and_meaning_has_its_own_even_odds() -> None:
    candidates = [(at, Said(text)) for at, text in enumerate(("Ferry crews were ill.", "Ferry crews.", "Rain fell."))]
    assert [one.key for one in rank(ASKED, candidates, {}, limit=1)] == [0]
    found = rank(ASKED, candidates, {}, limit=1, always=[2], meanings={0: 0.9, 2: 0.4})
    assert [one.key for one in found] == [0, 2]
    assert found[0].score > 0.5 > 0.05 > found[1].score
    assert found[1].reason == "alike in meaning"
