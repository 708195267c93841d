"""Days as printed, right or wrong: "31 June", "Wednesday, 18 July 2023", "June 1, 2023"."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = "January February March April May June July August September October November December".split()
_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
)
_WEEKDAY = r"(?:\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.?,? (?:the )?)"
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,? ((?:1[6-9]|20|21)\d\d)\b)?"
_DAY_BEFORE = re.compile(rf"{_WEEKDAY}?(?<![\w.,:/£$€-]){_DAY}(?: of)? $")
_WEEKDAY_BEFORE = re.compile(rf"{_WEEKDAY}$")
_YEAR_AFTER = re.compile(_YEAR)
_DAY_AFTER = re.compile(rf" {_DAY}(?![\d:%]|[.,]\d|\s?(?:per cent|percent|million|people)){_YEAR}")
_REACH = 24
_ON = re.compile(r"\b(?:[Oo]n|[Uu]ntil|[Ss]ince|[Bb]y|dated) $")
# Britain changed its calendar in 1752, others later: before, a weekday proves nothing.
_FIRST_YEAR = 1800


@dataclass(frozen=True, slots=True)
class PrintedDay:
    """A day with its month as the text prints it; `exists` is False where no calendar has it."""

    start: int
    end: int
    text: str
    weekday: int | None
    day: int
    month: int
    year: int | None
    last: int
    """How many days its month has."""

    @property
    def exists(self) -> bool:
        return 1 <= self.day <= self.last

    @property
    def month_name(self) -> str:
        return _MONTHS[self.month - 1]


def printed_days(text: str) -> Iterator[PrintedDay]:
    """Every day with a month in the text, in both orders; impossible ones where nothing but a day can be meant."""
    for month in _MONTH.finditer(text):
        if text[month.start() - 1 : month.start()].isalnum():
            continue
        day_before = _DAY_BEFORE.search(text, max(0, month.start() - _REACH), month.start())
        if day_before is not None:
            year = _YEAR_AFTER.match(text, month.end())
            end = year.end() if year else month.end()
            weekday, day = day_before.groups()
            in_year = year.group(1) if year else None
            yield from _printed(text, day_before.start(), end, month.group(), weekday, day, in_year)
            continue
        day_after = _DAY_AFTER.match(text, month.end())
        if day_after is not None:
            before = _WEEKDAY_BEFORE.search(text, max(0, month.start() - _REACH), month.start())
            start = before.start() if before else month.start()
            day, in_year = day_after.groups()
            weekday = before.group(1) if before else None
            yield from _printed(text, start, day_after.end(), month.group(), weekday, day, in_year)


def _printed(
    text: str, start: int, end: int, month: str, weekday: str | None, day: str, year: str | None
) -> Iterator[PrintedDay]:
    number = next(at for at, name in enumerate(_MONTHS, 1) if name.startswith(month[:3]))
    in_year = int(year) if year else None
    # Without a year February may be a leap year's.
    last = calendar.monthrange(in_year or 2000, number)[1]
    told = None
    if weekday and (in_year is None or in_year >= _FIRST_YEAR):
        told = next(at for at, name in enumerate(WEEKDAYS) if name.startswith(weekday[:3]))
    found = PrintedDay(start, end, text[start:end], told, int(day), number, in_year, last)
    # "In June 31 people died" names no day.
    if found.exists or in_year or weekday or _ON.search(text, max(0, start - 10), start):
        yield found
