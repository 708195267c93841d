"""From a file to what is kept of it: document, capture, suggestions, findings, and on demand claims."""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from claims.actions import claims, findings, sketches, suggestions
from claims.checking.alone import check
from claims.extraction.indirect_parts import states
from claims.extraction.layout import Layout
from claims.extraction.pipeline import ENGINE
from claims.extraction.readings import Reading
from claims.flows.compare import compare_with_others
from claims.flows.correcting import recaptured
from claims.flows.kept import read_kept
from claims.flows.read import open_file
from claims.flows.watching import Watching
from claims.models import Suggestion
from claims.publishing.reading import date_json, person_json, quotation_json, statistic_json
from claims.queries.pending import acceptable, publishable
from sources.actions import actors, documents, takings
from sources.actions.texts import storable
from sources.dates import Interval
from sources.ledger.actor import Actor
from sources.models import Capture, Document
from sources.queries.captures import with_sha256
from sources.reading.child import read_in_child
from sources.reading.page import read as read_page
from sources.reading.result import Page, Unreadable
from sources.reading.sidecar import Known

LARGEST = 15_000_000
NOBODY = Watching()


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
    capture, new = keep(
        data=data,
        page=lambda: read_page(data, name=path.name, language=known.language),
        known=known,
        name=path.name,
        by=by,
    )
    return complete(capture, by=by, new=new, accept=accept, publish=publish)


def capture_upload(
    data: bytes,
    name: str,
    known: Known | None = None,
    *,
    by: Actor,
    how: str = Capture.How.UPLOADED,
    of: Document | None = None,
) -> Captured:
    """Keep what somebody sent, as `capture_file` does; it is read in a process of its own, limited in time and memory.

    `of`: the document of which it is a new version; else its address (`known.url`, or the page's own) tells. `how`
    may be "saved from a browser". Raises Unreadable.
    """
    if len(data) > LARGEST:
        raise Unreadable(f"It is larger than {LARGEST // 1_000_000} MB.")
    capture, new = keep(
        data=data, page=lambda: read_in_child(data, name), known=known or Known(), name=name, by=by, how=how, of=of
    )
    return complete(capture, by=by, new=new)


def capture_text(text: str, known: Known | None = None, *, by: Actor, of: Document | None = None) -> Captured:
    """Keep a text that somebody pasted, in the same way. The line ends of a form (CR LF) become plain ones."""
    data = storable(text.replace("\r\n", "\n")).encode()
    return capture_upload(data, "pasted text", known, by=by, how=Capture.How.PASTED, of=of)


def keep(
    *,
    data: bytes,
    page: Page | Callable[[], Page],
    known: Known,
    name: str,
    by: Actor,
    how: str = Capture.How.UPLOADED,
    of: Document | None = None,
    final_url: str = "",
    http_status: int | None = None,
    captured_at: dt.datetime | None = None,
    watching: Watching = NOBODY,
) -> tuple[Capture, bool]:
    """Keep bytes with their text, and whether they are new; held already, they are not read again."""
    sha256 = hashlib.sha256(data).hexdigest()
    held = with_sha256(sha256, of)
    capture = held or takings.take(
        data=data,
        page=page() if callable(page) else page,
        known=known,
        name=name,
        by=by,
        how=how,
        of=of,
        final_url=final_url,
        http_status=http_status,
        captured_at=captured_at,
    )
    sketches.keep(capture=capture)
    watching.kept(capture, new=held is None)
    watching.did("kept", sha256=sha256, characters=len(capture.text), new=held is None)
    return capture, held is None


def complete(
    capture: Capture,
    *,
    by: Actor,
    new: bool,
    accept: bool = False,
    publish: bool = False,
    watching: Watching = NOBODY,
) -> Captured:
    """Read what is kept, look for what is wrong with it, alone and beside the others."""
    watching.doing("reading")
    engine = actors.engine(*ENGINE.split(" ", 1))
    reading = read_kept(capture)
    if capture.document.published_earliest is None and reading.publication.how == "page":
        when, how = reading.publication.when, reading.publication.how
        documents.describe(
            document=capture.document,
            by=engine,
            reason="a line of the text dates it",
            published=when,
            published_how=how,
        )
    suggested = suggestions.keep_all(capture=capture, readings=_read(reading), engine=engine, by=engine)
    seen = findings.keep_all(capture=capture, findings=check(reading), by=engine)
    watching.did(
        "read",
        quotations=sum(quotation.form != "indirect" for quotation in reading.quotations),
        figures=len(reading.statistics),
        dates=len(reading.dates),
        names=len(reading.people),
        findings=len(seen),
    )
    watching.doing("comparing")
    compared = compare_with_others(capture, reading, by=engine)
    watching.did("compared", findings=compared)
    recaptured(capture)
    made = suggestions.accept_all(suggestions=acceptable(capture), by=by) if accept or publish else []
    out = publishable(capture) if publish else []
    if publish:
        claims.publish_all(claims=out, by=by)
    return Captured(capture, new, len(suggested), len(seen) + compared, len(made), len(out))


def _read(reading: Reading) -> Iterator[suggestions.Read]:
    """The reading as suggestions. Numbers that measure nothing and things merely spoken of are not worth anybody's decision."""
    kind, layout = Suggestion.Kind, Layout(reading.text, reading.zones, reading.language)
    for quotation in filter(states, reading.quotations):
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
