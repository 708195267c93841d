"""Months: June, early June, June 2023, January-March 2020, last May, the year to March, the first week of June."""

import datetime as dt
import re

from claims.extraction.dates_context import Context
from claims.extraction.dates_pattern import FULL_MONTH, MONTH, PART, PART_WORDS, YEAR, Found, Rule, month_of
from claims.extraction.lexicon import lexicon
from claims.extraction.words.calendar import FULL_MONTHS, MONTHS_THAT_ARE_NAMES, SHORT_MONTHS, count_of
from sources.dates import Interval

_LISTS = lexicon("en", "rules_dates")

_BARE_MONTH = rf"(?P<month>{FULL_MONTH})"
_SHORT_YEAR = r"['’](?P<short>\d\d)(?![\w%])"

MONTH_YEAR = re.compile(
    rf"(?:{PART})?(?:{MONTH}(?:\s?[-–—]\s?(?P<to>{FULL_MONTH}|(?:{'|'.join(SHORT_MONTHS)})\.?))?),? (?:of )?"
    rf"(?:{YEAR}|{_SHORT_YEAR}|(?P<which>this|last|next) year\b)"
)
MONTH_ALONE = re.compile(
    rf"(?:{PART}|(?P<shift>[Tt]his|[Ll]ast|[Nn]ext|[Tt]his past|[Tt]his coming) )?{_BARE_MONTH}"
    rf"(?:\s?[-–—]\s?(?P<to>{FULL_MONTH}))?(?![\w])"
)
# Accounts are told to the last day of a month: "the year ended 31 March 2023".
_END_OF_MONTH = r"(?:2[89]|3[01])(?:th|st)?"
TO_MONTH = re.compile(
    r"(?:[Tt]he )?(?P<count>year|12 months|twelve months|nine months|six months|three months|quarter) (?:up )?"
    rf"(?:to|ending|ended|ending in|ended in)(?: the end of)?(?: on)? (?:{_END_OF_MONTH} )?{_BARE_MONTH}(?: {YEAR})?(?! ?\d)"
)
TO_PART = re.compile(rf"(?:[Tt]he )?(?P<count>year|12 months|twelve months|six months) to (?P<part>mid|end)-{YEAR}")
PART_OF_MONTH = re.compile(
    rf"(?:[Tt]he )?(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal) (?P<unit>week|half) (?:of|in) {_BARE_MONTH}(?: {YEAR})?(?! ?\d)"
)
MONTHS_OF_YEAR = re.compile(
    rf"(?:[Tt]he )?(?P<end>[Ff]irst|[Ll]ast|[Ff]inal) (?P<count>two|three|four|five|six|seven|eight|nine|ten|eleven|\d\d?) months of "
    rf"(?:{YEAR}|(?P<which>this|last|next) year\b)"
)
_INHERITED = re.compile(rf"(?:,? (?:to|and|or|until|through)|,|\s?[-–—]) ?{MONTH}(?: \d\d?,)? {YEAR}")
_LED_BY = re.compile(
    r"(?:^|[\s(\[“‘\"'—–-])(?P<word>in|by|of|since|until|till|from|to|through|during|for|early|late|mid|and|between|after|before"
    r"|next|last|this|or|a|an|the|its|their|his|her|our|on|at|throughout|each|as|towards|around|about)\s+$",
    re.IGNORECASE,
)
_SURELY = _LISTS.words("months_surely")
_EVERY = re.compile(r"\b(?:each|every|any)\s+$", re.IGNORECASE)
_YEARS = {"last": -1, "this": 0, "next": 1}


def _month_year(match: re.Match[str], context: Context) -> Found | None:
    month = month_of(match)
    if match["which"]:
        shift = _YEARS[match["which"]]
        return Found(
            context.relative(lambda day: Interval.month(day.year + shift, month)), "relative", "month of a year"
        )
    year = int(match["year"]) if match["year"] else 1900 + int(match["short"]) + 100 * (int(match["short"]) < 50)
    return Found(_until(match["to"], Interval.month(year, month)), "absolute", "month of a year")


def _until(to: str | None, first: Interval) -> Interval:
    if to is None:
        return first
    last = FULL_MONTHS.index(next(name for name in FULL_MONTHS if name.lower().startswith(to[:3].lower()))) + 1
    start = first.earliest
    return Interval.months(start.year, start.month, (last - start.month) % 12 + 1)


def _month(match: re.Match[str], context: Context) -> Found | None:
    month = month_of(match)
    text = context.layout.text
    if _EVERY.search(text[max(0, match.start() - 8) : match.start()]):
        return None
    if month in MONTHS_THAT_ARE_NAMES and not (match["shift"] or match["part"] or _is_month(match, context)):
        return None
    shift = (match["shift"] or "").lower()
    if not shift and (after := _INHERITED.match(text, match.end())):
        year = int(after["year"]) - (month_of(after) < month)
        return Found(_until(match["to"], Interval.month(year, month)), "relative", "month of a year printed after")
    way = _WAYS.get(shift, 0) if shift else context.direction(match.start(), match.end())
    told = way < 0 and context.tells(match.start())
    value = context.relative(lambda day: _until(match["to"], _nearest(day, month, way, shift, told)))
    return Found(value, "relative", "month this, last or next" if shift else "month without a year")


_WAYS = {"last": -1, "this past": -1, "next": 1, "this coming": 1}


