"""Shares without a figure: "most cases" is more than half of them."""

import re
from collections.abc import Iterator

from claims.extraction.layout import Layout
from claims.extraction.statistics.nouns import plural
from claims.extraction.statistics.words import NOT_AFTER_MOST, SPEAKERS

_MOST = re.compile(r"\b[Mm]ost(?: of(?: the| these| those| its| their| our)?)? ((?:[^\W\d_]+[ -]){0,2}?[^\W\d_]+)\b")
_THE = re.compile(r"\b(?:the|at|his|her|its|their|whose|our|my|your|second|third|’s|'s)\s$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")


def vague_shares(layout: Layout) -> Iterator[tuple[int, int, str]]:
    """Start and end of each "most" that says how many of something, and the noun: no superlatives ("the most popular")."""
    text = layout.text
    for match in _MOST.finditer(text):
        start = match.start()
        if _THE.search(text[max(0, start - 8) : start]):
            continue
        noun = _noun(match.group(1).lower())
        if noun:
            yield start, start + 4, noun


def _noun(phrase: str) -> str | None:
    words: list[str] = _WORD.findall(phrase)
    for word in words:
        if word in NOT_AFTER_MOST or word in SPEAKERS or word.endswith("ly"):
            return None
        if plural(word):
            return word
    return None
