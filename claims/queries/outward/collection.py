"""The outward shape of collections: fixed lists of claim versions, and what became of each since."""

from django.db.models import Case, CharField, Exists, F, OuterRef, Q, TextField, Value, When

from claims.models import Claim, CollectionEntry
from claims.queries import visible
from claims.queries.outward.speaker import speaker_of
from sources.queries.shape import INTEGER, MOMENT, STRING, TEXT, Field, Shape, nested

COLLECTION = Shape(
    "Collection",
    {
        "id": Field(F("public_id"), STRING),
        "title": Field(F("title"), STRING),
        "about": Field(F("about"), STRING),
        "query": Field(
            F("query"), STRING, "The search it was made of, as its address has it; empty where it was picked."
        ),
        "made_at": Field(F("made_at"), MOMENT),
        "size": Field(F("size"), INTEGER, "How many claims it has."),
    },
)
_GONE = (Claim.State.SUPERSEDED.value, Claim.State.WITHDRAWN.value)
_PUBLIC = Exists(visible.claims(signed_in=False).filter(pk=OuterRef("claim")))
_NOT_PUBLIC = "not public any more"
BECAME = Case(
    When(claim__state__in=_GONE, then=F("claim__state")),
    When(~Q(_PUBLIC), then=Value(_NOT_PUBLIC)),
    When(~Q(claim__version=F("version")), then=Value("changed")),
    output_field=CharField(),
)


def _claims() -> Field:
    """What everybody may read of each, whoever asks: a collection is for everybody."""
    said_by = speaker_of("claim__said_by", "Who said it.")
    entry = {
        "claim": Field(F("claim__public_id"), STRING),
        "version": Field(F("version"), INTEGER, "The version that is meant."),
        "became": Field(
            BECAME,
            {"type": ["string", "null"], "enum": [*_GONE, _NOT_PUBLIC, "changed", None]},
            "What it is since; null where it is as it was.",
        ),
        "text": Field(
            Case(When(_PUBLIC, then=F("claim__text")), output_field=TextField()),
            TEXT,
            "As it is now; null where it may not be read.",
        ),
        "said_by": Field(Case(When(_PUBLIC, then=said_by.expression)), said_by.schema, said_by.description),
    }
    return nested(
        "CollectionEntry", CollectionEntry.objects.filter(collection=OuterRef("pk")).order_by("position"), entry
    )


def collection_to_read() -> Shape:
    """One collection with its claims, in its order."""
    return Shape("CollectionToRead", {**COLLECTION.fields, "claims": _claims()})
