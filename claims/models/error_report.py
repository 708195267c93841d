"""What somebody from outside says is wrong."""

from django.db import models
from django.db.models import CheckConstraint, Index
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual

from claims.models.rules import one_of, written
from sources.ledger.recorded import Recorded
from sources.models.public_id import public_id

LONGEST = 4000
LONGEST_ADDRESS = 2000


class ErrorReport(Recorded):
    """An error reported without signing in. Never public: it waits in the queue until somebody looks at it.

    Where it came from is kept only as a keyed digest that means nothing after the day it was written.
    """

    class State(models.TextChoices):
        NEW = "new"
        TAKEN_UP = "taken up"
        DISMISSED = "dismissed"

    public_id = public_id("ERR")
    page = models.CharField(blank=True, help_text="The page it was written on, as its address here.")
    claim = models.ForeignKey("Claim", on_delete=models.PROTECT, null=True, blank=True, related_name="error_reports")
    message = models.TextField()
    answer_to = models.CharField(blank=True, help_text="An address for an answer, if one was given.")
    sender = models.CharField(help_text="A keyed digest of the network address and the day.")
    received_at = models.DateTimeField()
    state = models.CharField(choices=State, default=State.NEW)
    note = models.TextField(blank=True, help_text="What came of it.")

    class Meta:
        constraints = (
            one_of("error_report_state", "state", "new", "taken up", "dismissed"),
            written("error_report_message_written", "message"),
            CheckConstraint(name="error_report_not_endless", condition=LessThanOrEqual(Length("message"), LONGEST)),
            CheckConstraint(name="error_report_page_short", condition=LessThanOrEqual(Length("page"), LONGEST_ADDRESS)),
            CheckConstraint(name="error_report_answer_to_short", condition=LessThanOrEqual(Length("answer_to"), 320)),
        )
        indexes = (Index(fields=["sender", "received_at"], name="error_report_by_sender"),)

    def __str__(self) -> str:
        return f"{self.public_id}: {self.message[:60]}"
