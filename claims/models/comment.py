"""What colleagues say to each other about their work."""

from django.db import models
from django.db.models import CheckConstraint, Q

from claims.models.rules import written
from sources.ledger.actor import Actor
from sources.ledger.recorded import Recorded


class Comment(Recorded):
    """A remark on a claim, a review or a finding, for colleagues alone; resolved when it is dealt with."""

    claim = models.ForeignKey("Claim", on_delete=models.PROTECT, null=True, blank=True, related_name="comments")
    review = models.ForeignKey("Review", on_delete=models.PROTECT, null=True, blank=True, related_name="comments")
    finding = models.ForeignKey("Finding", on_delete=models.PROTECT, null=True, blank=True, related_name="comments")
    body = models.TextField()
    by = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    resolved_by = models.ForeignKey(Actor, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    resolved_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (
            written("comment_written", "body"),
            CheckConstraint(
                name="comment_on_one_thing",
                condition=Q(claim__isnull=False, review__isnull=True, finding__isnull=True)
                | Q(claim__isnull=True, review__isnull=False, finding__isnull=True)
                | Q(claim__isnull=True, review__isnull=True, finding__isnull=False),
            ),
            CheckConstraint(
                name="comment_resolved_by_whom_and_when",
                condition=Q(resolved_by__isnull=True, resolved_at__isnull=True)
                | Q(resolved_by__isnull=False, resolved_at__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return self.body[:60]
