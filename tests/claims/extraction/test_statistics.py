"""Sentences -> which of their numbers measure something, how exactly, and what."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from claims.extraction.layout import Layout
from claims.extraction.numbers import numbers
from claims.extraction.readings import DateReading, Person, Span, Statistic
from claims.extraction.statistics import statistics
from sources.dates import Interval
from sources.reading.zones import Zone


def read(text: str, *, dates: tuple[DateReading, ...] = (), people: tuple[Person, ...] = ()) -> tuple[Statistic, ...]:
    layout = Layout(text, ())
    return statistics(layout, numbers(layout), dates, people)


def one(text: str) -> Statistic:
    found = read(text)
    assert len(found) == 1, found
    return found[0]


def dated(text: str, printed: str, value: Interval | None) -> DateReading:
    start = text.index(printed)
    return DateReading(start, start + len(printed), printed, value, "absolute")


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Honey output fell to 6.5% of the total from 7.5% in May.", ["6.5%", "7.5%"]),
        ("The number of hives rose by 112,000 to 1.6 million.", ["112,000", "1.6 million"]),
        ("Bees flew for 3.61 million hours, 12 hours a day.", ["3.61 million"]),
        ("Some 4,120 keepers answered.", ["4,120"]),
        ("Record 3.2m queue for a licence", ["3.2m"]),
        ("There are between 40,000 and 55,000 hives.", ["40,000 and 55,000"]),
        ("Nine out of 10 of the queens survived.", ["Nine out of 10"]),
        ("Roughly five times the harvest of last summer.", ["five times"]),
        ("Wax prices hit a 20-year high.", ["20"]),
        ("Most hives stand in orchards, and bees visit millions of blossoms.", ["Most", "millions"]),
        ("The storm killed seven men and two children.", ["seven", "two"]),
        ("A jar costs £4.50, up from £3.", ["£4.50", "£3"]),
        ("The tax raised $1.2bn; rents doubled.", ["$1.2bn", "doubled"]),
        ("Two-thirds of the meadows are gone.", ["Two-thirds"]),
        ("It rained for 18 days and reached 31C.", ["31C"]),
        ("The average wait was 14 weeks.", ["14"]),
        ("The longest wait was 31 hours, or 70 hours in all.", ["31", "70"]),
        ("It took an average of eight minutes and 20 seconds.", ["eight"]),
        ("Swarms are a tenth smaller than the third larger hall.", ["a tenth"]),
        ("The mean age rose from 4.1 years to 4.7 years.", ["4.1", "4.7"]),
        ("Fewer than 20 when he sat down, the keepers left at least 14.", ["20", "14"]),
        ("The average wait in a big hall was 9.6 hours, up from 8.1 hours.", ["9.6", "8.1"]),
        ("The score fell to minus 12, and the guild is up two to 38%.", ["minus 12", "two", "38%"]),
        ("Wax deaths fell by a quarter to 30, with 21 and 24 per million.", ["a quarter", "30", "21", "24"]),
        ("Half of it went, more than double the 6% of 2019.", ["Half", "double", "6%"]),
        ("There were 602 stings, eight fewer than before, or 1.6 for every 1,000.", ["602", "eight", "1.6"]),
        ("Some 2019 people left.", ["2019"]),
        ("They wrote 137,000 letters, an average of 375 a day.", ["137,000", "375"]),
        ("The balance was minus 2,100, and the harvest fell by nearly a third in May.", ["minus 2,100", "a third"]),
    ],
)
def test_finds_what_measures(text: str, spans: list[str]) -> None:
    assert [statistic.text for statistic in read(text)] == spans


@pytest.mark.parametrize(
    "text",
    [
        "It opened in 1987 and closed in 2003.",
        "The shop closes at 6pm, or 17:30 on Sundays.",
        "Ada Quince, 44, and her 12-year-old son came.",
        "Rovers won 3-1 on penalties.",
        "She lives at 10 Orchard Street.",
        "The film is rated PG-13.",
        "Call 999 or 555-1234.",
        "See Section 230 and page 12.",
        "He was the third man in, on the 21st floor.",
        "The A380 landed; Covid-19 spread; the G7 met.",
        "One of them said which one.",
        "She had waited more than 18 months.",
        "He rang three times a week.",
        "1. Open the lid.",
        "12 things to know about wax, open 24/7.",
        "The most popular hive, and most experts agree.",
        "In 2016 the keepers met again.",
        "In 2019 people left.",
        "Ring the office on 01632 960 123.",
        "Ring the office on +44 163 296 0123.",
        "Bo scored twice as Rovers won.",
        "He had not one ounce of doubt (95% CI).",
        "($1 = 2.8 crowns)",
        "She gave up flying at 80.",
    ],
)
def test_other_numbers_are_no_statistics(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("There are 4,120 hives.", "exact"),
        ("About 4,120 hives stand there.", "about"),
        ("An estimated 4,120 hives stand there.", "about"),
        ("Up to 4,120 hives stand there.", "at most"),
        ("As many as 4,120 hives stand there.", "at most"),
        ("No more than 4,120 hives stand there.", "at most"),
        ("At least 4,120 hives stand there.", "at least"),
        ("4,120 hives or more stand there.", "at least"),
        ("4,120 hives or fewer stand there.", "at most"),
        ("More than 4,120 hives stand there.", "more than"),
        ("Prices rose by over 12%.", "more than"),
        ("Nearly 4,120 hives stand there.", "less than"),
        ("Just under 4,120 hives stand there.", "less than"),
        ("Between 4,000 and 5,000 hives stand there.", "between"),
        ("There are 4,000 to 5,000 hives.", "between"),
        ("A crowd of 4,000+ came.", "at least"),
        ("There are closer to 4,120 hives.", "about"),
        ("Here 4,120 keepers lost at least one hive.", "exact"),
        ("It costs £50 or more a year.", "at least"),
        ("The fee stays at £50 until at least June.", "exact"),
        ("It costs £50 a head at least.", "at least"),
        ("Bills went up to £603.", "exact"),
        ("It is well below the 4,120 hives of last year.", "exact"),
    ],
)
def test_hedges_before_and_after(text: str, hedge: str) -> None:
    assert one(text).hedge == hedge


def test_a_share_that_restates_a_figure_takes_over_its_hedge() -> None:
    count, share = read("Up to 9,000 keepers – 3% of the farming population – lost hives.")
    assert (count.hedge, share.hedge) == ("at most", "at most")


@pytest.mark.parametrize(
    ("text", "value", "low", "high", "unit"),
    [
        ("Nine out of 10 of the queens survived.", 90, 85, 95, "percent"),
        ("One in 50 of the hives failed.", 2, None, None, "percent"),
        ("Half of the hives failed.", 50, 47, 53, "percent"),
        ("6,154 people came.", 6154, Decimal("6153.5"), Decimal("6154.5"), "people"),
        ("Output of honey rose 1.6%.", Decimal("1.6"), Decimal("1.55"), Decimal("1.65"), "percent"),
        ("It cost £60,000.", 60_000, 55_000, 65_000, "GBP"),
        ("Most hives are old.", None, 50, 100, "percent"),
        ("Bees visit millions of blossoms.", None, 2_000_000, None, "blossoms"),
    ],
)
def test_values_are_in_per_cent_and_units_are_the_nouns_counted(
    text: str, value: Decimal | int | None, low: Decimal | int | None, high: Decimal | int | None, unit: str
) -> None:
    found = one(text)
    assert found.unit == unit
    assert found.value == (None if value is None else Decimal(value))
    if low is not None:
        assert found.low == Decimal(low)
        assert found.high == (None if high is None else Decimal(high))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("3% of the farming population keeps bees.", "share"),
        ("Inflation was 7.9% in the spring.", "rate"),
        ("Output rose by 5%.", "change"),
        ("They told of an increase of 5%.", "change"),
        ("It was 5% more than last year.", "change"),
        ("It was 38 per cent above the average.", "change"),
        ("Shares closed 1.7% lower.", "change"),
        ("Rain was above average, with 112 millimetres in a day.", "count"),
        ("Output fell by a third.", "change"),
        ("Output fell 0.8 percentage points.", "change"),
        ("It is ten times the old figure.", "ratio"),
        ("It cost £60,000.", "money"),
        ("4,120 hives burnt.", "count"),
        ("An average of 4,120 hives burn.", "mean"),
        ("The average age of a keeper is 59.", "mean"),
        ("The average wait is 12 days.", "mean"),
        ("There were 12 deaths per 100,000 people.", "rate"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert one(text).kind == kind


def test_says_what_is_measured_of_whom_and_where() -> None:
    text = "There are 9,000 keepers in Wales, or 3% of the farming population, who lost all their hives."
    count, share = read(text)
    assert count.measures == "keepers who lost all their hives"
    assert (count.population, count.place) == ("keepers", "Wales")
    assert share.denominator == "the farming population"
    assert share.measures == "who lost all their hives"


def test_numbers_in_names_and_dates_are_no_statistics() -> None:
    text = "Radio 4,000 spoke of 4,120 hives on 3,000 days."
    radio = Person("p1", "Radio 4,000", "organisation", (Span(0, 11, "Radio 4,000"),))
    days = dated(text, "3,000 days", None)
    assert [statistic.text for statistic in read(text, dates=(days,), people=(radio,))] == ["4,120"]


def test_adverts_and_links_to_other_articles_are_not_read() -> None:
    text = "Win 4,120 jars!\n4,121 hives burnt"
    layout = Layout(text, (Zone("advert", 0, 15), Zone("body", 16, len(text))))
    assert [statistic.text for statistic in statistics(layout, numbers(layout), (), ())] == ["4,121"]


_PIECES = st.sampled_from(
    "most 7,000 12 % people in Wales of the up to or more one in ten , – . \n £3m rose by from 2016 per half average".split(
        " "
    )
)
_DAY = Interval.day(dt.date(2023, 7, 18))


@given(st.lists(_PIECES, max_size=40).map(" ".join) | st.text(max_size=200))
def test_spans_are_slices_in_order_with_ids_of_their_own(text: str) -> None:
    dates = (DateReading(0, 1, text[:1], _DAY, "absolute"),) if text else ()
    found = read(text, dates=dates)
    assert [statistic.id for statistic in found] == [f"s{place}" for place in range(1, len(found) + 1)]
    assert [statistic.start for statistic in found] == sorted(statistic.start for statistic in found)
    for statistic in found:
        assert text[statistic.start : statistic.end] == statistic.text
        assert statistic.rule
