"""Texts that are nearly the same as one captured before."""

import pytest

from claims.actions import sketches
from claims.flows.capture import capture_text
from claims.matching.sketches import KEPT, runs, sameness, sketch
from claims.models import TextSketch
from claims.queries.similar import similar_captures
from sources.ledger.actor import Actor
from tests.claims.printed import captured

SENTENCE = "The ferry number {n} left the {n}. quay at {n} o'clock with {n} passengers and returned in the evening. "
LONG = "".join(SENTENCE.format(n=n) for n in range(60))
OTHER = " ".join(f"Word{n} of another article about fish{n} and nets{n}." for n in range(200))


def changed(text: str, share: float) -> str:
    """`text` with this share of its sentences replaced."""
    parts = text.split(". The")
    for at in range(round(len(parts) * share)):
        parts[at] = f"Here stands something else, {at} times over, that nobody had written before {at}"
    return ". The".join(parts)


@pytest.mark.parametrize("share", [0.0, 0.06, 0.2, 0.5])
def test_a_text_is_found_with_the_share_that_is_the_same(by: Actor, share: float) -> None:
    capture = capture_text(LONG, by=by).capture
    capture_text(OTHER, by=by)
    (found,) = similar_captures(changed(LONG, share))
    assert found.capture == capture
    assert found.share == pytest.approx(1 - share, abs=0.1)


def test_marks_line_ends_and_case_make_no_difference(by: Actor) -> None:
    capture_text("“We waited for it on the quay until dark,” she said.\nNobody came.", by=by)
    (found,) = similar_captures('"WE WAITED for it on the quay until dark", she said. Nobody came!')
    assert found.share == 1.0


def test_the_most_alike_comes_first_and_then_the_latest(by: Actor) -> None:
    half = capture_text(changed(LONG, 0.5), by=by).capture
    same = capture_text(LONG, by=by).capture
    again = capture_text(LONG + "\n", by=by).capture
    assert [found.capture for found in similar_captures(LONG)] == [again, same, half]
    assert [found.capture for found in similar_captures(LONG, most=1)] == [again]


@pytest.mark.parametrize("text", ["", "…", "Nothing like it.", OTHER])
def test_what_is_like_nothing_finds_nothing(by: Actor, text: str) -> None:
    capture_text(LONG, by=by)
    assert similar_captures(text) == []


def test_captures_made_before_sketches_were_get_theirs(by: Actor) -> None:
    capture = captured(LONG, by=by)
    assert similar_captures(LONG) == []
    assert (sketches.keep_missing(), sketches.keep_missing()) == (1, 0)
    assert [found.capture for found in similar_captures(LONG)] == [capture]
    assert len(TextSketch.objects.get().numbers) == KEPT


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("a b c d", "a b c d", 1.0),
        ("a b c d", "a b c e", 0.5),
        ("a b", "A, b.", 1.0),
        ("a b c d e f", "a b c", 0.25),
        ("", "", 0.0),
        ("a", "", 0.0),
        ("\ud800", "\ud800", 0.0),
    ],
)
def test_sameness_is_a_share_of_the_longer_text(one: str, other: str, share: float) -> None:
    assert sameness(runs(one), runs(other)) == share


def test_a_sketch_is_the_same_on_every_machine() -> None:
    assert sketch(runs("The ferry was late.")) == [-7544451788156098806, 2497238848374959020]
