import pytest

from claims.extraction.layout import Layout
from claims.extraction.publication import infer
from sources.dates import Interval
from sources.reading.zones import zones

BODY = "The council closed two libraries last month, and its leader said on Monday that more would follow."


def inferred(text: str) -> tuple[str | None, str | None]:
    publication = infer(Layout(text, zones(text)), None, None)
    return (str(publication.when) if publication.when else None, publication.how)


def test_what_is_given_counts_and_says_how() -> None:
    text = "12 March 2020 The old library. (Getty Images)"
    layout = Layout(text, zones(text))
    day = Interval.parse("2024-01-05")
    assert infer(layout, day, None).how == "given"
    assert (infer(layout, day, "page").when, infer(layout, day, "page").how) == (day, "page")


def test_the_latest_dated_caption_gives_a_few_days() -> None:
    text = f"{BODY}\n12 March 2024 The old library. (Getty Images)\n{BODY}\nA reader. Photo date: 3 January 2024. (Getty Images)\n"
    assert inferred(text) == ("2024-03-12/2024-03-14", "inferred: latest dated caption")


def test_a_line_that_dates_the_text_gives_its_day() -> None:
    day = "2024-03-14/2024-03-14"
    assert inferred(f"Libraries close\n\nPublished: 14 March 2024\n\n{BODY}\n") == (day, "page")
    assert inferred(f"Libraries close\n\nThursday 14 March 2024\n\n{BODY}\n") == (day, "page")
    updated = inferred(f"Libraries close\n\nLast updated: 14 March 2024\n\n{BODY}\n")
    assert updated == (day, "inferred: the text's own dated line")


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"{BODY}\nThe mill burned down on 5 May 1950.",
        f"{BODY}\nA view of the hall in May 2020. (Getty Images)",
        f"{BODY}\nThe hall on 3 May 2019. (File photo)",
        f"{BODY}\nThe hall on 3 May 2019. (Getty Images)\nThe council closed it on 4 April 2022 and sold it.",
        f"{BODY}\nThe hall on 3 May 2019. (Getty Images)\nIt was sold in 2021. It was pulled down in June 2022.",
        "",
    ],
)
def test_vague_old_or_contradicted_dates_give_nothing(text: str) -> None:
    assert inferred(text) == (None, None)


def test_one_slip_of_a_later_year_does_not_hide_the_caption() -> None:
    text = f"The app came out in late 2024.\n{BODY}\n12 March 2024 The old library. (Getty Images)\n{BODY}"
    assert inferred(text)[0] == "2024-03-12/2024-03-14"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("HAFEN, Sept. 4, 2026 — Bees flew.", "2026-09-04"),
        ("PORT HAFEN, N.Y. (March 2, 2026) (Bee Press) - Bees flew.", None),
        ("HAFEN, Sept. 4 — Bees flew.", None),
        ("Hafen lost 40 hives on Sept. 4, 2026 and bees flew - away.", None),
    ],
)
def test_the_dateline_of_a_story_dates_it_where_it_has_a_year(line: str, day: str | None) -> None:
    found = infer(Layout(line, ()), None, None).when
    assert found == (day and Interval.parse(day))
