"""The outward shape of passages on their own."""

from django.db.models import F, Value
from django.db.models.fields import TextField

from claims.queries.outward.appearance import passage_shape
from sources.queries.outward import document_of
from sources.queries.shape import INTEGER, TEXT, Field, Shape


def passage(*, whole: bool) -> Shape:
    """A span of one capture's text; what stands around it is told only `whole`."""
    hidden = Value(None, output_field=TextField())
    place = passage_shape("", whole=whole).fields
    return Shape(
        "PassageInDocument",
        {
            "id": Field(F("pk"), INTEGER),
            "document": document_of("capture__document"),
            **place,
            "prefix": Field(F("prefix") if whole else hidden, TEXT, "What stands right before it; signed in only."),
            "suffix": Field(F("suffix") if whole else hidden, TEXT, "What stands right after it; signed in only."),
            "locator": Field(
                F("locator"), {"type": "object"}, 'In the original: {"page"}, {"time"} or {"table", "cell"}.'
            ),
        },
    )
