"""The state, the province: places that point back to one the text never named."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from claims.checking.lexicon import built, code, lexicon
from claims.checking.saying import find, quoted
from claims.extraction.layout import Layout
from claims.extraction.readings import Finding, Reading
from sources.lexicon import Lexicon

_BEFORE = 22


@dataclass(frozen=True, slots=True)
class _Words:
    """What is looked for in one language."""

    pointing: re.Pattern[str]
    """"The state", as a group its kind."""
    across: re.Pattern[str]
    own: Mapping[str, re.Pattern[str]]
    """By kind what shows which is meant: a name, a governor, a code of two capitals after a town."""


def _words(language: str) -> _Words:
    words = lexicon(language, "places")
    return _Words(
        pointing=re.compile(
            rf"(?i:{words.pattern('article')}) ({words.pattern('kinds')})\b(?! (?:{words.pattern('named_after')})\b|’s\b|'s\b)"
        ),
        across=re.compile(rf"\b(?:{words.pattern('across')}) $", re.IGNORECASE),
        own={kind: _own(words.part("own").part(kind)) for kind in words.pairs("own")},
    )


def _own(signs: Lexicon) -> re.Pattern[str]:
    # At most letters one look at what a sign can begin with is enough.
    begins = f"(?=[{signs.word('begins')}])" if signs.word("begins") else ""
    return re.compile(
        rf"{begins}(?:\b(?:{signs.pattern('names')})\b|\b(?:{signs.pattern('short')})|{signs.pattern('signs')})"
    )


_WORDS = built("places", _words)


def check(reading: Reading, layout: Layout) -> Iterator[Finding]:
    """ "Across the state" where no state, nothing of a state's own (a governor) and no place in one came before it.

    One finding for each kind of place, at its first mention.
    """
    words = _WORDS.get(code(reading.language))
    if words is None:
        return
    told: set[str] = set()
    for match in words.pointing.finditer(reading.text):
        kind = match.group(1)
        across = words.across.search(reading.text, max(0, match.start() - _BEFORE), match.start())
        if across is None or kind in told or layout.zone_at(match.start()) not in ("body", "headline"):
            continue
        told.add(kind)
        if words.own[kind].search(reading.text[: match.start()]):
            continue
        yield find(
            reading,
            "place-dangling",
            across.start(),
            match.end(),
            f"{quoted(reading.text[across.start() : match.end()])} is said, but no {kind} has been named; check which one is meant,"
            " or whether this is a slip of translation.",
        )
