"""The dataset as it was given out: numbered, and the same bytes ever after."""

from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from claims.models.rules import written
from sources.ledger.actor import Actor
from sources.ledger.change import Change
from sources.ledger.recorded import Recorded

PART = 1 << 20
"""How many bytes of the file a part holds, the last one fewer."""


class Release(Recorded):
    """Release `number` of the dataset, as the record stood after the change `as_of`: a zip file, kept in parts.

    It never changes. Where content has to go on a legal ground, or may no longer be told, the same number is issued
    again from the same moment: another row, with the reason; the bytes of the issue before it are then deleted, its
    row stays. `manifest` is {"files": [{"path", "bytes", "sha256", "records"}], "counts": {noun: records},
    "changes": {"added", "changed", "withdrawn"}}.
    """

    number = models.PositiveIntegerField()
    issue = models.PositiveIntegerField(default=1)
    as_of = models.ForeignKey(Change, on_delete=models.PROTECT, related_name="+")
    built_at = models.ForeignKey(
        Change, on_delete=models.PROTECT, related_name="+", help_text="What might be told was decided by this change."
    )
    made_by = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")
    licence = models.CharField(help_text="SPDX, such as CC-BY-4.0; of our own words, not of those that we quote.")
    address = models.CharField(help_text="Of the site, as the files name it.")
    size = models.BigIntegerField()
    sha256 = models.CharField(max_length=64, db_collation="C", help_text="Of the zip file, hexadecimal.")
    manifest = models.JSONField()
    issued_because = models.TextField(blank=True, help_text="Why it was issued again.")

    class Meta:
        ordering = ("-number", "-issue")
        constraints = (
            UniqueConstraint(name="release_issue_once", fields=["number", "issue"]),
            CheckConstraint(name="release_numbered", condition=Q(number__gte=1, issue__gte=1, size__gte=1)),
            CheckConstraint(
                name="release_issued_again_for_a_reason",
                condition=Q(issue=1, issued_because="") | (Q(issue__gt=1) & Q(issued_because__regex=r"\S")),
            ),
            CheckConstraint(name="release_sha256", condition=Q(sha256__regex=r"^[0-9a-f]{64}$")),
            written("release_licensed", "licence"),
        )

    def __str__(self) -> str:
        return f"Release {self.number}" + (f", issue {self.issue}" if self.issue > 1 else "")


class ReleasePart(Recorded):
    """Bytes of a release's zip file, from `position` times PART on. Deleted only once another issue took its place."""

    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="parts")
    position = models.PositiveIntegerField(help_text="From 0.")
    bytes = models.BinaryField()

    class Meta:
        constraints = (
            UniqueConstraint(name="releasepart_once", fields=["release", "position"]),
            CheckConstraint(name="releasepart_not_empty", condition=~Q(bytes=b"")),
        )

    def __str__(self) -> str:
        return f"part {self.position} of {self.release_id}"
