"""A message or call, in or out."""

from django.db import models
from django.db.models import CheckConstraint, Q

from claims.models.rules import one_of
from sources.ledger.recorded import Recorded
from sources.models import Source


class Correspondence(Recorded):
    """What was asked or told about a claim: an expert's answer, an interview, a right of reply, a reader's report.

    What was said off the record is never exported, and what was said as background is not attributed. With the
    right of reply it says when it was offered and what came of it; such an entry stands for good.
    """

    class Direction(models.TextChoices):
        IN = "in"
        OUT = "out"

    class Channel(models.TextChoices):
        EMAIL = "email"
        PHONE = "phone"
        MEETING = "meeting"
        LETTER = "letter"
        MESSAGE = "message"
        FORM = "form"
        OTHER = "other"

    class Terms(models.TextChoices):
        ON_RECORD = "on record"
        BACKGROUND = "background"
        OFF_RECORD = "off record"

    class Reply(models.TextChoices):
        ANSWERED = "answered"
        NO_ANSWER = "no answer"
        DECLINED = "declined"

    claim = models.ForeignKey("Claim", on_delete=models.PROTECT, related_name="correspondence")
    direction = models.CharField(choices=Direction)
    speaker = models.ForeignKey("Speaker", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    source = models.ForeignKey(
        Source, on_delete=models.PROTECT, null=True, blank=True, related_name="+", help_text="The outlet written to."
    )
    with_whom = models.CharField(blank=True, help_text="In words, where it is no speaker or outlet of the record.")
    at = models.DateTimeField()
    channel = models.CharField(choices=Channel)
    terms = models.CharField(choices=Terms, default=Terms.ON_RECORD)
    text = models.TextField(blank=True)
    right_of_reply = models.BooleanField(default=False)
    asked_on = models.DateField(null=True, blank=True, help_text="When the right of reply was offered.")
    reply = models.CharField(choices=Reply, null=True, blank=True, help_text="What came of it; nothing yet: awaited.")

    class Meta:
        verbose_name_plural = "correspondence"
        constraints = (
            one_of("correspondence_direction", "direction", "in", "out"),
            one_of(
                "correspondence_channel", "channel", "email", "phone", "meeting", "letter", "message", "form", "other"
            ),
            one_of("correspondence_terms", "terms", "on record", "background", "off record"),
            one_of("correspondence_reply", "reply", "answered", "no answer", "declined", optional=True),
            CheckConstraint(
                name="correspondence_with_somebody",
                condition=Q(speaker__isnull=False) | Q(source__isnull=False) | ~Q(with_whom=""),
            ),
            CheckConstraint(
                name="correspondence_right_of_reply_asked",
                condition=Q(right_of_reply=True, asked_on__isnull=False)
                | Q(right_of_reply=False, asked_on__isnull=True, reply__isnull=True),
            ),
        )

    def __str__(self) -> str:
        return f"{self.channel} {self.direction}, {self.at:%Y-%m-%d}"
