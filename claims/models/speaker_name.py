"""What a speaker is called."""

from django.db import models
from django.db.models import CheckConstraint, Index, Q, UniqueConstraint
from django.db.models.functions import Length, Lower
from django.db.models.lookups import LessThanOrEqual

from claims.models.rules import one_of, written
from sources.ledger.recorded import Recorded

# A name that no index of PostgreSQL holds is no name.
LONGEST = 500


class SpeakerName(Recorded):
    """One spelling of a speaker's name.

    A search uses all kinds; output never uses a misspelling. No machine sets that kind: a spelling is
    wrong only when a person says so.
    """

    class Kind(models.TextChoices):
        PREFERRED = "preferred"
        ALIAS = "alias"
        FORMER = "former"
        TRANSLITERATION = "transliteration"
        MISSPELLING = "misspelling"

    speaker = models.ForeignKey("Speaker", on_delete=models.PROTECT, related_name="names")
    text = models.CharField()
    kind = models.CharField(choices=Kind, default=Kind.ALIAS)
    language = models.CharField(blank=True, help_text="BCP 47; empty for a name that is the same in every language.")

    class Meta:
        constraints = (
            one_of("speaker_name_kind", "kind", "preferred", "alias", "former", "transliteration", "misspelling"),
            written("speaker_name_written", "text"),
            CheckConstraint(name="speaker_name_not_endless", condition=LessThanOrEqual(Length("text"), LONGEST)),
            UniqueConstraint(name="speaker_name_once", fields=["speaker", "text", "language"]),
            UniqueConstraint(
                name="speaker_name_one_preferred", fields=["speaker", "language"], condition=Q(kind="preferred")
            ),
        )
        indexes = (Index(Lower("text"), name="speaker_name_folded"),)

    def __str__(self) -> str:
        return self.text
