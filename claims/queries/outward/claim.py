"""The outward shape of claims; their figures, verdicts and every place that printed them for who asks."""

from django.db.models import F, OuterRef, TextField, Value

from claims.models import Appearance, Claim, Statistic
from claims.queries.outward import appearance
from claims.queries.outward.speaker import speaker_of
from claims.queries.outward.statistic import FIGURE
from claims.queries.seen import SEEN_OF_CLAIM
from sources.queries.shape import BOOLEAN, INTEGER, INTERVAL, STRING, TEXT, Field, IntervalText, Shape, choices, nested

CLAIM = Shape(
    "Claim",
    {
        "id": Field(F("public_id"), STRING),
        "kind": Field(F("kind"), choices(Claim.Kind.values)),
        "text": Field(F("text"), STRING, "In the claim's one original language."),
        "language": Field(F("language"), STRING, "BCP 47; und where it is not known."),
        "state": Field(F("state"), choices(Claim.State.values)),
        "version": Field(F("version"), INTEGER),
        "said_by": speaker_of("said_by", "Who said it."),
        "said_on": Field(IntervalText("said_on_earliest", "said_on_latest"), INTERVAL),
        "occasion": Field(F("occasion"), STRING),
        "context": Field(F("context"), STRING),
        "topics": Field(F("topics"), {"type": "array", "items": STRING}),
        "reference": Field(
            F("reference"),
            choices(Claim.Reference.values),
            "Where the canonical words of a quotation come from; none until a person has named it.",
        ),
        "published_at": Field(F("published_at"), {"type": ["string", "null"], "format": "date-time"}),
        "second_reading_due": Field(
            F("second_reading_due"), BOOLEAN, "An editor published it alone; nobody else has approved it yet."
        ),
    },
)


def claim_to_read(*, whole: bool) -> Shape:
    """One claim; `whole` shows what who approves it has to bring back."""
    seen = Field(
        SEEN_OF_CLAIM if whole else Value(None, output_field=TextField()),
        TEXT,
        "What you have read of it: a digest of its version and of the evidence that nobody else has read. Who approves sends it; signed in only.",
    )
    return Shape("ClaimToRead", {**CLAIM.fields, "seen": seen})


def statistics_of_claim() -> Field:
    """Inside a claim's shape: its figures."""
    return nested("Figure", Statistic.objects.filter(claim=OuterRef("pk")).order_by("pk"), FIGURE)


def appearances_of_claim(*, whole: bool) -> Field:
    """Inside a claim's shape: every place that printed it; `whole` shows passages at full length."""
    found = Appearance.objects.filter(claim=OuterRef("pk")).order_by("pk")
    return nested("Printing", found, appearance.fields(whole=whole))


def claim(*, whole: bool) -> Shape:
    """A claim with its figures and every place that printed it."""
    parts = {"statistics": statistics_of_claim(), "appearances": appearances_of_claim(whole=whole)}
    return Shape("WholeClaim", {**CLAIM.fields, **parts})
