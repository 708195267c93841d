"""The pronoun a given name usually goes with."""

import pytest

from claims.extraction.first_names import GIVEN, pronoun
from claims.extraction.words.given_names import EITHER, HE, SHE


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("Graeme", "he"),
        ("Rebecca", "she"),
        ("REBECCA", "she"),
        ("Jean-Luc", "he"),
        ("Sam", None),
        ("Xyzzy", None),
        ("", None),
    ],
)
def test_a_given_name_hints_at_a_pronoun(first: str, expected: str | None) -> None:
    assert pronoun(first) == expected


def test_a_name_on_both_lists_hints_at_nothing() -> None:
    assert {pronoun(name) for name in (HE & SHE) | EITHER} <= {None}


def test_names_are_listed_as_they_are_looked_up() -> None:
    assert all(name == name.casefold().strip() for name in GIVEN)
