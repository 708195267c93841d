"""Which record of an import became which row."""

from django.db import models

from claims.models.rules import one_of

NOUNS = ("sources", "documents", "speakers", "claims", "statistics", "appearances")
"""What can be imported, in the order in which one needs the other."""


class Imported(models.Model):
    """That the record `key` of `origin` is our `row`: so an import can be taken up again, and nothing comes twice."""

    pk = models.CompositePrimaryKey("origin", "noun", "key")
    origin = models.CharField(max_length=100, help_text="Where it comes from, as whoever imported it calls it.")
    noun = models.CharField(max_length=20)
    key = models.CharField(max_length=100, help_text="Its id there.", db_collation="C")
    row = models.BigIntegerField()
    digest = models.CharField(max_length=64, db_collation="C", help_text="sha256 of the line that it was read from.")

    class Meta:
        constraints = (one_of("imported_noun", "noun", *NOUNS),)

    def __str__(self) -> str:
        return f"{self.noun} {self.key} of {self.origin}"
