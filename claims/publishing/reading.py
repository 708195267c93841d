"""A reading as JSON, in the shape "onrecord-reading/1" that docs/reference/reading.md describes."""

import hashlib
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from claims.extraction.pipeline import ENGINE
from claims.extraction.readings import DateReading, Finding, Number, Person, Quotation, Reading, Span, Statistic

SCHEMA = "onrecord-reading/1"
Json = dict[str, Any]


def reading_json(path: str, reading: Reading, findings: Sequence[Finding]) -> Json:
    """One document's reading: offsets are code points into the captured text, end exclusive."""
    when = reading.publication.when
    return {
        "schema": SCHEMA,
        "engine": ENGINE,
        "path": path,
        "document": {
            "title": reading.title,
            "published": str(when) if when else None,
            "published_how": reading.publication.how,
            "language": reading.language,
            "text_sha256": hashlib.sha256(reading.text.encode()).hexdigest(),
            "length": len(reading.text),
        },
        "zones": [{"kind": zone.kind, "start": zone.start, "end": zone.end} for zone in reading.zones],
        "quotations": [quotation_json(quotation) for quotation in reading.quotations],
        "numbers": [number_json(number) for number in reading.numbers],
        "statistics": [statistic_json(statistic) for statistic in reading.statistics],
        "dates": [date_json(date) for date in reading.dates],
        "people": [person_json(person) for person in reading.people],
        "findings": [finding_json(finding) for finding in findings],
    }


def quotation_json(quotation: Quotation) -> Json:
    speaker = quotation.speaker
    return {
        "id": quotation.id,
        "start": quotation.start,
        "end": quotation.end,
        "text": quotation.text,
        "form": quotation.form,
        "pieces": [list(piece) for piece in quotation.pieces],
        "continues": quotation.continues,
        "speaker": {
            "printed": speaker.printed,
            "start": speaker.start,
            "end": speaker.end,
            "role": speaker.role,
            "name": speaker.name,
            "kind": speaker.kind,
            "how": speaker.how,
        }
        if speaker
        else None,
        "cue": _span(quotation.cue),
        "reported_through": quotation.reported_through,
        "said_on": str(quotation.said_on) if quotation.said_on else None,
        "rule": quotation.rule,
    }


def number_json(number: Number) -> Json:
    return {
        "start": number.start,
        "end": number.end,
        "text": number.text,
        "value": figure(number.value),
        "low": figure(number.low),
        "high": figure(number.high),
        "unit": number.unit,
        "type": number.type,
        "rule": number.rule,
    }


def statistic_json(statistic: Statistic) -> Json:
    return {
        "id": statistic.id,
        "start": statistic.start,
        "end": statistic.end,
        "text": statistic.text,
        "kind": statistic.kind,
        "value": figure(statistic.value),
        "low": figure(statistic.low),
        "high": figure(statistic.high),
        "hedge": statistic.hedge,
        "unit": statistic.unit,
        "measures": statistic.measures,
        "denominator": statistic.denominator,
        "population": statistic.population,
        "place": statistic.place,
        "period": statistic.period,
        "rule": statistic.rule,
    }


def date_json(date: DateReading) -> Json:
    return {
        "start": date.start,
        "end": date.end,
        "text": date.text,
        "value": str(date.value) if date.value else None,
        "kind": date.kind,
        "rule": date.rule,
    }


def person_json(person: Person) -> Json:
    return {
        "id": person.id,
        "name": person.name,
        "kind": person.kind,
        "mentions": [_span(mention) for mention in person.mentions],
        "rule": person.rule,
    }


def finding_json(finding: Finding) -> Json:
    return {
        "id": finding.id,
        "kind": finding.kind,
        "severity": finding.severity,
        "start": finding.start,
        "end": finding.end,
        "printed": finding.printed,
        "suggested": finding.suggested,
        "message": finding.message,
        "related": [list(place) for place in finding.related],
        "compared_with": finding.compared_with,
    }


def figure(value: Decimal | None) -> int | float | None:
    """A figure as JSON's number; None for one no measurement has (over 300 digits), which JSON readers choke on."""
    if value is None or not value.is_finite() or value.adjusted() > 300:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _span(span: Span | None) -> Json | None:
    return {"text": span.text, "start": span.start, "end": span.end} if span else None
