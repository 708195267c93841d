"""When a text was published: as given, else as far as its own dated parts allow."""

import datetime as dt
import re

from claims.extraction.dates import dates
from claims.extraction.dates_context import Context
from claims.extraction.layout import Layout
from claims.extraction.lexicon import lexicon
from claims.extraction.readings import DateReading, Publication
from sources.dates import Interval
from sources.reading.zones import ZoneKind

_NEWS_LAG = dt.timedelta(days=2)
"""A picture of the day is printed within two days or so of the day its caption gives."""
_ARCHIVE_GAP = dt.timedelta(days=31)
_LISTS = lexicon("en", "rules_dates")
_KEPT, _PICTURES = _LISTS.pattern("publication_kept"), _LISTS.pattern("publication_pictures")
_ARCHIVE = re.compile(rf"\b(?:{_KEPT}) (?:{_PICTURES})|\(file\)|^file\b", re.IGNORECASE)
_DATING: tuple[ZoneKind, ...] = ("source line", "caption")
_OWN_LINE = "inferred: the text's own dated line"
_DATELINE = re.compile(
    r"[A-Z][A-Z.’' -]{1,40}+(?:, [A-Z][a-z.]{1,15}(?: [A-Z][a-z]{1,15})?)?[,(] ?[A-Z\d][\w., ]{3,20}(?:19|20)\d\d\)? "
    r"?(?:\([A-Za-z ]{2,20}\) ?)?[-–—]"
)
_UPDATED = re.compile(rf"(?:{_LISTS.pattern('publication_updated')})\b", re.IGNORECASE)
_DATED_LINE = re.compile(rf"(?:{_LISTS.pattern('publication_dated')})\b", re.IGNORECASE)


def infer(layout: Layout, given: Interval | None, how: str | None) -> Publication:
    """The date of publication with how it is known.

    What is given counts (`how`, else "given"). Otherwise a line that dates the text is the page's word
    ("page"), one that says when it was updated gives that day ("inferred: ..."), and the latest dated caption gives an interval from its day to two days on ("inferred: ..."). Vague dates, dates
    ahead, and captions of archive pictures do not count; where the text's own dates contradict the caption,
    nothing is inferred and both fields are None.
    """
    if given is not None:
        return Publication(given, how or "given")
    dateline = _dateline(layout)
    if dateline is None and not any(zone.kind in _DATING for zone in layout.zones):
        return Publication(None, None)
    printed = dates(layout, None)
    context = Context(layout, None)
    exact = [reading for reading in printed if _exact(reading)]
    dating = [reading for reading in exact if _dates_the_text(layout, reading, dateline)]
    for lines, known in (([one for one in dating if not _updated(layout, one)], "page"), (dating, _OWN_LINE)):
        if days := [reading.value for reading in lines if reading.value]:
            return Publication(max(days), known)
    captions = [reading.value.latest for reading in exact if reading.value and _of_the_day(layout, reading)]
    if not captions:
        return Publication(None, None)
    caption = max(captions)
    body = [
        reading.value.latest
        for reading in exact
        if reading.value
        and layout.zone_at(reading.start) == "body"
        and context.direction(reading.start, reading.end) < 0
    ]
    latest = max([caption, *body])
    if latest - caption > _ARCHIVE_GAP or _speaks_of_later(context, printed, latest):
        return Publication(None, None)
    return Publication(Interval(latest, latest + _NEWS_LAG), "inferred: latest dated caption")


def _exact(reading: DateReading) -> bool:
    return reading.kind == "absolute" and reading.value is not None and reading.value.days == 1


def _dateline(layout: Layout) -> tuple[int, int] | None:
    """Where the first lines of the story say where and when it was filed: "ROME, Sept. 4, 2026 —"."""
    first = next((each for each in layout.paragraphs if layout.zone_at(each.start) == "body"), None)
    found = _DATELINE.match(layout.text, first.start, first.end) if first else None
    return found.span() if found else None


def _dates_the_text(layout: Layout, reading: DateReading, dateline: tuple[int, int] | None) -> bool:
    if dateline and dateline[0] < reading.start and reading.end < dateline[1]:
        return True
    if layout.zone_at(reading.start) != "source line":
        return False
    start, end = layout.sentence_at(reading.start)
    return reading.end - reading.start > (end - start) // 2 or bool(_DATED_LINE.match(layout.text, start))


def _updated(layout: Layout, reading: DateReading) -> bool:
    return bool(_UPDATED.match(layout.text, layout.sentence_at(reading.start)[0]))


def _of_the_day(layout: Layout, reading: DateReading) -> bool:
    if layout.zone_at(reading.start) != "caption":
        return False
    at = layout.paragraph_at(reading.start)
    paragraph = layout.paragraphs[at] if at is not None else None
    return paragraph is not None and not _ARCHIVE.search(layout.text, paragraph.start, paragraph.end)


def _speaks_of_later(context: Context, printed: tuple[DateReading, ...], latest: dt.date) -> bool:
    """Whether the body tells of two things or more as past that lie well after the picture: one may be a slip."""
    later = [
        reading
        for reading in printed
        if reading.value is not None
        and reading.kind == "absolute"
        and reading.value.earliest > latest + _ARCHIVE_GAP
        and context.layout.zone_at(reading.start) == "body"
        and context.direction(reading.start, reading.end) < 0
    ]
    return len(later) > 1
