"""The outward shape of collections: fixed lists of claim versions."""

from django.db.models import F

from sources.queries.shape import INTEGER, MOMENT, STRING, Field, Shape

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
