"""Dates as printed, read as closed intervals of days."""

from collections import defaultdict
from collections.abc import Mapping

from claims.extraction import dates_days, dates_periods, dates_quarters, dates_relative, dates_weekdays
from claims.extraction.dates_context import Context
from claims.extraction.dates_pattern import Found, Rule
from claims.extraction.layout import Layout, Word
from claims.extraction.readings import DateReading
from sources.dates import Interval

_ROOMS = (dates_days, dates_periods, dates_quarters, dates_relative, dates_weekdays)


def _by_word() -> Mapping[str, tuple[Rule, ...]]:
    gathered: defaultdict[str, tuple[Rule, ...]] = defaultdict(tuple)
    for room in _ROOMS:
        for word, rules in room.BY_WORD.items():
            gathered[word] += rules
    return dict(gathered)


_BY_WORD = _by_word()
_BY_DIGITS: tuple[Rule, ...] = (
    *dates_days.BY_DIGITS,
    *dates_periods.BY_DIGITS,
    *dates_quarters.BY_DIGITS,
    *dates_relative.BY_DIGITS,
)


def dates(layout: Layout, published: Interval | None) -> tuple[DateReading, ...]:
    """Every date the text prints, in order and without overlaps.

    Explicit dates are intervals of their own; relative ones are counted from `published`, a day or an interval
    of days, and are None without it. Durations, ages, recurring days and numbers that are no years are not dates.
    """
    context = Context(layout, published)
    found = []
    done = 0
    for word in layout.words:
        if word.start < done:
            continue
        best = _longest(word, context)
        if best is None:
            continue
        end, reading = best
        done = end
        text = layout.text[word.start : end]
        found.append(DateReading(word.start, end, text, reading.value, reading.kind, reading.rule))
        if reading.value is not None:
            context.focus = reading.value
            if reading.quarter:
                context.quarter = reading.value
    return tuple(found)


def _longest(word: Word, context: Context) -> tuple[int, Found] | None:
    matches = sorted(
        (
            (match.end(), rule, match)
            for rule in _rules(word)
            if (match := rule.pattern.match(context.layout.text, word.start))
        ),
        key=lambda item: -item[0],
    )
    for end, rule, match in matches:
        try:
            reading = rule.reader(match, context)
        except (ValueError, OverflowError):
            # A day outside the calendar's years 1 to 9999.
            continue
        if reading is not None:
            return end, reading
    return None


def _rules(word: Word) -> tuple[Rule, ...]:
    text = word.text
    if text[0].isdigit():
        return _BY_DIGITS + _BY_WORD.get(text.lower(), ())
    low = text.lower()
    rules = _BY_WORD.get(low)
    if rules is None and not low.isalpha():
        rules = _BY_WORD.get(low.replace("’", "'").partition("-")[0].partition("'")[0])
    return rules or ()
