"""Months, quarters, seasons, years, decades and centuries: June, early 2023, Q2 2023, summer 2022, the 1990s."""

import datetime as dt
import re

from claims.extraction.dates_context import Context
from claims.extraction.dates_pattern import (
    FULL_MONTH,
    MONTH,
    PART,
    PART_WORDS,
    YEAR,
    Found,
    Rule,
    month_of,
    part_of_year,
)
from claims.extraction.dates_year import plausible_year
from claims.extraction.words.calendar import (
    CENTURIES,
    DECADES,
    FULL_MONTHS,
    MONTHS_THAT_ARE_NAMES,
    ORDINALS,
    SEASONS,
    SHORT_MONTHS,
    TENS,
    UNITS,
)
from sources.dates import Interval

_TENS = "|".join(TENS)
_UNITS = "|".join(UNITS)
_NTH = "|".join(ORDINALS)
_BARE_MONTH = rf"(?P<month>{FULL_MONTH})"

MONTH_YEAR = re.compile(
    rf"(?:{PART})?(?:{MONTH}(?:\s?[-–—]\s?(?P<to>{FULL_MONTH}|(?:{'|'.join(SHORT_MONTHS)})\.?))?),? (?:of )?"
    rf"(?:{YEAR}|(?P<which>this|last|next) year\b)"
)
MONTH_ALONE = re.compile(
    rf"(?:{PART}|(?P<shift>[Tt]his|[Ll]ast|[Nn]ext|[Tt]his past|[Tt]his coming) )?{_BARE_MONTH}(?:\s?[-–—]\s?(?P<to>{FULL_MONTH}))?(?![\w])"
)
_MONTH_LED_BY = re.compile(
    r"(?:^|[\s(\[“‘\"'—–-])(?:in|by|of|since|until|till|from|to|through|during|for|early|late|mid|and|between|after|before|next|last|this|or|a|an|the|its|their|his|her|our|on|at|throughout|every|each|as|towards|around|about)\s+$",
    re.IGNORECASE,
)
EVERY = re.compile(r"\b(?:each|every|any)\s+$", re.IGNORECASE)
YEAR_ALONE = re.compile(
    rf"(?:{PART}|(?P<fiscal>(?:[Tt]he )?(?:[Ff]iscal|[Ff]inancial|[Tt]ax|[Aa]cademic|[Ss]chool)(?: [Yy]ear)?|FY) ?|[Tt]he year )?"
    rf"(?:{YEAR}|(?<=FY)(?P<short>\d\d)\b)(?:(?:\s?[-–—/]\s?|-)(?P<to>(?:1[89]|20)\d\d|\d\d)(?![\w%]|[.,]\d))?(?P<on> and beyond)?"
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
    rf"(?:[Tt]he )?(?:(?:early|late|mid)[ -]+)?(?:(?P<number>1\d|2[01]|[5-9])(?:st|nd|rd|th)|(?P<nth>{_NTH}))[ -][Cc]entury\b"
)
SEASON = re.compile(
    rf"(?:[Tt]he )?(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[ -]+)?(?P<season>{'|'.join(SEASONS)}|{'|'.join(word.title() for word in SEASONS)})(?: of|,)? (?:{YEAR}|(?P<which>this|last|next) year\b)"
)
TO_MONTH = re.compile(
    rf"(?:[Tt]he )?(?:(?P<count>year|12 months|twelve months|six months|three months|quarter)) (?:up )?(?:to|ending|ended|ending in|ended in)(?: the end of)? {_BARE_MONTH}(?: {YEAR})?(?! ?\d)"
)


def _month_year(match: re.Match[str], context: Context) -> Found | None:
    month = month_of(match)
    if match["year"]:
        first = Interval.month(int(match["year"]), month)
    else:
        shift = {"last": -1, "this": 0, "next": 1}[match["which"]]
        found = context.relative(lambda day: Interval.month(day.year + shift, month))
        return Found(found, "relative", "month of a year")
    return Found(_until(match["to"], first), "absolute", "month of a year")


def _until(to: str | None, first: Interval) -> Interval:
    if to is None:
        return first
    last = FULL_MONTHS.index(next(name for name in FULL_MONTHS if name.lower().startswith(to[:3].lower()))) + 1
    start = first.earliest
    return Interval.months(start.year, start.month, (last - start.month) % 12 + 1)


def _month(match: re.Match[str], context: Context) -> Found | None:
    month = month_of(match)
    text = context.layout.text
    if EVERY.search(text[max(0, match.start() - 8) : match.start()]):
        return None
    if month in MONTHS_THAT_ARE_NAMES and not match["shift"] and not match["part"] and not _is_month(match, context):
        return None
    if month == 5 and match["month"] == "MAY" and not match["part"]:
        return None
    inherited = re.compile(rf"(?:,? (?:to|and|or|until|through)|,|\s?[-–—]) ?{MONTH}(?: \d\d?,)? {YEAR}").match(
        text, match.end()
    )
    if inherited and not match["shift"]:
        year = int(inherited["year"]) - (month_of(inherited) < month)
        return Found(_until(match["to"], Interval.month(year, month)), "relative", "month of a year printed after")
    way = _shift(match["shift"])
    if way is None:
        way = context.direction(match.start(), match.end())
        rule = "month without a year"
    else:
        rule = "month this, last or next"
    shift = (match["shift"] or "").lower()
    return Found(context.relative(lambda day: _until(match["to"], _nearest(day, month, way, shift))), "relative", rule)


