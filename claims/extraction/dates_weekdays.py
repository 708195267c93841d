"""Days named from where the reader stands: Tuesday, last Friday night, yesterday, tonight, Christmas Day."""

import calendar
import datetime as dt
import re

from claims.extraction.dates_context import Context
from claims.extraction.dates_days import nearest_day
from claims.extraction.dates_easter import FEASTS, feast
from claims.extraction.dates_pattern import TIME_OF_DAY, Found, Rule, day_of
from claims.extraction.words.calendar import (
    FIXED_HOLIDAYS,
    FULL_WEEKDAYS,
    MOVING_HOLIDAYS,
    NAMED_DAYS_BEFORE,
    WEEKDAYS,
    count_of,
)
from sources.dates import Interval

_FULL = "|".join(f"{day}|{day.upper()}" for day in FULL_WEEKDAYS)
_HOLIDAYS = "|".join(
    sorted(
        (
            re.escape(name.title().replace("'S", "'s")).replace("'", "['’]")
            for name in (*FIXED_HOLIDAYS, *MOVING_HOLIDAYS, *FEASTS)
        ),
        key=len,
        reverse=True,
    )
)

WEEKDAY = re.compile(
    rf"(?:(?P<shift>[Tt]his coming|[Tt]his past|[Tt]his|[Ll]ast|[Nn]ext|[Cc]oming|[Pp]ast) |(?P<part>[Ee]arly|[Ll]ate) )?"
    rf"(?P<weekday>{_FULL})(?!s\b|[\w-]){TIME_OF_DAY}(?: (?P<week>this|last|next) week\b)?(?P<later> week\b(?![-‑ ]long))?"
)
_A_WEEK_ON = re.compile(r"\ba week (?:on|from|this|next) (?:the )?$", re.IGNORECASE)
_ON = re.compile(r"\b(?:on|by|until|till|before) $", re.IGNORECASE)
_NOT_ONE_DAY = re.compile(r"(?:\b(?:every|each|a|another|any|most|one|alternate|some)|\b[Mm]onday (?:to|through))\s+$")
_SEVERAL = re.compile(
    r"\s(?:nights|mornings|evenings|afternoons)\b|(?:\s(?:to|through|and)\s|\s?[-–—]\s?)(?:"
    + _FULL
    + r")s?\s(?:nights|mornings|evenings)\b"
    + rf"|\s(?:to|through|until)\s(?:{_FULL})s?\b(?! \d)"
    + r"|\s(?:Times|Telegraph|Mirror|Post|Express|Herald|Independent|Mail|World|Sun|Age|Tribune|Night Live|Night Football|Politics)\b"
)
_OF_A_NAME = re.compile(r"\s[A-Z][a-z]")
_UNTIL = re.compile(r"\b(?:until|by|before|no later than) (?:\d\d?(?::\d\d)? ?[ap]\.?m\.? |noon |midnight )?(?:on )?$")
AGO = re.compile(rf"(?P<count>two|three|four|2|3|4) (?P<weekday>{'|'.join(FULL_WEEKDAYS)})s ago\b", re.IGNORECASE)
TODAY = re.compile(
    r"(?:(?P<part>[Ee]arly|[Ee]arlier|[Ll]ate|[Ll]ater)(?: on)? )?(?P<day>[Tt]oday|TODAY|[Yy]esterday|[Tt]omorrow|[Tt]onight)\b"
    + TIME_OF_DAY
    + r"|(?P<phrase>[Tt]his (?:morning|afternoon|evening)|[Ll]ast night|[Tt]he day (?:before yesterday|after tomorrow)|[Oo]vernight)\b"
)
HOLIDAY = re.compile(
    rf"(?:(?P<shift>[Ll]ast|[Tt]his|[Nn]ext) )?(?P<name>{_HOLIDAYS}|Election Day)\b(?: (?P<year>(?:19|20)\d\d)\b)?"
)
_HOLIDAY_LED_BY = re.compile(r"\b(?:on|by|before|after|since|until|till|at|over)\s+$", re.IGNORECASE)
_HOLIDAY_ALONE = re.compile(
    r"\s{0,8}(?:$|[.,;:!?)”\"—–]|(?:and|or|but|when|with|in|as|that|because|this|last|next|because)\b)"
)
_PROGRAMME = re.compile(r"\s(?:programme|program|show|podcast)\b")
_SHIFTS = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "last night": -1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
_NOW_AND_THEN = re.compile(r"\b(?:USA|Psychology|Russia|Farmers|History|This is|NBC|the)\s$")


