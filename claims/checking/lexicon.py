"""The words the checks go by, in files of data: a folder a language (ISO 639-1), a file a subject, read once."""

import tomllib
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

_WORDS = Path(__file__).parent / "words"
ENGLISH = "en"
_NOTHING = "(?!)"


class Lexicon:
    """One file; a list of words is a string of them, or an array where some have spaces. What the file lacks is empty."""

    def __init__(self, subject: Mapping[str, Any]) -> None:
        self._subject = subject

    def listed(self, key: str) -> tuple[str, ...]:
        """The words in their order."""
        return _listed(self._subject.get(key, ""))

    def words(self, key: str) -> frozenset[str]:
        return frozenset(self.listed(key))

    def word(self, key: str) -> str:
        """One word, or what stands for one, as it is."""
        return str(self._subject.get(key, ""))

    def pairs(self, key: str) -> dict[str, Any]:
        """What each word leads to."""
        return dict(self._subject.get(key, {}))

    def meanings(self, key: str) -> dict[str, str]:
        """The meaning of each word, where a table lists the words of each meaning."""
        return {word: meaning for meaning, words in self.pairs(key).items() for word in _listed(words)}

    def table(self, key: str) -> "Lexicon":
        """A table with words of its own."""
        return Lexicon(self._subject.get(key, {}))

    def tables(self, key: str) -> tuple[Mapping[str, Any], ...]:
        """The tables of a list of tables, as they stand."""
        return tuple(self._subject.get(key, ()))

    def pattern(self, key: str) -> str:
        """The words as one part of a regular expression, which they may themselves be written in; without any it fits nothing."""
        return "|".join(self.listed(key)) or _NOTHING


@cache
def lexicon(language: str, subject: str) -> Lexicon:
    """The words of a language for a subject ("meaning"); of a language that has no such file, none."""
    file = _WORDS / language / f"{subject}.toml"
    known = language.isalpha() and file.is_file()
    return Lexicon(tomllib.loads(file.read_text(encoding="utf-8")) if known else {})


def built[T](subject: str, make: Callable[[str], T]) -> dict[str, T]:
    """What is made of the words for a subject, by the code of each language that has any."""
    return {language: make(language) for language in languages() if (_WORDS / language / f"{subject}.toml").is_file()}


def _listed(words: str | list[str]) -> tuple[str, ...]:
    return tuple(words.split() if isinstance(words, str) else words)


@lru_cache(100)
def code(language: str | None) -> str:
    """The code by which a language's words are kept: "de" for "de-AT". What is not known is taken for English."""
    return (language or "").partition("-")[0].lower() or ENGLISH


def languages() -> tuple[str, ...]:
    """The codes of the languages that have words here."""
    return tuple(sorted(folder.name for folder in _WORDS.iterdir() if (folder / "meaning.toml").is_file()))
