"""Source: who publishes."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from sources.ledger.recorded import Recorded
from sources.models.public_id import public_id


class Source(Recorded):
    """An outlet, agency, institute or court. One name stands once in one country."""

    class Kind(models.TextChoices):
        OUTLET = "outlet"
        AGENCY = "agency"
        INSTITUTE = "institute"
        COURT = "court"
        OTHER = "other"

    public_id = public_id("SRC")
    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.OUTLET)
    homepage = models.URLField(max_length=2000, blank=True)
    country = models.CharField(max_length=2, blank=True, help_text="ISO 3166-1, two letters, where it is known.")
    external_ids = models.JSONField(default=dict, blank=True, help_text='Such as {"wikidata": "Q1130645"}.')

    class Meta:
        constraints = (
            models.UniqueConstraint(Lower("name"), "country", name="source_name_once"),
            models.CheckConstraint(condition=Q(name__regex=r"\S"), name="source_has_name"),
            models.CheckConstraint(
                condition=Q(kind__in=["outlet", "agency", "institute", "court", "other"]), name="source_kind"
            ),
            models.CheckConstraint(condition=Q(country__regex=r"^([A-Z]{2})?$"), name="source_country"),
        )

    def __str__(self) -> str:
        return self.name
