"""The words of a language, in files of data: a folder a language (ISO 639-1), a file a subject, read once."""

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

_WORDS = Path(__file__).parent / "words"


class Lexicon:
    """One file. A list of words is a string of them, or an array where some have spaces; a table gives words by meaning."""

    def __init__(self, subject: Mapping[str, Any]) -> None:
        self._subject = subject

    def word(self, key: str) -> str:
        return str(self._subject[key])

    def listed(self, key: str) -> tuple[str, ...]:
        """The words in their order."""
        return _listed(self._subject[key])

    def words(self, key: str) -> frozenset[str]:
        return frozenset(self.listed(key))

    def table(self, key: str) -> dict[str, tuple[str, ...]]:
        """The words of each meaning."""
        return {meaning: _listed(words) for meaning, words in self._subject[key].items()}

    def meanings(self, key: str) -> dict[str, str]:
        """The meaning of each word."""
        return {word: meaning for meaning, words in self.table(key).items() for word in words}

    def names(self, key: str) -> dict[str, str]:
        """What each word, as it is printed, stands for in full."""
        return dict(self._subject[key])

    def whole(self, key: str) -> dict[str, int]:
        """The whole number each word stands for."""
        return {word: int(number) for word, number in self.meanings(key).items()}

    def decimals(self, key: str) -> dict[str, Decimal]:
        return {word: Decimal(number) for word, number in self.meanings(key).items()}

    def dated(self, key: str) -> dict[str, tuple[int, ...]]:
        """The numbers by which the day of each holiday is told."""
        return {word: tuple(numbers) for word, numbers in self._subject[key].items()}


def _listed(words: str | list[str]) -> tuple[str, ...]:
    return tuple(words.split() if isinstance(words, str) else words)


@cache
def lexicon(language: str, subject: str) -> Lexicon:
    """The words of `language` ("en") for a subject ("calendar")."""
    return Lexicon(tomllib.loads((_WORDS / language / f"{subject}.toml").read_text(encoding="utf-8")))


def languages() -> tuple[str, ...]:
    """The codes of the languages that have words."""
    return tuple(sorted(folder.name for folder in _WORDS.iterdir() if (folder / "language.toml").is_file()))
