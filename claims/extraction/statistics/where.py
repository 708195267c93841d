"""Where and when: the place and the date that stand nearest a figure in its sentence."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from claims.extraction.dates import span_of
from claims.extraction.dates_units import rolling
from claims.extraction.lexicon import lexicon
from claims.extraction.numbers.words import CALENDAR
from claims.extraction.readings import DateReading
from claims.extraction.statistics.context import Context
from claims.extraction.words.calendar import COUNTS, count_of
from claims.extraction.words.places import PLACES, PLACES_OF_TWO
from sources.dates import Interval

_LISTS = lexicon("en", "rules_statistics")

_LANGUAGES = _LISTS.words("where_languages")
PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]cross|[Tt]hroughout|[Aa]round)\s((?:the\s)?(?:(?:(?:north|south)(?:-?(?:east|west))?|east|west)(?:ern)?(?:\sof)?\s)?[A-Z][\w’'\-]*\.?(?:[A-Z]\.)?(?:\s(?:and\s|of\s)?[A-Z][\w’'\-]+){0,3}(?:(?:,\s[A-Z][\w’'\-]+){1,3}\sand\s[A-Z][\w’'\-]+(?:\s[A-Z][\w’'\-]+)?)?)"
)
_SPOKEN = re.compile(
    r"(?:\b(?:said|says|told|announced|published|reported|warned)\b(?! (?:it|he|she|they|that)\b)"
    r"|\b(?:accounts|data|estimates|figures|numbers|report|results|statistics|study|survey) (?:issued|released|revealed|unveiled)\b)"
    r"[^.;\d]{0,24}$"
)
_SINCE = re.compile(r"\b[Ss]ince (?:the |early |late |mid-)?$")
_UP_TO_NOW = re.compile(
    rf"\b(?:in|over|during|for|within|of|across) the (?P<way>past|last|next|coming) (?P<count>{'|'.join(sorted(COUNTS, key=len, reverse=True))}|\d{{1,3}}) "
    r"(?P<unit>day|week|month|year|decade)s\b"
)
_ENDED = re.compile(r",? (?:ended|ending|which ended)(?: on)? ")
_LASTING = re.compile(r"\d{1,3} (?:hour|minute|day|week|month|year)s?\b")
"""How long something took is no other figure: "412 waited more than 12 hours in May"."""
_NEARER_THAN = 60
"""How far off a date may be and still be nearer than a period that runs up to publication."""
_DATELINE = 60
_SMALL = re.compile(r"\b[a-z]{2,}\b")
"""No dateline has a word in small letters: "Some 412 waited in October – up from 97"."""
_AFTER_A_DATELINE = re.compile(r"\s?(?:\([^()\n]{2,40}\)\s?)?[-–—]{1,2}\s")
ANEW = re.compile(r"(?:,|—|–) (?:and|but|while|whereas|though|although) |; ")
"""A clause of its own begins."""
_BEHIND = 10
"""How much nearer a place before the figure must be than one after it."""
_DIRECTION = re.compile(
    r" in (the (?:[Nn]orth|[Ss]outh)(?:[ -]?(?:[Ee]ast|[Ww]est))?|the (?:[Ee]ast|[Ww]est|[Mm]idlands))"
    r"(?=[.,;:)]|\Z| (?:and|but|to|of [a-z])\b)"
)
_OPENING = re.compile(
    rf"""(?:[Ii]n|[Oo]n)\s([A-Z][\w’'\-]+(?:\s[A-Z][\w’'\-]+){{0,2}})
    (?:,\s(?=[a-z\d£$€])|\s(?=(?:it|there|the\s(?:{_LISTS.pattern("where_figures")}))\s))""",
    re.VERBOSE,
)
_LISTED = re.compile(
    r"(?:[,;]|\band)\s(?:in|on)\s([A-Z][\w’'\-]+(?:\s[A-Z][\w’'\-]+){0,2})\s(?:[a-z]{2,10}\s){0,2}[£$€]?\Z"
)
"""One of several places told one after the other: ", in Powys 71%"."""
_LISTED_REACH = 80
_FOLLOWED = re.compile(
    r"\b(?:followed(?: [a-z]{2,9}ly)? by|ahead of|behind|then)\s(?:the\s)?([A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3})\s(?:at|on|with)\s\Z"
)
"""A list goes on: "Kent led, followed by Essex with 154"."""
_OWNER = re.compile(r"((?:The\s)?[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)(?:['’]s)?\s(?=[a-z])")
_INITIALS = frozenset({"UK", "US", "USA", "EU", "UAE", "NYC", "LA", "DC"})
_COMPARED = re.compile(
    r"\b(?:from|against|than|compared with|compared to)\s(?:[a-z]{1,12}\s){0,4}(?:[£$€]?\d|[a-z]{3,5} in (?:\d|[a-z]{3,5}\b))|\b(?:up|down)\s[£$€]?\d[^\s]{0,12}\s(?:(?:million|billion|points|per cent)\s)?(?:on|from)\s\Z"
)
"""Before another figure: a date after it belongs to that one."""
_THAN = re.compile(r"\bthan(?: in| on| at)?(?: the| early| late)?\s\Z")
_TIMES_THE = re.compile(r"\S\s(?:times|double|twice|triple) the\s\Z")
_LEVELS = re.compile(r"\s(?:levels?|peak)\b")
_NOW = re.compile(r"\b(?:now|today|currently)\b")
_OF_THEM = re.compile(r",\s[^,;.]{0,16}\d\sof\s(?:them|which|whom)\s")
_RECORD = re.compile(
    r"\bunchanged (?:from|on|since) (?:the )?\Z|(?:est|\bfirst|\bmost|\bleast|\bonly)\b[^,;.]{0,30} since (?:the )?\Z"
)
"""Before what the figure is held against alone: "unchanged from the quarter before", "the lowest rate since 2001"."""
_RELATIVE = re.compile(r",\s(?:who|whom|whose|which|where)\s[^,;.]{1,100}\Z")
"""A clause of its own between commas: "Webb, who has led it since 2019, said 14"."""
_MAIN = re.compile(r"[^,]{0,60},\s(?![a-z]{2,20}ing\b)")
"""Where the clause around it goes on; what somebody did "drawing 1,110 people" was done then."""
_LONG_CLAUSE = 120
_FIGURE = re.compile(r"\d")
_FROM = re.compile(r"\b(?:from|than)(?: in| on| at)?(?: the| early| late)?\s\Z")
_FROM_A_FIGURE = re.compile(r"\bfrom\s[^;.]{0,20}\d[^;]{0,20}\Z")
_TO = re.compile(r",? to\s[£$€]?")
_ASIDE_AWAY = 40
"""How much farther off a date in brackets counts as."""


def _joined(text: str, dates: Sequence[DateReading]) -> list[DateReading]:
    """The dates, two that a "between ... and" or a "from ... to" joins as one."""
    out: list[DateReading] = []
    for date in dates:
        both = span_of(text, out[-1], date) if out else None
        if out and _ENDED.fullmatch(text, out[-1].end, date.start):
            out[-1] = replace(out[-1], end=date.end)  # "the fourth quarter ended Dec. 31"
            continue
        if both:
            first = out.pop()
            date = replace(first, end=date.end, text=text[first.start : date.end], value=both)
        out.append(date)
    return out


def _heads(context: Context, date: DateReading) -> bool:
    """Whether a date only heads the story: "ROME, March 28 (Agency) -"."""
    at = context.layout.paragraph_at(date.start)
    begins = context.layout.paragraphs[at].start if at is not None else 0
    if at is None or date.start - begins > _DATELINE or _SMALL.search(context.layout.text, begins, date.start):
        return False
    return bool(_AFTER_A_DATELINE.match(context.layout.text, date.end))


def _up_to_now(context: Context, published: Interval | None) -> str | None:
    """The days of "in the past five years" or "over the next 12 months", where it is known when the text came out; as printed where it is not."""
    match = _UP_TO_NOW.search(context.layout.text, context.floor, context.ceiling)
    if match is None:
        return None
    count = count_of(match["count"])
    if published is None or published.days > 1 or count < 1:
        return match.group().partition(" ")[2]
    return str(rolling(published.latest, match["unit"], count if match["way"] in ("next", "coming") else -count))


def place(context: Context) -> str | None:
    """The nearest place of the sentence: "in the UK", "across England and Wales"; a capital letter alone makes none."""
    text, number = context.layout.text, context.number
    if beside := _DIRECTION.match(text, number.end):
        return beside[1]  # "28% in London, 18% in the north-east"
    best: tuple[int, str] | None = None
    for match in PLACE.finditer(text, context.floor, context.ceiling):
        name = match.group(1).removeprefix("the ").rstrip(".")
        behind = match.start() >= number.end
        if not _known(name) or (behind and _elsewhere(text, number.end, match.start())):
            continue
        away = match.start() - number.end if behind else number.start - match.end() + _BEHIND
        if best is None or away < best[0]:
            best = away, name
    return best[1] if best else _place_told_of(context)


def _elsewhere(text: str, low: int, high: int) -> bool:
    """Whether a place after these words is of another clause, or of the figure this one is compared with: ", compared with 79.5 in Wales", or of some of those: ", 900 of them in Wales"."""
    return any(pattern.search(text, low, high) for pattern in (ANEW, _COMPARED, _OF_THEM))


def _place_told_of(context: Context) -> str | None:
    """The place a clause is about or opens with: "Northern Ireland recorded 12", "India's demand", "In Wearshire, 12 ..."."""
    text, number = context.layout.text, context.number
    if listed := listed_place(context):
        return listed
    anew = max((match.end() for match in ANEW.finditer(text, context.floor, number.start)), default=context.floor)
    opening = _OPENING.match(text, anew)
    if opening and opening.end() <= number.start and _may_be_place(opening[1]):
        return opening[1]
    owner = _OWNER.match(text, anew)
    name = owner[1].removeprefix("The ") if owner else ""
    return name if name.lower() in PLACES or _pair(name) in PLACES_OF_TWO else None


def _may_be_place(name: str) -> bool:
    first = name.partition(" ")[0].lower()
    return first not in CALENDAR and first not in _LANGUAGES


def followed(context: Context) -> re.Match[str] | None:
    """Where a list goes on right before a figure: ", followed by Essex with 154"."""
    reach = max(context.floor, context.number.start - _LISTED_REACH)
    return _FOLLOWED.search(context.layout.text, reach, context.number.start)


def listed_place(context: Context) -> str | None:
    """The place right before a figure in a list of such, where no verb is repeated: ", in Powys 71%"."""
    text, number = context.layout.text, context.number
    reach = max(context.floor, number.start - _LISTED_REACH)
    listed = _LISTED.search(text, reach, number.start) or followed(context)
    if listed is None or not _may_be_place(listed[1]):
        return None
    return listed[1] if listed.re is _LISTED or _known(listed[1]) else None


def _pair(name: str) -> tuple[str, ...]:
    return tuple(name.lower().split())


def _known(name: str) -> bool:
    words = name.lower().replace(".", "").split()
    if any(word in PLACES for word in words) or set(name.replace(".", "").split()) & _INITIALS:
        return True
    return any(pair in PLACES_OF_TWO for pair in pairwise(words))


def _of_another(context: Context, date: DateReading, low: int, high: int) -> bool:
    """Whether a date is of another clause, or the one another figure is compared with: "rose to 5 from 4 in May", "4% more than in May",
    "3% from a year earlier, to 8", "from 2 in 1993 to 5", "must fall 45% from 2010 levels", "£2,300, three times the 2019 level"."""
    text, figure = context.layout.text, context.number.start
    if date.start >= figure:
        between = _LASTING.sub("", text[low:high])
        return (
            bool(ANEW.search(between))
            or bool(_COMPARED.search(between))
            or bool(_RECORD.search(between))
            or bool(_THAN.search(between) and _FIGURE.search(between))
            or bool(_TIMES_THE.search(between) or (_FROM.search(between) and _LEVELS.match(text, date.end)))
        )
    if _RELATIVE.search(text[max(0, date.start - _LONG_CLAUSE) : date.start]) and _MAIN.match(text, date.end, figure):
        return True
    if _NOW.search(text, low, high):
        return True
    before = text[max(0, date.start - _NEARER_THAN) : date.start]
    return bool(_FROM.search(before) or (_TO.fullmatch(text, low, high) and _FROM_A_FIGURE.search(before)))


def period(context: Context, dates: Sequence[DateReading], published: Interval | None) -> str | None:
    """The date that stands nearest in the sentence, as an interval of days where it is known, else as printed.

    "Since July" is from then to when the text came out, where that is known.
    """
    text, begins, ends = context.layout.text, context.number.start, context.end
    best: tuple[int, DateReading] | None = None
    for date in _joined(text, dates):
        if _SPOKEN.search(text[max(context.floor, date.start - 40) : date.start]) or _heads(context, date):
            continue
        low, high = (ends, date.start) if date.start >= ends else (date.end, begins)
        if _of_another(context, date, low, high):
            continue
        away = (
            high
            - low
            + 25 * sum(text.count(mark, low, high) for mark in ",;–—")
            + 40 * sum(c.isdigit() for c in _LASTING.sub("", text[low:high][:80]))
            + _ASIDE_AWAY * ("(" in text[low:high])
            # "£9m in 2020 to £12m in 2023": of two dates as near, the one after it is the figure's own.
            - (date.start >= ends)
        )
        if best is None or away < best[0]:
            best = away, date
    if best is None or best[0] > _NEARER_THAN:
        rolled = _up_to_now(context, published)
        if rolled or best is None:
            return rolled
    value, start = best[1].value, best[1].start
    if value and (since := _SINCE.search(text, max(0, start - 14), start)):
        if published is None:
            return " ".join(text[since.start() : best[1].end].split())
        latest = published.latest if published.latest >= value.earliest else value.latest
        value = Interval(value.earliest, latest)
    return str(value) if value else best[1].text
