"""Lists of claims that somebody cites as one."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from claims.models.rules import written
from sources.ledger.actor import Actor
from sources.ledger.recorded import Recorded
from sources.models.public_id import public_id

LONGEST = 200


class Collection(Recorded):
    """A list of claims, each in the version it had when the list was made; it has a permanent address and is fixed.

    PostgreSQL refuses to change it, or to add to it later. `query` is the search it was made from, as it stands behind
    the ? of its address; "" where its claims were picked.
    """

    public_id = public_id("COL")
    title = models.CharField(max_length=LONGEST)
    about = models.TextField(blank=True)
    query = models.TextField(blank=True)
    by = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    size = models.PositiveIntegerField(help_text="How many claims it has.")

    class Meta:
        constraints = (
            written("collection_titled", "title"),
            CheckConstraint(name="collection_not_empty", condition=Q(size__gte=1)),
        )

    def __str__(self) -> str:
        return f"{self.public_id}: {self.title}"


class CollectionEntry(Recorded):
    """A claim in a collection, in the version that is meant; `position` counts from 1."""

    collection = models.ForeignKey(Collection, on_delete=models.PROTECT, related_name="entries")
    position = models.PositiveIntegerField()
    claim = models.ForeignKey("Claim", on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField()

    class Meta:
        constraints = (
            UniqueConstraint(name="collectionentry_place_once", fields=["collection", "position"]),
            UniqueConstraint(name="collectionentry_claim_once", fields=["collection", "claim"]),
            CheckConstraint(name="collectionentry_numbered", condition=Q(position__gte=1, version__gte=1)),
        )

    def __str__(self) -> str:
        return f"{self.position} of {self.collection_id}"
