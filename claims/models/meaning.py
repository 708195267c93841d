"""Meaning: a claim's text as a vector, by which claims are found that say the same in other words."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import UniqueConstraint


class Real(models.FloatField):  # type: ignore[type-arg]  # Django's own takes one and two
    """A number of four bytes: vectors need no more."""

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        return "real"


class Meaning(models.Model):
    """What `model` makes of a claim's text and context, of which `digest` is the MD5; made anew when these change.

    `alone` is the text without the context, where there is one: who asks may be near to either.
    """

    claim = models.ForeignKey("Claim", on_delete=models.CASCADE, related_name="+")
    model = models.CharField()
    digest = models.CharField()
    vector = ArrayField(Real())
    alone = ArrayField(Real(), null=True)

    class Meta:
        constraints = (UniqueConstraint(name="meaning_once", fields=["claim", "model"]),)

    def __str__(self) -> str:
        return f"{self.model} of {self.claim_id}"
