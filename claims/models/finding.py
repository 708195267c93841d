"""Something wrong or doubtful in a printing."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import UniqueConstraint

from claims.models.rules import one_of, written
from sources.ledger.recorded import Recorded
from sources.models import Capture, Document, Passage


class Finding(Recorded):
    """Something wrong or doubtful in a printing, seen in the document alone or beside another capture.

    `kind` is the check that saw it. `printed` and `suggested` stand beside each other; nothing is corrected
    by a finding. PostgreSQL keeps its life: suspected -> confirmed | dismissed. A check that is repeated
    finds its finding again: one a kind, place and capture compared with.
    """

    class Severity(models.TextChoices):
        COSMETIC = "cosmetic"
        MATERIAL = "material"

    class Origin(models.TextChoices):
        MACHINE = "machine"
        PERSON = "person"

    class State(models.TextChoices):
        SUSPECTED = "suspected"
        CONFIRMED = "confirmed"
        DISMISSED = "dismissed"

    capture = models.ForeignKey(Capture, on_delete=models.PROTECT, related_name="findings")
    passage = models.ForeignKey(
        Passage,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="findings",
        help_text="Where it stands; none for what is missing from the whole.",
    )
    kind = models.CharField()
    severity = models.CharField(choices=Severity)
    printed = models.TextField(blank=True)
    suggested = models.TextField(blank=True)
    message = models.TextField(help_text="A sentence that a journalist understands.")
    details = models.JSONField(default=dict, blank=True, encoder=DjangoJSONEncoder)
    related = models.JSONField(default=list, blank=True, help_text="Other places in this capture: [[start, end], ...].")
    compared_with = models.ForeignKey(
        Capture, on_delete=models.PROTECT, null=True, blank=True, related_name="findings_against"
    )
    compared_passage = models.ForeignKey(Passage, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    origin = models.CharField(choices=Origin, default=Origin.MACHINE)
    state = models.CharField(choices=State, default=State.SUSPECTED, editable=False)
    introduced_by = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="introduced_findings",
        help_text="The document that printed it first; unknown unless somebody knows.",
    )

    class Meta:
        constraints = (
            UniqueConstraint(
                name="finding_once",
                fields=["capture", "kind", "passage", "compared_with"],
                nulls_distinct=False,
            ),
            one_of("finding_severity", "severity", "cosmetic", "material"),
            one_of("finding_origin", "origin", "machine", "person"),
            one_of("finding_state", "state", "suspected", "confirmed", "dismissed"),
            written("finding_kind_written", "kind"),
            written("finding_message_written", "message"),
        )

    def __str__(self) -> str:
        return self.message
