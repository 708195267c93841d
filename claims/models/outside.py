"""What others wrote, kept as it came: their fact-checks and their annotations."""

from django.db import models
from django.db.models import CheckConstraint, Index, Q

from claims.models.rating import Rating
from claims.models.rules import one_of, written
from sources.ledger.actor import Actor
from sources.ledger.recorded import Recorded


class OutsideReview(Recorded):
    """Somebody else's ClaimReview. `sent` is the object as it came, as JSON; PostgreSQL refuses to change it.

    The columns are what was understood of it; `understood` has all of that, `kept` the places of what was not, and
    `doubts` sentences on what is strange. `rating_label` is the reviewer's own word, `bucket` roughly what it comes
    to: "other" where nobody knows.
    """

    sent = models.TextField(help_text="The object as it came: JSON in ASCII.")
    digest = models.CharField(max_length=64, unique=True, help_text="sha256 of it: the same object is kept once.")
    came_from = models.CharField(blank=True, help_text="The file, or the address, it was read in.")
    claim_reviewed = models.TextField(blank=True)
    words = models.CharField(
        null=True,
        blank=True,
        help_text="The key of the claim reviewed (Said.key), by which a person's word on it is found; none without one.",
    )
    url = models.TextField(blank=True)
    reviewed_by = models.TextField(blank=True)
    reviewed_on = models.DateField(null=True, blank=True)
    rating_label = models.TextField(blank=True)
    bucket = models.CharField(choices=Rating.Bucket)
    understood = models.JSONField(default=dict)
    kept = models.JSONField(default=list)
    doubts = models.JSONField(default=list)
    by = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")
    taken_at = models.DateTimeField()

    class Meta:
        constraints = (
            written("outsidereview_sent", "sent"),
            CheckConstraint(name="outsidereview_digest", condition=Q(digest__regex=r"^[0-9a-f]{64}$")),
            one_of("outsidereview_bucket", "bucket", *Rating.Bucket.values),
            CheckConstraint(
                name="outsidereview_words",
                condition=Q(claim_reviewed="", words__isnull=True)
                | Q(~Q(claim_reviewed=""), words__isnull=False, words__regex=r"^[0-9a-f]{64}$"),
            ),
        )
        indexes = (Index(name="outsidereview_by_words", fields=["words"]),)

    def __str__(self) -> str:
        return f"{self.reviewed_by}: {self.rating_label} ({self.claim_reviewed[:60]})"


class OutsideNote(Recorded):
    """Somebody else's Web Annotation, valid. `sent` is the object as it came; PostgreSQL refuses to change it.

    `note` is what we made of it, where it is on something of ours: a claim, or words found in a document's text.
    """

    sent = models.TextField(help_text="The object as it came: JSON in ASCII.")
    digest = models.CharField(max_length=64, unique=True, help_text="sha256 of it: the same object is kept once.")
    came_from = models.CharField(blank=True, help_text="The file, or the address, it was read in.")
    iri = models.TextField(help_text="The annotation's own id.")
    kind = models.CharField(help_text="Annotation, AnnotationPage or AnnotationCollection.")
    note = models.ForeignKey("Annotation", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    by = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")
    taken_at = models.DateTimeField()

    class Meta:
        constraints = (
            written("outsidenote_sent", "sent"),
            CheckConstraint(name="outsidenote_digest", condition=Q(digest__regex=r"^[0-9a-f]{64}$")),
            one_of("outsidenote_kind", "kind", "Annotation", "AnnotationPage", "AnnotationCollection"),
        )

    def __str__(self) -> str:
        return self.iri
