"""What a speaker was, where and when."""

from django.db import models
from django.db.models import CheckConstraint, F, Q

from claims.models.rules import right_way_round, written
from sources.ledger.recorded import Recorded


class SpeakerRole(Recorded):
    """A title at an organisation, from - to, so that "the NCA director general" resolves by date.

    Both ends are intervals: "since 2021" began between the first and the last day of 2021. An end that is
    not known is still running, or was never told.
    """

    speaker = models.ForeignKey("Speaker", on_delete=models.PROTECT, related_name="roles")
    title = models.CharField()
    organisation = models.CharField(blank=True, help_text="The organisation's name as it is written beside the title.")
    organisation_speaker = models.ForeignKey(
        "Speaker", on_delete=models.PROTECT, null=True, blank=True, related_name="offices"
    )
    from_earliest = models.DateField(null=True, blank=True)
    from_latest = models.DateField(null=True, blank=True)
    to_earliest = models.DateField(null=True, blank=True)
    to_latest = models.DateField(null=True, blank=True)

    class Meta:
        constraints = (
            written("speaker_role_title_written", "title"),
            right_way_round("speaker_role_from_right_way_round", "from"),
            right_way_round("speaker_role_to_right_way_round", "to"),
            CheckConstraint(
                name="speaker_role_from_before_to",
                condition=Q(from_earliest__isnull=True)
                | Q(to_latest__isnull=True)
                | Q(from_earliest__lte=F("to_latest")),
            ),
            CheckConstraint(name="speaker_role_not_at_itself", condition=~Q(organisation_speaker=F("speaker"))),
        )

    def __str__(self) -> str:
        return f"{self.title}, {self.organisation}" if self.organisation else self.title
