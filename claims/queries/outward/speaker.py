"""The outward shape of speakers: never by a misspelling."""

from django.db.models import Case, F, IntegerField, OuterRef, QuerySet, Subquery, TextField, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

from claims.models import Speaker, SpeakerName, SpeakerRole
from sources.queries.outward import where
from sources.queries.shape import (
    BOOLEAN,
    INTERVAL,
    STRING,
    TEXT,
    Field,
    IntervalText,
    JsonBuild,
    Schema,
    Shape,
    choices,
    nested,
)

REFERENCE: Schema = {
    "type": ["object", "null"],
    "properties": {"id": STRING, "name": TEXT, "kind": choices(Speaker.Kind.values)},
    "required": ["id", "name", "kind"],
}
_PREFERRED_FIRST = Case(
    When(kind=SpeakerName.Kind.PREFERRED, then=Value(0)), default=Value(1), output_field=IntegerField()
)


def right_names(speaker: str) -> QuerySet[SpeakerName]:
    """The names by which the speaker at the outer row's `speaker` may be called, the preferred one first.

    A speaker that was merged into another is called as that one; for a row of speakers itself ("pk"), by its own names.
    """
    names = _names(speaker).exclude(kind=SpeakerName.Kind.MISSPELLING)
    return names.order_by(_PREFERRED_FIRST, "language", "pk")


def _names(speaker: str) -> QuerySet[SpeakerName]:
    whose = OuterRef("pk") if speaker == "pk" else Coalesce(OuterRef(f"{speaker}__merged_into"), OuterRef(speaker))
    return SpeakerName.objects.filter(speaker=whose)


def name_of(speaker: str) -> Coalesce:
    """What the speaker at the outer row's `speaker` is called: the first of its right names."""
    # The preferred one stands in an index in this order, so that nothing is sorted for whoever has one.
    preferred = _names(speaker).filter(kind=SpeakerName.Kind.PREFERRED).order_by("language")
    return Coalesce(Subquery(preferred.values("text")[:1]), Subquery(right_names(speaker).values("text")[:1]))


def merged_into(path: str) -> Subquery:
    """The id of the speaker that the one at `path` ("" for the row itself) turned out to be, or null.

    A look by key where it was merged, which few are: a join reads all speakers as soon as PostgreSQL misjudges it.
    """
    which = f"{path}__merged_into" if path else "merged_into"
    return Subquery(Speaker.objects.filter(pk=OuterRef(which)).values("public_id")[:1])


def speaker_of(path: str, description: str) -> Field:
    """A speaker as {id, name, kind}, or null."""
    # A redirect is followed: whoever was merged into another is that one.
    own = When(**{f"{path}__merged_into__isnull": True}, then=F(f"{path}__public_id"))
    who = Case(own, default=merged_into(path), output_field=TextField())
    shown: dict[str, Combinable] = {"id": who, "name": name_of(path), "kind": F(f"{path}__kind")}
    return Field(where(path, JsonBuild(shown)), REFERENCE, description)


SPEAKER = Shape(
    "Speaker",
    {
        "id": Field(F("public_id"), STRING),
        "name": Field(name_of("pk"), TEXT, "What it is called here; never a misspelling."),
        "kind": Field(F("kind"), choices(Speaker.Kind.values)),
        "description": Field(F("description"), STRING),
        "pronouns": Field(F("pronouns"), STRING),
        "external_ids": Field(F("external_ids"), {"type": "object", "additionalProperties": STRING}),
        "merged_into": Field(merged_into(""), TEXT, "The speaker it turned out to be."),
        "protected": Field(F("protected"), BOOLEAN, "Never named in public."),
        "names": nested(
            "Name",
            right_names("pk"),
            {
                "text": Field(F("text"), STRING),
                "kind": Field(F("kind"), choices(SpeakerName.Kind.values)),
                "language": Field(F("language"), STRING),
            },
        ),
        "roles": nested(
            "Role",
            SpeakerRole.objects.filter(speaker=OuterRef("pk")).order_by("pk"),
            {
                "title": Field(F("title"), STRING),
                "organisation": Field(F("organisation"), STRING),
                "from": Field(IntervalText("from_earliest", "from_latest"), INTERVAL),
                "to": Field(IntervalText("to_earliest", "to_latest"), INTERVAL),
            },
        ),
    },
)
