"""The words the checks go by, in files of data: a folder a language (ISO 639-1), a file a subject, read once."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

_WORDS = Path(__file__).parent / "words"
ENGLISH = "en"


class Lexicon:
    """One file; a list of words is a string of them, or an array where some have spaces. What the file lacks is empty."""

    def __init__(self, subject: Mapping[str, Any]) -> None:
        self._subject = subject

    def listed(self, key: str) -> tuple[str, ...]:
        """The words in their order."""
        found = self._subject.get(key, "")
        return tuple(found.split() if isinstance(found, str) else found)

    def words(self, key: str) -> frozenset[str]:
        return frozenset(self.listed(key))

    def pairs(self, key: str) -> dict[str, str]:
        """The word that each word leads to."""
        return dict(self._subject.get(key, {}))

    def tables(self, key: str) -> tuple[Mapping[str, Any], ...]:
        """The tables of a list of tables, as they stand."""
        return tuple(self._subject.get(key, ()))

    def pattern(self, key: str) -> str:
        """The words as one part of a regular expression, which they may themselves be written in."""
        return "|".join(self.listed(key))


@cache
def lexicon(language: str, subject: str) -> Lexicon:
    """The words of a language for a subject ("meaning"); of a language that has no such file, none."""
    file = _WORDS / language / f"{subject}.toml"
    known = language.isalpha() and file.is_file()
    return Lexicon(tomllib.loads(file.read_text(encoding="utf-8")) if known else {})


def code(language: str | None) -> str:
    """The code by which a language's words are kept: "de" for "de-AT". What is not known is taken for English."""
    return (language or "").partition("-")[0].lower() or ENGLISH


def languages() -> tuple[str, ...]:
    """The codes of the languages that have words here."""
    return tuple(sorted(folder.name for folder in _WORDS.iterdir() if (folder / "meaning.toml").is_file()))
