"""Years, ranges of them, seasons, decades and centuries: 2023, early 2023, 2021-22, summer 2022, the 1990s."""

import datetime as dt
import re

from claims.extraction.dates_context import Context
from claims.extraction.dates_pattern import (
    PART,
    PART_WORDS,
    YEAR,
    Found,
    Rule,
    part_of_year,
)
from claims.extraction.dates_units import in_year, period
from claims.extraction.dates_year import plausible_year
from claims.extraction.words.calendar import (
    CENTURIES,
    DECADES,
    ORDINALS,
    SEASONS,
    TENS,
    UNITS,
)
from sources.dates import Interval

_TENS = "|".join(TENS)
_UNITS = "|".join(UNITS)
_NTH = "|".join(ORDINALS)

YEAR_ALONE = re.compile(
    rf"(?:{PART}|(?P<fiscal>(?:[Tt]he )?(?:[Ff]iscal|[Ff]inancial|[Tt]ax|[Aa]cademic|[Ss]chool)(?: [Yy]ear)?|FY) ?|[Tt]he year )?"
    rf"(?:{YEAR}|(?<=FY)(?P<short>\d\d)(?![\d]))(?:(?:\s?[-–—/]\s?|-)(?P<to>(?:1[89]|20)\d\d|\d\d)(?![\w%]|[.,]\d))?(?P<on> and beyond)?"
)
YEAR_PERIOD = re.compile(rf"[Tt]he {YEAR} (?P<unit>period|quarter|fiscal year|financial year)\b")
SPELT_YEAR = re.compile(
    rf"(?:[Tt]he year )?(?P<century>[Ss]ixteen|[Ss]eventeen|[Ee]ighteen|[Nn]ineteen|[Tt]wenty)[ -](?:hundred(?: and)?[ -]|oh[ -](?P<oh>{_UNITS})\b)?"
    rf"(?:(?P<tens>{_TENS})(?:[ -](?P<units>{_UNITS}))?\b)?"
)
THOUSAND = re.compile(rf"[Tt]he year two thousand(?:(?: and)? (?P<units>{_UNITS})\b)?")
DECADE = re.compile(
    r"(?:[Tt]he )?(?:(?P<part>[Ee]arly|[Ll]ate|[Mm]id)[ -]+)?(?:(?P<first>(?:1[0-9]|20)\d0)s|['’‘](?P<short>\d0)s)(?!\w)"
)
SPELT_DECADE = re.compile(rf"[Tt]he (?:(?P<part>early|late|mid)[ -]+)?(?P<decade>{'|'.join(DECADES)})\b")
CENTURY = re.compile(
    rf"(?:[Tt]he )?(?:(?:early|late|mid)[ -]+)?(?:(?P<number>1\d|2[01]|[5-9])(?:st|nd|rd|th)|(?P<nth>{_NTH}))[ -][Cc]entury\b(?! ?B\.?C)"
)
THE_SEASON = re.compile(
    rf"[Tt]he (?P<unit>{'|'.join(SEASONS)})(?=\s{{0,8}}(?:[.,;:)\n]|\Z)|\s(?:and|but|when|as|to|after|from|with|while|because)\b)"
)
_SEASONS_LED_BY = re.compile(r"\b(?:in|since|until|by|before|after|during|over|from) $", re.IGNORECASE)
SEASON = re.compile(
    rf"(?:[Tt]he )?(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[ -]+)?(?P<season>{'|'.join(SEASONS)}|{'|'.join(word.title() for word in SEASONS)})(?: of|,)? (?:{YEAR}(?:[-–/](?:20)?(?P<to>\d\d)(?!\w))?|(?P<which>this|last|next) year\b)"
)


def _year(match: re.Match[str], context: Context) -> Found | None:
    if match["short"]:
        return Found(Interval.year(2000 + int(match["short"])), "absolute", "fiscal year")
    year = int(match["year"])
    led = bool(match["part"] or match["edge"] or match["fiscal"])
    if not led and not match.group().lower().startswith("the year") and not plausible_year(match, context):
        return None
    first = Interval.year(year)
    if match["to"]:
        to = int(match["to"])
        if len(match["to"]) == 2:
            to += year - year % 100 + (100 if to < year % 100 else 0)
        if not year < to <= year + 120:
            return None
        return Found(Interval.hull(first, Interval.year(to)), "absolute", "range of years")
    return Found(part_of_year(first, match["part"]), "absolute", "fiscal year" if match["fiscal"] else "year")


