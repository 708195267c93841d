"""Terms that are taken for one another and mean different things, in law, in statistics or on a form."""

import re
from dataclasses import dataclass
from functools import cache

from claims.checking.lexicon import code, lexicon


@dataclass(frozen=True, slots=True)
class Family:
    """Terms (as patterns over words in lower case) of which none may stand for another; what is at stake when one does."""

    terms: tuple[tuple[str, re.Pattern[str]], ...]
    stake: str


def families(language: str | None) -> tuple[Family, ...]:
    """The families of a language's terms; English where the language is not known."""
    return _families(code(language))


@cache
def _families(language: str) -> tuple[Family, ...]:
    return tuple(
        Family(
            tuple((name, re.compile(rf"\b(?:{words})\b")) for name, words in family["terms"].items()), family["stake"]
        )
        for family in lexicon(language, "terms").parts("families")
    )


def terms_in(text: str, language: str | None) -> dict[int, set[str]]:
    """The terms of each family (by its place in `families`) that stand in a text."""
    plain = text.lower().replace("‑", "-")
    found: dict[int, set[str]] = {}
    for at, family in enumerate(families(language)):
        names = {name for name, pattern in family.terms if pattern.search(plain)}
        if names:
            found[at] = names
    return found
