"""Change: one acknowledged write. ChangeSet: field changes over many rows, proposed or applied as one."""

from django.db import models
from django.db.models import Q

from sources.ledger.recorded import Recorded


class Change(models.Model):
    """Who wrote, when and why. PostgreSQL numbers the changes in the order of their commits and never alters one."""

    revision = models.BigIntegerField(primary_key=True, editable=False, help_text="1, 2, 3 ... in commit order.")
    at = models.DateTimeField(editable=False, db_index=True, help_text="Never before the previous change's.")
    actor = models.ForeignKey("sources.Actor", models.PROTECT, related_name="+")
    reason = models.TextField()
    transaction = models.BigIntegerField(
        editable=False, help_text="PostgreSQL's number of the transaction that wrote it."
    )

    class Meta:
        constraints = (models.CheckConstraint(condition=Q(reason__regex=r"\S"), name="change_has_reason"),)

    def __str__(self) -> str:
        return f"{self.revision}: {self.reason}"


class ChangeSet(Recorded):
    """Field changes over many rows that are previewed, applied and undone as one."""

    class State(models.TextChoices):
        PROPOSED = "proposed"
        REFUSED = "refused"
        APPLIED = "applied"
        UNDONE = "undone"

    state = models.CharField(max_length=10, choices=State, default=State.PROPOSED)
    reason = models.TextField()
    proposed_by = models.ForeignKey("sources.Actor", models.PROTECT, related_name="+")
    applied_in = models.ForeignKey("sources.Change", models.PROTECT, null=True, blank=True, related_name="+")
    undone_by = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(state__in=["proposed", "refused", "applied", "undone"]), name="changeset_state"
            ),
            models.CheckConstraint(
                condition=(~Q(state__in=["applied", "undone"]) & Q(applied_in__isnull=True))
                | Q(state__in=["applied", "undone"], applied_in__isnull=False),
                name="changeset_applied_in",
            ),
            models.CheckConstraint(
                condition=Q(state="undone", undone_by__isnull=False) | (~Q(state="undone") & Q(undone_by__isnull=True)),
                name="changeset_undone_by",
            ),
        )

    def __str__(self) -> str:
        return f"{self.state}: {self.reason}"


class ChangeSetRow(Recorded):
    """One field of one row, before and after."""

    change_set = models.ForeignKey(ChangeSet, models.CASCADE, related_name="+")
    table = models.CharField(max_length=63)
    object_id = models.BigIntegerField()
    field = models.CharField(max_length=63)
    before = models.JSONField(null=True, blank=True)
    after = models.JSONField(null=True, blank=True)
    version_seen = models.BigIntegerField(help_text="The revision the row had when the change was proposed.")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["change_set", "table", "object_id", "field"], name="changesetrow_once"),
        )

    def __str__(self) -> str:
        return f"{self.table} {self.object_id} {self.field}"
