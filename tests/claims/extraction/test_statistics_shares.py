"""Sentences -> whom a share is of, and what a figure has of the one before it."""

import pytest

from tests.claims.extraction.test_statistics import read


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("Some 38.4 per cent of keepers waited more than a day.", [("keepers", "waited more than a day")]),
        ("Half of keepers paid too much for wax.", [("keepers", "paid too much for wax")]),
        ("A third of keepers surveyed said so.", [("keepers surveyed", "said so")]),
        ("Almost a third of keepers failed.", [("keepers", "failed")]),
        ("A third of keepers died in May.", [("keepers", "died in May")]),
        ("One in three guilds in Kent now spends more on wax.", [("guilds in Kent", "spends more on wax")]),
        ("One keeper in six has no hive, and one in 20 has two.", [("keeper", "has no hive"), ("keeper", "has two")]),
        ("Some 14 per cent of keepers plan to sell a hive.", [("keepers", "plan to sell a hive")]),
        ("They graded 900 jars; 97.6% of them passed.", [(None, "jars graded"), ("jars graded", "passed")]),
        (
            "Half of the 5,100 keepers have yet to pay.",
            [("the 5,100 keepers", "keepers have yet to pay"), (None, "keepers have yet to pay")],
        ),
        (
            "Nine in 10 queens and three quarters of drones survived the winter.",
            [("queens", "survived the winter"), ("drones", "survived the winter")],
        ),
        ("They lost 60% of their bees since 1990.", [("their bees", "lost")]),
        ("A quarter of GPs plan to sell a hive.", [("GPs", "plan to sell a hive")]),
        (
            "The survey, of 1,512 keepers, found that 44% would vote yes and 9% were undecided.",
            [(None, "keepers"), ("keepers", "would vote yes"), ("keepers", "were undecided")],
        ),
        ("He sold one jar in six weeks and one jar in six markets.", []),
        (
            "A poll of 1,740 keepers by the Guild found that 57% had thought of leaving and 12% did not know.",
            [(None, "keepers"), ("keepers", "had thought of leaving"), ("keepers", "did not know")],
        ),
    ],
)
def test_a_share_is_of_those_it_names_or_of_those_who_were_asked(
    text: str, shares: list[tuple[str | None, str]]
) -> None:
    assert [(found.denominator, found.measures) for found in read(text)] == shares


def test_those_asked_stay_with_those_a_verb_before_is_about() -> None:
    [found] = read("It reached a third of keepers surveyed.")
    assert found.denominator == "keepers surveyed"


def test_what_it_was_elsewhere_or_before_is_the_same_measure() -> None:
    one, other, before = read(
        "In London the wax rate was 41.6 per cent, while in Wales it was 20.8 (it was 19.4 last year)."
    )
    assert {found.measures for found in (one, other, before)} == {"wax rate"}
    assert {found.unit for found in (one, other, before)} == {"percent"}
    assert (one.place, other.place) == ("London", "Wales")
    assert len(read("Wax was 41.6 per cent dearer when it was 12.")) == 1


@pytest.mark.parametrize(
    ("text", "measures", "place", "unit"),
    [
        ("Hive use stood at 96.3%. It has not been below 90% since May.", "Hive use", None, "percent"),
        (
            "Wax loss hit 5.4%. Bees left. For those aged 15 it was 12.9%.",
            "Wax loss for those aged 15",
            None,
            "percent",
        ),
        (
            "The rate was 169 stings per 1,000 bees. In Wexley it was only 24.",
            "stings per 1,000 bees",
            "Wexley",
            "stings",
        ),
        ("Some 6% of hives on Skye are shut; on Lewis the figure is 11%.", "are shut", "Lewis", "percent"),
        ("Wax use rose by 1.9%. In Kent it went up 3%.", "Wax use", "Kent", "percent"),
        ("Wax sales rose 5%. It has 3% of the trade.", None, None, "percent"),
        ("Wax sales rose 5%. He said that it was 3%.", None, None, "percent"),
    ],
)
def test_it_stands_for_what_a_sentence_before_measured(
    text: str, measures: str | None, place: str | None, unit: str
) -> None:
    last = read(text)[-1]
    assert (last.measures, last.place, last.unit) == (measures, place, unit)


def test_a_bare_number_after_an_amount_is_not_money() -> None:
    money, reached = read("The plan cost £3m and reached “about 40,000” young keepers.")
    assert (money.unit, reached.unit, reached.kind) == ("GBP", "keepers", "count")
    assert read("The plan cost £3m and reached 40,000.")[1].unit is None


@pytest.mark.parametrize(
    ("text", "low", "high", "kind"),
    [
        ("Between a quarter and a third of keepers have wax.", 25, 33, "share"),
        ("Half to two thirds of keepers agreed.", 50, 67, "share"),
        ("Between one in five and one in four keepers were ill.", 20, 25, "share"),
        ("Wax prices rose by between a quarter and a third.", 25, 33, "change"),
    ],
)
def test_a_range_of_shares_in_words_is_in_per_cent(text: str, low: int, high: int, kind: str) -> None:
    [found] = read(text)
    assert found.value is None
    assert (round(found.low or 0), round(found.high or 0)) == (low, high)
    assert (found.kind, found.unit, found.hedge) == (kind, "percent", "between")
