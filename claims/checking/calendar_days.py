"""Days as printed, right or wrong: "31 June", "Wednesday, 18 July 2023", "June 1, 2023"."""

import calendar
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from claims.checking.lexicon import built, code, lexicon

_YEAR = r"(?:,? ((?:1[6-9]|20|21)\d\d)\b)?"
_YEAR_AFTER = re.compile(_YEAR)
_REACH = 24
_LAST_MONTH = 12
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
        return calendar.month_name[self.month]


@dataclass(frozen=True, slots=True)
class _Days:
    """How days are printed in one language."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    month: re.Pattern[str]
    day_before: re.Pattern[str]
    weekday_before: re.Pattern[str]
    day_after: re.Pattern[str]
    numeric: re.Pattern[str]
    on: re.Pattern[str]


def month(language: str) -> str:
    """The months of a language in full or shortened, as they begin with a capital: part of a pattern."""
    names = [each.split() for each in lexicon(language, "calendar").pairs("months").values()]
    full, short = [each[0] for each in names], [name for each in names for name in each[1:]]
    return rf"(?:(?:{_capitalised(full)})\b|(?:{_capitalised(short)})\b\.?)"


def _capitalised(names: Iterable[str]) -> str:
    return "|".join(name.capitalize() for name in sorted(names, key=len, reverse=True)) or "(?!)"


def _days(language: str) -> _Days:
    words = lexicon(language, "calendar")
    months, weekdays = (
        {name: int(number) for name, number in words.meanings(key).items()} for key in ("months", "weekdays")
    )
    the = f"(?:(?:{words.pattern('article')}) )?"
    weekday = rf"(?:\b({_capitalised(weekdays)})\b\.?,? {the})"
    day = rf"(\d{{1,2}}){words.word('after_day')}"
    alone = r"(?<![\w.,:/£$€-])"
    return _Days(
        months=months,
        weekdays=weekdays,
        month=re.compile(month(language)),
        day_before=re.compile(rf"{weekday}?{alone}{day}(?: (?:{words.pattern('of')}))? $"),
        weekday_before=re.compile(f"{weekday}$"),
        day_after=re.compile(
            rf" {day}(?![\d:%]|[.,]\d|\s?(?:{words.pattern('month_first')})){_YEAR}"
            if words.listed("month_first")
            else "(?!)"
        ),
        numeric=re.compile(
            rf"{weekday}?{alone}(\d{{1,2}})\.(\d{{1,2}})\.((?:1[6-9]|20|21)\d\d)\b" if words.word("numeric") else "(?!)"
        ),
        on=re.compile(rf"\b(?:{words.pattern('on')}) $", re.IGNORECASE),
    )


_DAYS = built("calendar", _days)


def printed_days(text: str, language: str | None) -> Iterator[PrintedDay]:
    """Every day with a month in the text, in each order the language has; impossible ones where nothing but a day can be
    meant."""
    days = _DAYS.get(code(language))
    if days is None:
        return
    for match in days.month.finditer(text):
        if text[match.start() - 1 : match.start()].isalnum():
            continue
        number = days.months[match.group().rstrip(".").lower()]
        day_before = days.day_before.search(text, max(0, match.start() - _REACH), match.start())
        if day_before is not None:
            year = _YEAR_AFTER.match(text, match.end())
            end = year.end() if year else match.end()
            weekday, day = day_before.groups()
            yield from _printed(
                days, text, (day_before.start(), end), weekday, day, number, year.group(1) if year else None
            )
            continue
        day_after = days.day_after.match(text, match.end())
        if day_after is not None:
            before = days.weekday_before.search(text, max(0, match.start() - _REACH), match.start())
            start = before.start() if before else match.start()
            day, in_year = day_after.groups()
            weekday = before.group(1) if before else None
            yield from _printed(days, text, (start, day_after.end()), weekday, day, number, in_year)
    for match in days.numeric.finditer(text):
        weekday, day, month_, in_year = match.groups()
        if 1 <= int(month_) <= _LAST_MONTH:
            yield from _printed(days, text, match.span(), weekday, day, int(month_), in_year)


def _printed(
    days: _Days, text: str, place: tuple[int, int], weekday: str | None, day: str, number: int, year: str | None
) -> Iterator[PrintedDay]:
    start, end = place
    in_year = int(year) if year else None
    # Without a year February may be a leap year's.
    last = calendar.monthrange(in_year or 2000, number)[1]
    told = days.weekdays[weekday.lower()] if weekday and (in_year is None or in_year >= _FIRST_YEAR) else None
    found = PrintedDay(start, end, text[start:end], told, int(day), number, in_year, last)
    # "In June 31 people died" names no day.
    if found.exists or in_year or weekday or days.on.search(text, max(0, start - 10), start):
        yield found
