"""The outward shape of corrections: printed -> right, and every place that it is about."""

from django.db.models import Case, F, OuterRef, TextField, Value, When
from django.db.models.expressions import Combinable

from claims.models import Correction, CorrectionPlace
from claims.queries.outward.appearance import passage_of
from claims.queries.outward.speaker import speaker_of
from sources.queries.outward import document_of
from sources.queries.shape import BOOLEAN, INTEGER, MOMENT, STRING, TEXT, Field, Schema, Shape, choices, nested

_MOMENT_OR_NONE: Schema = {**MOMENT, "type": ["string", "null"]}


def correction(*, whole: bool) -> Shape:
    """What is wrong, what is right and why; what was written to the publisher and why it was rejected only `whole`."""
    return Shape(
        "Correction",
        {
            "id": Field(F("public_id"), STRING),
            "whose": Field(F("whose"), choices(Correction.Whose.values), "A document's, or our own record's."),
            "what": Field(F("what"), choices(Correction.What.values)),
            "kind": Field(F("kind"), choices(Correction.Kind.values)),
            "state": Field(F("state"), choices(Correction.State.values)),
            "printed": Field(F("forms"), {"type": "array", "items": STRING}, "As printed, every form of it."),
            "right": Field(F("right"), STRING, "As it should read."),
            "reading": Field(F("reading"), {"type": "object"}, "Of a figure: low, central, high, hedge, unit."),
            "why": Field(F("why"), STRING),
            "speaker": speaker_of("speaker", "Who is meant."),
            "claim": Field(F("claim__public_id"), TEXT, "Of our own record: of which claim."),
            "proposed_at": Field(F("proposed_at"), MOMENT),
            "decided_at": Field(F("decided_at"), _MOMENT_OR_NONE),
            "applied_at": Field(F("applied_at"), _MOMENT_OR_NONE),
            "undone_at": Field(F("undone_at"), _MOMENT_OR_NONE),
            "publisher_state": Field(F("publisher_state"), choices(Correction.Publisher.values)),
            "publisher_note": Field(_inside("publisher_note", whole), TEXT, "Signed in only."),
            "rejected_because": Field(_inside("rejected_because", whole), TEXT, "Signed in only."),
        },
    )


def places_of_correction(*, whole: bool) -> Field:
    """Inside a correction's shape: each printing it is about."""
    places = CorrectionPlace.objects.filter(correction=OuterRef("pk")).order_by("pk")
    return nested(
        "CorrectedPlace",
        places if whole else places.filter(ticked=True),
        {
            "id": Field(F("pk"), INTEGER),
            "document": document_of("passage__capture__document"),
            "passage": passage_of("passage", whole=whole),
            "printed": Field(F("form"), STRING),
            "ticked": Field(F("ticked"), BOOLEAN, "To be read as the correction says."),
            "verbatim": Field(F("verbatim"), BOOLEAN, "In somebody's quoted words: kept, and marked [sic]."),
        },
    )


def _inside(column: str, whole: bool) -> Combinable:
    if not whole:
        return Value(None, output_field=TextField())
    return Case(When(**{column: ""}, then=Value(None)), default=F(column), output_field=TextField())
