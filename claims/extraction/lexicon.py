"""The words that readings go by: `claims/extraction/words/`, each file read once."""

from functools import cache
from pathlib import Path

from sources.lexicon import Lexicon, load, written_in

_WORDS = Path(__file__).parent / "words"


@cache
def lexicon(language: str, subject: str) -> Lexicon:
    """The words of `language` ("en") for a subject ("calendar")."""
    return load(_WORDS, language, subject)


def languages() -> tuple[str, ...]:
    """The codes of the languages that have words."""
    return written_in(_WORDS, "language")
