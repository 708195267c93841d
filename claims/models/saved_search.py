"""Searches that somebody comes back to."""

from django.conf import settings
from django.db import models
from django.db.models import UniqueConstraint

from claims.models.rules import written
from sources.ledger.recorded import Recorded

LONGEST = 100


class SavedSearch(Recorded):
    """A search under a name that its owner gave it. `query` is what follows the ? of the search's address."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    name = models.CharField(max_length=LONGEST)
    query = models.TextField(blank=True)
    saved_at = models.DateTimeField()

    class Meta:
        constraints = (
            written("saved_search_named", "name"),
            UniqueConstraint(name="saved_search_name_once", fields=["owner", "name"]),
        )

    def __str__(self) -> str:
        return self.name
