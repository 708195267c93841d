"""Changes to a claim that wait."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from claims.models.rules import one_of
from sources.ledger.actor import Actor
from sources.ledger.recorded import Recorded


class ClaimDraft(Recorded):
    """What one author wants to change in a claim, begun from one version of it.

    A published claim is edited by a draft, which a second person approves: then it is applied in one transaction, and
    the public page stays as it was until that moment. The changes that somebody else's save made stale are kept as a
    draft too. One open draft for each claim and author, so that nobody's work waits for anybody else's.

    `changes` is {column: value as JSON}, figures under "figures": {id of the statistic: {column: value}}, null for one
    that is taken off, and {"new-1": {column: value}} for one that is added. PostgreSQL applies nothing else under the
    draft's name, and these all together.
    """

    class State(models.TextChoices):
        DRAFT = "draft"
        SUBMITTED = "submitted"
        RETURNED = "returned"
        APPLIED = "applied"
        DISCARDED = "discarded"

    claim = models.ForeignKey("Claim", on_delete=models.PROTECT, related_name="drafts")
    base_version = models.IntegerField(help_text="The version of the claim that it changes.")
    changes = models.JSONField(encoder=DjangoJSONEncoder)
    base = models.JSONField(encoder=DjangoJSONEncoder, help_text="What these fields were in that version.")
    author = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(choices=State, default=State.DRAFT, editable=False)
    submitted_by = models.ForeignKey(
        Actor, on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    returned_because = models.TextField(blank=True, editable=False)
    approved_by = models.ForeignKey(
        Actor, on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    alone_because = models.TextField(blank=True, editable=False, help_text="Why an editor applied it alone.")
    applied_in = models.BigIntegerField(null=True, blank=True, editable=False, help_text="The revision that did it.")

    class Meta:
        constraints = (
            one_of("claimdraft_state", "state", "draft", "submitted", "returned", "applied", "discarded"),
            UniqueConstraint(
                name="claimdraft_one_open_for_an_author",
                fields=["claim", "author"],
                condition=Q(state__in=["draft", "submitted", "returned"]),
            ),
            CheckConstraint(
                name="claimdraft_applied_in",
                condition=Q(state="applied", applied_in__isnull=False)
                | (~Q(state="applied") & Q(applied_in__isnull=True)),
            ),
            CheckConstraint(
                name="claimdraft_returned_with_a_reason", condition=~Q(state="returned") | ~Q(returned_because="")
            ),
        )

    def __str__(self) -> str:
        return f"{self.state} changes to {self.claim_id}"
