"""Dates as printed, read as closed intervals of days."""

import datetime as dt
import re
from collections import defaultdict

from claims.extraction import (
    dates_counted,
    dates_days,
    dates_months,
    dates_quarters,
    dates_relative,
    dates_weekdays,
    dates_years,
)
from claims.extraction.dates_context import Context
from claims.extraction.dates_pattern import Found, Rule
from claims.extraction.layout import Layout
from claims.extraction.readings import DateReading
from sources.dates import Interval

_ROOMS = (dates_days, dates_months, dates_years, dates_quarters, dates_relative, dates_counted, dates_weekdays)


def _by_word() -> dict[str, tuple[Rule, ...]]:
    gathered: defaultdict[str, tuple[Rule, ...]] = defaultdict(tuple)
    for room in _ROOMS:
        for word, rules in room.BY_WORD.items():
            gathered[word] += rules
    return dict(gathered)


_BY_WORD = _by_word()
_BY_DIGITS: tuple[Rule, ...] = (
    *dates_days.BY_DIGITS,
    *dates_years.BY_DIGITS,
    *dates_quarters.BY_DIGITS,
    *dates_counted.BY_DIGITS,
)


for _word in tuple(_BY_WORD):
    if _word[0].isdigit():
        # "12 months to June" begins with a word that any date in digits can begin with too.
        _BY_WORD[_word] += _BY_DIGITS
_FIRST = re.compile(r"[-‑'’\d]")
_LEADS = re.compile(r"\b(between|from)\s$", re.IGNORECASE)
_JOINS = {"between": ("and",), "from": ("to", "until", "till", "through")}
_MONTH, _YEAR = 28, 366


def dates(layout: Layout, published: Interval | None) -> tuple[DateReading, ...]:
    """Every date the text prints, in order and without overlaps.

    Explicit dates are intervals of their own; relative ones are counted from `published`, a day or an interval
    of days, and are None without it. Durations, ages, recurring days and numbers that are no years are not dates.
    """
    context = Context(layout, published)
    found = []
    done = 0
    for word in layout.words:
        if word.start < done or not (rules := _rules(word.text)) or _goes_on(layout.text, word.start):
            continue
        best = _longest(word.start, rules, context)
        if best is None:
            continue
        done, reading = best
        text = layout.text[word.start : done]
        found.append(DateReading(word.start, done, text, reading.value, reading.kind, reading.rule))
        if reading.value is not None:
            context.focus = reading.value
            if reading.quarter:
                context.quarter = reading.value
            elif len(found) > 1 and (both := span_of(layout.text, found[-2], found[-1])) and _is_period(both):
                context.quarter = both
    return tuple(found)


def span_of(text: str, first: DateReading, last: DateReading) -> Interval | None:
    """The days from one date to the next where the words say so: "between April and June", "from 2010 to 2020"."""
    if first.value is None or last.value is None or last.value.latest < first.value.earliest:
        return None
    lead = _LEADS.search(text[max(0, first.start - 12) : first.start])
    joined = lead and text[first.end : last.start].strip().lower() in _JOINS[lead[1].lower()]
    return Interval(first.value.earliest, last.value.latest) if joined else None


def _is_period(days: Interval) -> bool:
    """Whole months, a year at most: what "the same period" and "a year earlier" are counted from."""
    whole = days.earliest.day == 1 and (days.latest + dt.timedelta(days=1)).day == 1
    return whole and _MONTH <= days.days <= _YEAR


def _goes_on(text: str, start: int) -> bool:
    """Whether a number goes on here after its comma or point: the 000 of 1,000."""
    return start > 1 and text[start - 1] in ".," and text[start - 2].isdigit() and text[start].isdigit()


def _rules(word: str) -> tuple[Rule, ...]:
    low = word.lower()
    rules = _BY_WORD.get(low)
    if rules is not None:
        return rules
    if word[0].isdigit():
        return _BY_DIGITS
    if word.isalpha():
        return ()
    return _BY_WORD.get(_FIRST.split(low, maxsplit=1)[0], ())


def _longest(start: int, rules: tuple[Rule, ...], context: Context) -> tuple[int, Found] | None:
    """The longest reading that begins at `start`, with its end."""
    text = context.layout.text
    matches = [(match, rule) for rule in rules if (match := rule.pattern.match(text, start))]
    matches.sort(key=lambda item: -item[0].end())
    for match, rule in matches:
        try:
            reading = rule.reader(match, context)
        except (ValueError, OverflowError):
            # A day outside the calendar's years 1 to 9999.
            continue
        if reading is not None:
            return match.end(), reading
    return None
