"""What is marked in a capture: suggestions, findings and names, for whoever reads it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, When
from django.db.models.functions import Cast, Coalesce

from claims.extraction.occasions import names_work
from claims.models import Finding, Suggestion
from claims.queries.pending import CLAIM_KINDS
from sources.models import Capture, DocumentLink
from sources.reading.furniture import names_origin
from sources.reading.furniture_words import furniture_words

Kind = Suggestion.Kind


def suggestions_between(capture: Capture, start: int, end: int) -> list[Suggestion]:
    """Quotations and figures read between two offsets, in the order of the text, with their passages."""
    return list(
        suggested(capture).filter(passage__start__lt=end, passage__end__gt=start).order_by("passage__start", "pk")
    )


def findings_between(capture: Capture, start: int, end: int) -> list[Finding]:
    """What is suspected or confirmed between two offsets, or refers to another place (which may lie between them)."""
    here = Q(passage__start__lt=end, passage__end__gt=start) | ~Q(related=[])
    return list(_doubted(capture).filter(here, passage__isnull=False).order_by("passage__start", "pk"))


def people_in(capture: Capture) -> list[Suggestion]:
    """Whom the text names, in the order in which it first does."""
    found = Suggestion.objects.filter(capture=capture, kind=Kind.PERSON).select_related("passage", "decided_by__user")
    return list(found.order_by("passage__start", "pk"))


def suggested(capture: Capture) -> QuerySet[Suggestion]:
    """Quotations and figures read in a capture, with passage, claim and who decided."""
    found = Suggestion.objects.filter(capture=capture, kind__in=CLAIM_KINDS)
    return found.select_related("passage", "claim", "decided_by__user", "engine__user")


def doubted(capture: Capture) -> QuerySet[Finding]:
    """What is wrong or doubtful, worst first: what waits before what is decided, material before cosmetic."""
    waits = Case(When(state=Finding.State.SUSPECTED, then=0), default=1, output_field=IntegerField())
    weight = Case(When(severity=Finding.Severity.MATERIAL, then=0), default=1, output_field=IntegerField())
    turned = Case(
        When(kind="quotation-meaning", then=0),
        When(passage__isnull=True, then=2),
        default=1,
        output_field=IntegerField(),
    )
    found = Finding.objects.filter(capture=capture).select_related("passage", "compared_with__document__source")
    heavy = ("compared_with__bytes", "compared_with__text")
    return found.defer(*heavy).order_by(waits, weight, turned, F("passage__start").asc(nulls_last=True), "pk")


def place_of(rows: QuerySet[Any], key: int) -> int:
    """How many of these rows, in their order, stand before the one of this key; 0 where it is none of them."""
    keys = list(rows.values_list("pk", flat=True))
    return keys.index(key) if key in keys else 0


def _doubted(capture: Capture) -> QuerySet[Finding]:
    found = Finding.objects.filter(capture=capture).exclude(state=Finding.State.DISMISSED)
    return found.select_related("passage")


def reported_through(capture: Capture) -> list[tuple[str, int]]:
    """The works and occasions the text says its quotations came through ("told The Ledger"), each once, with the
    quotation's place.
    """
    found = Suggestion.objects.filter(capture=capture, kind=Kind.QUOTATION, reading__reported_through__isnull=False)
    rows = found.exclude(reading__reported_through=None).order_by("passage__start")
    first: dict[str, int] = {}
    for words, start in rows.values_list("reading__reported_through", "passage__start"):
        if names_work(str(words)):
            first.setdefault(str(words), start)
    return list(first.items())


def source_lines(capture: Capture) -> list[tuple[str, int]]:
    """The lines that say where the text is from ("Source: ..."), each with its place; no bylines, no dates alone."""
    words = furniture_words(capture.document.language)
    lines = [zone for zone in capture.zones if zone["kind"] == "source line"]
    found = [(capture.text[zone["start"] : zone["end"]], zone["start"]) for zone in lines]
    return [(line, start) for line, start in found if names_origin(line, words)]


def links_of(capture: Capture) -> tuple[list[DocumentLink], list[DocumentLink]]:
    """The documents this one is a reprint (...) of, and those that are one of this; one query."""
    document = capture.document_id
    rows = DocumentLink.objects.filter(Q(document=document) | Q(original=document)).select_related(
        "document__source", "original__source"
    )
    found = list(rows.order_by("pk"))
    return [row for row in found if row.document_id == document], [row for row in found if row.original_id == document]


@dataclass(frozen=True, slots=True)
class Spread:
    """How much of each kind a capture has, and in which of `rows` equal stretches of it."""

    counts: Mapping[str, int]
    pending: int
    stretches: Mapping[tuple[int, str], int]


def spread(capture: Capture, rows: int) -> Spread:
    """Where quotations, statistics, persons and findings stand; two queries."""
    length = max(1, len(capture.text))
    at = Cast(F("passage__start") * rows / length, IntegerField())
    read = (
        Suggestion.objects.filter(capture=capture, kind__in=(*CLAIM_KINDS, Kind.PERSON))
        .values_list(at, "kind")
        .annotate(count=Count("pk"), waiting=Count("pk", filter=Q(state="pending")))
        .order_by()
    )
    stretches: dict[tuple[int, str], int] = {}
    counts = dict.fromkeys((*CLAIM_KINDS, Kind.PERSON, "finding", "material"), 0)
    pending = 0
    for row, kind, count, waiting in read:
        stretches[row, kind] = count
        counts[kind] += count
        pending += waiting if kind != Kind.PERSON else 0
    doubts = _doubted(capture).values_list(Coalesce(at, 0), "severity").annotate(count=Count("pk")).order_by()
    for row, severity, count in doubts:
        stretches[row, "finding"] = stretches.get((row, "finding"), 0) + count
        counts["finding"] += count
        counts["material"] += count if severity == Finding.Severity.MATERIAL else 0
    return Spread(counts, pending, stretches)
