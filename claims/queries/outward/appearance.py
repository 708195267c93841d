"""The outward shape of appearances: what was printed where, beside what we take it for."""

from collections.abc import Mapping

from django.db.models import F
from django.db.models.functions import Left

from claims.models import Appearance
from claims.queries.outward.speaker import speaker_of
from sources.queries.outward import document_of
from sources.queries.shape import (
    INTEGER,
    INTERVAL,
    NUMBER,
    STRING,
    TEXT,
    Field,
    IntervalText,
    Plain,
    Shape,
    choices,
)

# Whole articles are other people's property; this much of a passage anybody may read.
PUBLIC_LENGTH = 300


def passage_of(path: str, *, whole: bool) -> Field:
    shape = passage_shape(path, whole=whole)
    return Field(shape.json(), shape.schema())


def passage_shape(path: str, *, whole: bool) -> Shape:
    """A passage ("" for the row itself): its place in its capture, and its text, cut for those who may not read captured texts."""
    at = f"{path}__" if path else ""
    exact = F(f"{at}exact")
    shown = {
        "capture": Field(F(f"{at}capture__public_id"), STRING),
        "start": Field(F(f"{at}start"), INTEGER),
        "end": Field(F(f"{at}end"), INTEGER),
        "exact": Field(
            exact if whole else Left(exact, PUBLIC_LENGTH),
            STRING,
            f"The text there; only its first {PUBLIC_LENGTH} characters for those not signed in.",
        ),
    }
    return Shape("Passage", shown)


def fields(*, whole: bool) -> Mapping[str, Field]:
    """An appearance without its claim."""
    return {
        "id": Field(F("pk"), INTEGER),
        "document": document_of("passage__capture__document"),
        "passage": passage_of("passage", whole=whole),
        "form": Field(F("form"), choices(Appearance.Form.values)),
        "printed_speaker": Field(F("printed_speaker"), STRING, "As printed, misspellings and all."),
        "printed_role": Field(F("printed_role"), STRING),
        "speaker": speaker_of("speaker", "Who that is."),
        "resolved_how": Field(F("resolved_how"), {"type": ["string", "null"]}, "What told who it is."),
        "reported_through": Field(F("reported_through"), STRING),
        "printed_figure": Field(F("printed_figure"), STRING),
        "printed_low": Field(Plain(F("printed_low")), NUMBER),
        "printed_central": Field(Plain(F("printed_central")), NUMBER),
        "printed_high": Field(Plain(F("printed_high")), NUMBER),
        "printed_hedge": Field(F("printed_hedge"), TEXT),
        "printed_unit": Field(F("printed_unit"), STRING),
        "printed_date": Field(F("printed_date"), STRING),
        "printed_date_means": Field(IntervalText("printed_date_earliest", "printed_date_latest"), INTERVAL),
    }


def appearance(*, whole: bool) -> Shape:
    return Shape("Appearance", {"claim": Field(F("claim__public_id"), STRING), **fields(whole=whole)})
