"""A verdict's words."""

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from claims.models.rules import one_of, written
from sources.ledger.recorded import Recorded


class RatingScale(Recorded):
    """A set of ratings that an organisation judges by. One of them is the installation's default."""

    name = models.CharField(unique=True)
    description = models.TextField(blank=True)
    is_default = models.BooleanField(default=False)
    retired = models.BooleanField(default=False, help_text="For no new verdict.")

    class Meta:
        constraints = (
            written("ratingscale_named", "name"),
            UniqueConstraint(name="ratingscale_one_default", fields=["is_default"], condition=Q(is_default=True)),
            CheckConstraint(name="ratingscale_default_in_use", condition=Q(is_default=False) | Q(retired=False)),
        )

    def __str__(self) -> str:
        return self.name


class Rating(Recorded):
    """One step of a scale: its label, what the label means, and, where the scale counts, its value from worst to best.

    `bucket` says roughly what it comes to, across scales; an unknown label of an import is "other". Once a review
    used it, it is never changed or deleted by PostgreSQL's leave, only retired.
    """

    class Bucket(models.TextChoices):
        TRUE = "true"
        MOSTLY_TRUE = "mostly true"
        MIXED = "mixed"
        MOSTLY_FALSE = "mostly false"
        FALSE = "false"
        UNVERIFIABLE = "unverifiable"
        OTHER = "other"

    scale = models.ForeignKey("RatingScale", on_delete=models.PROTECT, related_name="ratings")
    label = models.CharField()
    definition = models.TextField()
    position = models.PositiveSmallIntegerField(help_text="Its place in the scale, from 0.")
    value = models.DecimalField(null=True, blank=True)
    worst = models.DecimalField(null=True, blank=True)
    best = models.DecimalField(null=True, blank=True)
    bucket = models.CharField(choices=Bucket)
    retired = models.BooleanField(default=False, help_text="For no new verdict.")

    class Meta:
        constraints = (
            UniqueConstraint(name="rating_label_once", fields=["scale", "label"]),
            UniqueConstraint(name="rating_position_once", fields=["scale", "position"]),
            written("rating_labelled", "label"),
            written("rating_defined", "definition"),
            one_of(
                "rating_bucket",
                "bucket",
                "true",
                "mostly true",
                "mixed",
                "mostly false",
                "false",
                "unverifiable",
                "other",
            ),
            CheckConstraint(
                name="rating_value_between_worst_and_best",
                condition=Q(value__isnull=True, worst__isnull=True, best__isnull=True)
                | Q(
                    value__isnull=False,
                    worst__isnull=False,
                    best__isnull=False,
                    value__gte=F("worst"),
                    value__lte=F("best"),
                ),
            ),
        )

    def __str__(self) -> str:
        return self.label
