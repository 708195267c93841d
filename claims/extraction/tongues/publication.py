"""When a text in a language other than English came out, where its own dateline or dated line tells: "Berlin, 3. März 2024 (dpa) -"."""

import re

from claims.extraction.layout import Layout
from claims.extraction.readings import DateReading, Publication
from claims.extraction.tongues.dates import dates
from claims.extraction.tongues.words import Tongue

_OWN_LINE = "inferred: the text's own dated line"
_PLACE = re.compile(r"(?:[^\W\d_a-zß][\w./’'-]{1,30}[ ,]{1,2}){1,5}(?:\([^()\n]{2,30}\)[ ,]{1,2})?(?:[a-zü]{2,4} )?")
"""Where a story was filed, before its day, with the agency and a small word ("den")."""
_STORY = re.compile(r"\s?(?:\([^()\n]{2,30}\)\s?)?[.:]?\s?[-–—]\s")
_REACH = 90
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_LINE = 90


def published(layout: Layout, tongue: Tongue) -> Publication | None:
    """The day of a line that dates the text ("page"), of its dateline ("page"), or of the last change it tells ("inferred: ...")."""
    exact = [
        reading for reading in dates(layout, None, tongue) if reading.kind == "absolute" and reading.value is not None
    ]
    changed: list[DateReading] = []
    for reading in exact:
        if reading.value is None or reading.value.days > 1:
            continue
        if _heads_the_story(layout, reading) or (said := _line(layout, reading, tongue)) == "dated":
            return Publication(reading.value, "page")
        changed += [reading] if said == "changed" else []
    days = [reading.value for reading in changed if reading.value]
    return Publication(max(days), _OWN_LINE) if days else None


def _heads_the_story(layout: Layout, reading: DateReading) -> bool:
    """Whether a date stands between a place and a dash at the beginning of a paragraph."""
    at = layout.paragraph_at(reading.start)
    start = layout.paragraphs[at].start if at is not None else reading.start
    if not 0 < reading.start - start < _REACH:
        return False
    return bool(_PLACE.fullmatch(layout.text, start, reading.start) and _STORY.match(layout.text, reading.end))


def _line(layout: Layout, reading: DateReading, tongue: Tongue) -> str | None:
    """Whether the line of a date says nothing but when the text came out ("dated") or was "changed"."""
    at = layout.paragraph_at(reading.start)
    if at is None:
        return None
    start, end = layout.paragraphs[at].start, layout.paragraphs[at].end
    start = max(start, layout.text.rfind("\n", start, reading.start) + 1)
    stop = layout.text.find("\n", reading.end, end)
    end = stop if stop >= 0 else end
    if end - start > _LONGEST_LINE:
        return None
    rest = layout.text[start : reading.start] + " " + layout.text[reading.end : end]
    words = {word.lower() for word in _WORD.findall(rest)}
    if words & tongue.changed and words <= tongue.changed | tongue.dated | tongue.beside_a_day:
        return "changed"
    return "dated" if words <= tongue.dated | tongue.beside_a_day | frozenset(tongue.weekdays) else None
