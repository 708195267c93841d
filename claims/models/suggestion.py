"""What a machine reads in a passage."""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Left

from claims.models.rules import one_of
from sources.ledger.actor import Actor
from sources.ledger.recorded import Recorded
from sources.models import Capture, Passage

# PostgreSQL refuses a text search vector of a megabyte, and no quotation needs more than this to be recognised.
READ_FOR_SEARCH = 20_000


def quoted_words() -> SearchVector:
    """The words of a suggested quotation, for full-text search; the index below serves exactly this expression."""
    return SearchVector(Left(KeyTextTransform("text", "reading"), READ_FOR_SEARCH), config="simple")


class Suggestion(Recorded):
    """What an engine, at its version, reads in a passage: pending until a person (or an import) decides.

    `reading` is what the engine gives for that kind, offsets into the capture's text. PostgreSQL keeps its
    life: pending -> accepted | refused, with who decided and when, and a reason for every refusal.
    """

    class Kind(models.TextChoices):
        QUOTATION = "quotation"
        STATISTIC = "statistic"
        DATE = "date"
        PERSON = "person"
        NUMBER = "number"

    class State(models.TextChoices):
        PENDING = "pending"
        ACCEPTED = "accepted"
        REFUSED = "refused"

    capture = models.ForeignKey(Capture, on_delete=models.PROTECT, related_name="suggestions")
    passage = models.ForeignKey(Passage, on_delete=models.PROTECT, related_name="suggestions")
    engine = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+", help_text="An engine at a version.")
    kind = models.CharField(choices=Kind)
    reading = models.JSONField()
    state = models.CharField(choices=State, default=State.PENDING, editable=False)
    refused_because = models.TextField(blank=True, editable=False)
    decided_by = models.ForeignKey(
        Actor, on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True, editable=False)
    claim = models.ForeignKey(
        "Claim",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="suggestions",
        help_text="What it became.",
    )

    class Meta:
        constraints = (
            UniqueConstraint(name="suggestion_once", fields=["capture", "engine", "kind", "passage"]),
            one_of("suggestion_kind", "kind", "quotation", "statistic", "date", "person", "number"),
            one_of("suggestion_state", "state", "pending", "accepted", "refused"),
            CheckConstraint(
                name="suggestion_decided_by_whom_and_when",
                condition=Q(state="pending", decided_by__isnull=True, decided_at__isnull=True)
                | (~Q(state="pending") & Q(decided_by__isnull=False, decided_at__isnull=False)),
            ),
            CheckConstraint(
                name="suggestion_refused_with_a_reason",
                condition=(Q(state="refused") & ~Q(refused_because="")) | (~Q(state="refused") & Q(refused_because="")),
            ),
            CheckConstraint(
                name="suggestion_becomes_a_claim_when_accepted",
                condition=Q(claim__isnull=True) | Q(state="accepted"),
            ),
        )
        # Without fastupdate: a list of pending entries would be read through for every word looked up.
        indexes = (
            GinIndex(quoted_words(), name="suggestion_quoted_words", condition=Q(kind="quotation"), fastupdate=False),
        )

    def __str__(self) -> str:
        return f"{self.kind} at {self.passage_id}, {self.state}"
