"""From a file to what is kept of it: document, capture, suggestions, findings, and on demand claims."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claims.actions import claims, findings, suggestions
from claims.checking.alone import check
from claims.extraction.layout import Layout
from claims.extraction.pipeline import ENGINE
from claims.extraction.readings import Reading
from claims.flows.compare import compare_with_others
from claims.flows.kept import read_kept
from claims.flows.read import open_file
from claims.models import Suggestion
from claims.publishing.reading import date_json, person_json, quotation_json, statistic_json
from claims.queries.pending import acceptable, publishable
from sources.actions import actors, takings
from sources.dates import Interval
from sources.ledger.actor import Actor
from sources.models import Capture
from sources.queries.captures import with_sha256
from sources.reading.page import read as read_page


@dataclass(frozen=True, slots=True)
class Captured:
    """What became of one file; `new` is false where exactly these bytes were held already."""

    capture: Capture
    new: bool
    suggestions: int
    findings: int
    claims: int
    published: int


def capture_file(
    path: Path, *, by: Actor, published: Interval | None = None, accept: bool = False, publish: bool = False
) -> Captured:
    """Keep a file, what is read in it and what is wrong with it. Raises Unreadable, saying why in a sentence.

    Repeated, it completes what an interrupted run left out and doubles nothing. `accept` makes claims of the
    quotations and statistics that wait in it, `publish` publishes those (and implies `accept`).
    """
    data, known = open_file(path, published=published)
    held = with_sha256(hashlib.sha256(data).hexdigest())
    capture = held or takings.take(data=data, page=read_page(data, name=path.name), known=known, name=path.name, by=by)
    engine = actors.engine(*ENGINE.split(" ", 1))
    reading = read_kept(capture)
    suggested = suggestions.keep_all(capture=capture, readings=_read(reading), engine=engine, by=engine)
    seen = findings.keep_all(capture=capture, findings=check(reading), by=engine)
    compared = compare_with_others(capture, reading, by=engine)
    made = suggestions.accept_all(suggestions=acceptable(capture), by=by) if accept or publish else []
    out = publishable(capture) if publish else []
    claims.publish_all(claims=out, by=by)
    return Captured(capture, held is None, len(suggested), len(seen) + compared, len(made), len(out))


def _read(reading: Reading) -> Iterator[suggestions.Read]:
    """The reading as suggestions. Numbers that measure nothing are not worth anybody's decision."""
    kind, layout = Suggestion.Kind, Layout(reading.text, reading.zones)
    for quotation in reading.quotations:
        yield suggestions.Read(kind.QUOTATION, quotation.start, quotation.end, quotation_json(quotation))
    for statistic in reading.statistics:
        figures = {
            key: str(value) for key in ("value", "low", "high") if (value := getattr(statistic, key)) is not None
        }
        sentence = {"sentence": list(layout.sentence_at(statistic.start))}
        yield suggestions.Read(
            kind.STATISTIC, statistic.start, statistic.end, statistic_json(statistic) | figures | sentence
        )
    for date in reading.dates:
        yield suggestions.Read(kind.DATE, date.start, date.end, date_json(date))
    yield from _people(reading)


def _people(reading: Reading) -> Iterator[suggestions.Read]:
    for person in reading.people:
        first = person.mentions[0]
        yield suggestions.Read(Suggestion.Kind.PERSON, first.start, first.end, person_json(person))
