"""The base of every table whose rows have a history."""

from django.db import models


class Recorded(models.Model):
    """A table that PostgreSQL keeps the history of.

    The base declares nothing: history is written by triggers, which the migration operation `Track` puts on the table.
    A write needs an open change (`sources.ledger.writing`), or PostgreSQL refuses it.
    """

    class Meta:
        abstract = True
