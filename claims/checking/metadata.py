"""Title, date and author: what a text must say about itself to be cited."""

import re
from collections.abc import Iterator
from itertools import islice

from claims.checking.lexicon import CAPITAL, built, code, lexicon
from claims.checking.saying import as_printed, day, find, listed, quoted, times
from claims.extraction.layout import WORD, Layout
from claims.extraction.readings import DateReading, Finding, Reading

# "By Ann Example" on a line of its own, near the top or at the end.
_BYLINES = built(
    "metadata",
    lambda language: re.compile(rf"(?:{lexicon(language, 'metadata').pattern('byline')}) {CAPITAL}[^\n.!?]{{2,80}}"),
)
_LINES_AT_THE_TOP = 8
_FIRST_WORDS = 3


def check(reading: Reading, layout: Layout) -> Iterator[Finding]:
    """One finding at the first words of a text that has no title or no date of publication of its own.

    Where the date could be inferred the relative dates that hang on it are related.
    """
    dated = reading.publication.when is not None and not reading.publication.inferred
    # Where relative dates hang in the air that finding says that the date is missing.
    said_by_them = reading.publication.when is None and any(
        d.kind == "relative" and d.value is None for d in reading.dates
    )
    missing = [] if reading.title else ["title"]
    if not dated and not said_by_them:
        missing.append("date of publication")
    first = list(islice(WORD.finditer(reading.text), _FIRST_WORDS))
    if not missing or not first:
        return
    if not _has_author(reading, layout):
        missing.append("author")
    hanging = (
        [] if dated or reading.publication.when is None else [date for date in reading.dates if date.kind == "relative"]
    )
    yield find(
        reading,
        "metadata-missing",
        first[0].start(),
        first[-1].end(),
        f"The text names no {listed(missing, 'or')}.{'' if dated else _inferred(reading, hanging)}",
        related=[(date.start, date.end) for date in hanging],
        missing=missing,
    )


def _has_author(reading: Reading, layout: Layout) -> bool:
    """Whether a line names the author; in a language whose bylines are not known one may."""
    byline = _BYLINES.get(code(reading.language))
    lines = layout.paragraphs[:_LINES_AT_THE_TOP] + layout.paragraphs[-2:]
    return byline is None or any(byline.fullmatch(reading.text, line.start, line.end) for line in lines)


def _inferred(reading: Reading, hanging: list[DateReading]) -> str:
    when = reading.publication.when
    if when is None:
        return ""
    days = f"on {day(when.latest)}" if when.days == 1 else f"between {day(when.earliest)} and {day(when.latest)}"
    said = f" Its own dates put its publication {days}"
    if not hanging:
        return f"{said}; check."
    phrases = as_printed(date.text for date in hanging)
    counted = listed([quoted(text) + (f" ({times(count)})" if count > 1 else "") for text, count in phrases.items()])
    return f"{said}, and {counted} {'is' if len(phrases) == 1 else 'are'} reckoned from that; check."
