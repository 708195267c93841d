"""CaptureJob: a capture by address, on its way."""

from django.db import models
from django.db.models import CheckConstraint, Index, Q

from claims.models.rules import one_of, written
from sources.models import Actor, Capture


class CaptureJob(models.Model):
    """A page that somebody asked to be captured, how far that is, and what came of it.

    It has no history: it tells of work, and what the work made has a history of its own.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        FETCHING = "fetching"
        READING = "reading"
        COMPARING = "comparing"
        DONE = "done"
        REFUSED = "refused"
        FAILED = "failed"

    ENDED = (State.DONE, State.REFUSED, State.FAILED)

    address = models.TextField()
    known = models.JSONField(default=dict, blank=True, help_text="What is known of the document, as in a sidecar.")
    asked_by = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(choices=State, default=State.WAITING)
    changed_at = models.DateTimeField(auto_now=True)
    steps = models.JSONField(
        default=list, blank=True, help_text='What was done: [{"did", "at", and counts and facts of the step}].'
    )
    capture = models.ForeignKey(
        Capture, models.CASCADE, null=True, blank=True, related_name="+", help_text="As soon as it is kept."
    )
    new = models.BooleanField(null=True, help_text="False where exactly these bytes were held already.")
    told = models.TextField(blank=True, help_text="Why it was refused or failed, in a sentence.")

    class Meta:
        constraints = (
            one_of(
                "capture_job_state",
                "state",
                *("waiting", "fetching", "reading", "comparing", "done", "refused", "failed"),
            ),
            written("capture_job_address", "address"),
            CheckConstraint(name="capture_job_done_with_capture", condition=~Q(state="done", capture__isnull=True)),
            CheckConstraint(
                name="capture_job_not_done_says_why",
                condition=(Q(state__in=["refused", "failed"]) & ~Q(told=""))
                | (~Q(state__in=["refused", "failed"]) & Q(told="")),
            ),
        )
        indexes = (Index(fields=["asked_by", "-asked_at"], name="capture_job_of_person"),)

    def __str__(self) -> str:
        return f"{self.address}: {self.state}"

    @property
    def ended(self) -> bool:
        """Whether nothing will happen to it any more."""
        return self.state in self.ENDED
