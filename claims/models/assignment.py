"""Who works on what."""

from django.conf import settings
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from claims.models.rules import written
from sources.ledger.actor import Actor
from sources.ledger.recorded import Recorded
from sources.models import Document


class Assignment(Recorded):
    """A claim, a document or a finding that one person is to work on, by whom it was given, and until when."""

    claim = models.ForeignKey("Claim", on_delete=models.PROTECT, null=True, blank=True, related_name="assignments")
    document = models.ForeignKey(
        Document, on_delete=models.PROTECT, null=True, blank=True, related_name="+", help_text="A document to read."
    )
    finding = models.ForeignKey("Finding", on_delete=models.PROTECT, null=True, blank=True, related_name="assignments")
    assignee = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    given_by = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")
    note = models.TextField(blank=True)
    due = models.DateField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (
            CheckConstraint(
                name="assignment_of_one_thing",
                condition=Q(claim__isnull=False, document__isnull=True, finding__isnull=True)
                | Q(claim__isnull=True, document__isnull=False, finding__isnull=True)
                | Q(claim__isnull=True, document__isnull=True, finding__isnull=False),
            ),
            UniqueConstraint(
                name="assignment_open_once",
                fields=["claim", "document", "finding", "assignee"],
                condition=Q(done_at__isnull=True),
                nulls_distinct=False,
            ),
        )

    def __str__(self) -> str:
        return f"for {self.assignee}"


class Presence(models.Model):
    """That a colleague has something open on the screen, and when it was last heard of. Short-lived, no history.

    `place` is what is open, as an address inside the desk names it: "claim CLM-7K2Q9M". It locks nothing.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    place = models.CharField(max_length=100)
    seen_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = (
            UniqueConstraint(name="presence_once", fields=["place", "user"]),
            written("presence_somewhere", "place"),
        )

    def __str__(self) -> str:
        return f"{self.user} on {self.place}"
