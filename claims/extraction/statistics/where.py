"""Where and when: the place and the date that stand nearest a figure in its sentence."""

import re
from collections.abc import Sequence
from itertools import pairwise

from claims.extraction.readings import DateReading
from claims.extraction.statistics.context import Context
from claims.extraction.words.places import PLACES, PLACES_OF_TWO
from sources.dates import Interval

PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]cross|[Tt]hroughout|[Aa]round)\s((?:the\s)?[A-Z][\w’'\-]*\.?(?:[A-Z]\.)?(?:\s(?:and\s|of\s)?[A-Z][\w’'\-]+){0,3})"
)
_SPOKEN = re.compile(r"\b(?:said|says|told|announced|published|reported|warned)\b[^.;]{0,24}$")
_SINCE = re.compile(r"\b[Ss]ince (?:the |early |late |mid-)?$")
_BEHIND = 10
"""How much nearer a place before the figure must be than one after it."""
_INITIALS = frozenset({"UK", "US", "USA", "EU", "UAE", "NYC", "LA", "DC"})
_COMPARED = re.compile(r"\b(?:from|against|than|compared with|compared to)\s(?:[a-z]{1,12}\s){0,2}[£$€]?\d")
"""Before another figure: a date after it belongs to that one."""


def place(context: Context) -> str | None:
    """The nearest place of the sentence: "in the UK", "across England and Wales"; a capital letter alone makes none."""
    text, number = context.layout.text, context.number
    best: tuple[int, str] | None = None
    for match in PLACE.finditer(text, context.floor, context.ceiling):
        name = match.group(1).removeprefix("the ").rstrip(".")
        if not _known(name):
            continue
        behind = match.start() >= number.end
        away = match.start() - number.end if behind else number.start - match.end() + _BEHIND
        if best is None or away < best[0]:
            best = away, name
    return best[1] if best else None


def _known(name: str) -> bool:
    words = name.lower().replace(".", "").split()
    if any(word in PLACES for word in words) or set(name.replace(".", "").split()) & _INITIALS:
        return True
    return any(pair in PLACES_OF_TWO for pair in pairwise(words))


def period(context: Context, dates: Sequence[DateReading], published: Interval | None) -> str | None:
    """The date that stands nearest in the sentence, as an interval of days where it is known, else as printed.

    "Since July" is from then to when the text came out, where that is known.
    """
    text, begins, ends = context.layout.text, context.number.start, context.end
    best: tuple[int, DateReading] | None = None
    for date in dates:
        if _SPOKEN.search(text[max(context.floor, date.start - 40) : date.start]):
            continue
        low, high = (ends, date.start) if date.start >= ends else (date.end, begins)
        if date.start >= ends and _COMPARED.search(text, low, high):
            continue
        away = (
            high
            - low
            + 25 * sum(text.count(mark, low, high) for mark in ",;–—")
            + 40 * sum(c.isdigit() for c in text[low:high][:80])
            # "£9m in 2020 to £12m in 2023": of two dates as near, the one after it is the figure's own.
            - (date.start >= ends)
        )
        if best is None or away < best[0]:
            best = away, date
    if best is None:
        return None
    value, start = best[1].value, best[1].start
    if value and published and value.earliest <= published.latest and _SINCE.search(text[max(0, start - 14) : start]):
        value = Interval(value.earliest, published.latest)
    return str(value) if value else best[1].text
