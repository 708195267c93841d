"""A figure of a claim."""

from django.db import models
from django.db.models import CheckConstraint, Q

from claims.models.rules import in_order, one_of, right_way_round
from sources.ledger.recorded import Recorded


class Statistic(Recorded):
    """A figure of a claim, as a range: from `low` over `central` to `high`, in `unit`.

    A share is valued in per cent. A figure with one end only ("at least 300,000") leaves the other empty.
    """

    class Kind(models.TextChoices):
        COUNT = "count"
        SHARE = "share"
        RATE = "rate"
        MEAN = "mean"
        RATIO = "ratio"
        CHANGE = "change"
        MONEY = "money"

    class Hedge(models.TextChoices):
        EXACT = "exact"
        ABOUT = "about"
        AT_LEAST = "at least"
        AT_MOST = "at most"
        BETWEEN = "between"
        MORE_THAN = "more than"
        LESS_THAN = "less than"

    class Status(models.TextChoices):
        NORMAL = "normal"
        ESTIMATE = "estimate"
        PROVISIONAL = "provisional"
        REVISED = "revised"
        FORECAST = "forecast"

    claim = models.ForeignKey("Claim", on_delete=models.PROTECT, related_name="statistics")
    indicator = models.ForeignKey(
        "Indicator", on_delete=models.PROTECT, null=True, blank=True, related_name="statistics"
    )
    kind = models.CharField(choices=Kind)
    low = models.DecimalField(null=True, blank=True)
    central = models.DecimalField(null=True, blank=True)
    high = models.DecimalField(null=True, blank=True)
    hedge = models.CharField(choices=Hedge, default=Hedge.EXACT)
    unit = models.CharField(blank=True)
    measures = models.CharField(blank=True, help_text="What is measured, in the text's words, until an indicator is.")
    denominator = models.CharField(blank=True)
    population = models.CharField(blank=True)
    area = models.CharField(blank=True)
    period_earliest = models.DateField(null=True, blank=True)
    period_latest = models.DateField(null=True, blank=True)
    method = models.TextField(blank=True)
    status = models.CharField(choices=Status, default=Status.NORMAL)

    class Meta:
        constraints = (
            one_of("statistic_kind", "kind", "count", "share", "rate", "mean", "ratio", "change", "money"),
            one_of(
                "statistic_hedge", "hedge", "exact", "about", "at least", "at most", "between", "more than", "less than"
            ),
            one_of("statistic_status", "status", "normal", "estimate", "provisional", "revised", "forecast"),
            in_order("statistic_low_central_high", "low", "central", "high"),
            CheckConstraint(
                name="statistic_has_a_figure",
                condition=Q(low__isnull=False) | Q(central__isnull=False) | Q(high__isnull=False),
            ),
            right_way_round("statistic_period_right_way_round", "period"),
        )

    def __str__(self) -> str:
        figure = self.central if self.central is not None else f"{self.low}–{self.high}"
        return f"{figure} {self.unit}".strip()
