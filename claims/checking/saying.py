"""How a finding is put: the sentence a journalist reads, and the finding made with its kind's severity."""

import calendar
import datetime as dt
from collections.abc import Iterable, Sequence

from claims.checking.kinds import KINDS
from claims.extraction.readings import Finding, Reading, Severity
from sources.dates import Interval

# A message is a sentence, not a copy of the text.
_LONGEST = 60


def find(
    reading: Reading,
    kind: str,
    start: int,
    end: int,
    message: str,
    *,
    suggested: str | None = None,
    related: Iterable[tuple[int, int]] = (),
    severity: Severity | None = None,
    **details: object,
) -> Finding:
    """A finding at start..end of the reading's text, its severity that of its kind unless given. It has no id yet."""
    return Finding(
        id="",
        kind=kind,
        severity=severity or KINDS[kind].severity,
        start=start,
        end=end,
        printed=reading.text[start:end],
        suggested=suggested,
        message=message,
        related=tuple(related),
        details=details,
    )


def quoted(text: str) -> str:
    """Words of the text for a message: in quotation marks, on one line, shortened in the middle where long."""
    line = " ".join(text.split())
    if len(line) > _LONGEST:
        line = f"{line[: _LONGEST - 20].rstrip()} … {line[-18:].lstrip()}"
    return f"“{line}”"


def as_printed(phrases: Iterable[str]) -> dict[str, int]:
    """How often each phrase comes, whatever its capitals, by the way it is first printed."""
    counts: dict[str, tuple[str, int]] = {}
    for phrase in phrases:
        first, count = counts.get(phrase.lower(), (phrase, 0))
        counts[phrase.lower()] = (first, count + 1)
    return dict(counts.values())


def day(date: dt.date) -> str:
    """ "20 July 2023"."""
    return f"{date.day} {date:%B %Y}"


def span(interval: Interval) -> str:
    """The days of an interval as they are said: "2021", "August 2023", "18 to 20 July 2023"."""
    first, last = interval.earliest, interval.latest
    if first == last:
        return day(first)
    if first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]:
        if (first.month, last.month) == (1, 12):
            return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
        if (first.year, first.month) == (last.year, last.month):
            return f"{first:%B %Y}"
        return f"{first:%B}{'' if first.year == last.year else f' {first.year}'} to {last:%B %Y}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last)}"
    return f"{first.day} {first:%B}{'' if first.year == last.year else f' {first.year}'} to {day(last)}"


def times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def listed(items: Sequence[str], word: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {word} {items[-1]}"
