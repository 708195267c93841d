"""Periods counted from publication or from the date before: last month, two weeks ago, the following year, year-end."""

import datetime as dt
import re

from claims.extraction.dates_context import Context
from claims.extraction.dates_counted import COUNT
from claims.extraction.dates_pattern import Found, Rule
from claims.extraction.dates_units import moved, period, rolling, unit_of, weekend
from claims.extraction.words.calendar import SEASONS, UNITS_OF_MONTHS, count_of
from sources.dates import Interval

_PART = r"(?:(?P<part>[Ee]arly|[Ee]arlier|[Ll]ate|[Ll]ater|[Mm]id)[ -]+(?:in )?|(?:[Tt]he )?(?P<edge>[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd|[Cc]lose) of )?"

SHIFTED = re.compile(
    rf"{_PART}(?P<shift>[Tt]his past|[Tt]his coming|[Tt]his|[Ll]ast|[Nn]ext|[Tt]he (?:past|last|previous|preceding|following|next|coming|same|current))"
    rf" (?:calendar |fiscal |financial |academic )?(?P<unit>week|month|year|decade|century|weekend|{'|'.join(SEASONS)})\b(?!-)"
)
SAME = re.compile(
    r"[Tt]he (?:same|corresponding|equivalent) (?P<unit>day|week|month),? "
    r"(?:(?P<last>(?:of )?last year)|(?:of )?(?:a|the) (?:previous )?year(?: (?:ago|earlier|before))?|(?:of|in) (?P<year>(?:19|20)\d\d))\b"
)
PREVIOUS = re.compile(rf"[Tt]he (?:previous|preceding) {COUNT} (?P<unit>months|years|decades)\b")
WEEKEND = re.compile(r"[Tt]he weekend\b")
_A_MONTH = 28
_A_YEAR = (365, 366)
THAT = re.compile(
    r"(?:(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate) )?(?:in )?[Tt]h(?:at|e) (?:same )?(?P<unit>day|week|month|year|night|morning|afternoon|evening)\b"
)
NEXT_DAY = re.compile(
    r"[Tt]he (?P<way>next|following|previous|preceding) (?P<unit>day|morning|night|evening|afternoon)\b"
)
YEAR_END = re.compile(r"(?:[Yy]ear[ -][Ee]nd|(?:[Tt]he )?year['’]s end)\b")
IN_THE = re.compile(
    r"(?:(?P<part>[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate) in |[Tt]he (?:end|beginning|start|middle|rest|remainder) of )the (?P<unit>day|week|month|year|decade|century)\b"
)


def _shifted(match: re.Match[str], context: Context) -> Found | None:
    words = match["shift"].lower().split()
    unit, part = match["unit"].lower(), match["part"]
    if (words[0] == "the" and words[1] in ("following", "previous", "preceding", "same")) or (
        words == ["the", "next"] and _is_past(match, context)
    ):
        return _from_focus(words[1], unit, context)
    if words[0] == "the" and words[1] in ("past", "last", "coming", "next"):
        if unit == "weekend":
            return Found(
                context.relative(lambda day: weekend(day, -1 if words[1] in ("past", "last") else 1)),
                "relative",
                "weekend",
            )
        if unit in SEASONS:
            return None
        back = words[1] in ("past", "last")
        return Found(
            context.relative(lambda day: rolling(day, unit, -1 if back else 1)),
            "relative",
            "period up to publication" if back else "period from publication",
        )
    way = {"last": -1, "next": 1}.get(words[0], 0) or (-1 if words[-1] == "past" else 1 if words[-1] == "coming" else 0)
    return Found(context.relative(lambda day: period(day, unit, way, part)), "relative", f"{unit} this, last or next")


def _previous(match: re.Match[str], context: Context) -> Found | None:
    """So many months or years before the period read last."""
    count, unit = count_of(match["count"]), match["unit"][:-1]
    if count < 2:
        return None
    focus = context.quarter or context.focus
    if focus is None or focus.days < _A_MONTH:
        return None
    months, first = count * UNITS_OF_MONTHS[unit], focus.earliest
    return Found(Interval.months(first.year, first.month - months, months), "relative", "period before the one before")


def _is_past(match: re.Match[str], context: Context) -> bool:
    return context.focus is not None and context.direction(match.start(), match.end()) < 0


