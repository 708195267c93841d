"""Two records said to be the same."""

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from claims.models.rules import one_of
from sources.ledger.actor import Actor
from sources.ledger.recorded import Recorded


class Match(Recorded):
    """Two claims, or two speakers, said to be the same: the machine's score apart from a person's judgement.

    "different" is remembered as carefully as "same", and a judgement can be taken back. The first of the
    two is the one with the lower id, so that a pair is one row.
    """

    class Judgement(models.TextChoices):
        SAME = "same"
        DIFFERENT = "different"
        UNSURE = "unsure"

    claim_a = models.ForeignKey("Claim", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    claim_b = models.ForeignKey("Claim", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    speaker_a = models.ForeignKey("Speaker", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    speaker_b = models.ForeignKey("Speaker", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    score = models.FloatField(null=True, blank=True, help_text="The machine's, from 0 to 1; none for a person's match.")
    reason = models.TextField(blank=True)
    judgement = models.CharField(choices=Judgement, null=True, blank=True)
    judged_by = models.ForeignKey(Actor, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    judged_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "matches"
        constraints = (
            CheckConstraint(
                name="match_of_two_claims_or_two_speakers",
                condition=Q(
                    claim_a__isnull=False, claim_b__isnull=False, speaker_a__isnull=True, speaker_b__isnull=True
                )
                | Q(claim_a__isnull=True, claim_b__isnull=True, speaker_a__isnull=False, speaker_b__isnull=False),
            ),
            CheckConstraint(name="match_lower_claim_first", condition=Q(claim_a__lt=F("claim_b"))),
            CheckConstraint(name="match_lower_speaker_first", condition=Q(speaker_a__lt=F("speaker_b"))),
            UniqueConstraint(name="match_claims_once", fields=["claim_a", "claim_b"]),
            UniqueConstraint(name="match_speakers_once", fields=["speaker_a", "speaker_b"]),
            CheckConstraint(
                name="match_score_from_0_to_1",
                condition=Q(score__isnull=True) | Q(score__gte=0, score__lte=1),
            ),
            one_of("match_judgement", "judgement", "same", "different", "unsure", optional=True),
            CheckConstraint(
                name="match_judged_by_whom_and_when",
                condition=Q(judgement__isnull=True, judged_by__isnull=True, judged_at__isnull=True)
                | Q(judgement__isnull=False, judged_by__isnull=False, judged_at__isnull=False),
            ),
        )

    def __str__(self) -> str:
        pair = (self.claim_a_id, self.claim_b_id) if self.claim_a_id else (self.speaker_a_id, self.speaker_b_id)
        return f"{pair[0]} and {pair[1]}: {self.judgement or 'not judged'}"
