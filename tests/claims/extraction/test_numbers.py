"""Numbers as printed -> value, interval, unit and type."""

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from claims.extraction.layout import Layout
from claims.extraction.numbers import numbers
from claims.extraction.readings import Number
from tests.growth import growth


def read(text: str) -> tuple[Number, ...]:
    return numbers(Layout(text, ()))


def one(text: str) -> Number:
    found = read(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "span", "value", "low", "high"),
    [
        ("The ferry carried 830,000 islanders.", "830,000", "830000", "825000", "835000"),
        ("A list of 7.68m names", "7.68m", "7680000", "7675000", "7685000"),
        ("A list of 7.68 million names", "7.68 million", "7680000", "7675000", "7685000"),
        ("Ten lighthouses", "Ten", "10", "9.5", "10.5"),
        ("one hundred and six keepers", "one hundred and six", "106", "105.5", "106.5"),
        ("twenty-five ships", "twenty-five", "25", "24.5", "25.5"),
        ("half a million gulls", "half a million", "500000", "450000", "550000"),
        ("a dozen boats", "a dozen", "12", "11.5", "12.5"),
        ("a hundred boats", "a hundred", "100", "50", "150"),
        ("some 1,234.5 on paper", "1,234.5", "1234.5", "1234.45", "1234.55"),
        ("printed as 1 234,5 there", "1 234,5", "1234.5", "1234.45", "1234.55"),
        ("a ratio of .25 here", ".25", "0.25", "0.245", "0.255"),
        ("10k followers", "10k", "10000", "9500", "10500"),
        ("5 hundred and 34 crates", "5 hundred and 34", "534", "533.5", "534.5"),
        ("six and a half million hens", "six and a half million", "6500000", "6450000", "6550000"),
        ("one-and-a-half million hens", "one-and-a-half million", "1500000", "1450000", "1550000"),
        ("six point nought two", "six point nought two", "6.02", "6.015", "6.025"),
        ("a £1.7m-a-year job", "£1.7m", "1700000", "1650000", "1750000"),
        ("minus 6C at dawn", "minus 6C", "-6", "-6.5", "-5.5"),
        ("-6C at dawn", "-6C", "-6", "-6.5", "-5.5"),
        ("0.4 of a percentage point", "0.4 of a percentage point", "0.4", "0.35", "0.45"),
        ("35 bps", "35 bps", "35", "34.5", "35.5"),
        ("2.4x10^5 cells", "2.4x10^5", "240000", "239500", "240500"),
    ],
)
def test_reads_figures_words_and_mixtures(text: str, span: str, value: str, low: str, high: str) -> None:
    found = one(text)
    assert (found.text, found.value, found.low, found.high) == (span, Decimal(value), Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("two-thirds of the crew", "two-thirds", 2 / 3),
        ("a third of the crew", "a third", 1 / 3),
        ("three quarters", "three quarters", 0.75),
        ("1/2 the crew", "1/2", 0.5),
        ("2½ loaves", "2½", 2.5),
        ("Eight out of 10 cats", "Eight out of 10", 0.8),
        ("two in five cats", "two in five", 0.4),
        ("one in 50 cats", "one in 50", 0.02),
        ("One cat in 50 was fed.", "One cat in 50", 0.02),
        ("only one cat in 50 was fed", "one cat in 50", 0.02),
        ("one in every five cats", "one in every five", 0.2),
        ("one hundred and twenty-four fifths", "one hundred and twenty-four fifths", 24.8),
    ],
)
def test_reads_parts_of_a_whole(text: str, span: str, value: float) -> None:
    found = one(text)
    assert found.text == span
    assert float(found.value or 0) == pytest.approx(value)
    assert found.low is not None
    assert found.high is not None
    assert found.low < (found.value or 0) < found.high


@pytest.mark.parametrize(
    ("text", "span", "low", "high", "unit"),
    [
        ("620,000 to 810,000 adults", "620,000 to 810,000", 620_000, 810_000, None),
        ("between 620,000 [and] 810,000 adults", "620,000 [and] 810,000", 620_000, 810_000, None),
        ("5-10 kites", "5-10", 5, 10, None),
        ("7 to 8 per cent", "7 to 8 per cent", 7, 8, "percent"),
        ("£5-10m of timber", "£5-10m", 5_000_000, 10_000_000, "GBP"),
        ("$2 to $3 million", "$2 to $3 million", 2_000_000, 3_000_000, "USD"),
        ("a wage ranging from 5 to 10 crowns", "5 to 10", 5, 10, None),
        ("children aged 5 to 10", "aged 5 to 10", 5, 10, "years"),
    ],
)
def test_a_range_is_one_number_without_a_value(text: str, span: str, low: int, high: int, unit: str | None) -> None:
    found = one(text)
    assert found.value is None
    assert (found.text, found.low, found.high, found.unit) == (span, Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("eased from 7.1% to 6.9%", ["7.1%", "6.9%"]),
        ("rose from 5% to 7%", ["5%", "7%"]),
        ("fell 0.8% to 7.9%", ["0.8%", "7.9%"]),
        ("won 3-1", ["3", "1"]),
        ("fell by a quarter to 30", ["a quarter", "30"]),
        ("the guild is up two to 38%", ["two", "38%"]),
        ("in 2021-22", ["2021", "22"]),
        ("call 555-1234", ["555", "1234"]),
        ("at 10.20.30.254", ["10", "20", "30", "254"]),
        ("on 3/14/2021", ["3", "14", "2021"]),
        ("15 out of 12", ["15", "12"]),
        ("pages 3,14,25,60", ["3", "14", "25", "60"]),
    ],
)
def test_two_figures_stay_two(text: str, spans: list[str]) -> None:
    assert [number.text for number in read(text)] == spans


