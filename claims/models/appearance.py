"""A claim where it was printed."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from claims.models.rules import in_order, one_of, right_way_round
from claims.models.statistic import Statistic
from sources.ledger.recorded import Recorded
from sources.models import Passage


class Appearance(Recorded):
    """This claim, in this passage: what was printed, beside what we take it for.

    Everything that was printed stays as it was printed: the columns named `printed_`, the passage and
    whom it was reported through, PostgreSQL refuses to change. Who spoke (`speaker`) is ours to correct.
    """

    class Form(models.TextChoices):
        DIRECT = "direct quote"
        PARTIAL = "partial quote"
        PARAPHRASE = "paraphrase"
        HEADLINE = "headline"
        CAPTION = "caption"
        TABLE = "table"

    class How(models.TextChoices):
        NAME = "name"
        TITLE = "title"
        PRONOUN = "pronoun"
        CONTINUATION = "continuation"

    claim = models.ForeignKey("Claim", on_delete=models.PROTECT, related_name="appearances")
    passage = models.ForeignKey(Passage, on_delete=models.PROTECT, related_name="appearances")
    form = models.CharField(choices=Form)
    printed_speaker = models.CharField(blank=True)
    printed_role = models.CharField(blank=True)
    reported_through = models.CharField(blank=True, help_text="Who reported it to this document, as printed.")
    printed_figure = models.CharField(blank=True)
    printed_low = models.DecimalField(null=True, blank=True)
    printed_central = models.DecimalField(null=True, blank=True)
    printed_high = models.DecimalField(null=True, blank=True)
    printed_hedge = models.CharField(choices=Statistic.Hedge, null=True, blank=True)
    printed_unit = models.CharField(blank=True)
    printed_date = models.CharField(blank=True)
    printed_date_earliest = models.DateField(null=True, blank=True)
    printed_date_latest = models.DateField(null=True, blank=True)
    speaker = models.ForeignKey("Speaker", on_delete=models.PROTECT, null=True, blank=True, related_name="appearances")
    resolved_how = models.CharField(choices=How, null=True, blank=True)

    class Meta:
        constraints = (
            UniqueConstraint(name="appearance_once_a_passage", fields=["claim", "passage"]),
            one_of(
                "appearance_form", "form", "direct quote", "partial quote", "paraphrase", "headline", "caption", "table"
            ),
            one_of(
                "appearance_printed_hedge",
                "printed_hedge",
                "exact",
                "about",
                "at least",
                "at most",
                "between",
                "more than",
                "less than",
                optional=True,
            ),
            one_of(
                "appearance_resolved_how", "resolved_how", "name", "title", "pronoun", "continuation", optional=True
            ),
            CheckConstraint(
                name="appearance_how_only_where_resolved",
                condition=Q(speaker__isnull=False) | Q(resolved_how__isnull=True),
            ),
            in_order("appearance_low_central_high", "printed_low", "printed_central", "printed_high"),
            right_way_round("appearance_date_right_way_round", "printed_date"),
        )

    def __str__(self) -> str:
        return f"{self.form} of {self.claim_id} at {self.passage_id}"
