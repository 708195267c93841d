import pytest

from claims.extraction.dates import dates
from claims.extraction.layout import Layout
from sources.dates import Interval
from sources.reading.zones import zones

WEDNESDAY = "2024-05-15"


def read(text: str, published: str | None = WEDNESDAY) -> list[tuple[str, str | None]]:
    layout = Layout(text, zones(text))
    found = dates(layout, Interval.parse(published) if published else None)
    for reading in found:
        assert text[reading.start : reading.end] == reading.text
    return [(reading.text, str(reading.value) if reading.value else None) for reading in found]


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("The bridge opened on 18 July 2023.", "18 July 2023", "2023-07-18/2023-07-18"),
        ("The bridge opened on July 18, 2023.", "July 18, 2023", "2023-07-18/2023-07-18"),
        ("It shut on Thursday, 1 June 2023, at noon.", "Thursday, 1 June 2023", "2023-06-01/2023-06-01"),
        ("It shut on the 3rd of March 2021.", "3rd of March 2021", "2021-03-03/2021-03-03"),
        ("Stamped 2023-07-18 by the clerk.", "2023-07-18", "2023-07-18/2023-07-18"),
        ("The fair ran 16-19 September 2022.", "16-19 September 2022", "2022-09-16/2022-09-19"),
        ("The fair ran Sept. 16–19, 2022.", "Sept. 16–19, 2022", "2022-09-16/2022-09-19"),
        ("Rain fell in August 2019.", "August 2019", "2019-08-01/2019-08-31"),
        ("Rain fell in January–March 2020.", "January–March 2020", "2020-01-01/2020-03-31"),
        ("The mill closed in 1987.", "1987", "1987-01-01/1987-12-31"),
        ("The mill closed in late 2022.", "late 2022", "2022-10-01/2022-12-31"),
        ("The mill closed in early 2022.", "early 2022", "2022-01-01/2022-03-31"),
        ("The mill closed in mid-2022.", "mid-2022", "2022-05-01/2022-08-31"),
        ("Mills closed in the 1990s.", "the 1990s", "1990-01-01/1999-12-31"),
        ("Mills closed in the late 1990s.", "the late 1990s", "1997-01-01/1999-12-31"),
        ("Mills closed in the eighties.", "the eighties", "1980-01-01/1989-12-31"),
        ("A church of the 12th century.", "the 12th century", "1101-01-01/1200-12-31"),
        ("Sales doubled in Q2 2023.", "Q2 2023", "2023-04-01/2023-06-30"),
        ("Sales doubled in the first quarter of 2021.", "the first quarter of 2021", "2021-01-01/2021-03-31"),
        ("Sales doubled in the second half of 2021.", "the second half of 2021", "2021-07-01/2021-12-31"),
        ("Sales doubled in the summer of 2022.", "the summer of 2022", "2022-06-01/2022-08-31"),
        ("Sales doubled in fiscal year 2020.", "fiscal year 2020", "2020-01-01/2020-12-31"),
        ("The war of 1939-45 ruined it.", "1939-45", "1939-01-01/1945-12-31"),
        ("The show went off the air in nineteen seventy-four.", "nineteen seventy-four", "1974-01-01/1974-12-31"),
        ("Costs rose in the year to March 2023.", "the year to March 2023", "2022-04-01/2023-03-31"),
        ("Costs rose in the year ended 31 March 2023.", "the year ended 31 March 2023", "2022-04-01/2023-03-31"),
        ("Mills closed in the noughties.", "the noughties", "2000-01-01/2009-12-31"),
        ("It rained in June '23.", "June '23", "2023-06-01/2023-06-30"),
        ("It rained in the winter of 2022-23.", "the winter of 2022-23", "2022-12-01/2023-02-28"),
        ("It rained in the first week of June 2023.", "the first week of June 2023", "2023-06-01/2023-06-07"),
        ("It rained in the first three months of 2023.", "the first three months of 2023", "2023-01-01/2023-03-31"),
        ("It rained in the week ending 6 May 2023.", "the week ending 6 May 2023", "2023-04-30/2023-05-06"),
        ("Losses for FY23 grew.", "FY23", "2023-01-01/2023-12-31"),
        ("Output fell in 2023-W12.", "2023-W12", "2023-03-20/2023-03-26"),
        ("It grew in the year to mid-2023.", "the year to mid-2023", "2022-07-01/2023-06-30"),
        ("They met on Easter Monday 2019.", "Easter Monday 2019", "2019-04-22/2019-04-22"),
        ("They met on Good Friday 2038.", "Good Friday 2038", "2038-04-23/2038-04-23"),
        ("They met on Christmas Day 2021.", "Christmas Day 2021", "2021-12-25/2021-12-25"),
    ],
)
def test_explicit_dates_need_no_day_of_publication(text: str, printed: str, value: str) -> None:
    assert read(text, None) == [(printed, value)]
    assert read(text) == [(printed, value)]


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("The mayor resigned on Tuesday.", "Tuesday", "2024-05-14/2024-05-14"),
        ("The mayor resigned on Wednesday.", "Wednesday", "2024-05-15/2024-05-15"),
        ("The mayor resigned on Thursday.", "Thursday", "2024-05-09/2024-05-09"),
        ("The mayor will resign on Thursday.", "Thursday", "2024-05-16/2024-05-16"),
        ("The mayor is to speak until Friday.", "Friday", "2024-05-17/2024-05-17"),
        ("The mayor resigns a week on Friday.", "Friday", "2024-05-24/2024-05-24"),
        ("The mayor resigns on Friday week.", "Friday week", "2024-05-24/2024-05-24"),
        ("The mayor resigned last Wednesday.", "last Wednesday", "2024-05-08/2024-05-08"),
        ("The mayor resigned on Tuesday night.", "Tuesday night", "2024-05-14/2024-05-14"),
        ("The mayor resigned on Tuesday last week.", "Tuesday last week", "2024-05-07/2024-05-07"),
        ("The mayor resigned yesterday.", "yesterday", "2024-05-14/2024-05-14"),
        ("The mayor spoke last night.", "last night", "2024-05-14/2024-05-14"),
        ("The mayor speaks tomorrow.", "tomorrow", "2024-05-16/2024-05-16"),
        ("The mayor spoke this week.", "this week", "2024-05-13/2024-05-19"),
        ("The mayor spoke last week.", "last week", "2024-05-06/2024-05-12"),
        ("The mayor spoke last weekend.", "last weekend", "2024-05-11/2024-05-12"),
        ("The mayor spoke last month.", "last month", "2024-04-01/2024-04-30"),
        ("The mayor spoke earlier this month.", "earlier this month", "2024-05-01/2024-05-31"),
        ("The mayor will speak next month.", "next month", "2024-06-01/2024-06-30"),
        ("The mayor spoke last year.", "last year", "2023-01-01/2023-12-31"),
        ("The mayor spoke late last year.", "late last year", "2023-10-01/2023-12-31"),
        ("The mayor spoke last summer.", "last summer", "2023-06-01/2023-08-31"),
        ("The mayor spoke last quarter.", "last quarter", "2024-01-01/2024-03-31"),
        ("The mayor spoke in the past week.", "the past week", "2024-05-09/2024-05-15"),
        ("The mayor spoke ten days ago.", "ten days ago", "2024-05-05/2024-05-05"),
        ("The mayor spoke three weeks ago.", "three weeks ago", "2024-04-22/2024-04-28"),
        ("The mayor spoke two months ago.", "two months ago", "2024-03-01/2024-03-31"),
        ("The mayor spoke almost five years ago.", "almost five years ago", "2019-01-01/2019-12-31"),
        ("The mayor spoke two and a half years ago.", "two and a half years ago", "2021-01-01/2021-12-31"),
        ("The mayor retires in two weeks' time.", "two weeks' time", "2024-05-27/2024-06-02"),
        ("It began on 18 July.", "18 July", "2023-07-18/2023-07-18"),
        ("A judge ordered the two men to appear on Monday.", "Monday", "2024-05-20/2024-05-20"),
        ("The mayor spoke in April.", "April", "2024-04-01/2024-04-30"),
        ("The mayor spoke in October.", "October", "2023-10-01/2023-10-31"),
        ("The mayor will speak in October.", "October", "2024-10-01/2024-10-31"),
        ("The mayor spoke last October.", "last October", "2023-10-01/2023-10-31"),
        ("The mayor spoke at the end of March.", "the end of March", "2024-03-01/2024-03-31"),
        ("The mayor spoke on Feb. 20.", "Feb. 20", "2024-02-20/2024-02-20"),
        ("The mayor spoke on 20 November.", "20 November", "2023-11-20/2023-11-20"),
        ("The mayor will speak on 20 November.", "20 November", "2024-11-20/2024-11-20"),
        ("The mayor spoke on Friday, 13 October.", "Friday, 13 October", "2023-10-13/2023-10-13"),
        ("The mayor spoke on Thanksgiving Day.", "Thanksgiving Day", "2023-11-23/2023-11-23"),
        ("Prices fell in the year to April.", "the year to April", "2023-05-01/2024-04-30"),
        ("Profit fell in the third quarter.", "the third quarter", "2023-07-01/2023-09-30"),
        ("The mayor joined the board in July.", "July", "2023-07-01/2023-07-31"),
        ("The mayor said: “From June, we will pay.”", "June", "2024-06-01/2024-06-30"),
        ("The mayor opened it two Tuesdays ago.", "two Tuesdays ago", "2024-05-07/2024-05-07"),
        ("The mayor retires on the 3rd of next month.", "the 3rd of next month", "2024-06-03/2024-06-03"),
        ("Sales are 0.9% up, against 1.2% in June.", "June", "2023-06-01/2023-06-30"),
        ("With four weeks to go before voting on 12 June, the mayor led.", "12 June", "2024-06-12/2024-06-12"),
        ("The vote will be held in two weeks.", "two weeks", "2024-05-27/2024-06-02"),
        ("Thefts have fallen since the spring.", "the spring", "2024-03-01/2024-05-31"),
        ("The hall closed in the autumn.", "the autumn", "2023-09-01/2023-11-30"),
        ("The hall will open in the autumn.", "the autumn", "2024-09-01/2024-11-30"),
        ("Half a century ago it closed.", "a century ago", "1974-01-01/1974-12-31"),
        ("Half a decade ago it closed.", "a decade ago", "2019-01-01/2019-12-31"),
        ("It is May's turn.", "May", "2024-05-01/2024-05-31"),
        ("Prices rose in the March quarter.", "the March quarter", "2024-01-01/2024-03-31"),
        ("They met between April 20 and 24.", "April 20 and 24", "2024-04-20/2024-04-24"),
        ("The limit is to apply in towns from 31 December.", "31 December", "2024-12-31/2024-12-31"),
        ("The vote is due in the week of 20 May.", "the week of 20 May", "2024-05-20/2024-05-26"),
        ("It had closed by Easter.", "Easter", "2024-03-31/2024-03-31"),
        ("Next New Year’s Day it opens.", "Next New Year’s Day", "2025-01-01/2025-01-01"),
        ("Last Christmas it was shut.", "Last Christmas", "2023-12-25/2023-12-25"),
        ("Banks put the odds of a cut in June at one in three.", "June", "2024-06-01/2024-06-30"),
        ("Of 90 hives, nine more than a year ago, most are full.", "a year ago", "2023-01-01/2023-12-31"),
        ("He left more than a year ago.", "more than a year ago", "2023-01-01/2023-12-31"),
    ],
)
def test_relative_dates_count_from_the_day_of_publication(text: str, printed: str, value: str) -> None:
    assert read(text) == [(printed, value)]
    assert read(text, None) == [(printed, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "She was hired in June 2001. The following year she left.",
            ["2001-06-01/2001-06-30", "2002-01-01/2002-12-31"],
        ),
        ("It began on 3 May 2021. Two days later it ended.", ["2021-05-03/2021-05-03", "2021-05-05/2021-05-05"]),
        ("He won in 1998, and later that year he lost.", ["1998-01-01/1998-12-31", "1998-01-01/1998-12-31"]),
        (
            "Profit rose in the first quarter of 2023 from a year earlier.",
            ["2023-01-01/2023-03-31", "2022-01-01/2022-03-31"],
        ),
        (
            "Thefts fell in the year to June 2022, from 80 in the previous 12 months, as in the year before.",
            ["2021-07-01/2022-06-30", "2020-07-01/2021-06-30", "2020-07-01/2021-06-30"],
        ),
        (
            "Sales rose in the six months to June 2022 from a year earlier.",
            ["2022-01-01/2022-06-30", "2021-01-01/2021-06-30"],
        ),
        (
            "From April 2022 to June 2022 it sold ten; in the same period of 2021, six.",
            ["2022-04-01/2022-04-30", "2022-06-01/2022-06-30", "2021-04-01/2021-06-30"],
        ),
        (
            "Sales fell in June 2022 from the same month a year earlier.",
            ["2022-06-01/2022-06-30", "2021-06-01/2021-06-30"],
        ),
        (
            "Sales rose in the first quarter of 2024. Costs fell in the year-ago quarter.",
            ["2024-01-01/2024-03-31", "2023-01-01/2023-03-31"],
        ),
        ("On 3 May 2024 it closed, and that week it rained.", ["2024-05-03/2024-05-03", "2024-04-29/2024-05-05"]),
        ("In March 2024 it closed; that week it rained.", ["2024-03-01/2024-03-31"]),
        ("In 2020 it rained, and the following summer too.", ["2020-01-01/2020-12-31"]),
        ("29 February 2024 was wetter than the same day of 2023.", ["2024-02-29/2024-02-29", "2023-02-28/2023-02-28"]),
        ("3 March 2024 was wetter than the same week of 1995.", ["2024-03-03/2024-03-03", "1995-02-27/1995-03-05"]),
        (
            "Profit rose in the third quarter of 2023 from the previous quarter.",
            ["2023-07-01/2023-09-30", "2023-04-01/2023-06-30"],
        ),
        ("From March to May 2022 it stood empty.", ["2022-03-01/2022-03-31", "2022-05-01/2022-05-31"]),
        ("In 2016, 2019 and 2022 it flooded.", [f"{year}-01-01/{year}-12-31" for year in (2016, 2019, 2022)]),
        ("From November to May 2022 it stood empty.", ["2021-11-01/2021-11-30", "2022-05-01/2022-05-31"]),
        (
            "Sales rose in the year to March 2024, more than in the previous year.",
            ["2023-04-01/2024-03-31", "2022-04-01/2023-03-31"],
        ),
    ],
)
def test_a_date_may_count_from_the_one_before_it_or_after_it(text: str, expected: list[str]) -> None:
    assert [value for _, value in read(text, None)] == expected