def _weekday(match: re.Match[str], context: Context) -> Found | None:
    text = context.layout.text
    start, end = match.start(), match.end()
    before = text[max(0, start - 20) : start]
    if _NOT_ONE_DAY.search(before) or _SEVERAL.match(text, end) or before.endswith("Mail on ") or _is_name(before):
        return None
    if before.lower().endswith("the ") and _OF_A_NAME.match(text, end):
        return None  # a paper's or programme's name: "the Sunday Courier"
    weekday = WEEKDAYS[match["weekday"].lower()]
    if match["week"]:
        shift = {"this": 0, "last": -7, "next": 7}[match["week"]]
        return Found(
            context.relative(lambda day: Interval.day(_monday(day) + dt.timedelta(days=shift + weekday))),
            "relative",
            "weekday of a week",
        )
    if _A_WEEK_ON.search(before) or (match["later"] and _ON.search(before)):
        # "A week on Friday" and "on Friday week": the one after the next.
        return Found(
            context.relative(lambda day: Interval.day(_nearest(day, weekday, "next", 1) + dt.timedelta(days=7))),
            "relative",
            "weekday of a week",
        )
    shift_word = (match["shift"] or "").lower()
    way = 0 if shift_word else _way(match, context)
    return Found(
        context.relative(lambda day: Interval.day(_nearest(day, weekday, shift_word, way))), "relative", "weekday"
    )


def _ago(match: re.Match[str], context: Context) -> Found | None:
    count = count_of(match["count"])
    weekday, back = WEEKDAYS[match["weekday"].lower()], dt.timedelta(days=7 * (count - 1))
    value = context.relative(lambda day: Interval.day(_nearest(day, weekday, "last", -1) - back))
    return Found(value, "relative", "weekdays ago")


def _way(match: re.Match[str], context: Context) -> int:
    """Which way the weekday points; "Tuesday's vote" says nothing, "until Tuesday" alone points ahead."""
    text = context.layout.text
    if text[match.end() : match.end() + 2] in ("'s", "’s"):
        return 0
    way = context.direction(match.start(), match.end())
    return 1 if way == 0 and _UNTIL.search(text[max(0, match.start() - 24) : match.start()]) else way


def _monday(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=day.weekday())


def _nearest(day: dt.date, weekday: int, shift: str, way: int) -> dt.date:
    """The weekday meant: last and next exclude the day itself; alone it is that day, or the one before, or ahead after "will"."""
    ahead = (weekday - day.weekday()) % 7
    if shift in ("last", "this past", "past"):
        return day - dt.timedelta(days=(7 - ahead) % 7 or 7)
    if shift == "next":
        return day + dt.timedelta(days=ahead or 7)
    if shift in ("this coming", "coming", "this") or (way > 0 and ahead):
        return day + dt.timedelta(days=ahead)
    return day - dt.timedelta(days=(7 - ahead) % 7)


def _is_name(before: str) -> bool:
    """Whether the weekday is the end of a name: Black Friday, Ash Wednesday."""
    words = before.split()
    return bool(words) and before[-1:] == " " and words[-1].lower() in NAMED_DAYS_BEFORE and words[-1][0].isupper()


