"""What a series of figures measures."""

from django.db import models

from claims.models.rules import written
from sources.ledger.recorded import Recorded
from sources.models import Source


class Indicator(Recorded):
    """What a series of figures measures, by one definition.

    Its statistics form a series by period; several publications of one period are its vintages.
    """

    label = models.CharField()
    definition = models.TextField(blank=True, help_text="What is counted and what is not, as the producer puts it.")
    producer = models.ForeignKey(Source, on_delete=models.PROTECT, null=True, blank=True, related_name="indicators")
    unit = models.CharField(blank=True)
    area = models.CharField(blank=True)

    class Meta:
        constraints = (written("indicator_label_written", "label"),)

    def __str__(self) -> str:
        return self.label
