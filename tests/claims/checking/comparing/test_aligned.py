"""Two wordings beside each other."""

import pytest
from hypothesis import given, strategies as st

from claims.checking.comparing.aligned import Aligned, align


def aligned(one: str, other: str) -> Aligned:
    return align(one, (0, len(one)), other, (0, len(other)))


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        ("We will go on Monday", "“We will go on Monday.”", []),
        ("We will go", "We will not go", ["negation"]),
        ("It rose by 3 per cent then", "It rose by 4 per cent then", ["number"]),
        ("The colour is well-known", "The color is well known", []),
    ],
)
def test_changes_are_typed(one: str, other: str, kinds: list[str]) -> None:
    assert [change.kind for change in aligned(one, other).changes] == kinds


def test_what_alters_the_meaning_is_number_one() -> None:
    found = aligned("The brave crew can leave at noon", "The crew cannot leave at midday")
    assert found.changes[0].kind == "negation"
    assert [piece.text for piece in found.printed if piece.number == 1] == ["can"]
    assert [piece.text for piece in found.other if piece.number == 1] == ["cannot"]


def test_words_spelt_in_two_ways_are_no_change_but_told() -> None:
    assert aligned("It was organised well", "It was organized well").spelling == (("organised", "organized"),)


words = st.lists(st.sampled_from("we you will not go home at 5 or 6 “now” isn't cannot".split()), max_size=25)


@given(words, words)
def test_no_character_is_lost_on_either_side(one: list[str], other: list[str]) -> None:
    found = aligned(" ".join(one), " ".join(other))
    assert "".join(piece.text for piece in found.printed) == " ".join(one)
    assert "".join(piece.text for piece in found.other) == " ".join(other)
    assert 0.0 <= found.same <= 1.0
    assert {piece.number for piece in found.printed} - {0} == set(range(1, len(found.changes) + 1))


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_is_aligned(one: str, other: str) -> None:
    found = aligned(one, other)
    assert "".join(piece.text for piece in found.printed) == one
    assert "".join(piece.text for piece in found.other) == other
