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
        ("The mean age rose from 4.1 years to 4.7 years.", ["4.1", "4.7"]),
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
        ("Output fell by a third.", "change"),
        ("Output fell 0.8 percentage points.", "change"),
        ("It is ten times the old figure.", "ratio"),
        ("It cost £60,000.", "money"),
        ("4,120 hives burnt.", "count"),
        ("An average of 4,120 hives burn.", "mean"),
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


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Core honey inflation, which leaves out wax, eased to 7.1%.", "Core honey inflation"),
        ("The meadow, of 212 hives, was sown by hand.", "hives"),
        ("They moved 5,200 hives - more than ever before.", "hives"),
        ("Mites cost the keepers between £11m and £18m last year.", "Mites"),
        ("Wax will rise from £1.50 a jar.", "Wax"),
        ("Figures show the harvest dropped to £18.6m.", "harvest"),
        ("There is a 70% chance of rain.", "chance of rain"),
        ("A 12% rise in the price of wax was blamed on mites.", "the price of wax"),
        ("A 12% increase in the price of wax was blamed on mites.", "the price of wax"),
        ("The mean age rose to 4.7 years in May.", "mean age"),
        ("Some 4,120 keepers seen in Wales at shows in", "keepers seen in Wales at shows"),
        ("The hall was built with a grant of more than £2.4m.", "grant"),
        ("They sent an invoice for £2.4m.", "invoice"),
        ("It expects honey sales of about £170m.", "honey sales"),
        ("The club will raise its annual fee to £60.", "annual fee"),
        ("The survey put the wax party on 34 per cent.", "wax party"),
        ("A £47 'stealth' hive fine was sent.", "stealth hive fine"),
        ("The keepers had just 31% success.", "success"),
        ("Of these, 61 per cent opposed any tax on wax.", "opposed any tax on wax"),
        ("Those who fly are 18% less likely to fall ill.", "less likely to fall ill"),
        ("A former keeper stole more than £285,000 from old people.", "former keeper stole from old people"),
        ("The owner of a hive will pay £16 a year.", "owner of a hive pay"),
        ("The reserves, which stand at £31m, are safe.", "reserves"),
        ("Honey sales in Devon and Kent fell by 5%.", "Honey sales in Devon and Kent"),
        ("Honey margins widened by 40 basis points.", "Honey margins"),
        ("Net debt fell to 1.6 times earnings.", "Net debt"),
        ("Attendance: 23,417", "Attendance"),
        ("The hive has 2,700 bees (all old) in need.", "bees in need"),
    ],
)
def test_what_is_measured_is_said_of_the_things_counted_or_the_subject(text: str, measures: str) -> None:
    assert one(text).measures == measures


def test_the_price_of_one_says_of_what() -> None:
    assert one("Wax will rise from £1.50 a jar.").denominator == "jar"


def test_the_ends_of_a_multiple_count_what_it_multiplies() -> None:
    times, older, newer = read("The number of keepers waiting has almost trebled, from 1,140 to 3,310.")
    assert (times.unit, older.unit, newer.unit) == ("times", "keepers", "keepers")
    assert {older.kind, newer.kind} == {"count"}
    assert times.measures == older.measures == newer.measures == "number of keepers waiting"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Profit rose 7% to £86m, on revenue of £1.1bn, up 3% from £1bn.", ["Profit"] * 2 + ["revenue"] * 3),
        ("Sales in Kent grew 11%, but volumes in Devon slipped 2%.", ["Sales in Kent", "volumes in Devon"]),
        ("Honey sales hit 4,920 jars, or some 1,350 a day.", ["jars", "jars"]),
        ("Grants came to 1.8 billion crowns ($640 million) for repairs.", ["crowns for repairs", "crowns for repairs"]),
        ("Theft cost keepers £2.2bn, four times the figure of 2019.", ["Theft", "Theft"]),
    ],
)
def test_a_figure_measures_what_its_own_words_or_the_figure_before_tell(text: str, figures: list[str]) -> None:
    assert [found.measures for found in read(text)] == figures


@pytest.mark.parametrize(
    ("text", "printed", "unit"),
    [
        ("Wales had 171 per 100,000 keepers, then Kent (158).", ["171", "158"], None),
        ("Five of the county's 19 branches would close.", ["Five", "19"], "branches"),
        ("Bees need 14 keepers, 12 of whom have left.", ["14", "12"], "keepers"),
        ("There were 214 swarms, 18 fewer than before.", ["214", "18"], "swarms"),
        ("A crowd of 350 came.", ["350"], None),
        ("The hazard ratio was 0.82.", ["0.82"], None),
        ("Pressure fell by 6.4 mmHg.", ["6.4 mmHg"], "millimetres of mercury"),
        ("Sugar fell by 0.3 mmol/L.", ["0.3 mmol/L"], "millimoles per litre"),
        ("Almost a third said neither.", ["a third"], "percent"),
        ("Fraud rose by a fifth to 3.9 million.", ["a fifth", "3.9 million"], "percent"),
    ],
)
def test_figures_beside_others_and_in_symbols_are_read(text: str, printed: list[str], unit: str | None) -> None:
    found = read(text)
    assert [one.text for one in found] == printed
    assert unit is None or found[0].unit == found[-1].unit == unit or unit == "percent" == found[0].unit


def test_a_change_in_passing_is_of_the_figure_before() -> None:
    count, change = read("An estimated 6,154 keepers waited, up 38% from a year before.")
    assert (change.kind, change.measures) == ("change", count.measures)


def test_a_bare_figure_set_against_another_counts_the_same() -> None:
    now, then = read("The club has 23 hives, against 11 a year ago.")
    assert (then.value, then.unit) == (Decimal(11), now.unit)


def test_of_two_dates_as_near_the_one_after_a_figure_is_its_own() -> None:
    text = "Sales dropped from £18m in 2020 to £12m in 2023."
    days = tuple(dated(text, year, Interval.year(int(year))) for year in ("2020", "2023"))
    assert [found.period for found in read(text, dates=days)] == ["2020-01-01/2020-12-31", "2023-01-01/2023-12-31"]


def test_since_is_until_the_text_came_out() -> None:
    text = "Swarms have doubled since June."
    layout, june = Layout(text, ()), dated(text, "June", Interval.month(2023, 6))
    published = Interval.parse("2024-02-01")
    (found,) = statistics(layout, numbers(layout), (june,), (), published)
    assert found.period == "2023-06-01/2024-02-01"


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


def test_the_older_figure_measures_what_the_newer_one_does() -> None:
    newer, older = read("An estimated 6,154 people had been waiting, up from 6,032.")
    assert (older.unit, older.measures, older.kind) == (newer.unit, newer.measures, newer.kind)
    assert older.hedge == "exact"


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