def _today(match: re.Match[str], context: Context) -> Found | None:
    text = context.layout.text
    said = match["day"] or match["phrase"]
    if said == "overnight":
        return None
    if (
        match["day"] in ("Today", "TODAY")
        and match["part"] is None
        and (
            _NOW_AND_THEN.search(text[max(0, match.start() - 12) : match.start()])
            or _PROGRAMME.match(text, match.end())
        )
    ):
        return None
    shift = _SHIFTS.get(said.lower(), 0)
    return Found(
        context.relative(lambda day: Interval.day(day + dt.timedelta(days=shift))), "relative", "day from publication"
    )


def _holiday(match: re.Match[str], context: Context) -> Found | None:
    name = match["name"].lower().replace("’", "'")
    if match["year"]:
        return Found(Interval.day(_falls(name, int(match["year"]))), "absolute", "holiday")
    if not (name.endswith((" day", " eve")) or match["shift"] or _is_day(match, context)):
        return None
    shift = (match["shift"] or "").lower()
    way = {"last": -1, "next": 1}.get(shift) or context.direction(match.start(), match.end())

    def near(day: dt.date) -> Interval:
        if name in FIXED_HOLIDAYS and shift not in ("last", "next"):
            month, number = FIXED_HOLIDAYS[name]
            return nearest_day(day, month, number, number, None, way)
        if name == "election day":
            # Of the general elections, held in even years, the nearest: papers speak of it long before.
            return Interval.day(
                min((_falls(name, day.year - day.year % 2 + more) for more in (0, 2)), key=lambda date: abs(date - day))
            )
        years = [_falls(name, year) for year in (day.year - 1, day.year, day.year + 1)]
        allowed = [date for date in years if (date - day).days * way >= 0] or years
        return Interval.day(min(allowed, key=lambda date: abs((date - day).days)))

    return Found(context.relative(near), "relative", "holiday")


def _is_day(match: re.Match[str], context: Context) -> bool:
    """Whether Christmas is a day here, not an adjective: "by Christmas," but not "a Christmas card"."""
    text = context.layout.text
    led = _HOLIDAY_LED_BY.search(text[max(0, match.start() - 10) : match.start()])
    return led is not None and bool(_HOLIDAY_ALONE.match(text, match.end()))


def _falls(name: str, year: int) -> dt.date:
    if name in FIXED_HOLIDAYS:
        return dt.date(year, *FIXED_HOLIDAYS[name])
    if name in FEASTS:
        return feast(name, year)
    if name == "election day":
        # The Tuesday after the first Monday of November.
        first_monday = next(day for day in range(1, 8) if dt.date(year, 11, day).weekday() == 0)
        return dt.date(year, 11, first_monday + 1)
    month, weekday, nth = MOVING_HOLIDAYS[name]
    days = [
        day
        for day in range(1, calendar.monthrange(year, month)[1] + 1)
        if dt.date(year, month, day).weekday() == weekday
    ]
    return day_of(year, month, days[nth if nth < 0 else nth - 1]) or dt.date(year, month, 1)


_WEEKDAY = (Rule(WEEKDAY, _weekday),)
_DAY = (Rule(TODAY, _today),)
_HOLIDAY = (Rule(HOLIDAY, _holiday),)
BY_WORD = {
    **{day.lower(): _WEEKDAY for day in FULL_WEEKDAYS},
    **dict.fromkeys(("this", "last", "next"), (*_WEEKDAY, *_DAY, *_HOLIDAY)),
    **dict.fromkeys(("coming", "past"), _WEEKDAY),
    **dict.fromkeys(("two", "three", "four"), (Rule(AGO, _ago),)),
    **dict.fromkeys(("early", "earlier", "late", "later"), (*_WEEKDAY, *_DAY)),
    **dict.fromkeys(("today", "yesterday", "tomorrow", "tonight", "the"), _DAY),
    **{re.split(r"[ ']", name)[0]: _HOLIDAY for name in (*FIXED_HOLIDAYS, *MOVING_HOLIDAYS, *FEASTS, "election day")},
}
