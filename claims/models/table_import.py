"""TableImport: somebody's table of claims, on its way in."""

from django.db import models
from django.db.models import CheckConstraint, F, Index, Q

from claims.models.rules import one_of, written
from sources.models import Actor


class TableImport(models.Model):
    """A table that somebody sent, what its columns are taken for, how far its rows are done, and what came of each.

    It has no history: it tells of work, and the claims that the work made have a history of their own. PostgreSQL
    refuses one that says it is done while a row is not.
    """

    class State(models.TextChoices):
        SHOWN = "shown"
        WAITING = "waiting"
        WORKING = "working"
        DONE = "done"
        STOPPED = "stopped"

    name = models.CharField(help_text="What the file was called.")
    sent = models.BinaryField(help_text="The table as it came; emptied once every row of it became a claim.")
    mapping = models.JSONField(default=dict, blank=True, help_text="By column, what somebody said it is.")
    asked_by = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(choices=State, default=State.SHOWN)
    changed_at = models.DateTimeField(auto_now=True)
    rows = models.PositiveIntegerField()
    done = models.PositiveIntegerField(default=0, help_text="How many rows were taken or refused, from the first on.")
    made = models.JSONField(default=list, blank=True, help_text="The public ids of the claims that were made.")
    refused = models.JSONField(default=list, blank=True, help_text="Of each other row that is done: [line, why].")
    told = models.TextField(blank=True, help_text="Why it was stopped, in a sentence.")

    class Meta:
        constraints = (
            one_of("table_import_state", "state", "shown", "waiting", "working", "done", "stopped"),
            written("table_import_named", "name"),
            CheckConstraint(name="table_import_done_within", condition=Q(done__lte=F("rows"))),
            CheckConstraint(name="table_import_done_whole", condition=~Q(state="done") | Q(done=F("rows"))),
            CheckConstraint(
                name="table_import_stopped_says_why",
                condition=(Q(state="stopped") & ~Q(told="")) | (~Q(state="stopped") & Q(told="")),
            ),
        )
        indexes = (Index(fields=["asked_by", "-asked_at"], name="table_import_of_person"),)

    def __str__(self) -> str:
        return f"{self.name}: {self.state}"

    @property
    def under_way(self) -> bool:
        """Whether a worker has it, or will."""
        return self.state in (self.State.WAITING, self.State.WORKING)
