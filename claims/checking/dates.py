"""Days that do not exist, weekdays that do not fit, past events that lie ahead, relative dates that hang in the air."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.checking.calendar_days import PrintedDay, printed_days
from claims.checking.lexicon import built, code, lexicon
from claims.checking.saying import as_printed, day, find, listed, quoted
from claims.extraction.layout import Layout
from claims.extraction.readings import DateReading, Finding, Reading

_BARE_YEAR = re.compile(r"\d{4}")
_CLAUSE_BREAK = re.compile(r"[,;:()–—“”\"]")
_BEFORE = 100
_AFTER = 60
_LEADS = 12
_DAY_BEFORE_NEW_YEAR_WEARS_OFF = 2
_NEAR = 45


@dataclass(frozen=True, slots=True)
class _Tenses:
    """What tells a date as past or as to come in one language."""

    past: re.Pattern[str]
    ahead: re.Pattern[str]
    will: re.Pattern[str]
    when: re.Pattern[str]
    year: frozenset[str]


def _tenses(language: str) -> _Tenses:
    words = lexicon(language, "tenses")
    past, ahead, will = (re.compile(rf"\b(?:{words.pattern(key)})\b") for key in ("past", "ahead", "will"))
    return _Tenses(
        past=past,
        ahead=ahead,
        will=will,
        when=re.compile(rf"\b(?:{words.pattern('when')})\s$", re.IGNORECASE),
        year=words.words("year"),
    )


_TENSES = built("tenses", _tenses)


def check(reading: Reading, layout: Layout) -> Iterator[Finding]:
    """Impossible days, wrong weekdays, past events dated after the text; relative dates where nothing anchors them."""
    for one in printed_days(reading.text, reading.language):
        yield from _calendar(reading, one)
    tenses = _TENSES.get(code(reading.language))
    if tenses is not None:
        yield from _ahead(reading, layout, tenses)
        yield from _unanchored(reading, tenses)


def _calendar(reading: Reading, printed: PrintedDay) -> Iterator[Finding]:
    if not printed.exists:
        last = f"{printed.month_name}{f' {printed.year}' if printed.year else ''} has {printed.last} days"
        yield find(
            reading, "date-impossible", printed.start, printed.end, f"{quoted(printed.text)} does not exist: {last}."
        )
        return
    date = _dated(reading, printed)
    if date is not None and printed.weekday is not None and date.weekday() != printed.weekday:
        yield find(
            reading,
            "date-impossible",
            printed.start,
            printed.end,
            f"{quoted(printed.text)}: {date.day} {printed.month_name} {date.year} was a {date:%A}; check the day and"
            " the weekday.",
        )


def _dated(reading: Reading, printed: PrintedDay) -> dt.date | None:
    """The day with its year: the printed one, else the one that puts it within weeks of a known publication."""
    if printed.year is not None:
        return dt.date(printed.year, printed.month, printed.day)
    known = reading.publication.when
    if known is None or known.days > 1 or (printed.month, printed.day) == (2, 29):
        return None
    near = [
        dt.date(year, printed.month, printed.day)
        for year in range(known.earliest.year - 1, known.earliest.year + 2)
        if dt.MINYEAR <= year <= dt.MAXYEAR
    ]
    return next((date for date in near if abs((date - known.earliest).days) <= _NEAR), None)


def _ahead(reading: Reading, layout: Layout, tenses: _Tenses) -> Iterator[Finding]:
    """Dates wholly after the text came out that are told in the past tense."""
    known = reading.publication.when
    if known is None:
        return
    why = (
        f"the text’s own dates put it no later than {day(known.latest)}"
        if reading.publication.inferred
        else f"the text came out on {day(known.latest)}"
    )
    for date in reading.dates:
        if date.kind != "absolute" or date.value is None or date.value.earliest <= known.latest:
            continue
        if _names_an_event(reading.text, date, tenses):
            continue
        if layout.zone_at(date.start) == "body" and _told_as_past(reading.text, layout, date, tenses):
            yield find(
                reading,
                "date-impossible",
                date.start,
                date.end,
                f"{quoted(date.text)} is written of as past, but {why}; check the date.",
            )


def _names_an_event(text: str, date: DateReading, tenses: _Tenses) -> bool:
    """Whether a bare year says which event is meant ("the 2016 race", a film called after it), not when something was."""
    return _BARE_YEAR.fullmatch(date.text) is not None and not tenses.when.search(
        text, max(0, date.start - _BEFORE), date.start
    )


def _told_as_past(text: str, layout: Layout, date: DateReading, tenses: _Tenses) -> bool:
    """Whether the date's own clause has a past verb and nothing in the sentence looks ahead."""
    start, end = layout.sentence_at(date.start)
    before = text[max(start, date.start - _BEFORE) : date.start].lower()
    after = text[date.end : min(end, date.end + _AFTER)].lower()
    leads = date.start - start <= _LEADS
    clause = after.lstrip(", ") if leads else _CLAUSE_BREAK.split(before)[-1]
    return bool(tenses.past.search(clause)) and not (tenses.ahead.search(before) or tenses.will.search(after))


def _unanchored(reading: Reading, tenses: _Tenses) -> Iterator[Finding]:
    relative = [date for date in reading.dates if date.kind == "relative"]
    known = reading.publication.when
    if known is None:
        hanging = [date for date in relative if date.value is None]
        if hanging:
            # The date of publication is not named missing a second time: see metadata.
            phrases = listed([quoted(text) for text in as_printed(date.text for date in hanging)][:4])
            yield find(
                reading,
                "date-unanchored",
                hanging[0].start,
                hanging[0].end,
                f"{phrases} cannot be placed: the text does not say when it came out.",
                related=[(date.start, date.end) for date in hanging[1:]],
            )
        return
    if known.days == 1 and known.earliest.month == 1 and known.earliest.day <= _DAY_BEFORE_NEW_YEAR_WEARS_OFF:
        for date in relative:
            if date.text.lower() in tenses.year:
                yield find(
                    reading,
                    "date-unanchored",
                    date.start,
                    date.end,
                    f"{quoted(date.text)} is unclear in a text of {day(known.earliest)}; check whether it was written before New Year.",
                )
                return
