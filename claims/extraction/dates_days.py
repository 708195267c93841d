"""Dates with a day of the month: July 18, 18 July 2023, Thursday June 1, 2023-07-18, 18/07/2023, 16-19 September."""

import datetime as dt
import re

from claims.extraction.dates_context import Context
from claims.extraction.dates_pattern import (
    DAY,
    FULL_MONTH,
    MONTH,
    TIME_OF_DAY,
    WEEKDAY,
    YEAR,
    Found,
    Rule,
    day_of,
    month_of,
)
from claims.extraction.words.calendar import FULL_MONTHS, MONTHS, ORDINALS, SHORT_MONTHS, WEEKDAYS
from sources.dates import Interval

_UNTIL = r"(?:\s?[-–—]\s?(?P<last>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.,:]\d))?"
_AND = r"(?: (?:and|to) (?P<also>3[01]|[12]\d|0?[1-9])(?=[,.;:)]|\s(?:by|for|had|has|in|of|was|were|with)\b))?"
"""After "between August 20": the day that ends it, told from a count ("on August 20 and 24 people ...")."""
_THIS = r"(?: (?:of )?(?P<which>this|last|next) year\b)?"
_LATER_YEAR = re.compile(
    rf"(?:\s?(?:to|and|or|until|through|-|–|,)\s?(?:{FULL_MONTH}|(?:{'|'.join(SHORT_MONTHS)})\.?)?(?: ?\d{{1,2}})?"
    rf"(?: (?:{FULL_MONTH}))?,? )(?P<year>20\d\d|1\d{{3}})\b"
)
_WEEKDAY_LEAD = rf"(?:(?:this coming |the night of |the week of |the morning of )?{WEEKDAY},? (?:the )?)?"
_SPELT = "|".join(sorted(ORDINALS, key=len, reverse=True))

MONTH_FIRST = re.compile(
    rf"{_WEEKDAY_LEAD}{MONTH} (?:the )?(?:{DAY}{_UNTIL}{_AND}|(?P<spelt>{_SPELT})\b)(?:,? {YEAR}|{_THIS}){TIME_OF_DAY}"
)
DAY_FIRST = re.compile(
    rf"{_WEEKDAY_LEAD}(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
    rf"(?:\s?(?:[-–—]|to|and)\s?(?P<last>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)? (?:of )?{MONTH}(?:,? {YEAR}|{_THIS}){TIME_OF_DAY}"
)
ISO = re.compile(r"(?P<year>1\d{3}|2[01]\d\d)([-/])(?P<month>\d\d?)\2(?P<day>\d\d?)(?:T[\d:.]{1,15}Z?)?(?![\w/-])")
NUMERIC = re.compile(r"(?P<first>\d\d?)([/.-])(?P<second>\d\d?)\2(?P<year>(?:1[89]|20)\d\d|\d\d)(?![\w/-]|[.,]\d)")
WEEK_OF = re.compile(
    rf"[Tt]he week (?P<edge>of|beginning|starting|commencing|ending|ended)(?: on)? {_WEEKDAY_LEAD}(?:{MONTH} {DAY}|{DAY.replace('<day>', '<day2>')} (?P<month2>{FULL_MONTH}))(?:,? {YEAR})?"
)

_NOT_YET = re.compile(r"\b(?:to go|away|left|remaining|ahead|before|until) (?:[a-z]{1,14} ){0,4}on (?:the )?$")
"""Before a date: what is still to come, whatever the verb of the sentence ("three weeks to go before voting on")."""
NTH_OF = re.compile(r"[Tt]he (?P<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th) of (?P<which>this|last|next) month\b")
ISO_WEEK = re.compile(r"(?P<year>(?:19|20)\d\d)-?W(?P<week>[0-5]\d)(?![\w-])")


def _read_nth_of(match: re.Match[str], context: Context) -> Found | None:
    shift = {"last": -1, "this": 0, "next": 1}[match["which"]]

    def near(published: dt.date) -> Interval:
        first = Interval.months(published.year, published.month + shift, 1).earliest
        return Interval.day(first.replace(day=int(match["day"])))

    return Found(context.relative(near), "relative", "day of this, last or next month")


def _read_iso_week(match: re.Match[str], context: Context) -> Found | None:
    monday = dt.date.fromisocalendar(int(match["year"]), int(match["week"]), 1)
    return Found(Interval.week(monday), "absolute", "ISO 8601 week")


def _read_month_day(match: re.Match[str], context: Context) -> Found | None:
    day = ORDINALS[match["spelt"]] if match.groupdict().get("spelt") else int(match["day"])
    until = match["last"] or match.groupdict().get("also")
    last = int(until) if until else day
    if last < day:
        last = day
    return _days(match, context, month_of(match), day, last)


def _days(match: re.Match[str], context: Context, month: int, day: int, last: int) -> Found | None:
    years = _years(match, context)
    if years is None:
        return _nearest(match, context, month, day, last)
    first_day = day_of(years, month, day)
    last_day = day_of(years, month, last)
    value = Interval(first_day, last_day) if first_day and last_day else None
    rule = "day of a month" if value else "no such day"
    return Found(value, "absolute" if match["year"] else "relative", rule)


