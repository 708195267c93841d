"""The words that checks go by: `claims/checking/words/`, each file read once. What a file lacks is empty."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from sources.lexicon import CAPITAL, ENGLISH, Lexicon, code, load, written_in

__all__ = ["CAPITAL", "ENGLISH", "built", "code", "languages", "lexicon"]

_WORDS = Path(__file__).parent / "words"


@cache
def lexicon(language: str, subject: str) -> Lexicon:
    """The words of a language for a subject ("meaning"); of a language that has no such file, none."""
    return load(_WORDS, language, subject, sparse=True)


def built[T](subject: str, make: Callable[[str], T]) -> dict[str, T]:
    """What is made of the words for a subject, by the code of each language that has any."""
    return {language: make(language) for language in written_in(_WORDS, subject)}


def languages() -> tuple[str, ...]:
    """The codes of the languages that have words here."""
    return written_in(_WORDS, "meaning")
