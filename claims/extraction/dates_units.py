"""Calendar arithmetic in the units people speak in: last week, two months ago, the weekend, this summer."""

import datetime as dt

from claims.extraction.dates_pattern import part_of_year
from claims.extraction.words.calendar import SEASONS, UNITS_OF_DAYS, UNITS_OF_MONTHS
from sources.dates import Interval

_SATURDAY = 5


def period(day: dt.date, unit: str, way: int, part: str | None) -> Interval:
    """The calendar unit this, before or after the one that holds `day`."""
    if unit == "weekend":
        # Said on a Saturday or Sunday, "last weekend" is the one before.
        return weekend(day - dt.timedelta(days=7) if way < 0 and day.weekday() >= _SATURDAY else day, way)
    if unit in SEASONS:
        return _season(day, unit, way)
    if unit == "year":
        return part_of_year(Interval.year(day.year + way), part)
    return unit_of(day, unit, way)


def unit_of(day: dt.date, unit: str, shift: int) -> Interval:
    match unit:
        case "week":
            return Interval.week(day + dt.timedelta(days=7 * shift))
        case "fortnight":
            return Interval.week(day + dt.timedelta(days=14 * shift))
        case "month":
            return Interval.months(day.year, day.month + shift, 1)
        case "year":
            return Interval.year(day.year + shift)
        case "decade":
            return Interval.decade(day.year - day.year % 10 + 10 * shift)
        case "century":
            return Interval.century((day.year - 1) // 100 + 1 + shift)
    return Interval.day(day + dt.timedelta(days=shift))


def weekend(day: dt.date, way: int) -> Interval:
    """Saturday and Sunday: the latest begun for -1, of this week for 0, of next for 1."""
    saturday = day - dt.timedelta(days=day.weekday() - 5)
    if way < 0 and saturday > day:
        saturday -= dt.timedelta(days=7)
    elif way > 0 and (saturday - day).days < 3:
        saturday += dt.timedelta(days=7)
    return Interval(saturday, saturday + dt.timedelta(days=1))


def _season(day: dt.date, unit: str, way: int) -> Interval:
    first = SEASONS[unit]
    this = Interval.months(day.year, first, 3)
    if way < 0 and this.latest >= day:
        return Interval.months(day.year - 1, first, 3)
    if way > 0 and this.earliest <= day:
        return Interval.months(day.year + 1, first, 3)
    return this


def rolling(day: dt.date, unit: str, count: int) -> Interval:
    """The days of so many units that begin on the given day, or end on it where `count` is negative: the past week."""
    other = moved(day, unit, count)
    step = dt.timedelta(days=1)
    return Interval(other + step, day) if count < 0 else Interval(day, other - step)


def moved(day: dt.date, unit: str, count: int) -> dt.date:
    """The day so many units on, or back; the last of its month where that is shorter."""
    if unit in UNITS_OF_DAYS:
        return day + dt.timedelta(days=count * UNITS_OF_DAYS[unit])
    months = count * UNITS_OF_MONTHS[unit]
    target = Interval.months(day.year, day.month + months, 1)
    return min(target.latest, target.earliest + dt.timedelta(days=day.day - 1))


def counted(day: dt.date, unit: str, shift: int) -> Interval:
    """As precise as the unit counted: so many days ago is a day, so many weeks a week, so many months a month."""
    if unit == "century":
        return Interval.year(day.year + 100 * shift)
    if unit == "decade":
        return Interval.year(day.year + 10 * shift)
    return unit_of(day, unit, shift)


def in_year(period: Interval, year: int) -> Interval:
    """The same months of another year; `period` begins and ends with a month."""
    first, last = period.earliest, period.latest
    return Interval.months(year, first.month, 12 * (last.year - first.year) + last.month - first.month + 1)
