"""Bylines in parts."""

import pytest
from hypothesis import given, strategies as st

from sources.citing import names
from sources.citing.item import Name


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Ada Moor", Name(family="Moor", given="Ada")),
        ("By Ada Moor", Name(family="Moor", given="Ada")),
        ("Tobias Edwin Quayle", Name(family="Quayle", given="Tobias Edwin")),
        ("Lise van der Norden", Name(family="Norden", given="Lise", particle="van der")),
        ("Norden, Lise", Name(family="Norden", given="Lise")),
        ("van der Norden, Lise", Name(family="Norden", given="Lise", particle="van der")),
        ("Walter Reed Jr", Name(family="Reed", given="Walter", suffix="Jr.")),
        ("Walter Reed, Jr.", Name(family="Reed", given="Walter", suffix="Jr.")),
        ("Dr Ada Moor", Name(family="Moor", given="Ada")),
        ("Анна Морозова", Name(family="Морозова", given="Анна")),
        ("Madonna", Name(literal="Madonna")),
        ("Press Association", Name(literal="Press Association")),
        ("Harbour Post staff", Name(literal="Harbour Post staff")),
        ("National Coast Agency", Name(literal="National Coast Agency")),
        ("王海", Name(literal="王海")),
        ("山田 花子", Name(literal="山田 花子")),
        ("Ada Moor and Lise Quayle", Name(literal="Ada Moor and Lise Quayle")),
        ("Channel 4", Name(literal="Channel 4")),
    ],
)
def test_a_byline_is_parted_only_where_that_is_safe(printed: str, name: Name) -> None:
    assert names.read(printed) == name


@given(st.text(min_size=1).filter(str.strip))
def test_any_byline_is_some_name(printed: str) -> None:
    name = names.read(printed)
    assert name.literal or name.family or not printed.strip(" ,;\n\t").strip()
