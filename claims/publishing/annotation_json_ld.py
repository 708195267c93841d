"""Notes as Web Annotations: JSON-LD in the words of the W3C's vocabulary."""

from collections.abc import Mapping, Sequence
from typing import Any

from claims.publishing.annotation_rules import CONTEXT

PATH = "/api/v1/web-annotations/"


def annotation(note: Mapping[str, Any], document: Mapping[str, Any] | None, base: str) -> dict[str, Any]:
    """A note in the outward shape of the API; `document` says of a passage's document its `url` and what was taken of it.

    Of what is told: who wrote it, and all of a passage, only where the shape says it. An answer is on the note it
    answers.
    """
    home = base.rstrip("/")
    made: dict[str, Any] = {
        "@context": CONTEXT,
        "id": f"{home}{PATH}{note['id']}/",
        "type": "Annotation",
        "motivation": note["motivation"],
        "creator": {"type": "Person", "name": note["by"]} if note["by"] else None,
        "created": note["written_at"],
        "modified": note["edited_at"],
        "body": _body(note) if note["body"] else None,
        "target": _target(note, document, home),
    }
    return {name: value for name, value in made.items() if value is not None}


def page(items: Sequence[Any], *, at: str, collection: str, following: str | None) -> dict[str, Any]:
    """One page of a collection of annotations, which stand in it without their context."""
    made: dict[str, Any] = {
        "@context": CONTEXT,
        "id": at,
        "type": "AnnotationPage",
        "partOf": {"id": collection, "type": "AnnotationCollection", "label": "Notes on Onrecord"},
        "items": [{name: value for name, value in item.items() if name != "@context"} for item in items],
        "next": following,
    }
    return {name: value for name, value in made.items() if value is not None}


def _body(note: Mapping[str, Any]) -> dict[str, Any]:
    body = {"type": "TextualBody", "value": note["body"], "format": "text/plain", "language": note["language"]}
    return {name: value for name, value in body.items() if value}


def _target(note: Mapping[str, Any], document: Mapping[str, Any] | None, home: str) -> Any:
    if note["reply_to"]:
        return f"{home}{PATH}{note['reply_to']}/"
    passage = note["passage"]
    if passage is None or document is None:
        return f"{home}/c/{note['claim']}"
    state = {"type": "TimeState", "sourceDate": document["captured_at"], "cached": document["archived_url"] or None}
    quote = {"type": "TextQuoteSelector", "exact": passage["exact"]}
    quote |= {name: document[name] for name in ("prefix", "suffix") if document.get(name)}
    return {
        "type": "SpecificResource",
        "source": document["url"] or f"{home}/documents/{document['id']}",
        "selector": [quote, {"type": "TextPositionSelector", "start": passage["start"], "end": passage["end"]}],
        "state": {name: value for name, value in state.items() if value},
    }