def _from_focus(word: str, unit: str, context: Context) -> Found | None:
    shift = {"following": 1, "next": 1, "same": 0, "previous": -1, "preceding": -1}[word]
    if unit == "weekend" or unit in SEASONS:
        return None
    focus = context.focus
    months = context.quarter
    if unit == "year" and shift < 0 and months is not None and months == focus and months.days in _A_YEAR:
        first = months.earliest  # "in the year to March, more than in the previous year"
        return Found(Interval.months(first.year, first.month - 12, 12), "relative", "period before the one before")
    if focus is None:
        if word == "same":
            return None
        return Found(
            context.relative(lambda day: unit_of(day, unit, shift)) if shift < 0 else None,
            "relative",
            "period from the date before",
        )
    return Found(
        unit_of(focus.latest if shift > 0 else focus.earliest, unit, shift), "relative", "period from the date before"
    )


def _the_weekend(match: re.Match[str], context: Context) -> Found | None:
    way = context.direction(match.start(), match.end())
    return Found(context.relative(lambda day: weekend(day, way if way > 0 else -1)), "relative", "weekend")


def _same(match: re.Match[str], context: Context) -> Found | None:
    """The day, week or month of the date before, or of publication, in another year."""
    unit = match["unit"]
    focus = context.focus or context.relative(lambda day: unit_of(day, unit, 0))
    if focus is None:
        return Found(None, "relative", "the same time of another year")
    first = focus.earliest
    if match["year"]:
        year = int(match["year"])
    elif match["last"] and context.published is not None:
        year = context.published.earliest.year - 1
    else:
        year = first.year - 1
    then = moved(first, "year", year - first.year)
    if unit == "week":
        # So many whole weeks off: the same days of the week.
        then = first + dt.timedelta(weeks=round((then - first).days / 7))
    return Found(unit_of(then, unit, 0), "relative", "the same time of another year")


def _that(match: re.Match[str], context: Context) -> Found | None:
    words = match.group().lower().split()
    if "that" not in words and "same" not in words:
        return None
    focus = context.focus
    unit = "day" if match["unit"] in ("night", "morning", "afternoon", "evening") else match["unit"]
    if (
        focus is None
        or (unit == "day" and focus.days > 1)
        or (unit == "week" and focus.days > 7)
        or (unit == "month" and focus.days > 31)
    ):
        return None
    return Found(unit_of(focus.earliest, unit, 0), "relative", "the date before")


def _next_day(match: re.Match[str], context: Context) -> Found | None:
    focus = context.focus
    if focus is None or focus.days > 1:
        return Found(None, "relative", "day from the date before")
    shift = 1 if match["way"] in ("next", "following") else -1
    return Found(Interval.day(focus.earliest + dt.timedelta(days=shift)), "relative", "day from the date before")


def _year_end(match: re.Match[str], context: Context) -> Found | None:
    return Found(context.relative(lambda day: Interval.year(day.year)), "relative", "end of the year")


def _in_the(match: re.Match[str], context: Context) -> Found | None:
    start = match.start()
    if match["unit"] == "day" and context.layout.text[max(0, start - 3) : start].lower() == "at ":
        # "At the end of the day" is a way of speaking.
        return None
    return Found(
        context.relative(lambda day: unit_of(day, match["unit"], 0)), "relative", f"{match['unit']} of publication"
    )


_SHIFTED = (Rule(SHIFTED, _shifted),)
_PART_RULES = (*_SHIFTED, Rule(IN_THE, _in_the), Rule(THAT, _that))
BY_WORD = {
    **dict.fromkeys(("this", "last", "next", "mid", "beginning", "start", "middle", "end", "close"), _SHIFTED),
    **dict.fromkeys(("early", "earlier", "late", "later"), _PART_RULES),
    "that": (Rule(THAT, _that),),
    "the": (
        *_SHIFTED,
        Rule(PREVIOUS, _previous),
        Rule(SAME, _same),
        Rule(WEEKEND, _the_weekend),
        Rule(THAT, _that),
        Rule(NEXT_DAY, _next_day),
        Rule(IN_THE, _in_the),
        Rule(YEAR_END, _year_end),
    ),
    **{word: (Rule(YEAR_END, _year_end),) for word in ("year", "year's")},
}
