"""A person marks words in a text: as a quotation, a figure or a name."""

from collections.abc import Callable, Mapping
from typing import Any

from claims.actions import annotations, suggestions
from claims.extraction.layout import Layout
from claims.extraction.numbers import numbers
from claims.models import Annotation, Statistic, Suggestion
from sources.actions import passages
from sources.errors import BadValue, WrongText
from sources.ledger.actor import Actor
from sources.models import Capture
from sources.reading.zones import Zone

Kind = Suggestion.Kind
_TYPES = {"percent": "share", "currency": "money"}
_FORMS = ("direct", "partial", "indirect")


def mark(
    *,
    capture: Capture,
    kind: str,
    start: int,
    end: int,
    exact: str,
    by: Actor,
    details: Mapping[str, str],
    accept: bool = False,
) -> Suggestion:
    """Keep what a person marks at start..end as a suggestion of theirs; with `accept` it goes into the record at once.

    `exact` is what they saw there: WrongText where the text has something else. `details` are a quotation's
    "speaker" and "form", a statistic's "measures" and "hedge", a person's "is". Raises BadValue for another kind or
    a figure that cannot be read.
    """
    _stands(capture, start, end, exact)
    if kind not in _READINGS:
        raise BadValue("Words are marked as a quotation, a statistic or a name.")
    reading = _READINGS[kind](capture, start, end, details)
    suggestion = suggestions.add_by_hand(capture=capture, read=suggestions.Read(kind, start, end, reading), by=by)
    if accept and suggestion.state == Suggestion.State.PENDING:
        suggestions.accept(suggestion=suggestion, by=by)
        suggestion.refresh_from_db()
    return suggestion


def note(*, capture: Capture, start: int, end: int, exact: str, body: str, by: Actor, visibility: str) -> Annotation:
    """Keep a person's note on the words at start..end. Raises WrongText, and BadValue for an empty note."""
    _stands(capture, start, end, exact)
    if not body.strip():
        raise BadValue("A note needs words.")
    passage = passages.ensure(capture=capture, start=start, end=end, by=by)
    shown = visibility if visibility in Annotation.Visibility.values else Annotation.Visibility.TEAM
    return annotations.write(by=by, body=body, passage=passage, visibility=shown)


def _stands(capture: Capture, start: int, end: int, exact: str) -> None:
    if not 0 <= start < end <= len(capture.text) or capture.text[start:end] != exact:
        raise WrongText


def _quotation(capture: Capture, start: int, end: int, details: Mapping[str, str]) -> dict[str, Any]:
    name = " ".join(details.get("speaker", "").split())
    form = details.get("form", "direct")
    speaker = {"printed": name, "start": None, "end": None, "role": None, "name": name, "kind": "person", "how": "name"}
    return {
        "id": f"hand-{start}-{end}",
        "start": start,
        "end": end,
        "text": capture.text[start:end],
        "form": form if form in _FORMS else "direct",
        "pieces": [[start, end]],
        "continues": None,
        "speaker": speaker if name else None,
        "cue": None,
        "reported_through": None,
        "said_on": None,
        "rule": "by hand",
    }


def _statistic(capture: Capture, start: int, end: int, details: Mapping[str, str]) -> dict[str, Any]:
    words = capture.text[start:end]
    found = numbers(Layout(words, (Zone("body", 0, len(words)),)))
    if not found:
        raise BadValue(f"“{words[:60]}” holds no figure that can be read.")
    number, hedge = found[0], details.get("hedge", "exact")
    figures = {key: str(each) for key in ("value", "low", "high") if (each := getattr(number, key)) is not None}
    place = Layout(capture.text, tuple(Zone(z["kind"], z["start"], z["end"]) for z in capture.zones)).sentence_at(start)
    return {
        "id": f"hand-{start}-{end}",
        "start": start,
        "end": end,
        "text": words,
        "kind": _TYPES.get(number.type, "count"),
        "hedge": hedge if hedge in Statistic.Hedge.values else "exact",
        "unit": number.unit,
        "measures": details.get("measures") or None,
        "denominator": None,
        "population": None,
        "place": None,
        "period": None,
        "rule": "by hand",
        "sentence": list(place),
    } | figures


def _person(capture: Capture, start: int, end: int, details: Mapping[str, str]) -> dict[str, Any]:
    words = capture.text[start:end]
    kind = "organisation" if details.get("is") == "organisation" else "person"
    mention = {"text": words, "start": start, "end": end}
    return {"id": f"hand-{start}-{end}", "name": " ".join(words.split()), "kind": kind, "mentions": [mention]}


_READINGS: Mapping[str, Callable[[Capture, int, int, Mapping[str, str]], dict[str, Any]]] = {
    Kind.QUOTATION: _quotation,
    Kind.STATISTIC: _statistic,
    Kind.PERSON: _person,
}
