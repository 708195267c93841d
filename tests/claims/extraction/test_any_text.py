"""Whatever the text: it is read, nothing lies about its place, and time grows with the length alone."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from claims.checking.alone import check
from claims.extraction.pipeline import read
from claims.extraction.readings import Reading
from claims.flows.read import read_file
from claims.publishing.reading import reading_json
from sources.reading.result import Unreadable
from tests.growth import growth

# What news is made of, so that random texts meet the rules and not only their absence.
PIECES = st.sampled_from(
    [
        *"“”‘’'\"«»„`()[]…–—.,:;%£$€\n\r\t \0\ufeff\u202e\u0301",
        *" said| told| according to | he added| Ann Lee| Dr. Lee| the council| million| per cent| 830,000| 1.6%".split(
            "|"
        ),
        *" two-thirds| in June 2023| last month| from 5 to 10| up to | 31 June| 2023-02-30|\n\n|While | the state".split(
            "|"
        ),
        "(Getty Images)",
        "Click here to ",
        "Source by [",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map("".join))


def places_are_true(reading: Reading) -> None:
    text = reading.text
    spans = [(quotation.start, quotation.end, quotation.text) for quotation in reading.quotations]
    spans += [(number.start, number.end, number.text) for number in reading.numbers]
    spans += [(statistic.start, statistic.end, statistic.text) for statistic in reading.statistics]
    spans += [(date.start, date.end, date.text) for date in reading.dates]
    for start, end, words in spans:
        assert 0 <= start < end <= len(text)
        assert text[start:end] == words
    for quotation in reading.quotations:
        assert all(quotation.start <= start < end <= quotation.end for start, end in quotation.pieces)
        if quotation.speaker and quotation.speaker.start is not None and quotation.speaker.end is not None:
            assert text[quotation.speaker.start : quotation.speaker.end] == quotation.speaker.printed
        if quotation.cue:
            assert text[quotation.cue.start : quotation.cue.end] == quotation.cue.text
    for mention in (mention for person in reading.people for mention in person.mentions):
        assert text[mention.start : mention.end] == mention.text
    for finding in check(reading):
        assert 0 <= finding.start <= finding.end <= len(text)
        assert all(0 <= start <= end <= len(text) for start, end in finding.related)


@given(TEXTS)
def test_any_text_is_read_and_every_place_is_true(text: str) -> None:
    reading = read(text)
    places_are_true(reading)
    if not any("\ud800" <= character <= "\udfff" for character in text):
        again = json.loads(json.dumps(reading_json("text", reading, check(reading))))
        assert again["document"]["length"] == len(text)


@settings(max_examples=150)
@given(st.one_of(st.binary(max_size=300), TEXTS.map(lambda text: text.encode("utf-16", "replace"))))
def test_any_file_is_read_or_refused_in_a_sentence(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path: Path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_bytes(data)
    try:
        reading = read_file(path).reading
    except Unreadable as why:
        refused = str(why)
    else:
        refused = ""
        places_are_true(reading)
    assert not refused or len(refused.split()) > 1


@pytest.mark.parametrize(
    "piece",
    [
        '"', "“", "’", "9", "1,", "\0", "a", "A", "Aa ", "A. ", " ", "\n", "a\n\n", "“Aa,” he said. ", "1.6% of 5 million ",
        "Ann Lee, who is ", "one hundred and ", "in June 2023 ", "the NCA director general ", "(Getty Images)\n", "é\u0301",
    ],
)  # fmt: skip
def test_time_grows_with_the_length_alone(piece: str) -> None:
    # Linear work takes eight times as long for eight times the text, quadratic work sixty-four times.
    assert growth(lambda text: check(read(text)), piece) < 30
