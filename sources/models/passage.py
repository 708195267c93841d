"""Passage: a span of one capture's text."""

from django.db import models
from django.db.models import F, Q

from sources.ledger.recorded import Recorded


class Passage(Recorded):
    """The text from `start` to `end` (Unicode code points, end exclusive) of a capture.

    PostgreSQL refuses one whose `exact`, `prefix` or `suffix` is not what stands there. Only its locator may change.
    """

    capture = models.ForeignKey("sources.Capture", models.PROTECT, related_name="+")
    start = models.IntegerField()
    end = models.IntegerField()
    exact = models.TextField()
    prefix = models.CharField(max_length=64, blank=True, help_text="What stands right before it.")
    suffix = models.CharField(max_length=64, blank=True, help_text="What stands right after it.")
    locator = models.JSONField(
        default=dict, blank=True, help_text='In the original: {"page"}, {"time"} or {"table", "cell"}.'
    )

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["capture", "start", "end"], name="passage_once"),
            models.CheckConstraint(condition=Q(start__gte=0, end__gt=F("start")), name="passage_in_order"),
        )

    def __str__(self) -> str:
        return self.exact if len(self.exact) <= 80 else f"{self.exact[:79]}…"
