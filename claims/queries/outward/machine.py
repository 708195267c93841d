"""The outward shapes of what a machine read and suspects: suggestions and findings."""

from django.db.models import F
from django.db.models.functions import Left

from claims.models import Finding, Suggestion
from claims.queries.outward.appearance import PUBLIC_LENGTH, passage_of, passage_shape
from sources.queries.outward import document_of, where
from sources.queries.shape import INTEGER, STRING, TEXT, Field, JsonBuild, Shape, choices

SUGGESTION = Shape(
    "Suggestion",
    {
        "id": Field(F("pk"), INTEGER),
        "kind": Field(F("kind"), choices(Suggestion.Kind.values)),
        "state": Field(F("state"), choices(Suggestion.State.values)),
        "document": document_of("capture__document"),
        "passage": passage_of("passage", whole=True),
        "engine": Field(JsonBuild({"name": F("engine__name"), "version": F("engine__version")}), {"type": "object"}),
        "reading": Field(F("reading"), {"type": "object"}, "What the engine gives, in the shape of `extract`."),
        "refused_because": Field(F("refused_because"), STRING),
        "claim": Field(F("claim__public_id"), TEXT, "What it became."),
    },
)


def _words(column: str, whole: bool) -> Field:
    return Field(F(column) if whole else Left(F(column), PUBLIC_LENGTH), STRING)


def finding(*, whole: bool) -> Shape:
    passage = passage_shape("passage", whole=whole)
    return Shape(
        "Finding",
        {
            "id": Field(F("pk"), INTEGER),
            "kind": Field(F("kind"), STRING),
            "severity": Field(F("severity"), choices(Finding.Severity.values)),
            "state": Field(F("state"), choices(Finding.State.values)),
            "origin": Field(F("origin"), choices(Finding.Origin.values)),
            "document": document_of("capture__document"),
            "passage": Field(where("passage", passage.json()), {**passage.schema(), "type": ["object", "null"]}),
            "printed": _words("printed", whole),
            "suggested": _words("suggested", whole),
            "message": Field(F("message"), STRING, "What was seen, in a sentence."),
            "compared_with": Field(F("compared_with__public_id"), TEXT, "The capture it was compared with."),
            "introduced_by": Field(F("introduced_by__public_id"), TEXT, "The document that printed it first."),
        },
    )
