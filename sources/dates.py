"""Imprecise dates as closed intervals of days: "June 2023" is 2023-06-01/2023-06-30, never its first instant."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import Self

# A time after the day ("2023-06-05T10:00Z") is precision a publication date does not need.
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T\d\d.*)?)?)?", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """From `earliest` to `latest`, both days included. Raises ValueError when they are the wrong way round."""

    earliest: dt.date
    latest: dt.date

    def __post_init__(self) -> None:
        if self.latest < self.earliest:
            raise ValueError(f"{self.earliest} is after {self.latest}")

    @classmethod
    def day(cls, day: dt.date) -> Self:
        return cls(day, day)

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        return cls(dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1]))

    @classmethod
    def year(cls, year: int) -> Self:
        return cls(dt.date(year, 1, 1), dt.date(year, 12, 31))

    @classmethod
    def months(cls, year: int, month: int, count: int) -> Self:
        """`count` whole months from the given one on; `month` may lie outside 1..12 and then counts on into other years."""
        first, last = year * 12 + month - 1, year * 12 + month + count - 2
        return cls(cls.month(first // 12, first % 12 + 1).earliest, cls.month(last // 12, last % 12 + 1).latest)

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Self:
        """A quarter of the calendar year; `quarter` may lie outside 1..4."""
        return cls.months(year, quarter * 3 - 2, 3)

    @classmethod
    def week(cls, day: dt.date) -> Self:
        """The week that holds a day, Monday to Sunday (ISO 8601)."""
        monday = day - dt.timedelta(days=day.weekday())
        return cls(monday, monday + dt.timedelta(days=6))

    @classmethod
    def decade(cls, first: int) -> Self:
        """Ten years from `first` on: the 1990s are 1990 to 1999."""
        return cls(dt.date(first, 1, 1), dt.date(first + 9, 12, 31))

    @classmethod
    def century(cls, number: int) -> Self:
        """A century as historians count: the 20th is 1901 to 2000."""
        return cls(dt.date(number * 100 - 99, 1, 1), dt.date(number * 100, 12, 31))

    @classmethod
    def hull(cls, first: "Interval", second: "Interval") -> Self:
        """The shortest interval that holds both."""
        return cls(min(first.earliest, second.earliest), max(first.latest, second.latest))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "2023", "2023-06", "2023-06-05" or two of them with "/" between (ISO 8601 intervals).

        Raises ValueError for anything else, and for days that do not exist.
        """
        first, _, last = text.strip().partition("/")
        low = cls._prefix(first)
        return cls(low.earliest, cls._prefix(last).latest) if last else low

    @classmethod
    def _prefix(cls, text: str) -> Self:
        match = _ISO.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"not a date like 2023, 2023-06 or 2023-06-05: {text!r}")
        year, month, day = match.groups()
        if day:
            return cls.day(dt.date(int(year), int(month), int(day)))
        return cls.month(int(year), int(month)) if month else cls.year(int(year))

    def __str__(self) -> str:
        return f"{self.earliest.isoformat()}/{self.latest.isoformat()}"

    def __contains__(self, other: object) -> bool:
        if isinstance(other, dt.date):
            return self.earliest <= other <= self.latest
        return isinstance(other, Interval) and self.earliest <= other.earliest and other.latest <= self.latest

    def overlaps(self, other: "Interval") -> bool:
        return self.earliest <= other.latest and other.earliest <= self.latest

    @property
    def days(self) -> int:
        return (self.latest - self.earliest).days + 1