def test_may_the_month_does_not_point_ahead_as_the_verb_does() -> None:
    assert read("In May and August it rained.") == [
        ("May", "2024-05-01/2024-05-31"),
        ("August", "2023-08-01/2023-08-31"),
    ]


@pytest.mark.parametrize(
    ("published", "text", "value"),
    [
        ("2023-07-18/2023-07-22", "He resigned last month.", "2023-06-01/2023-06-30"),
        ("2023-07-18/2023-07-22", "He resigned this week.", "2023-07-17/2023-07-23"),
        ("2023-07-18/2023-07-20", "He resigned yesterday.", "2023-07-17/2023-07-19"),
        ("2023-07-18/2023-07-20", "He resigned in June.", "2023-06-01/2023-06-30"),
        ("2024-05-12", "He resigned last weekend.", "2024-05-04/2024-05-05"),
        ("2024-05-13", "He resigned last weekend.", "2024-05-11/2024-05-12"),
        ("2023", "He resigned last year.", "2022-01-01/2022-12-31"),
        ("2023", "He resigned last month.", None),
        ("2023-06-20/2023-07-05", "He resigned last month.", None),
    ],
)
def test_an_imprecise_day_of_publication_gives_what_holds_for_all_of_it(
    published: str, text: str, value: str | None
) -> None:
    assert [found for _, found in read(text, published)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "The ship weighed 1,990 tonnes.",
        "It sold 2000 tickets.",
        "It cost $1999 or £2010.",
        "The plan takes two months and ran for ten days.",
        "She is 18 years old and her son is 3.",
        "They won 21-19 and then 2-1.",
        "Mr May may march to the mayor's house.",
        "April Jones met June Whitfield.",
        "Theresa May said no.",
        "Gwen June waved. He wrote to June.",
        "Officer August waved. He spoke for August.",
        "They meet on Mondays and every Tuesday.",
        "Shoppers liked Black Friday.",
        "At the end of the day, it matters.",
        "In recent weeks there was hope.",
        "A Christmas card stood there.",
        "Ring 020 7946 0018 at 2000 GMT.",
        "He is in his 60s.",
        "The second of three children.",
        "The Sunday Times and the Mail on Sunday said so, as did the Sunday Gazetteer and the Today programme.",
        "It is open Monday to Friday.",
        "It happened 1,000 years ago.",
        "The fort had 1850 in all.",
        "They march each July.",
        "They will win so many in a year.",
        "They like the spring.",
        "They will have their first win in ten years.",
        "She has not been seen in two weeks, and will not be.",
        "The fort fell in 1200 BC, the town in the 5th century B.C.",
    ],
)
def test_numbers_names_durations_and_habits_are_no_dates(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "printed", "rule"),
    [
        ("It happened on 31 June 2023.", "31 June 2023", "no such day"),
        ("It happened on 29 February 2023.", "29 February 2023", "no such day"),
        ("It happened on 31 June.", "31 June", "no such day"),
        ("Signed 03/04/2023 in the hall.", "03/04/2023", "day and month in unknown order"),
    ],
)
def test_a_day_that_does_not_exist_or_cannot_be_told_is_read_without_a_value(
    text: str, printed: str, rule: str
) -> None:
    (reading,) = dates(Layout(text, zones(text)), Interval.parse(WEDNESDAY))
    assert (reading.text, reading.value, reading.rule) == (printed, None, rule)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Signed 03/04/2023, due 25/04/2023.", "2023-04-03/2023-04-03"),
        ("Signed 03/04/2023, due 04/25/2023.", "2023-03-04/2023-03-04"),
        ("Signed 03/04/2023, read 5 May 2023.", "2023-04-03/2023-04-03"),
        ("Signed 03/04/2023, read May 5, 2023.", "2023-03-04/2023-03-04"),
        ("Signed 04/04/2023.", "2023-04-04/2023-04-04"),
    ],
)
def test_the_texts_other_dates_say_whether_the_day_comes_first(text: str, value: str) -> None:
    assert read(text, None)[0][1] == value


def test_explicit_dates_are_absolute_and_others_relative() -> None:
    text = "In May 2020 he left; he came back in June and spoke on 3 July."
    kinds = [reading.kind for reading in dates(Layout(text, zones(text)), Interval.parse(WEDNESDAY))]
    assert kinds == ["absolute", "relative", "relative"]
