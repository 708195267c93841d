"""What bears on a claim."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import CheckConstraint, Q

from claims.models.rules import one_of
from sources.ledger.recorded import Recorded
from sources.models import Passage

_NO_PASSAGE = Q(passage__isnull=True)
_NO_CORRESPONDENCE = Q(correspondence__isnull=True)
_NO_CALCULATION = Q(formula="", inputs={}, result__isnull=True)
_NO_SEARCH = Q(searched_where="", searched_for="", searched_on__isnull=True)


class Evidence(Recorded):
    """A passage, a correspondence, a calculation or a search that found nothing, and what it says of a claim.

    Exactly one of the four, which PostgreSQL keeps. A calculation holds its formula, its inputs by name (figures as
    text, each with where it comes from) and its result, so that it can be worked out again. `appearance` narrows it
    to one printing of the claim.
    """

    class Kind(models.TextChoices):
        PASSAGE = "passage"
        CORRESPONDENCE = "correspondence"
        CALCULATION = "calculation"
        SEARCH = "search"

    class Stance(models.TextChoices):
        SUPPORTS = "supports"
        REFUTES = "refutes"
        CONTEXT = "context"
        INSUFFICIENT = "insufficient"

    claim = models.ForeignKey("Claim", on_delete=models.PROTECT, related_name="evidence")
    appearance = models.ForeignKey(
        "Appearance", on_delete=models.PROTECT, null=True, blank=True, related_name="evidence"
    )
    kind = models.CharField(choices=Kind)
    stance = models.CharField(choices=Stance)
    primary = models.BooleanField(default=False, help_text="The record itself, not a report of it.")
    note = models.TextField(blank=True)
    passage = models.ForeignKey(Passage, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    correspondence = models.ForeignKey(
        "Correspondence", on_delete=models.PROTECT, null=True, blank=True, related_name="evidence"
    )
    formula = models.TextField(blank=True, help_text="Such as: central / population * 100")
    inputs = models.JSONField(
        default=dict, blank=True, encoder=DjangoJSONEncoder, help_text='{"central": {"value": "830000", "from": "..."}}'
    )
    result = models.DecimalField(null=True, blank=True)
    result_unit = models.CharField(blank=True)
    searched_where = models.TextField(blank=True)
    searched_for = models.TextField(blank=True)
    searched_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "evidence"
        constraints = (
            one_of("evidence_stance", "stance", "supports", "refutes", "context", "insufficient"),
            CheckConstraint(
                name="evidence_of_exactly_one_kind",
                condition=(Q(kind="passage", passage__isnull=False) & _NO_CORRESPONDENCE & _NO_CALCULATION & _NO_SEARCH)
                | (Q(kind="correspondence", correspondence__isnull=False) & _NO_PASSAGE & _NO_CALCULATION & _NO_SEARCH)
                | (
                    Q(kind="calculation", result__isnull=False)
                    & ~Q(formula="")
                    & _NO_PASSAGE
                    & _NO_CORRESPONDENCE
                    & _NO_SEARCH
                )
                | (
                    Q(kind="search", searched_on__isnull=False)
                    & ~Q(searched_where="")
                    & ~Q(searched_for="")
                    & _NO_PASSAGE
                    & _NO_CORRESPONDENCE
                    & _NO_CALCULATION
                ),
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} that {self.stance}"