def _nearest(day: dt.date, month: int, way: int, shift: str, told: bool = False) -> Interval:
    """The month nearest to `day` on the side `way` points to; ten months or more that way, the other side is meant
    unless the verb tells of that very month."""
    if shift == "this":
        return Interval.month(day.year, month)
    behind = (day.month - month) % 12
    ahead = (month - day.month) % 12
    if shift:
        return Interval.months(day.year, day.month + (ahead or 12 if way > 0 else -(behind or 12)), 1)
    if way == 0:
        way = 1 if ahead < 5 and ahead < behind else -1
    elif not told and (behind if way < 0 else ahead) >= 10:
        way = -way
    return Interval.months(day.year, day.month + (ahead if way > 0 else -behind), 1)


def _is_month(match: re.Match[str], context: Context) -> bool:
    """Whether March, April, May, June or August is the month here, not a person nor a verb."""
    text = context.layout.text
    name = match["month"].title()
    led = _LED_BY.search(text[max(0, match.start() - 14) : match.start()])
    word = led["word"].lower() if led else ""
    if match["month"] == "MAY" or (name in context.people_called and word not in _SURELY):
        return False
    # "in June Brown's house": a capital straight after is a surname, unless the words before leave no doubt.
    named = text[match.end() : match.end() + 1] == " " and text[match.end() + 1 : match.end() + 2].isupper()
    if led:
        return not named or word in _SURELY
    if name in ("May", "March") and text[match.end() : match.end() + 2] not in ("'s", "’s"):
        return False
    return not named and not _name_before(text, match.start())


def _name_before(text: str, start: int) -> bool:
    before = text[max(0, start - 20) : start].split()
    return bool(before) and text[start - 1] == " " and before[-1][:1].isupper() and before[-1][-1].isalpha()


def _to_month(match: re.Match[str], context: Context) -> Found | None:
    count = _LENGTHS.get(match["count"], 3)
    month = month_of(match)
    if match["year"]:
        value = Interval.months(int(match["year"]), month - count + 1, count)
        return Found(value, "absolute", "months up to a month", quarter=True)

    def months(day: dt.date) -> Interval:
        last = _nearest(day, month, -1, "").earliest
        return Interval.months(last.year, last.month - count + 1, count)

    return Found(context.relative(months), "relative", "months up to a month", quarter=True)


_LENGTHS = {"year": 12, "12 months": 12, "twelve months": 12, "nine months": 9, "six months": 6}


def _to_part(match: re.Match[str], context: Context) -> Found | None:
    """ "The year to mid-2023": to the end of June."""
    count, month = _LENGTHS.get(match["count"], 12), 6 if match["part"] == "mid" else 12
    value = Interval.months(int(match["year"]), month - count + 1, count)
    return Found(value, "absolute", "months up to a month", quarter=True)


def _part_of_month(match: re.Match[str], context: Context) -> Found | None:
    """Weeks of a month counted in sevens from its first day, the last from its end; halves parted after the 15th."""
    month, nth, unit = month_of(match), match["nth"].lower(), match["unit"]

    def part(whole: Interval) -> Interval:
        first, last = whole.earliest, whole.latest
        if unit == "half":
            return Interval(first, first.replace(day=15)) if nth == "first" else Interval(first.replace(day=16), last)
        if nth in ("last", "final"):
            return Interval(last - dt.timedelta(days=6), last)
        start = first + dt.timedelta(days=7 * ("first", "second", "third", "fourth").index(nth))
        return Interval(start, start + dt.timedelta(days=6))

    if unit == "half" and nth in ("third", "fourth"):
        return None
    if match["year"]:
        return Found(part(Interval.month(int(match["year"]), month)), "absolute", "part of a month")
    way = context.direction(match.start(), match.end())
    return Found(context.relative(lambda day: part(_nearest(day, month, way, ""))), "relative", "part of a month")


def _months_of_year(match: re.Match[str], context: Context) -> Found | None:
    count = count_of(match["count"])
    if not 1 <= count <= 12:
        return None
    start = 1 if match["end"].lower() == "first" else 13 - count
    if match["year"]:
        return Found(Interval.months(int(match["year"]), start, count), "absolute", "months of a year")
    shift = _YEARS[match["which"]]
    return Found(
        context.relative(lambda day: Interval.months(day.year + shift, start, count)), "relative", "months of a year"
    )


_MONTHS = (Rule(MONTH_YEAR, _month_year), Rule(MONTH_ALONE, _month))
_PARTS = (Rule(PART_OF_MONTH, _part_of_month), Rule(MONTHS_OF_YEAR, _months_of_year))
BY_WORD = {
    **{word.lower(): _MONTHS for word in FULL_MONTHS},
    **{word.lower(): (Rule(MONTH_YEAR, _month_year),) for word in SHORT_MONTHS},
    **dict.fromkeys(PART_WORDS, _MONTHS),
    **{word: (Rule(MONTH_ALONE, _month),) for word in ("this", "last", "next")},
    **{
        word: (
            Rule(TO_MONTH, _to_month),
            Rule(TO_PART, _to_part),
        )
        for word in ("year", "12", "twelve", "nine", "six", "three", "quarter")
    },
    **dict.fromkeys(("first", "second", "third", "fourth", "final"), _PARTS),
}
BY_WORD["last"] += _PARTS
BY_WORD["the"] += (*_PARTS, Rule(TO_MONTH, _to_month), Rule(TO_PART, _to_part))
