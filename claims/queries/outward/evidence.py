"""The outward shape of evidence. What was said off the record is in none of it, signed in or not."""

from collections.abc import Mapping

from django.db.models import Case, F, JSONField, OuterRef, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Coalesce, NullIf

from claims.models import Correspondence, Evidence
from claims.queries.outward.appearance import passage_shape
from claims.queries.outward.speaker import name_of
from claims.queries.past import StillSo
from claims.queries.unread import Read
from sources.queries.outward import document_of, where
from sources.queries.shape import (
    BOOLEAN,
    INTEGER,
    NUMBER,
    STRING,
    TEXT,
    Field,
    JsonBuild,
    Plain,
    Schema,
    Shape,
    choices,
    nested,
)

_ON_RECORD = Q(correspondence__terms=Correspondence.Terms.ON_RECORD)
_NAMEABLE = _ON_RECORD & (Q(correspondence__speaker__isnull=True) | Q(correspondence__speaker__protected=False))
_TOLD = "now.terms <> 'off record'"
_CORRESPONDENCE: Schema = {
    "type": ["object", "null"],
    "description": "A message or call; with whom and what was said only where it is on the record.",
    "properties": {
        "direction": choices(Correspondence.Direction.values),
        "channel": choices(Correspondence.Channel.values),
        "at": {"type": "string", "format": "date-time"},
        "terms": choices([Correspondence.Terms.ON_RECORD, Correspondence.Terms.BACKGROUND]),
        "with": TEXT,
        "text": TEXT,
        "right_of_reply": BOOLEAN,
        "asked_on": {"type": ["string", "null"], "format": "date"},
        "reply": TEXT,
    },
}


def exportable() -> QuerySet[Evidence]:
    """Evidence that may leave the desk at all: nothing off the record, then or now."""
    found = Evidence.objects.exclude(correspondence__terms=Correspondence.Terms.OFF_RECORD)
    return found.filter(Q(correspondence__isnull=True) | Q(StillSo("correspondence", "claims_correspondence", _TOLD)))


def fields(*, whole: bool) -> Mapping[str, Field]:
    """A piece of evidence without its claim; `whole` shows passages at full length."""
    passage = passage_shape("passage", whole=whole)
    return {
        "id": Field(F("pk"), INTEGER),
        "kind": Field(F("kind"), choices(Evidence.Kind.values)),
        "stance": Field(F("stance"), choices(Evidence.Stance.values)),
        "primary": Field(F("primary"), BOOLEAN, "The record itself, not a report of it."),
        "note": Field(F("note"), STRING),
        "appearance": Field(F("appearance"), {"type": ["integer", "null"]}, "The one printing it bears on."),
        "passage": Field(where("passage", passage.json()), {**passage.schema(), "type": ["object", "null"]}),
        "document": _document(),
        "correspondence": Field(where("correspondence", _correspondence()), _CORRESPONDENCE),
        "formula": Field(F("formula"), STRING),
        "inputs": Field(F("inputs"), {"type": "object"}, 'Of a calculation: {name: {"value", "from"}}.'),
        "result": Field(Plain(F("result")), NUMBER),
        "result_unit": Field(F("result_unit"), STRING),
        "searched_where": Field(F("searched_where"), STRING, "Of a search that found nothing."),
        "searched_for": Field(F("searched_for"), STRING),
        "searched_on": Field(F("searched_on"), {"type": ["string", "null"], "format": "date"}),
    }


def evidence(*, whole: bool) -> Shape:
    return Shape("Evidence", {"claim": Field(F("claim__public_id"), STRING), **fields(whole=whole)})


def evidence_of_claim(*, whole: bool) -> Field:
    """Inside a claim's shape: all of its evidence that may leave the desk; background, and what two people have not
    read, only `whole`.
    """
    found = exportable().filter(claim=OuterRef("pk")).order_by("pk")
    if not whole:
        found = found.filter(Read("pk")).exclude(correspondence__terms=Correspondence.Terms.BACKGROUND)
    return nested("Evidence", found, fields(whole=whole))


def _document() -> Field:
    document = document_of("passage__capture__document")
    there = Case(When(passage__isnull=False, then=document.expression), default=Value(None), output_field=JSONField())
    return Field(there, {**document.schema, "type": ["object", "null"]}, "Where the passage stands.")


def _correspondence() -> JsonBuild:
    path = "correspondence"
    whom = Coalesce(
        name_of(f"{path}__speaker"),
        F(f"{path}__source__name"),
        NullIf(F(f"{path}__with_whom"), Value("")),
        output_field=TextField(),
    )
    return JsonBuild(
        {
            "direction": F(f"{path}__direction"),
            "channel": F(f"{path}__channel"),
            "at": F(f"{path}__at"),
            "terms": F(f"{path}__terms"),
            "with": Case(When(_NAMEABLE, then=whom), default=Value(None), output_field=TextField()),
            "text": Case(When(_NAMEABLE, then=F(f"{path}__text")), default=Value(None), output_field=TextField()),
            "right_of_reply": F(f"{path}__right_of_reply"),
            "asked_on": F(f"{path}__asked_on"),
            "reply": F(f"{path}__reply"),
        }
    )
