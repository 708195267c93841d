"""A passage is found again where its text changed around it, or in it; and not where it is gone."""

import os
import random
import time
from collections import Counter

import pytest
from hypothesis import given, strategies as st

from sources.anchoring.folding import fold
from sources.anchoring.quote import Anchoring
from sources.anchoring.shift import Shift
from tests.sources.anchoring.changing import CHANGES, changed, passage, written

TEXT = (
    "We had boats before noon, and we had fog before noon. The harbour master counted 41 boats, "
    "not “forty”, and wrote it down.\nHer deputy counted 39 and wrote nothing."
)
TEXTS = int(os.environ.get("ONRECORD_ANCHORING_TEXTS", "12"))


@pytest.mark.parametrize(
    ("exact", "prefix", "suffix", "hint", "found"),
    [
        ("The harbour master", "", "", None, "The harbour master"),
        ("before noon", "we had fog ", "", None, (41, 52)),
        ("before noon", "We had boats ", "", None, (13, 24)),
        ("before noon", "", ". The harbour", None, (41, 52)),
        ("before noon", "", "", 40, (41, 52)),
        ("before noon", "", "", 0, (13, 24)),
        ("before noon", "", "", None, (13, 24)),
        ('not "forty", and wrote it down', "", "", None, "not “forty”, and wrote it down"),
        ("wrote it down. Her deputy", "", "", None, "wrote it down.\nHer deputy"),
        ("The harbor master counted 41 boats", "", "", None, "The harbour master counted 41 boats"),
        ("The harb0ur rnaster c0unted 4l boats", "", "", None, "The harbour master counted 41 boats"),
        (
            "The harbour master had counted 41 boats",
            "fog before noon. ",
            "",
            None,
            "The harbour master counted 41 boats",
        ),
        ("A shepherd lost nine sheep in the hills.", "", "", None, None),
        ("wrote", "the mayor gladly ", " a long letter to the king", None, None),
        ("", "", "", None, None),
        ("   ", "", "", None, None),
    ],
)
def test_a_passage_is_found_by_its_words_and_what_is_around_them(
    exact: str, prefix: str, suffix: str, hint: int | None, found: str | tuple[int, int] | None
) -> None:
    span = Anchoring(TEXT).find(exact, prefix, suffix, hint)
    place = (span.start, span.end) if span else None
    if isinstance(found, str) and span:
        assert TEXT[span.start : span.end] == found
    else:
        assert place == found


def test_nothing_is_found_in_nothing() -> None:
    assert Anchoring("").find("boats") is None


@pytest.mark.parametrize("ways", [*((way,) for way in CHANGES), ("inserted", "reflowed", "misread")], ids="+".join)
def test_after_a_change_nearly_all_is_found_and_next_to_nothing_wrongly(ways: tuple[str, ...]) -> None:
    """99 % found and 0.1 % wrong after one kind of change; after several at once, one in a hundred more for each."""
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    for seed in range(TEXTS):
        dice = random.Random(seed)  # noqa: S311 -- made-up texts, no secret
        text = written(dice)
        after = changed(dice, text, *ways)
        anchoring, shift = Anchoring(after.text), Shift(text, after.text)
        for _ in range(25):
            start, end = passage(dice, text)
            kept = [after.now[at] for at in range(start, end) if at in after.now]
            span = anchoring.find(
                text[start:end], text[max(0, start - 120) : start], text[end : end + 120], shift.moved(start)
            )
            torn = max(kept, default=0) - min(kept, default=0) > 1.5 * (end - start) + 10
            if len(kept) < 0.8 * (end - start) or torn:
                counts["gone"] += 1
                wrong += [text[start:end]] if span and not any(span.start <= at < span.end for at in kept) else []
                continue
            counts["there"] += 1
            if span is None:
                counts["lost"] += 1
            elif span.start >= max(kept) + 1 or span.end <= min(kept):
                wrong.append(text[start:end])
            elif abs(span.start - min(kept)) + abs(span.end - max(kept) - 1) > 8:
                counts["off"] += 1
    assert len(wrong) <= counts["there"] // 1000, wrong
    assert counts["lost"] + counts["off"] <= max(1, len(ways) * counts["there"] // 100), counts


@given(st.text(max_size=200), st.integers(0, 200), st.integers(1, 60))
def test_what_stands_there_unchanged_is_found_where_it_is(text: str, start: int, length: int) -> None:
    exact = text[start : start + length]
    span = Anchoring(text).find(exact, text[max(0, start - 32) : start], text[start + length :][:32], start)
    if fold(exact).text.strip(" "):
        assert span is not None
        assert fold(text[span.start : span.end]).text.strip(" ") == fold(exact).text.strip(" ")


@given(st.text(max_size=120))
def test_folding_knows_where_every_character_came_from(text: str) -> None:
    folded = fold(text)
    places = [folded.original(at) for at in range(len(folded.text) + 1)]
    assert places == sorted(places)
    assert all(0 <= at <= len(text) for at in places)
    assert folded.length == len(text)


@pytest.mark.parametrize("piece", ["a", "“", "ab ", "\x00", "before noon, ", "é\u00ad", " \n"])
def test_a_long_text_takes_time_in_proportion(piece: str) -> None:
    text = piece * (400_000 // len(piece))
    began = time.process_time()
    for exact, hint in (("before noon and after", 1000), (piece * 40, 200_000), ("z" * 2000, None), (piece, 5)):
        Anchoring(text).find(exact, "we sailed ", " in fog", hint)
    assert time.process_time() - began < 8