def _year_period(match: re.Match[str], context: Context) -> Found | None:
    year = int(match["year"])
    if match["unit"] in ("period", "quarter") and context.quarter is not None:
        return Found(in_year(context.quarter, year), "relative", "period of a year", quarter=True)
    return Found(Interval.year(year), "absolute", "period of a year")


def _spelt_year(match: re.Match[str], context: Context) -> Found | None:
    if match["tens"] is None and match["oh"] is None:
        return None
    last = (
        UNITS[match["oh"]]
        if match["oh"]
        else TENS[match["tens"]] * 10 + (UNITS[match["units"]] if match["units"] else 0)
    )
    century = CENTURIES[match["century"].lower()]
    return Found(Interval.year(century * 100 + last), "absolute", "year in words")


def _thousand(match: re.Match[str], context: Context) -> Found | None:
    return Found(Interval.year(2000 + (UNITS[match["units"]] if match["units"] else 0)), "absolute", "year in words")


def _decade(match: re.Match[str], context: Context) -> Found | None:
    first = int(match["first"]) if match["first"] else 1900 + int(match["short"])
    return Found(_part_of_decade(first, match["part"]), "absolute", "decade")


def _spelt_decade(match: re.Match[str], context: Context) -> Found | None:
    return Found(_part_of_decade(1900 + 10 * DECADES[match["decade"]], match["part"]), "absolute", "decade")


def _part_of_decade(first: int, part: str | None) -> Interval:
    """Early: the first four years; mid: the middle three; late: the last three."""
    low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get((part or "").lower(), (0, 9))
    return Interval(dt.date(first + low, 1, 1), dt.date(first + high, 12, 31))


def _century(match: re.Match[str], context: Context) -> Found | None:
    number = int(match["number"]) if match["number"] else ORDINALS[match["nth"]]
    return Found(Interval.century(number), "absolute", "century") if 1 < number <= 21 else None


def _season(match: re.Match[str], context: Context) -> Found | None:
    month = SEASONS[match["season"].lower()]
    if match["year"]:
        return Found(Interval.months(int(match["year"]), month, 3), "absolute", "season")
    shift = {"last": -1, "this": 0, "next": 1}[match["which"]]
    return Found(context.relative(lambda day: Interval.months(day.year + shift, month, 3)), "relative", "season")


def _the_season(match: re.Match[str], context: Context) -> Found | None:
    """ "Since the spring": the latest begun, the next where the verb points ahead."""
    text, start = context.layout.text, match.start()
    if not _SEASONS_LED_BY.search(text[max(0, start - 8) : start]):
        return None
    way = context.direction(start, match.end())
    unit = match["unit"].lower()

    def near(day: dt.date) -> Interval:
        this = period(day, unit, 0, None)
        begun = this if this.earliest <= day else period(day, unit, -1, None)
        return period(day, unit, 1, None) if way > 0 and begun.latest < day else begun

    return Found(context.relative(near), "relative", "season without a year")


_YEAR = (Rule(YEAR_ALONE, _year),)
_SPELT = (Rule(SPELT_YEAR, _spelt_year),)
_PARTS = (
    *_YEAR,
    Rule(DECADE, _decade),
    Rule(SPELT_DECADE, _spelt_decade),
    Rule(CENTURY, _century),
    Rule(SEASON, _season),
)
BY_WORD = {
    **dict.fromkeys(PART_WORDS, _PARTS),
    **dict.fromkeys(CENTURIES, _SPELT),
    **{word: (Rule(SEASON, _season),) for word in SEASONS},
    **dict.fromkeys(("fiscal", "financial", "fy", "tax", "academic", "school"), _YEAR),
    **{word: (Rule(CENTURY, _century),) for word in ORDINALS},
}
BY_WORD["the"] += (Rule(THE_SEASON, _the_season), Rule(YEAR_PERIOD, _year_period), *_SPELT, Rule(THOUSAND, _thousand))
BY_DIGITS = (*_YEAR, Rule(DECADE, _decade), Rule(CENTURY, _century))
