"""What is marked in a text, from what is read and suspected in it."""

from collections.abc import Iterable, Iterator

from claims.desk.reader.segments import Mark
from claims.models import Finding, Suggestion
from claims.queries.annotations import Placed


def marks(
    suggestions: Iterable[Suggestion],
    findings: Iterable[Finding],
    people: Iterable[Suggestion],
    notes: Iterable[Placed],
) -> list[Mark]:
    """Quotations and figures where they stand, names at every mention, findings with the places they relate to, notes."""
    return [*_read(suggestions), *_found(findings), *_named(people), *_noted(notes)]


def _read(suggestions: Iterable[Suggestion]) -> Iterator[Mark]:
    for one in suggestions:
        kind = "quotation" if one.kind == Suggestion.Kind.QUOTATION else "figure"
        spans = one.reading.get("pieces") or [(one.passage.start, one.passage.end)]
        for start, end in spans if one.state != Suggestion.State.REFUSED else ():
            yield Mark(start, end, kind, f"s{one.pk}", one.state)


def _found(findings: Iterable[Finding]) -> Iterator[Mark]:
    for one in findings:
        places = [(one.passage.start, one.passage.end)] if one.passage else []
        for start, end in [*places, *one.related]:
            yield Mark(start, end, "finding", f"f{one.pk}", one.severity)


def _named(people: Iterable[Suggestion]) -> Iterator[Mark]:
    for one in people:
        for mention in one.reading.get("mentions") or ():
            yield Mark(mention["start"], mention["end"], "name", f"s{one.pk}")


def _noted(notes: Iterable[Placed]) -> Iterator[Mark]:
    for one in notes:
        yield Mark(one.passage.start, one.passage.end, "note", f"n{one.annotation.pk}")
