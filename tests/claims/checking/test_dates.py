import pytest

from tests.claims.checking.found import findings, message, printed


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The fair closed on 31 June after a storm.", ["31 June"]),
        ("She was born on 29 February 2023 in Wells.", ["29 February 2023"]),
        ("She was born on 29 February 2020 in Wells.", []),
        ("The fair closed on September 31, 2022, after a storm.", ["September 31, 2022"]),
        ("In June 45 traders left the market.", []),
        ("The vote took place on Friday, 12 May 2022.", ["Friday, 12 May 2022"]),
        ("The vote took place on Thursday, 12 May 2022.", []),
        ("The vote took place on Thursday May 12, 2022.", []),
        ("The vote took place on Friday May 12, 2022.", ["Friday May 12, 2022"]),
        ("The vote takes place on Monday 24 July.", []),
        ("The vote takes place on Tuesday 24 July.", ["Tuesday 24 July"]),
    ],
)
def test_days_are_held_against_the_calendar(text: str, places: list[str]) -> None:
    assert printed(text, "date-impossible") == places


def test_the_message_names_the_right_weekday() -> None:
    said = message("The vote took place on Friday, 12 May 2022.", "date-impossible")
    assert said == "“Friday, 12 May 2022”: 12 May 2022 was a Thursday; check the day and the weekday."


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The bridge was opened in late 2024 by the mayor.", ["late 2024"]),
        ("The dam burst in autumn 2024 and flooded the valley.", ["autumn 2024"]),
        ("The bridge is due to open in late 2024.", []),
        ("The bridge was due to open in late 2024.", []),
        ("The bridge will have opened by March 2025.", []),
        ("The bridge was opened in late 2022 by the mayor.", []),
        ("The bridge was opened in 2024 by the mayor.", ["2024"]),
        # The year says which fair, and which film.
        ("The mayor praised the 2024 bridge fair and the crowds cheered.", []),
        ("She released 2025: A Town Alone as her first film.", []),
    ],
)
def test_what_is_told_as_past_cannot_lie_after_the_text(text: str, places: list[str]) -> None:
    assert printed(text, "date-impossible") == places


def test_without_a_date_of_publication_the_latest_day_named_is_the_limit() -> None:
    text = (
        "The bridge was opened in late 2024 by the mayor and has been busy ever since.\n"
        "The mayor at the opening. Picture date: Wednesday May 3, 2023. (Getty Images)\nTraffic grew quickly.\n"
    )
    assert printed(text, "date-impossible", published=None) == ["late 2024"]


def test_relative_dates_hang_in_the_air_when_nothing_dates_the_text() -> None:
    text = "The mayor resigned last month. Her deputy took over this week."
    assert printed(text, "date-unanchored", published=None) == ["last month"]
    assert printed(text, "date-unanchored") == []


def test_an_inferred_date_of_publication_names_what_is_reckoned_from_it() -> None:
    text = (
        "The mayor resigned last month and left the town with her family.\n"
        "The mayor at the opening. Picture date: Wednesday May 3, 2023. (Getty Images)\nHer deputy took over.\n"
    )
    (finding,) = [one for one in findings(text, published=None) if one.kind == "metadata-missing"]
    assert "“last month”" in finding.message
    assert [text[start:end] for start, end in finding.related] == ["last month"]


def test_last_year_printed_at_new_year_may_mean_either() -> None:
    text = "Sales of boots doubled last year."
    assert printed(text, "date-unanchored", published="2023-01-01") == ["last year"]
    assert printed(text, "date-unanchored", published="2023-06-15") == []