def _years(match: re.Match[str], context: Context) -> int | None:
    """The year the words themselves give: printed, said as "last year", or printed with a date just after."""
    if match["year"]:
        return int(match["year"])
    if match["which"]:
        shift = {"last": -1, "this": 0, "next": 1}[match["which"]]
        value = context.relative(lambda day: Interval.year(day.year + shift))
        return value.earliest.year if value else None
    later = _LATER_YEAR.match(context.layout.text, match.end())
    return int(later["year"]) if later else None


def _nearest(match: re.Match[str], context: Context, month: int, day: int, last: int) -> Found | None:
    """A day without a year: of the years round publication, the one its weekday, its verb and nearness speak for."""
    if day_of(2000, month, day) is None or day_of(2000, month, last) is None:
        return Found(None, "relative", "no such day")
    way = context.direction(match.start(), match.end())
    weekday = WEEKDAYS[match["weekday"].rstrip(".").lower()] if match["weekday"] else None
    # "It began on 18 July" says more about when than "before the 18 July vote".
    text, start = context.layout.text, match.start()
    sure = text[max(0, start - 8) : start].endswith(("on ", "On ", "on the ", "since ", "Since "))
    sure = sure or (way > 0 and text[max(0, start - 6) : start].endswith(("from ", "by ", "until ")))
    sure = sure and not _NOT_YET.search(text[max(0, start - 60) : start])

    def near(published: dt.date) -> Interval:
        return nearest_day(published, month, day, last, weekday, way, sure)

    return Found(context.relative(near), "relative", "day of a month without a year")


def nearest_day(
    published: dt.date, month: int, day: int, last: int, weekday: int | None, way: int, sure: bool = False
) -> Interval:
    """The days in the year that fits best; `sure` when the verb that gives `way` speaks of this very day. Raises ValueError when no year round publication has them."""
    best: tuple[float, dt.date, dt.date] | None = None
    reach = 1 if weekday is None else 6
    if month == 2 and last > 28:
        reach = 8
    for year in range(published.year - reach, published.year + reach + 1):
        first_day = day_of(year, month, day)
        last_day = first_day if last == day else day_of(year, month, last)
        if first_day is None or last_day is None:
            continue
        distance = (first_day - published).days
        # A weekday that does not fit costs more than any distance, but then it costs the same in every year.
        cost = abs(distance) + 10_000 * (weekday is not None and first_day.weekday() != weekday)
        if way < 0 < distance or distance < 0 < way:
            cost += 330 if sure else 150
        elif way == 0 and distance > 0:
            cost += 30
        if best is None or cost < best[0]:
            best = cost, first_day, last_day
    if best is None:
        raise ValueError("no year has that day")
    return Interval(best[1], best[2])


def _read_iso(match: re.Match[str], context: Context) -> Found | None:
    day = day_of(int(match["year"]), int(match["month"]), int(match["day"]))
    return Found(Interval.day(day) if day else None, "absolute", "ISO 8601" if day else "no such day")


def _read_numeric(match: re.Match[str], context: Context) -> Found | None:
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if not (1 <= first <= 31 and 1 <= second <= 31) or (first > 12 and second > 12):
        return None
    if len(match["year"]) == 2:
        if match[2] != "/":
            return None
        year += 1900 if year > 50 else 2000
    day_first = True if first > 12 else False if second > 12 else True if first == second else context.day_first
    if day_first is None:
        return Found(None, "absolute", "day and month in unknown order")
    day = day_of(year, second, first) if day_first else day_of(year, first, second)
    return Found(Interval.day(day) if day else None, "absolute", "numeric date" if day else "no such day")


def _read_week(match: re.Match[str], context: Context) -> Found | None:
    month = MONTHS[(match["month"] or match["month2"]).rstrip(".").lower()]
    day = int(match["day"] or match["day2"])
    way = context.direction(match.start(), match.end())

    edge = match["edge"]

    def week(published: dt.date) -> Interval:
        if match["year"]:
            first = dt.date(int(match["year"]), month, day)
        else:
            first = nearest_day(published, month, day, day, None, way).earliest
        if edge == "of":
            return Interval.week(first)
        six = dt.timedelta(days=6)
        return Interval(first - six, first) if edge.startswith("end") else Interval(first, first + six)

    if match["year"]:
        return Found(week(dt.date(2000, 1, 1)), "absolute", "week of a day")
    return Found(context.relative(week), "relative", "week of a day")


BY_WORD = {
    **{word.lower(): (Rule(MONTH_FIRST, _read_month_day),) for word in (*FULL_MONTHS, *SHORT_MONTHS)},
    **{word: (Rule(MONTH_FIRST, _read_month_day), Rule(DAY_FIRST, _read_month_day)) for word in WEEKDAYS},
    "this": (Rule(MONTH_FIRST, _read_month_day),),
    "the": (Rule(WEEK_OF, _read_week), Rule(NTH_OF, _read_nth_of)),
}
BY_DIGITS = (
    Rule(DAY_FIRST, _read_month_day),
    Rule(ISO, _read_iso),
    Rule(ISO_WEEK, _read_iso_week),
    Rule(NUMERIC, _read_numeric),
)