def _shift(word: str | None) -> int | None:
    if word is None:
        return None
    low = word.lower()
    return -1 if low in ("last", "this past") else 1 if low in ("next", "this coming") else 0


def _nearest(day: dt.date, month: int, way: int, shift: str) -> Interval:
    if shift == "this":
        return Interval.month(day.year, month)
    behind = (day.month - month) % 12
    ahead = (month - day.month) % 12
    if shift:
        return Interval.months(day.year, day.month + (ahead or 12 if way > 0 else -(behind or 12)), 1)
    if way == 0:
        way = 1 if ahead < 5 and ahead < behind else -1
    elif way < 0 and behind >= 10:
        way = 1
    elif way > 0 and ahead >= 10:
        way = -1
    return Interval.months(day.year, day.month + (ahead if way > 0 else -behind), 1)


def _is_month(match: re.Match[str], context: Context) -> bool:
    """Whether April, May, June, August or March is the month here, not a person nor a verb."""
    text = context.layout.text
    name = match["month"].title()
    after = text[match.end() : match.end() + 2]
    led = _MONTH_LED_BY.search(text[max(0, match.start() - 14) : match.start()])
    if name in context.people_called and not (
        led and led.group().split()[-1].lower() in ("in", "since", "until", "by", "late", "early")
    ):
        return False
    if led:
        # "in June Brown's house": a capital straight after is a surname, unless it starts the next sentence.
        return not (after[:1] == " " and after[1:2].isupper()) or led.group().split()[-1].lower() in (
            "in",
            "since",
            "last",
            "early",
            "late",
        )
    if name in ("May", "March"):
        return False
    return not (after[:1] == " " and after[1:2].isupper()) and not _name_before(text, match.start())


def _name_before(text: str, start: int) -> bool:
    before = text[max(0, start - 20) : start].split()
    return bool(before) and text[start - 1] == " " and before[-1][:1].isupper() and before[-1][-1].isalpha()


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
        return Found(
            Interval.months(year, context.quarter.earliest.month, 3), "relative", "period of a year", quarter=True
        )
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


def _to_month(match: re.Match[str], context: Context) -> Found | None:
    count = {"year": 12, "12 months": 12, "twelve months": 12, "six months": 6}.get(match["count"], 3)
    month = month_of(match)
    if match["year"]:
        return Found(Interval.months(int(match["year"]), month - count + 1, count), "absolute", "months up to a month")

    def months(day: dt.date) -> Interval:
        last = _nearest(day, month, -1, "").earliest
        return Interval.months(last.year, last.month - count + 1, count)

    return Found(context.relative(months), "relative", "months up to a month")


_MONTHS = (Rule(MONTH_YEAR, _month_year), Rule(MONTH_ALONE, _month))
_PARTS = (*_MONTHS, Rule(YEAR_ALONE, _year))
_SPELT = (Rule(SPELT_YEAR, _spelt_year),)
_DECADES = (Rule(DECADE, _decade), Rule(SPELT_DECADE, _spelt_decade))
BY_WORD = {
    **{word.lower(): _MONTHS for word in FULL_MONTHS},
    **{word.lower(): (Rule(MONTH_YEAR, _month_year),) for word in SHORT_MONTHS},
    **{word: (*_PARTS, *_DECADES, Rule(CENTURY, _century), Rule(SEASON, _season)) for word in PART_WORDS},
    **dict.fromkeys(CENTURIES, _SPELT),
    **{word: (Rule(SEASON, _season),) for word in SEASONS},
    **{word: (Rule(MONTH_ALONE, _month),) for word in ("this", "last", "next")},
    **{word: (Rule(YEAR_ALONE, _year),) for word in ("fiscal", "financial", "fy", "tax", "academic", "school")},
    **{word: (Rule(TO_MONTH, _to_month),) for word in ("year", "12", "twelve", "six", "three", "quarter")},
    **{word: (Rule(CENTURY, _century),) for word in ORDINALS},
}
BY_WORD["the"] = (
    *BY_WORD["the"],
    Rule(YEAR_PERIOD, _year_period),
    Rule(SPELT_YEAR, _spelt_year),
    Rule(THOUSAND, _thousand),
    Rule(TO_MONTH, _to_month),
)
BY_DIGITS = (Rule(YEAR_ALONE, _year), Rule(DECADE, _decade), Rule(CENTURY, _century))
