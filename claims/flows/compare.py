"""A capture beside the others that share its quotations or its figures: findings in both."""

from collections.abc import Iterator, Sequence

from claims.actions import findings
from claims.checking.comparing.introduced import introduced
from claims.checking.comparing.printing import Printing
from claims.checking.comparing.telling import SAME_NEWS, digits, telling
from claims.checking.comparing.two import compare
from claims.extraction import readings
from claims.extraction.readings import Reading
from claims.flows.kept import published, read_kept
from claims.flows.stale import out_of_date
from claims.models import Finding
from claims.queries.candidates import captures_sharing_figures, captures_sharing_quotations, records_of_quotations
from claims.queries.reprints import not_traced, taken_from
from sources.ledger.actor import Actor
from sources.models import Capture, Document
from sources.queries.captures import name_of


def compare_with_others(capture: Capture, reading: Reading, *, by: Actor) -> int:
    """Compare a capture with every other that may print the same, and its figures with the series on record; how many
    findings are new.
    """
    ours = _printing(capture, reading)
    new = len(findings.keep_all(capture=capture, findings=out_of_date(reading), by=by))
    for other in worth_comparing(capture, reading):
        theirs = _printing(other, read_kept(other))
        here, there = compare(ours, theirs)
        kept = findings.keep_all(capture=capture, findings=here, compared_with=other, by=by)
        beside = findings.keep_all(capture=other, findings=there, compared_with=capture, by=by)
        _trace(kept, here, theirs, other, capture, by=by)
        _trace(beside, there, ours, capture, other, by=by)
        new += len(kept) + len(beside)
    return new


def trace_reprints(capture: Capture, *, by: Actor) -> int:
    """Say of a capture's suspected findings who introduced them, now that its document's links are known; how many."""
    traced = 0
    ours = _printing(capture, read_kept(capture))
    for other, suspected in not_traced(capture).items():
        theirs = _printing(other, read_kept(other))
        traced += _trace(suspected, compare(theirs, ours)[1], theirs, other, capture, by=by)
    return traced


def _trace(
    kept: Sequence[Finding],
    found: Sequence[readings.Finding],
    origin: Printing,
    against: Capture,
    capture: Capture,
    *,
    by: Actor,
) -> int:
    """Look up along the reprints who had first what was found in `capture` against `origin`."""
    chain = taken_from(capture.document) if kept else []
    if not chain:
        return 0
    printings = [origin if one == against else _printing(one, read_kept(one)) for one in chain]
    documents = [capture.document, *(one.document for one in chain)]
    known: dict[Finding, Document] = {}
    for finding in kept:
        seen = next((one for one in found if (one.kind, one.printed) == (finding.kind, finding.printed)), None)
        step = introduced(seen, printings, origin) if seen else None
        if step is not None:
            known[finding] = documents[step]
    findings.trace(introduced=known, by=by)
    return len(known)


def worth_comparing(capture: Capture, reading: Reading) -> Iterator[Capture]:
    """The captures of other documents that share quotations or figures with this one, each once."""
    figures = [(value, digits(value)) for value in telling(reading.statistics)]
    candidates = [
        *captures_sharing_quotations(capture),
        *records_of_quotations(capture),
        *captures_sharing_figures(capture, figures, least=SAME_NEWS),
    ]
    seen = {capture.pk}
    for other in candidates:
        if other.pk not in seen and other.document_id != capture.document_id:
            seen.add(other.pk)
            yield other


def _printing(capture: Capture, reading: Reading) -> Printing:
    document = capture.document
    return Printing(_called(capture), reading, published(document), primary=document.is_primary)


def _called(capture: Capture) -> str:
    """What a finding's sentence calls a document: its title and who published it, as far as they are known."""
    document = capture.document
    title = f"“{document.title}”" if document.title else name_of(capture)
    return f"{title} ({document.source.name})" if document.source else title
