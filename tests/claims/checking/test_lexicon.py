"""The files of words: no word stands twice in a list or on both sides of a scale, and a language needs nothing but files."""

import tomllib
from pathlib import Path

import pytest

import claims.checking
import sources.reading
from claims.checking.comparing.meaning import tongue
from claims.checking.comparing.terms import families
from claims.checking.comparing.words import fold
from claims.checking.lexicon import code, languages, lexicon
from claims.extraction.lexicon import lexicon as words_of_reading

FILES = sorted(
    path
    for engine in (claims.checking, sources.reading)
    for path in (Path(engine.__path__[0]) / "words").rglob("*.toml")
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_word_stands_twice_in_a_list(path: Path) -> None:
    for key, held in tomllib.loads(path.read_text(encoding="utf-8")).items():
        words = held.split() if isinstance(held, str) else held
        assert words, key
        assert isinstance(words, dict) or all(words.count(word) == 1 for word in words), key


@pytest.mark.parametrize("language", languages())
def test_the_words_of_meaning_are_written_as_they_are_compared(language: str) -> None:
    words = tongue(language)
    lists = [words.negation, words.hedges, words.pronouns, *(side for pair in words.opposites for side in pair)]
    for word in (word for one in lists for word in one):
        assert [part.folded for part in fold(word)] == [word]
    assert not [one & other for one, other in words.opposites if one & other]
    assert families(language)


def test_the_days_checked_are_those_that_are_read() -> None:
    for language in languages():
        read = words_of_reading(language, "calendar")
        for names in ("months", "weekdays"):
            assert read.meanings(names).items() <= lexicon(language, "calendar").meanings(names).items()


def test_english_is_what_nobody_has_named() -> None:
    assert languages() == ("de", "en")
    assert (code(None), code(""), code("de-AT")) == ("en", "en", "de")
    assert tongue("de-AT") is tongue("de")


def test_of_an_unknown_language_short_words_are_small_and_nothing_else_is_known() -> None:
    words = tongue("cy")
    assert "yr" in words.small
    assert "gwynt" not in words.small
    assert not words.negation
    assert words.stem("gwyntoedd") == "gwyntoedd"
    assert not families("cy")
