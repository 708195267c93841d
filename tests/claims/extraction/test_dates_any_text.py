import pytest
from hypothesis import given, strategies as st

from claims.extraction.dates import dates
from claims.extraction.layout import Layout
from claims.extraction.publication import infer
from sources.dates import Interval
from sources.reading.zones import zones
from tests.growth import growth

PIECES = st.sampled_from(
    "the of on in last next this early late mid end year month week quarter decade century Monday Sunday. May March 31 30 29 0 1"
    " 12 99 1999 2023 9999 0001 3/4/2023 2023-02-30 1990s ’90s Q4 H1 ago earlier later before two twelve first fourth year-ago"
    " said will today yesterday Christmas Easter Thanksgiving Election Day twenty nineteen hundred - – , . ( ) ' “ ” \n \u2028 \x00".split(
        " "
    )
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=40).map(" ".join))
PUBLISHED = st.one_of(st.none(), st.dates().map(Interval.day))


@given(TEXTS, PUBLISHED)
def test_no_text_makes_it_fail_or_lie_about_an_offset(text: str, published: Interval | None) -> None:
    layout = Layout(text, zones(text))
    done = 0
    for reading in dates(layout, published):
        assert done <= reading.start < reading.end <= len(text)
        assert text[reading.start : reading.end] == reading.text
        done = reading.end
    infer(layout, None, None)


@pytest.mark.parametrize(
    "piece", ["1", '"', "\x00", "2023 ", "Monday ", "1 May ", "Q1 ", "the ", "January-", "a\n", "12/"]
)
def test_time_grows_with_the_length_of_the_text_alone(piece: str) -> None:
    assert growth(lambda text: dates(Layout(text, zones(text)), Interval.parse("2024-05-15")), piece) < 30
