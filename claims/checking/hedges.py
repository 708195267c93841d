"""What stands before a figure and says how it is meant: "about", "at least", "up to"."""

import re
from dataclasses import dataclass
from typing import Literal

from claims.checking.lexicon import code, languages, lexicon

Meant = Literal["more", "less", "about", "some"]
KINDS: tuple[Meant, ...] = ("more", "less", "about", "some")
_REACH = 40


@dataclass(frozen=True, slots=True)
class Hedge:
    """Where the words stand that say how a figure is meant, and how."""

    start: int
    end: int
    meant: Meant


def hedge_before(text: str, place: int, language: str | None = None) -> Hedge | None:
    """The hedge that ends right before a place of the text, an article between them let pass."""
    pattern = _BEFORE.get(code(language))
    found = pattern.search(text, max(0, place - _REACH), place) if pattern else None
    if found is None:
        return None
    meant = next(kind for kind in KINDS if found.group(kind))
    return Hedge(*found.span(meant), meant)


def _before(language: str) -> re.Pattern[str]:
    words = lexicon(language, "hedges")
    kinds = "|".join(f"(?P<{kind}>{words.pattern(kind)})" for kind in KINDS)
    return re.compile(rf"\b(?:{kinds})\s(?:(?:{words.pattern('between')})\s)?$", re.IGNORECASE)


_BEFORE = {language: _before(language) for language in languages()}
