"""One checkable statement."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import CheckConstraint, Index, Q

from claims.models.rules import one_of, right_way_round, written
from claims.models.wording import Wording
from sources.ledger.actor import Actor
from sources.ledger.recorded import Recorded
from sources.models.public_id import public_id


class Claim(Recorded):
    """One checkable statement: somebody's words, a figure, or an assertion, in its one original language.

    A quotation has no canonical words until a person names its reference: a record (a recording, a
    transcript, the speaker's own document) or the earliest known printing.

    PostgreSQL keeps its life: draft -> open -> in review -> published -> superseded | withdrawn, and nothing
    else but the way back from review to open. A person publishes what others wrote, never their own; what is
    published changes by an approved draft alone. Workflow is never the verdict. `version` counts the row's changes.
    """

    class Kind(models.TextChoices):
        QUOTATION = "quotation"
        STATISTIC = "statistic"
        ASSERTION = "assertion"

    class State(models.TextChoices):
        DRAFT = "draft"
        OPEN = "open"
        IN_REVIEW = "in review"
        PUBLISHED = "published"
        SUPERSEDED = "superseded"
        WITHDRAWN = "withdrawn"

    class Reference(models.TextChoices):
        NONE = "none"
        RECORD = "record"
        EARLIEST_PRINTING = "earliest known printing"

    public_id = public_id("CLM")
    kind = models.CharField(choices=Kind)
    text = models.TextField()
    language = models.CharField(default="und", help_text="BCP 47; und where it is not known.")
    said_by = models.ForeignKey("Speaker", on_delete=models.PROTECT, null=True, blank=True, related_name="claims")
    said_on_earliest = models.DateField(null=True, blank=True)
    said_on_latest = models.DateField(null=True, blank=True)
    occasion = models.CharField(blank=True, help_text="Where it was said: a press conference, a report, an interview.")
    context = models.TextField(blank=True, help_text="What a reader must know to take it as it was meant.")
    topics = ArrayField(models.CharField(), default=list, blank=True)
    state = models.CharField(choices=State, default=State.DRAFT, editable=False)
    not_before = models.DateTimeField(null=True, blank=True, help_text="Under embargo until then.")
    published_at = models.DateTimeField(null=True, blank=True, editable=False)
    reference = models.CharField(choices=Reference, default=Reference.NONE)
    reference_appearance = models.ForeignKey(
        "Appearance", on_delete=models.PROTECT, null=True, blank=True, related_name="reference_of"
    )
    version = models.IntegerField(default=1, editable=False)
    figures_edited = models.IntegerField(
        default=0, db_default=0, editable=False, help_text="How often its figures were edited: a new version each time."
    )
    submitted_by = models.ForeignKey(
        Actor, on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    returned_because = models.TextField(blank=True, db_default="", editable=False)
    approved_by = models.ForeignKey(
        Actor, on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    alone_because = models.TextField(
        blank=True, db_default="", editable=False, help_text="Why an editor published it alone."
    )
    second_reading_due = models.BooleanField(default=False, db_default=False, editable=False)

    class Meta:
        constraints = (
            one_of("claim_kind", "kind", "quotation", "statistic", "assertion"),
            one_of("claim_state", "state", "draft", "open", "in review", "published", "superseded", "withdrawn"),
            one_of("claim_reference", "reference", "none", "record", "earliest known printing"),
            written("claim_text_written", "text"),
            written("claim_language_written", "language"),
            right_way_round("claim_said_on_right_way_round", "said_on"),
            CheckConstraint(
                name="claim_published_at_iff_published",
                condition=Q(state__in=["published", "superseded", "withdrawn"], published_at__isnull=False)
                | Q(state__in=["draft", "in review", "open"], published_at__isnull=True),
            ),
            CheckConstraint(
                name="claim_second_reading_due_only_alone",
                condition=Q(second_reading_due=False) | ~Q(alone_because=""),
            ),
            CheckConstraint(
                name="claim_reference_names_its_appearance",
                condition=Q(reference="none", reference_appearance__isnull=True)
                | Q(reference="record")
                | Q(reference="earliest known printing", reference_appearance__isnull=False),
            ),
        )
        indexes = (
            Index(Wording("text"), name="claim_wording"),
            Index(fields=["state", "-id"], name="claim_by_state"),
            Index(fields=["not_before"], name="claim_under_embargo", condition=Q(not_before__isnull=False)),
        )

    def __str__(self) -> str:
        return f"{self.public_id}: {self.text[:60]}"
