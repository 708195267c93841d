"""The pieces date rules are written with, and the register of rules by the word they begin with."""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from claims.extraction.dates_context import Context
from claims.extraction.words.calendar import FULL_MONTHS, FULL_WEEKDAYS, MONTHS, SHORT_MONTHS
from sources.dates import Interval


def _cased(words: Iterable[str]) -> str:
    return "|".join(f"{word}|{word.upper()}" for word in words)


FULL_MONTH = f"(?:{_cased(FULL_MONTHS)})"
MONTH = rf"(?P<month>(?:{_cased(FULL_MONTHS)})|(?:{_cased(SHORT_MONTHS)})\b\.?)"
WEEKDAY = rf"(?P<weekday>(?:{_cased(FULL_WEEKDAYS)})|(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\b\.?)"
DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.,:]\d)"
YEAR = r"(?P<year>20\d\d|1\d{3}|2100)(?![\w%]|[.,]\d)"
PART = r"(?:(?P<part>[Ee]arly|[Ll]ate|[Mm]id|[Ee]arlier|[Ll]ater)[ -]+(?:in |on )?|(?:[Tt]he )?(?P<edge>(?:very )?(?:[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd|[Cc]lose|[Tt]urn)) of )"
PART_WORDS = ("early", "late", "mid", "earlier", "later", "the", "beginning", "start", "middle", "end", "close", "turn")
TIME_OF_DAY = r"(?: (?:morning|afternoon|evening|night|lunchtime|noon|midnight)\b)?"

Kind = Literal["absolute", "relative"]


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule reads: the interval (None where nothing fixes it) and how it was expressed."""

    value: Interval | None
    kind: Kind
    rule: str
    quarter: bool = False
    """Whether a quarter, or a quarter's stand-in, is meant."""


Reader = Callable[[re.Match[str], Context], Found | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern tried where a word stands that it can begin with. The reader may turn a match down with None."""

    pattern: re.Pattern[str]
    reader: Reader


def month_of(match: re.Match[str]) -> int:
    return MONTHS[match["month"].rstrip(".").lower()]


def day_of(year: int, month: int, day: int) -> dt.date | None:
    """The day, or None when there is none of that number."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def part_of_year(year: Interval, part: str | None) -> Interval:
    """A year's first, middle or last months: early is January to March, mid May to August, late October to December.

    Of a month "early" and "late" say too little to cut it, and "the end of" a year is read as within it.
    """
    first = year.earliest.year
    match (part or "").lower():
        case "early":
            return Interval.months(first, 1, 3)
        case "mid":
            return Interval.months(first, 5, 4)
        case "late":
            return Interval.months(first, 10, 3)
    return year
