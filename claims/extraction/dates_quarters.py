"""Quarters and halves of a year, as company reports name them: Q2 2023, the third quarter, the year-ago quarter."""

import datetime as dt
import re

from claims.extraction.dates_context import Context
from claims.extraction.dates_pattern import YEAR, Found, Rule
from claims.extraction.dates_units import in_year
from claims.extraction.words.calendar import FULL_MONTHS, ORDINALS
from sources.dates import Interval

_NTH = r"(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|1st|2nd|3rd|4th)"
_WHOSE = r"(?P<whose>[Tt]his|[Ll]ast|[Nn]ext) year['’]s "
_OF = rf"(?: (?:of (?:fiscal |the fiscal year )?|in |fiscal )?{YEAR}| (?:of )?(?P<which>this|last|next) year\b)"

SHORT = re.compile(
    rf"(?:(?P<kind>[QH])(?P<n>[1-4])|(?P<n2>[1-4])(?P<kind2>[QH]))\b(?: (?:of |FY)?{YEAR}|['’ ]? ?(?:FY)?['’](?P<short>\d\d)\b|/(?P<short2>\d\d)\b)?"
)
QUARTER = re.compile(
    rf"(?:{_WHOSE}|(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Aa]) )?(?:(?P<year_before>(?:year-(?:ago|earlier)|previous year['’]s|prior-year) )|(?P<adj>fiscal |flat |weak |strong |disappointing |1?\d{{3}} ))?"
    rf"{_NTH}[ -]quarter\b(?:{_OF})?(?P<ago> a year (?:ago|earlier|before))?"
)
YEAR_QUARTER = re.compile(rf"(?:[Tt]he )?{YEAR}(?:['’]s)? (?:fiscal )?{_NTH}[ -](?P<unit>quarter|half)\b")
HALF = re.compile(rf"(?:{_WHOSE}|[Tt]he )?{_NTH} half(?:{_OF})")
THE_QUARTER = re.compile(
    r"(?:(?P<whose>[Tt]his|[Ll]ast|[Nn]ext) year['’]s quarter|[Tt]he (?P<which>(?:latest|current|recent|most recent|past|previous|prior|next|coming|year-ago|year-earlier|same|corresponding) )?(?P<unit>quarter|period)"
    r"|(?P<bare>[Tt]his|[Ll]ast|[Nn]ext) quarter)\b(?!-)(?P<ago>,? (?:a year (?:ago|earlier|before)|(?:of )?last year|the year before)|,? (?:of|in) (?P<year>(?:19|20)\d\d)(?!\w))?"
)
# Accounts of countries whose year does not begin in January name a quarter by its last month.
TO_MONTH = re.compile(rf"(?:[Tt]he )?(?P<month>{'|'.join(FULL_MONTHS)})[ -]quarter\b")
YEAR_AGO = re.compile(
    r"(?:[Aa] year (?:ago|earlier|before)|[Tt]he year before(?=\s{0,4}(?:[.,;)]|(?:and|but)\b|$))|[Yy]ear-(?:ago|earlier))(?! (?:third|first|second|fourth|quarter|period))\b"
)
_LONGEST_QUARTER = 92
_JUST_ENDED = frozenset(("latest", "recent", "most recent", "past"))
_SINCE_THEN = re.compile(r"(?:more than|over|nearly|almost|about|less than|around|half)\s$", re.IGNORECASE)


def _number(nth: str) -> int:
    low = nth.lower()
    return 4 if low == "final" else ORDINALS[low] if low in ORDINALS else int(low[0])


def _short(match: re.Match[str], context: Context) -> Found | None:
    number, kind = int(match["n"] or match["n2"]), match["kind"] or match["kind2"]
    if kind == "H" and number > 2:
        return None
    size = 3 if kind == "Q" else 6
    two = match["short"] or match["short2"]
    if match["year"] or two:
        year = int(match["year"]) if match["year"] else 2000 + int(two)
        return Found(Interval.months(year, (number - 1) * size + 1, size), "absolute", "quarter", quarter=size == 3)
    if kind == "H" or match["n2"]:
        return None
    return Found(_latest(context, match, number), "relative", "quarter without a year", quarter=True)


def _quarter(match: re.Match[str], context: Context) -> Found | None:
    number = _number(match["nth"])
    if match["year"]:
        return Found(Interval.quarter(int(match["year"]), number), "absolute", "quarter", quarter=True)
    which = (match["whose"] or match["which"] or "").lower()
    adjective = (match["adj"] or "").strip()
    if adjective.isdecimal():
        return Found(Interval.quarter(int(adjective), number), "absolute", "quarter", quarter=True)
    if which:
        shift = {"last": -1, "this": 0, "next": 1}[which]
        value = context.relative(lambda day: Interval.quarter(day.year + shift, number))
    else:
        value = _latest(context, match, number)
    if value is not None and (match["year_before"] or match["ago"]):
        context.quarter = value
        return Found(_year_before(value), "relative", "quarter a year before")
    return Found(value, "relative", "quarter without a year", quarter=True)


def _latest(context: Context, match: re.Match[str], number: int) -> Interval | None:
    """The quarter of that number that has begun by publication; the one ahead where the verb points ahead."""
    way = context.direction(match.start(), match.end())

    def near(day: dt.date) -> Interval:
        this = Interval.quarter(day.year, number)
        if this.earliest > day and not (way > 0 and (this.earliest - day).days < 200):
            return Interval.quarter(day.year - 1, number)
        if way > 0 and this.latest < day and (day - this.latest).days > 150:
            return Interval.quarter(day.year + 1, number)
        return this

    return context.relative(near)