@pytest.mark.parametrize(
    ("text", "span", "value", "unit", "kind"),
    [
        ("£2.1bn of cheese", "£2.1bn", 2_100_000_000, "GBP", "currency"),
        ("a US$ 140 million loan", "US$ 140 million", 140_000_000, "USD", "currency"),
        ("$3tn of debt", "$3tn", 3_000_000_000_000, "USD", "currency"),
        ("10 Turkish lira", "10 Turkish lira", 10, "TRY", "currency"),
        ("99p each", "99p", 99, "pence", "currency"),
        ("8 dollars 25 cents", "8 dollars 25 cents", Decimal("8.25"), "USD", "currency"),
        ("a profit of 48 MEUR", "48 MEUR", 48_000_000, "EUR", "currency"),
        ("20 per cent", "20 per cent", 20, "percent", "percent"),
        ("twenty percent", "twenty percent", 20, "percent", "percent"),
        ("20pc", "20pc", 20, "percent", "percent"),
        ("2.5 percentage points", "2.5 percentage points", Decimal("2.5"), "percentage points", "percent"),
        ("a 44-year-old baker", "44-year-old", 44, "years", "age"),
        ("a girl aged 12", "aged 12", 12, "years", "age"),
        ("Ada Quince, 44, bakes", "44", 44, "years", "age"),
        ("nine-mile walk", "nine-mile", 9, "miles", "dimension"),
        ("half a mile of kerb", "half a mile", 0.5, "miles", "dimension"),
        ("a quarter of an acre", "a quarter of an acre", 0.25, "acres", "dimension"),
        ("40 light-years away", "40 light-years", 40, "light years", "dimension"),
        ("20 sq. ft of shelves", "20 sq. ft", 20, "square feet", "dimension"),
        ("a 30 square-foot shed", "30 square-foot", 30, "square feet", "dimension"),
        ("170,000 square metres", "170,000 square metres", 170_000, "square metres", "dimension"),
        ("a 2m tall hedge", "2m", 2, "metres", "dimension"),
        ("it weighs 150 pounds", "150 pounds", 150, "pounds (weight)", "dimension"),
        ("-5°C", "-5°C", -5, "degrees Celsius", "temperature"),
        ("warming of 1.5C", "1.5C", Decimal("1.5"), "degrees Celsius", "temperature"),
        ("100 degrees F", "100 degrees F", 100, "degrees Fahrenheit", "temperature"),
        ("the 3rd bell", "3rd", 3, None, "ordinal"),
        ("the twenty-first bell", "twenty-first", 21, None, "ordinal"),
        ("ten times the size", "ten times", 10, "times", "number"),
        ("a 10-fold rise", "10-fold", 10, "times", "number"),
        ("rents doubled", "doubled", 2, "times", "number"),
        ("waiting 18 months", "18", 18, "months", "number"),
        ("output of 8,600 MW", "8,600 MW", 8600, "megawatts", "dimension"),
        ("a quarter of a point less", "a quarter of a point", Decimal("0.25"), "percentage points", "percent"),
        ("about double the rate", "double", 2, "times", "number"),
    ],
)
def test_types_and_units(text: str, span: str, value: Decimal | int, unit: str | None, kind: str) -> None:
    found = one(text)
    assert (found.text, found.value, found.unit, found.type) == (span, value, unit, kind)


@pytest.mark.parametrize(
    "text",
    [
        "the G7, an A380 and Covid-19",
        "which one is that one",
        "in the 1980s",
        "https://example.org/2024/10%20",
        "1" * 50,
    ],
)
def test_names_pronouns_and_addresses_hold_no_number(text: str) -> None:
    assert read(text) == ()


def test_vague_plurals_have_a_lower_end_alone() -> None:
    found = one("millions of pictures")
    assert (found.text, found.low) == ("millions", Decimal(2_000_000))
    assert found.value is None
    assert found.high is None


@given(st.integers(min_value=0, max_value=10**29))
def test_any_whole_number_reads_back(number: int) -> None:
    assert one(str(number)).value == number
    assert one(f"about {number:,} of them").value == number


@given(st.decimals(min_value=0, max_value=10**12, places=3, allow_nan=False, allow_infinity=False))
def test_any_decimal_reads_back(number: Decimal) -> None:
    found = one(f"{number:,}")
    assert found.value == number
    assert found.low == number - Decimal("0.0005")


_PIECES = st.sampled_from(
    "one two twenty hundred thousand million and a half third - – / . , % $ £ m 7 10 1,000 0.5 to between per cent point out"
    " of in ° c times years old minus ^ x \n the".split(" ")
)


@given(
    st.lists(_PIECES, max_size=30).map(" ".join) | st.lists(_PIECES, max_size=30).map("".join) | st.text(max_size=200)
)
def test_spans_are_slices_in_order_for_any_text(text: str) -> None:
    end = 0
    for number in read(text):
        assert end <= number.start < number.end
        assert text[number.start : number.end] == number.text
        assert number.low is not None
        assert number.value is None or number.high is None or number.low <= number.value <= number.high
        end = number.end


@pytest.mark.parametrize(
    "piece",
    ["9", "one ", "1,", "one hundred and ", "half a million and ", "5 dollars 10 ", "1/2/", "one trillion trillion "],
)
def test_time_grows_with_the_length_of_the_text_alone(piece: str) -> None:
    assert growth(read, piece) < 30
