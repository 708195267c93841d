"""What is in a collection, and what became of each since: the outward shape of one with its claims."""

from django.db.models import Case, CharField, Exists, F, OuterRef, Q, TextField, Value, When

from claims.models import Claim, CollectionEntry
from claims.queries import visible
from claims.queries.outward.collection import COLLECTION
from claims.queries.outward.speaker import speaker_of
from sources.queries.shape import INTEGER, STRING, TEXT, Field, Shape, nested

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
