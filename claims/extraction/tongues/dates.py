"""Dates of a language other than English: days, months and years printed, and the commonest counted from publication."""

import datetime as dt
from collections.abc import Sequence

from claims.extraction.layout import Layout, Word
from claims.extraction.readings import DateReading
from claims.extraction.tongues.words import Tongue
from sources.dates import Interval

_Read = tuple[int, Interval | None, bool, str]
"""After how many words it ends, what it is, whether it is relative, and the rule."""


def dates(layout: Layout, published: Interval | None, tongue: Tongue) -> tuple[DateReading, ...]:
    """Every date in order; relative ones are None where nobody knows when the text came out."""
    words, found, at = layout.words, [], 0
    day = published.latest if published else None
    while at < len(words):
        read = _day(layout, at, day, tongue) or _numeric(layout, at) or _month(words, at, day, tongue)
        read = read or _year(words, at, tongue) or _counted(words, at, day, tongue)
        if read is None:
            at += 1
            continue
        count, value, relative, rule = read
        start, end = words[at].start, words[at + count - 1].end
        found.append(
            DateReading(start, end, layout.text[start:end], value, "relative" if relative else "absolute", rule)
        )
        at += count
    return tuple(found)


def _low(words: Sequence[Word], at: int) -> str:
    return words[at].text.lower() if 0 <= at < len(words) else ""


def _number(words: Sequence[Word], at: int, digits: Sequence[int]) -> int | None:
    word = _low(words, at)
    return int(word) if word.isascii() and word.isdigit() and len(word) in digits else None


def _day(layout: Layout, at: int, published: dt.date | None, tongue: Tongue) -> _Read | None:
    """ "5. Juni 2023", "5. Juni"."""
    words = layout.words
    number, month = _number(words, at, (1, 2)), tongue.months.get(_low(words, at + 1))
    if number is None or month is None or layout.text[words[at].end : words[at].end + 1] != ".":
        return None
    year = _number(words, at + 2, (4,))
    if year is not None:
        return 3, _made(year, month, number), False, "day of a month"
    near = [_made(published.year + shift, month, number) for shift in (-1, 0, 1)] if published else []
    close = [each for each in near if each]
    value = min(close, key=lambda each: abs((each.earliest - published).days)) if published and close else None
    return 2, value, True, "day of a month without a year"


def _numeric(layout: Layout, at: int) -> _Read | None:
    """ "05.06.2023"."""
    words, text = layout.words, layout.text
    day, month, year = _number(words, at, (1, 2)), _number(words, at + 1, (1, 2)), _number(words, at + 2, (4,))
    if day is None or month is None or year is None:
        return None
    joined = text[words[at].end : words[at + 1].start] == "." == text[words[at + 1].end : words[at + 2].start]
    return (3, _made(year, month, day), False, "numeric date") if joined else None


def _made(year: int, month: int, day: int) -> Interval | None:
    try:
        return Interval.day(dt.date(year, month, day))
    except ValueError:
        return None


def _month(words: Sequence[Word], at: int, published: dt.date | None, tongue: Tongue) -> _Read | None:
    """ "Juni 2023", "im Juni"."""
    month = tongue.months.get(_low(words, at))
    if month is None or not words[at].text[0].isupper():
        return None
    year = _number(words, at + 1, (4,))
    if year:
        return 2, Interval.month(year, month), False, "month of a year"
    value = Interval.month(published.year - (month > published.month), month) if published else None
    return 1, value, True, "month without a year"


def _year(words: Sequence[Word], at: int, tongue: Tongue) -> _Read | None:
    year = _number(words, at, (4,))
    if not year or not 1000 <= year < 2200 or _low(words, at - 1) not in tongue.year_led_by:
        return None
    return 1, Interval.year(year), False, "year"


def _counted(words: Sequence[Word], at: int, published: dt.date | None, tongue: Tongue) -> _Read | None:
    """ "gestern", "am Dienstag", "vergangenen Monat"."""
    word = _low(words, at)
    if word in tongue.days and not (words[at].text[0].isupper() and at and _low(words, at - 1) in tongue.articles):
        value = Interval.day(published + dt.timedelta(days=tongue.days[word])) if published else None
        return 1, value, True, "counted from publication"
    if word in tongue.weekdays:
        back = (published.weekday() - tongue.weekdays[word]) % 7 if published else 0
        value = Interval.day(published - dt.timedelta(days=back)) if published else None
        return 1, value, True, "weekday"
    unit = tongue.periods.get(_low(words, at + 1))
    way = -1 if word in tongue.last else 1 if word in tongue.following else 0
    if unit is None or not (way or word in tongue.this):
        return None
    return 2, _period(published, unit, way) if published else None, True, f"{unit} this, last or next"


def _period(day: dt.date, unit: str, way: int) -> Interval | None:
    if unit == "week":
        return Interval.week(day + dt.timedelta(days=7 * way))
    if unit == "year":
        return Interval.year(day.year + way)
    months = day.year * 12 + day.month - 1 + way
    return Interval.month(months // 12, months % 12 + 1)
