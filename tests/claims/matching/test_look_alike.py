"""What hides in a name."""

import pytest
from hypothesis import given, strategies as st

from claims.matching.look_alike import warnings


@pytest.mark.parametrize(
    "name",
    [
        "Ada Moor",
        "Zoë O’Neill-Smith",
        "Αλέξης Τσίπρας",
        "Олена Шевченко",
        "محمد بن سلمان",
        "田中さくら",
        "BBC 4",
        "",
        "  ",
    ],
)
def test_an_ordinary_name_hides_nothing(name: str) -> None:
    assert warnings(name) == []


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("\N{CYRILLIC CAPITAL LETTER A}da Moor", "mixes Cyrillic and Latin letters: А (U+0410)"),
        ("M\N{GREEK SMALL LETTER OMICRON}\N{GREEK SMALL LETTER OMICRON}r", "mixes Greek and Latin"),
        ("Ada\u200bMoor", "U+200B zero width space"),
        ("Ada \u202eMoor", "U+202E right-to-left override"),
        ("Ada\u200dMoor", "U+200D zero width joiner"),
        ("Ada\u00a0Moor", "A space that is not the usual one"),
        ("Ada\x00Moor", "U+0000"),
        ("\u200cAda", "U+200C"),
    ],
)
def test_what_hides_is_told(name: str, told: str) -> None:
    assert told in " ".join(warnings(name))


def test_a_joiner_belongs_into_a_script_that_joins() -> None:
    assert warnings("می\u200cخواهم") == []


@given(st.text(max_size=60))
def test_any_text_can_be_asked_about(name: str) -> None:
    assert all(sentence.endswith(".") for sentence in warnings(name))
