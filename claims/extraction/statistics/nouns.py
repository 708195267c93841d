"""What a number counts: the plural noun after it."""

from claims.extraction.statistics.context import Context
from claims.extraction.statistics.words import AUXILIARIES, ENDS_PHRASE, HAPPENED, NOT_NOUNS, PLURALS

_MODIFIERS = 3
"""Adjectives and nouns that may stand between a number and what it counts ("126 new fighter jets")."""


def counted(context: Context) -> str | None:
    """The noun in lower case, None where no plural noun follows within three words."""
    found = None
    for place, word in enumerate(context.after[: _MODIFIERS + 1]):
        if not word[0].isalpha() or word in ENDS_PHRASE or word.endswith("ly"):
            break
        if word in HAPPENED and word not in PLURALS:
            break
        if plural(word):
            found = word
            following = context.after[place + 1] if place + 1 < len(context.after) else ""
            if not plural(following):
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
