"""Ready text: what the reference processor says of the same items, and what is not clean behind it."""

import json
from pathlib import Path

import pytest

from sources.citing import csl, formatted
from tests.sources.citing.cases import CASES
from tests.sources.citing.cases.health import HEALTH

REFERENCE = json.loads((Path(__file__).parent / "reference.json").read_text(encoding="utf-8"))
WANTED = 98


@pytest.mark.parametrize("locale", formatted.LOCALES)
@pytest.mark.parametrize("style", formatted.STYLES)
def test_a_style_says_what_the_reference_processor_says(style: str, locale: str) -> None:
    wanted = REFERENCE[locale][style]
    assert list(wanted) == list(CASES), "the reference is not of these cases: see make_reference.mjs"
    # What differs in American English is where marks stand; a quarter of the cases shows it.
    compared = dict(list(wanted.items())[:: 1 if locale == "en-GB" else 4])
    differ = {
        key: (text, ours)
        for key, text in compared.items()
        if (ours := formatted.reference_text(CASES[key], style, locale)) != text
    }
    assert len(wanted) == 100
    assert 100 - len(differ) >= WANTED, differ


@pytest.mark.parametrize("style", formatted.STYLES)
def test_what_is_not_clean_is_said_in_every_style(style: str) -> None:
    for item in HEALTH:
        text = formatted.entry(item, style)
        assert text
        assert all(f"[{mark}]" in text for mark in item.marks)


def test_only_the_style_that_numbers_entries_numbers_them() -> None:
    newspaper = CASES["newspaper"]
    assert formatted.entry(newspaper, "vancouver", number=12).startswith("12. Moor A.")
    assert formatted.entry(newspaper, "apa", number=12).startswith("Moor, A.")


def test_a_letter_that_a_style_does_not_list_is_still_named() -> None:
    assert formatted.reference_text(CASES["letter"], "apa") == ""
    assert formatted.entry(CASES["letter"], "apa") == "Letter to the harbour master"


@pytest.mark.parametrize(("style", "locale"), [("poem", "en-GB"), ("apa", "xx")])
def test_a_style_or_language_not_offered_is_refused(style: str, locale: str) -> None:
    with pytest.raises(KeyError):
        formatted.entry(CASES["newspaper"], style, locale)


def test_rendering_leaves_the_item_as_it_was() -> None:
    before = csl.csl(CASES["suffix"])
    first = formatted.entry(CASES["suffix"], "oscola")
    assert (csl.csl(CASES["suffix"]), formatted.entry(CASES["suffix"], "oscola")) == (before, first)
