"""The outward shapes of what was published: sources, documents, captures."""

from django.db.models import Case, F, OuterRef, Value, When

from sources.models import Byline, Capture, Document, DocumentLink, Source
from sources.queries.shape import (
    BOOLEAN,
    INTEGER,
    INTERVAL,
    MOMENT,
    STRING,
    TEXT,
    Field,
    IntervalText,
    JsonBuild,
    JsonList,
    Schema,
    Shape,
    choices,
)

ZONE: Schema = {
    "type": "object",
    "properties": {"kind": STRING, "start": {"type": "integer"}, "end": {"type": "integer"}},
    "required": ["kind", "start", "end"],
}
REFERENCE: Schema = {
    "type": ["object", "null"],
    "properties": {"id": STRING, "name": STRING},
    "required": ["id", "name"],
}


def where(path: str, then: JsonBuild) -> Case:
    """`then` where the relation at `path` is there, null where it is not."""
    return Case(When(**{f"{path}__isnull": False}, then=then), default=Value(None), output_field=then.output_field)


def source_of(path: str, description: str = "Who published it.") -> Field:
    """A source as {id, name}, or null."""
    shown = JsonBuild({"id": F(f"{path}__public_id"), "name": F(f"{path}__name")})
    return Field(where(path, shown), REFERENCE, description)


def document_of(path: str) -> Field:
    """A document as far as one needs it to know what it is."""
    shown = {
        "id": Field(F(f"{path}__public_id"), STRING),
        "title": Field(F(f"{path}__title"), STRING),
        "url": Field(F(f"{path}__url"), STRING),
        "published": Field(IntervalText(f"{path}__published_earliest", f"{path}__published_latest"), INTERVAL),
        "source": source_of(f"{path}__source"),
    }
    inner = Shape("DocumentReference", shown)
    return Field(inner.json(), inner.schema())


SOURCE = Shape(
    "Source",
    {
        "id": Field(F("public_id"), STRING),
        "name": Field(F("name"), STRING),
        "kind": Field(F("kind"), choices(Source.Kind.values)),
        "homepage": Field(F("homepage"), STRING),
        "country": Field(F("country"), STRING, "ISO 3166-1, two letters; empty where it is not known."),
        "external_ids": Field(F("external_ids"), {"type": "object", "additionalProperties": STRING}),
    },
)

DOCUMENT = Shape(
    "Document",
    {
        "id": Field(F("public_id"), STRING),
        "title": Field(F("title"), STRING),
        "source": source_of("source"),
        "type": Field(F("csl_type"), choices(Document.CslType.values), "The type of the Citation Style Language."),
        "url": Field(F("url"), STRING),
        "doi": Field(F("doi"), STRING),
        "published": Field(IntervalText("published_earliest", "published_latest"), INTERVAL),
        "published_how": Field(F("published_how"), STRING, "Stated, or how it was inferred."),
        "language": Field(F("language"), STRING, "BCP 47."),
        "is_primary": Field(F("is_primary"), BOOLEAN, "Whether it is itself the record."),
        "bylines": Field(
            JsonList(Byline.objects.filter(document=OuterRef("pk")).order_by("position").values_list("text")),
            {"type": "array", "items": STRING},
        ),
    },
)

LINK = Shape(
    "DocumentLink",
    {
        "id": Field(F("pk"), INTEGER),
        "document": Field(F("document__public_id"), STRING),
        "kind": Field(F("kind"), choices(DocumentLink.Kind.values), "What it is of the original."),
        "original": Field(F("original__public_id"), STRING),
        "note": Field(F("note"), STRING),
    },
)

_CAPTURE_FIELDS = {
    "id": Field(F("public_id"), STRING),
    "document": document_of("document"),
    "how": Field(F("how"), choices(Capture.How.values), "How it was taken."),
    "captured_at": Field(F("captured_at"), MOMENT),
    "media_type": Field(F("media_type"), STRING),
    "sha256": Field(F("sha256"), STRING, "Of the bytes as they came."),
    "text_sha256": Field(F("text_sha256"), STRING),
    "reader": Field(F("reader"), STRING, "What made the text of the bytes."),
    "requested_url": Field(F("requested_url"), STRING),
    "final_url": Field(F("final_url"), STRING),
    "archived_url": Field(F("archived_url"), STRING),
    "previous": Field(F("previous__public_id"), TEXT, "The capture of this document before it."),
}
CAPTURE = Shape("Capture", _CAPTURE_FIELDS)
CAPTURE_WITH_TEXT = Shape(
    "CaptureWithText",
    {
        **_CAPTURE_FIELDS,
        "zones": Field(F("zones"), {"type": "array", "items": ZONE}, "In code points of the text."),
        "text": Field(F("text"), STRING, "As it was read from the bytes; all offsets count into it."),
    },
)

__all__ = ["CAPTURE", "CAPTURE_WITH_TEXT", "DOCUMENT", "LINK", "SOURCE", "document_of", "source_of", "where"]
