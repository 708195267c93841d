"""What machines read in texts, as things said: to be compared with claims."""

from collections.abc import Collection, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from claims.matching.said import Figure, Said
from claims.models import Appearance, Suggestion
from claims.queries.claims_said import figure_read, interval, interval_read
from claims.queries.printed import sentences
from sources.dates import Interval
from sources.models import Capture, Document

_STATISTIC = Suggestion.Kind.STATISTIC


def suggested(capture: Capture) -> list[Suggestion]:
    """The quotations and statistics read in a capture that nobody refused, in the order of the text."""
    kinds = (Suggestion.Kind.QUOTATION, _STATISTIC)
    rows = Suggestion.objects.filter(capture=capture, kind__in=kinds).exclude(state=Suggestion.State.REFUSED)
    return list(rows.select_related("passage", "capture__document").order_by("passage__start", "pk"))


def said_suggested(suggestions: Collection[Suggestion]) -> dict[int, Said]:
    """Each of them (by id): a quotation as its words with the figures in it, a statistic as its sentence.

    Said when the reading says so, else when the document came out. Two queries, whatever the number.
    """
    figured = Suggestion.objects.filter(
        capture__in={one.capture_id for one in suggestions}, kind=_STATISTIC
    ).select_related("passage")
    figures = [(row, _figure(row.reading)) for row in figured]
    around = sentences([one for one in suggestions if one.kind == _STATISTIC])
    return {
        one.pk: Said(
            around.get(one.pk, one.passage.exact),
            speaker=(one.reading.get("speaker") or {}).get("name") or "",
            when=interval_read(one.reading.get("said_on")) or _published(one.capture.document),
            figures=tuple(figure for row, figure in figures if _inside(row, one)),
            language=one.capture.document.language or "",
        )
        for one in suggestions
    }


def only_in(capture: Capture) -> set[int]:
    """The claims (their ids) that no other document prints: what this text says was not said before because of them."""
    here = Appearance.objects.filter(passage__capture__document=capture.document_id).values("claim")
    elsewhere = Appearance.objects.filter(claim__in=here).exclude(passage__capture__document=capture.document_id)
    own = Appearance.objects.filter(claim__in=here).exclude(claim__in=elsewhere.values("claim"))
    return set(own.values_list("claim_id", flat=True))


def _inside(row: Suggestion, one: Suggestion) -> bool:
    return (
        row.capture_id == one.capture_id
        and one.passage.start <= row.passage.start
        and row.passage.end <= one.passage.end
    )


def _figure(reading: Mapping[str, Any]) -> Figure:
    value, low, high = (_number(reading.get(key)) for key in ("value", "low", "high"))
    unit, population, place, period = (reading.get(key) for key in ("unit", "population", "place", "period"))
    return figure_read(value, low, high, unit=unit, population=population, place=place, period=period)


def _number(value: object) -> Decimal | None:
    try:
        return Decimal(str(value)) if value is not None else None
    except InvalidOperation:
        return None


def _published(document: Document) -> Interval | None:
    return interval(document.published_earliest, document.published_latest)
