"""So many days, weeks, months or years from publication or from the date before: two weeks ago, a year later, in ten days."""

import datetime as dt
import re

from claims.extraction.dates_context import Context
from claims.extraction.dates_pattern import Found, Rule
from claims.extraction.dates_units import counted
from claims.extraction.numbers.words import UNITS
from claims.extraction.words.calendar import COUNTS, count_of
from sources.dates import Interval

COUNT = r"(?P<count>" + "|".join(sorted(COUNTS, key=len, reverse=True)) + r"|\d{1,3})"
_UNIT = r"(?P<unit>day|week|fortnight|month|year|decade|century)"

_NOT_COMPARED = "".join(rf"(?<!{figure} more than)" for figure in ("[\\d%]", "cent", "points", *sorted(UNITS)))
"""Not after a figure: "nine more than a year ago", "5% more than a year ago"."""

AGO = re.compile(
    rf"(?:(?:a(?:bout|lmost|round)|nearly|roughly|just|some|more than{_NOT_COMPARED}|over) )?{COUNT}(?: or (?:so|more|two|three))?(?P<half> and a half)?[ -]{_UNIT}s?(?: or so)?(?: or more)?"
    r" (?P<way>ago|earlier|later|before|from now|from today|afterwards?|hence)\b",
    re.IGNORECASE,
)
IN_TIME = re.compile(rf"(?P<led>[Ii]n )?{COUNT} {_UNIT}s?['’]?s? time\b", re.IGNORECASE)
_LED_BY_IN = re.compile(r"\b[Ii]n (?:(?:about|around|just|nearly|some) )?$")
_NEVER = re.compile(r"n[’']t\b|\b(?:not|never|seen|been)\b")
_NOT_AHEAD = re.compile(
    r"\b(?:time|first|second|third|only|once|twice|best|worst|low|high|level|[a-z]{2,12}est|record|rise|fall)\b"
    r"|(?:\b[a-z]{3,14}s|\d) in (?:[a-z]{4,7} )?$"
)
"""Before a length of time: it is how long something has been so ("the first in ten years")."""
AHEAD = re.compile(
    rf"{COUNT} {_UNIT}s?(?=\s{{0,8}}(?:[.,;:)”\"]|\Z)|\s(?:and|but|when|as|because|if|after|at|on|to)\b)", re.IGNORECASE
)
_RANGE = re.compile(r"\d ?(?:to|or|-|–) ?$")
_SOON = dt.timedelta(days=366)
_ENDS = re.compile(r"\s{0,8}(?:[.,;:)”\"]|$)")


def _ago(match: re.Match[str], context: Context) -> Found | None:
    count = count_of(match["count"])
    unit = match["unit"].lower()
    way = match["way"].lower()
    back = way in ("ago", "earlier", "before")
    shift = -count if back else count
    text = context.layout.text
    before = text[max(0, match.start() - 6) : match.start()].lower()
    if before.endswith("half ") and unit in ("decade", "century"):
        # "Half a century ago": half of what the words from here on say.
        unit, shift = "year", shift * (5 if unit == "decade" else 50)
    elif _RANGE.search(before):
        return None
    if match["half"] and unit == "year":
        months = 12 * shift + (6 if shift > 0 else -6)
        return Found(context.relative(lambda day: _year_of(day, months)), "relative", "counted from publication")
    if way == "before" and not _ENDS.match(text, match.end()):
        return None
    if way in ("ago", "from now", "from today", "hence") or (context.focus is None and back):
        return Found(context.relative(lambda day: counted(day, unit, shift)), "relative", "counted from publication")
    if context.focus is None:
        return None
    focus = context.focus
    if unit in ("day", "week", "fortnight") and focus.days > 1:
        return None
    value = counted(focus.earliest, unit, shift)
    if shift > 0 and context.published is not None and value.earliest > context.published.latest + _SOON:
        # "two hundred years later" counts from something that is not printed as a date.
        return None
    return Found(value, "relative", "counted from the date before")


def _year_of(day: dt.date, months: int) -> Interval:
    """The year that lies so many months from a day."""
    return Interval.year(Interval.months(day.year, day.month + months, 1).earliest.year)


def _in_time(match: re.Match[str], context: Context) -> Found | None:
    count, unit = count_of(match["count"]), match["unit"].lower()
    return Found(context.relative(lambda day: counted(day, unit, count)), "relative", "counted from publication")


def _ahead(match: re.Match[str], context: Context) -> Found | None:
    """ "The vote will be held in two weeks": counted from publication, where the verb points ahead."""
    text, start = context.layout.text, match.start()
    before = text[max(0, start - 40) : start]
    if match["count"].lower() in ("a", "an", "one") or _NEVER.search(before):
        return None  # "so many in a year", "has not been seen in ten years"
    if not _LED_BY_IN.search(before) or _NOT_AHEAD.search(before) or context.direction(start, match.end()) <= 0:
        return None
    return _in_time(match, context)


_AGO = (Rule(AGO, _ago), Rule(IN_TIME, _in_time), Rule(AHEAD, _ahead))
BY_WORD = {
    **{word.split()[0]: _AGO for word in COUNTS},
    **dict.fromkeys(("about", "almost", "nearly", "roughly", "just", "some", "more", "around", "over"), _AGO),
}
BY_DIGITS = _AGO
