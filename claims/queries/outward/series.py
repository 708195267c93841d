"""The outward shapes of what figures measure, and of what verdicts say."""

from django.db.models import F

from claims.models import Rating
from sources.queries.outward import source_of
from sources.queries.shape import BOOLEAN, INTEGER, NUMBER, STRING, Field, Plain, Shape, choices

INDICATOR = Shape(
    "Indicator",
    {
        "id": Field(F("pk"), INTEGER),
        "label": Field(F("label"), STRING),
        "definition": Field(F("definition"), STRING, "What is counted and what is not, as the producer puts it."),
        "producer": source_of("producer", "Who produces it."),
        "unit": Field(F("unit"), STRING),
        "area": Field(F("area"), STRING),
    },
)

RATING = Shape(
    "Rating",
    {
        "id": Field(F("pk"), INTEGER),
        "scale": Field(F("scale__name"), STRING),
        "label": Field(F("label"), STRING),
        "definition": Field(F("definition"), STRING),
        "position": Field(F("position"), INTEGER, "Its place in the scale, from 0."),
        "value": Field(Plain(F("value")), NUMBER),
        "worst": Field(Plain(F("worst")), NUMBER),
        "best": Field(Plain(F("best")), NUMBER),
        "bucket": Field(F("bucket"), choices(Rating.Bucket.values), "Roughly what it comes to, across scales."),
        "retired": Field(F("retired"), BOOLEAN, "For no new verdict."),
    },
)
