"""The outward shape of verdicts."""

from collections.abc import Mapping

from django.db.models import F, OuterRef, TextField, Value

from claims.models import Rating, Review
from claims.queries.seen import SEEN_OF_REVIEW
from sources.queries.outward import where
from sources.queries.shape import (
    BOOLEAN,
    INTEGER,
    MOMENT,
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

_RATING: Schema = {
    "type": ["object", "null"],
    "properties": {
        "label": STRING,
        "definition": STRING,
        "bucket": choices(Rating.Bucket.values),
        "value": NUMBER,
        "worst": NUMBER,
        "best": NUMBER,
        "scale": STRING,
    },
    "required": ["label", "definition", "bucket", "value", "worst", "best", "scale"],
}

VERDICT: Mapping[str, Field] = {
    "aspect": Field(F("aspect"), choices(Review.Aspect.values)),
    "rating": Field(
        where(
            "rating",
            JsonBuild(
                {
                    "label": F("rating__label"),
                    "definition": F("rating__definition"),
                    "bucket": F("rating__bucket"),
                    "value": Plain(F("rating__value")),
                    "worst": Plain(F("rating__worst")),
                    "best": Plain(F("rating__best")),
                    "scale": F("rating__scale__name"),
                }
            ),
        ),
        _RATING,
        "For figure and overall.",
    ),
    "result": Field(
        F("result"), TEXT, "For every other aspect: as recorded, altered, meaning changed, not established."
    ),
    "rationale": Field(F("rationale"), STRING),
    "would_change": Field(F("would_change"), STRING, "What would change this verdict."),
    "version": Field(F("version"), INTEGER),
    "published_at": Field(F("published_at"), MOMENT),
    "second_reading_due": Field(
        F("second_reading_due"), BOOLEAN, "An editor published it alone; nobody else has approved it yet."
    ),
}

REVIEW = Shape(
    "Review",
    {
        "id": Field(F("pk"), INTEGER),
        "claim": Field(F("claim__public_id"), TEXT, "The claim it judges, as its speaker made it; or"),
        "appearance": Field(F("appearance"), {"type": ["integer", "null"]}, "the one printing that it judges."),
        "state": Field(F("state"), choices(Review.State.values)),
        **VERDICT,
        "published_at": Field(F("published_at"), {**MOMENT, "type": ["string", "null"]}, "Null until it is."),
    },
)


def review_to_read(*, whole: bool) -> Shape:
    """One verdict; `whole` shows what who approves it has to bring back."""
    seen = Field(
        SEEN_OF_REVIEW if whole else Value(None, output_field=TextField()),
        TEXT,
        "What you have read of it: a digest of the verdict and of the evidence that becomes public with it. Who approves sends it; signed in only.",
    )
    return Shape("ReviewToRead", {**REVIEW.fields, "seen": seen})


_STANDS = Review.objects.filter(state=Review.State.PUBLISHED).order_by("aspect")


def verdicts_of_claim() -> Field:
    """Inside a claim's shape: the latest published verdict on each aspect of it as its speaker made it."""
    return nested("Verdict", _STANDS.filter(claim=OuterRef("pk")), VERDICT)


def verdicts_of_appearance() -> Field:
    """Inside an appearance's shape: the latest published verdict on each aspect of that printing."""
    return nested("Verdict", _STANDS.filter(appearance=OuterRef("pk")), VERDICT)
