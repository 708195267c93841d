"""ReadyText: citations as ready text, made in the background because there are many."""

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from claims.models.rules import one_of
from sources.models import Actor


class ReadyText(models.Model):
    """What somebody wants to have as ready text, how far that is, and the text.

    It has no history: it tells of work, and is gone after a day. `keys` are the rows that were found when it was asked
    for; once it is done, those that are in the text. PostgreSQL refuses one that is done and has no text to vouch for.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        WORKING = "working"
        DONE = "done"
        FAILED = "failed"

    UNDER_WAY = (State.WAITING, State.WORKING)

    key = models.CharField(max_length=43, unique=True, help_text="In its address: nobody guesses it.")
    wish = models.CharField(
        max_length=64, help_text="Of what was asked, by whom, at which moment of the record: sha256."
    )
    noun = models.CharField()
    where = models.JSONField(default=dict, blank=True, help_text="The filters of the list, as they were asked for.")
    cite = models.CharField()
    style = models.CharField()
    locale = models.CharField()
    base = models.CharField(help_text="The site's address, as the text names it.")
    whole = models.BooleanField(help_text="With what only those who are signed in may read.")
    keys = models.JSONField()
    asked_by = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    sender = models.CharField(blank=True, help_text="Of who did not sign in: a digest of the network, for a day.")
    asked_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    state = models.CharField(choices=State, default=State.WAITING)
    total = models.PositiveIntegerField(help_text="How many rows were found.")
    done = models.PositiveIntegerField(default=0)
    since = models.BigIntegerField(null=True, help_text="The last change before a worker began to read.")
    text = models.BinaryField(default=b"")
    size = models.PositiveIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = (
            one_of("ready_text_state", "state", "waiting", "working", "done", "failed"),
            UniqueConstraint(name="ready_text_wish_once", fields=["wish"], condition=~Q(state="failed")),
            CheckConstraint(name="ready_text_done_within", condition=Q(done__lte=F("total"))),
            CheckConstraint(
                name="ready_text_done_whole",
                condition=Q(state="done", done=F("total"), since__isnull=False, sha256__regex=r"^[0-9a-f]{64}$")
                | (~Q(state="done") & Q(text=b"", size=0, sha256="")),
            ),
        )

    def __str__(self) -> str:
        return f"{self.total} {self.noun} as ready text: {self.state}"

    @property
    def under_way(self) -> bool:
        """Whether a worker has it, or will."""
        return self.state in self.UNDER_WAY
