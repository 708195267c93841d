"""Lists of what a machine read or suspects."""

from datetime import timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from claims.models import Finding, Suggestion
from claims.queries.pending import CLAIM_KINDS
from claims.queries.queues.row import Asked, Row, SavedList, publisher_of, title_of
from claims.queries.wordings import beside

STALE = timedelta(days=14)
_WHOSE = ("person", "printed_speaker", "inherited")
"""Where a finding's details name the person it is about."""
_NEAR = 3
"""Words after a figure among which what it measures begins, where the text says it there."""
_HEAVY = ("capture__bytes", "capture__text", "capture__zones")
_BY = {
    "kind": "kind",
    "document": "capture__document__title",
    "publisher": "capture__document__source__name",
    "since": "capture__captured_at",
}


def suggestions(asked: Asked) -> list[Row]:
    """One query: document by document, the latest captured first, each in the order of the text."""
    return [
        _suggestion(one) for one in _cut(_suggestions(asked), asked, SUGGESTIONS, "-capture", "passage__start", "pk")
    ]


def findings(asked: Asked) -> list[Row]:
    """One query: document by document, the latest captured first, what changes the meaning before what is cosmetic."""
    return [_finding(one) for one in _cut(_findings(asked), asked, FINDINGS, "-severity", "-capture", "pk")]


def stale(asked: Asked) -> list[Row]:
    """Two queries: findings, then suggestions, of captures that are 14 days old, the oldest first."""
    before = timezone.now() - STALE
    last = asked.offset + asked.count
    doubts = _findings(asked).filter(capture__captured_at__lt=before).order_by("capture__captured_at", "pk")[:last]
    read = _suggestions(asked).filter(capture__captured_at__lt=before).order_by("capture__captured_at", "pk")[:last]
    rows = [*(_finding(one) for one in doubts), *(_suggestion(one) for one in read)]
    return rows[asked.offset : last]


def _suggestions(asked: Asked) -> QuerySet[Suggestion]:
    found = Suggestion.objects.filter(state=Suggestion.State.PENDING, kind__in=CLAIM_KINDS)
    if kind := asked.chips.get("kind"):
        found = found.filter(kind=kind)
    return _of_document(found, asked).select_related("passage", "capture__document__source").defer(*_HEAVY)


def _findings(asked: Asked) -> QuerySet[Finding]:
    found = Finding.objects.filter(state=Finding.State.SUSPECTED)
    if severity := asked.chips.get("severity"):
        found = found.filter(severity=severity)
    return _of_document(found, asked).select_related("passage", "capture__document__source").defer(*_HEAVY)


def _of_document(found: QuerySet[Any], asked: Asked) -> QuerySet[Any]:
    document = asked.chips.get("document")
    return found.filter(capture__document__public_id=document) if document else found


def _cut(found: QuerySet[Any], asked: Asked, which: SavedList, *otherwise: str) -> QuerySet[Any]:
    return found.order_by(*which.order_by(asked.order), *otherwise)[asked.offset : asked.offset + asked.count]


def _suggestion(one: Suggestion) -> Row:
    document, speaker = one.capture.document, one.reading.get("speaker") or {}
    return Row(
        ref=f"s{one.pk}",
        kind=one.kind,
        what=_figure(one) if one.kind == Suggestion.Kind.STATISTIC else one.passage.exact,
        url=f"/d/{document.public_id}?tab=claims&from={one.passage.start}&capture={one.capture}#card-s{one.pk}",
        who=str(speaker.get("name") or speaker.get("printed") or ""),
        document=title_of(document),
        publisher=publisher_of(document),
        since=one.capture.captured_at,
    )


def _figure(one: Suggestion) -> str:
    """The figure with what it measures; a dash between them where they do not follow each other in the text."""
    printed, after = one.passage.exact, one.passage.suffix.split()[:_NEAR]
    measured, of = one.reading.get("measures") or "", one.reading.get("population") or ""
    if of and measured and after[:1] == ["of"]:
        return f"{printed} of {of} {measured}"
    if not measured:
        return printed
    return f"{printed}{' ' if measured.split()[0] in after else ' – '}{measured}"


def _finding(one: Finding) -> Row:
    document = one.capture.document
    return Row(
        ref=f"f{one.pk}",
        kind=one.kind.replace("-", " "),
        what=one.message,
        url=f"/d/{document.public_id}?from={one.passage.start if one.passage else 0}&capture={one.capture}#card-f{one.pk}",
        who=next((str(one.details[key]) for key in _WHOSE if one.details.get(key)), ""),
        document=title_of(document),
        publisher=publisher_of(document),
        since=one.capture.captured_at,
        severity=one.severity,
        beside=beside(one),
    )


SUGGESTIONS = SavedList(
    key="suggestions",
    label="Suggestions",
    about="Quotations and figures a machine read, and nobody has decided.",
    empty="Every suggestion is decided. Capture a document, and what it says comes here.",
    rows=suggestions,
    chips={"kind": list(CLAIM_KINDS)},
    orders=_BY,
)
FINDINGS = SavedList(
    key="findings",
    label="Problems",
    about="What looks wrong or doubtful in a printing, and nobody has decided.",
    empty="Nothing is suspected. Capture what a text draws on, and the two are compared.",
    rows=findings,
    chips={"severity": list(Finding.Severity.values)},
    # Few findings are about a person.
    columns=("severity", "kind", "what", "document"),
    orders=_BY | {"severity": "severity"},
)
OLD = SavedList(
    key="stale",
    label="Stale",
    about="Problems and suggestions that have waited for more than 14 days.",
    empty="Nothing has waited longer than 14 days.",
    rows=stale,
)
