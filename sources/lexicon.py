"""The words engines go by, in files of data: beside each engine a folder a language (ISO 639-1), in it a file a subject."""

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

ENGLISH = "en"
CAPITAL = "[A-ZÀ-ÖØ-Þ]"
"""A capital letter in a pattern, of the languages of Western Europe."""
_NOTHING = "(?!)"


class Lexicon:
    """One file. A list of words is a string of them, or an array where some have spaces; a table gives words by meaning.

    A KeyError is raised for what the file lacks, unless it is `sparse`: then that is empty.
    """

    def __init__(self, subject: Mapping[str, Any], *, sparse: bool = False) -> None:
        self._subject = subject
        self._sparse = sparse

    def _held(self, key: str) -> Any:
        return self._subject.get(key, "") if self._sparse else self._subject[key]

    def word(self, key: str) -> str:
        """One word, or what stands for one, as it is."""
        return str(self._held(key))

    def listed(self, key: str) -> tuple[str, ...]:
        """The words in their order."""
        return _listed(self._held(key))

    def words(self, key: str) -> frozenset[str]:
        return frozenset(self.listed(key))

    def pattern(self, key: str) -> str:
        """The words as one part of a regular expression, which they may themselves be written in; without any it fits nothing."""
        return "|".join(self.listed(key)) or _NOTHING

    def pairs(self, key: str) -> dict[str, Any]:
        """What each word of a table leads to, as it stands."""
        return dict(self._held(key))

    def table(self, key: str) -> dict[str, tuple[str, ...]]:
        """The words of each meaning."""
        return {meaning: _listed(words) for meaning, words in self.pairs(key).items()}

    def meanings(self, key: str) -> dict[str, str]:
        """The meaning of each word, where a table lists the words of each meaning."""
        return {word: meaning for meaning, words in self.table(key).items() for word in words}

    def whole(self, key: str) -> dict[str, int]:
        """The whole number each word stands for."""
        return {word: int(number) for word, number in self.meanings(key).items()}

    def decimals(self, key: str) -> dict[str, Decimal]:
        return {word: Decimal(number) for word, number in self.meanings(key).items()}

    def dated(self, key: str) -> dict[str, tuple[int, ...]]:
        """The numbers by which the day of each holiday is told."""
        return {word: tuple(numbers) for word, numbers in self.pairs(key).items()}

    def part(self, key: str) -> "Lexicon":
        """A table with words of its own."""
        return Lexicon(dict(self._held(key)), sparse=self._sparse)

    def parts(self, key: str) -> tuple[Mapping[str, Any], ...]:
        """The tables of a list of tables, as they stand."""
        return tuple(self._held(key))


def _listed(words: str | list[str]) -> tuple[str, ...]:
    return tuple(words.split() if isinstance(words, str) else words)


def load(folder: Path, language: str, subject: str, *, sparse: bool = False) -> Lexicon:
    """The file of a language for a subject. Raises FileNotFoundError where there is none, unless what is `sparse` is asked for."""
    file = folder / language / f"{subject}.toml"
    there = not sparse or (language.isalpha() and file.is_file())
    return Lexicon(tomllib.loads(file.read_text(encoding="utf-8")) if there else {}, sparse=sparse)


def written_in(folder: Path, subject: str) -> tuple[str, ...]:
    """The codes of the languages that have a file for a subject."""
    return tuple(sorted(file.parent.name for file in folder.glob(f"*/{subject}.toml")))


@lru_cache(100)
def code(language: str | None) -> str:
    """The code by which a language's words are kept: "de" for "de-AT". What is not known is taken for English."""
    return (language or "").partition("-")[0].lower() or ENGLISH
