"""Names that deceive the eye are pointed out, never merged."""

import pytest
from hypothesis import given, strategies as st

from claims.matching.scripts import skeleton, warnings


@pytest.mark.parametrize(
    "name",
    [
        *("Ada Moor", "José Ñandú", "Zoë O’Moor-Smith", "Łukasz Żak", "Søren Ægir", "ADA MOOR", "Ада Моор-Юнг"),
        *(
            "Владимир Иванов",
            "Γιώργος Σεφέρης",
            "محمد علی‌زاده",
            "می\u200cخواهم",
            "BBC 4",
            "山田タロウ",
            "김철수",
            "Ng",
            "3M",
            "d’Œuvre",
            "אדה מור",
            "",
        ),
    ],
)
def test_an_ordinary_name_of_any_script_gives_no_warning(name: str) -> None:
    assert warnings(name) == ()


@pytest.mark.parametrize(
    ("name", "kind", "where"),
    [
        ("Ad\u0430 Moor", "mixed scripts", "Ad\u0430"),
        ("\u0391da Moor", "mixed scripts", "\u0391da"),
        ("Ada \u041c\u043e\u043er Smith", "mixed scripts", "\u041c\u043e\u043er"),
        ("\u0410\u0441\u0435 Moor", "letters of another script", "\u0410\u0441\u0435"),
        ("\u0410\u0441\u0435", "letters of another script", "\u0410\u0441\u0435"),
        ("Ada\u200b Moor", "invisible characters", "U+200B ZERO WIDTH SPACE"),
        ("Ada Mo\u00ador", "invisible characters", "U+00AD SOFT HYPHEN"),
        ("Ada\u2060Moor", "invisible characters", "U+2060 WORD JOINER"),
        ("Ada\u200dMoor", "invisible characters", "U+200D ZERO WIDTH JOINER"),
        ("Ada\u3164Moor", "invisible characters", "U+3164 HANGUL FILLER"),
        ("Ada\U000e0041 Moor", "invisible characters", "U+E0041 TAG LATIN CAPITAL LETTER A"),
        ("\u200cAda Moor", "invisible characters", "U+200C ZERO WIDTH NON-JOINER"),
        ("Ada\u00a0Moor", "unusual spaces", "U+00A0 NO-BREAK SPACE"),
        ("Ada \u202eroom", "characters that turn the direction", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("Ada\u200f Moor", "characters that turn the direction", "U+200F RIGHT-TO-LEFT MARK"),
        ("Ada \U0001d40cOOR", "unusual forms of letters", "\U0001d40c"),
        ("\uff21da Moor", "unusual forms of letters", "\uff21"),
    ],
)
def test_what_deceives_is_named(name: str, kind: str, where: str) -> None:
    assert [(warned.kind, warned.where) for warned in warnings(name)] == [(kind, where)]


@pytest.mark.parametrize(
    "other", ["Ad\u0430 Moor", "\u0410d\u0430 M\u043e\u043er", "Ada\u200b Moor", "ada  moor", "Adá Moor"]
)
def test_names_that_look_the_same_have_one_skeleton(other: str) -> None:
    assert skeleton(other) == skeleton("Ada Moor")


@given(st.text(max_size=60))
def test_any_text_is_judged(name: str) -> None:
    for warned in warnings(name):
        assert warned.kind
        assert warned.message
    assert skeleton(skeleton(name)) == skeleton(name)
