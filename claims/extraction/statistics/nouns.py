"""What a number counts: the plural noun after it."""

from collections.abc import Iterable
from itertools import takewhile

from claims.extraction.statistics.context import Context
from claims.extraction.statistics.words import AUXILIARIES, ENDS_PHRASE, HAPPENED, NOT_NOUNS, PLURALS

_MODIFIERS = 3
"""Adjectives and nouns that may stand between a number and what it counts ("126 new fighter jets")."""


def counted(context: Context) -> str | None:
    """The noun in lower case, None where no plural noun follows within three words."""
    return plural_noun(takewhile(_goes_on, context.after[: _MODIFIERS + 1]))


def _goes_on(word: str) -> bool:
    """Whether a noun phrase goes on with a word."""
    if not word[0].isalpha() or word in ENDS_PHRASE or word.endswith("ly"):
        return False
    return word not in HAPPENED or word in PLURALS


def plural_noun(words: Iterable[str]) -> str | None:
    """The first plural noun among words in lower case, of several in a row the last: "exporters" of "arms exporters"."""
    found = None
    for word in words:
        if plural(word):
            found = word
        elif found:
            break
    return found


def plural(word: str) -> bool:
    """Whether a word in lower case looks like a plural noun."""
    if word in PLURALS:
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s", "’s"))
        and word not in NOT_NOUNS
    )


def happens(context: Context) -> bool:
    """Whether what follows is said of people: "7,000 waiting", "21 were wounded", "400 had waited"."""
    after = context.after[:3]
    while after and after[0] in AUXILIARIES:
        after = after[1:]
    return bool(after) and after[0] in HAPPENED