def _year_before(quarter: Interval) -> Interval:
    return in_year(quarter, quarter.earliest.year - 1)


def _to_month(match: re.Match[str], context: Context) -> Found | None:
    month = FULL_MONTHS.index(match["month"]) + 1

    def near(day: dt.date) -> Interval:
        return Interval.months(day.year - (month > day.month), month - 2, 3)

    return Found(context.relative(near), "relative", "quarter by its last month", quarter=True)


def _year_quarter(match: re.Match[str], context: Context) -> Found | None:
    number, year = _number(match["nth"]), int(match["year"])
    if match["unit"] == "half":
        return Found(Interval.months(year, number * 6 - 5, 6), "absolute", "half of a year") if number < 3 else None
    return Found(Interval.quarter(year, number), "absolute", "quarter", quarter=True)


def _half(match: re.Match[str], context: Context) -> Found | None:
    number = _number(match["nth"])
    if number == 4 and match["nth"].lower() == "final":
        number = 2
    if number > 2:
        return None
    if match["year"]:
        return Found(Interval.months(int(match["year"]), number * 6 - 5, 6), "absolute", "half of a year")
    shift = {"last": -1, "this": 0, "next": 1}[(match["whose"] or match["which"]).lower()]
    return Found(
        context.relative(lambda day: Interval.months(day.year + shift, number * 6 - 5, 6)), "relative", "half of a year"
    )


def _the_quarter(match: re.Match[str], context: Context) -> Found | None:
    which = (match["which"] or "").strip().lower()
    if match["bare"]:
        shift = {"this": 0, "last": -1, "next": 1}[match["bare"].lower()]
        return Found(
            context.relative(lambda day: _calendar(day, shift)), "relative", "quarter this, last or next", quarter=True
        )
    if which in ("current", "next", "coming"):
        return Found(
            context.relative(lambda day: _calendar(day, 0 if which == "current" else 1)),
            "relative",
            "quarter this, last or next",
        )
    read = context.quarter
    if match["unit"] == "quarter" and read is not None and read.days > _LONGEST_QUARTER:
        read = None
    if match["unit"] == "period" and read is None:
        return None
    if read is None and not (which or match["whose"]):
        return None
    if match["year"] and (read is None or which not in ("same", "corresponding")):
        return None
    if match["year"] and read is not None:
        return Found(in_year(read, int(match["year"])), "relative", "the same period of another year")
    if read is not None and which in ("previous", "prior") and match["unit"] == "quarter" and not match["ago"]:
        first = read.earliest
        return Found(Interval.months(first.year, first.month - 3, 3), "relative", "the quarter before")
    completed = context.relative(lambda day: _calendar(day, -1))
    quarter = read or completed
    if which in _JUST_ENDED and quarter is not None and completed is not None and quarter.latest > completed.latest:
        quarter = completed
    if quarter is None:
        return Found(None, "relative", "the quarter")
    ago = which in ("year-ago", "year-earlier") or bool(match["ago"]) or (match["whose"] or "").lower() == "last"
    if which in ("same", "corresponding") and not ago:
        return None
    return Found(
        _year_before(quarter) if ago else quarter, "relative", "the quarter a year before" if ago else "the quarter"
    )


def _calendar(day: dt.date, shift: int) -> Interval:
    return Interval.quarter(day.year, (day.month - 1) // 3 + 1 + shift)


def _year_ago(match: re.Match[str], context: Context) -> Found | None:
    """A year ago: the same quarter of the year before in a text about quarters, else the year before."""
    text = context.layout.text
    if _SINCE_THEN.search(text[max(0, match.start() - 12) : match.start()]):
        return None
    if context.quarter is not None:
        return Found(_year_before(context.quarter), "relative", "a year before")
    if context.focus is None and match.group().lower().startswith("the"):
        return None
    if (
        not match.group().endswith("ago")
        and context.focus is not None
        and context.focus.days < 800
        and "-" not in match.group()
    ):
        year = context.focus.earliest.year - 1
        return Found(Interval.year(year), "relative", "a year before")
    return Found(context.relative(lambda day: Interval.year(day.year - 1)), "relative", "a year before")


_NTHS = ("first", "second", "third", "fourth", "final", "1st", "2nd", "3rd", "4th")
_QUARTERS = (Rule(QUARTER, _quarter), Rule(HALF, _half))
BY_WORD = {
    **dict.fromkeys(_NTHS, _QUARTERS),
    **{word: (Rule(QUARTER, _quarter),) for word in ("its", "their", "our", "fiscal")},
    "a": (Rule(QUARTER, _quarter), Rule(YEAR_AGO, _year_ago)),
    "year": (Rule(YEAR_AGO, _year_ago), Rule(QUARTER, _quarter)),
    **{month.lower(): (Rule(TO_MONTH, _to_month),) for month in FULL_MONTHS},
    "the": (
        Rule(TO_MONTH, _to_month),
        *_QUARTERS,
        Rule(YEAR_QUARTER, _year_quarter),
        Rule(THE_QUARTER, _the_quarter),
        Rule(YEAR_AGO, _year_ago),
    ),
    **{word: (*_QUARTERS, Rule(THE_QUARTER, _the_quarter)) for word in ("this", "last", "next")},
    **{f"{kind}{n}": (Rule(SHORT, _short),) for kind in "qh" for n in range(1, 5)},
    **{f"{n}{kind}": (Rule(SHORT, _short),) for kind in "qh" for n in range(1, 5)},
}
BY_DIGITS = (Rule(YEAR_QUARTER, _year_quarter),)
