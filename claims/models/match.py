"""Two records said to be the same, or a record and words."""

from django.db import models
from django.db.models import CheckConstraint, F, Q, UniqueConstraint

from claims.models.rules import one_of
from sources.ledger.actor import Actor
from sources.ledger.recorded import Recorded

_SIDES = ("claim_a", "claim_b", "speaker_a", "speaker_b", "words")


def _of(*pair: str) -> Q:
    return Q(**{f"{side}__isnull": side not in pair for side in _SIDES})


class Match(Recorded):
    """Two claims, two speakers, or a claim and words that somebody asked about, said to be the same: the machine's
    score apart from a person's judgement.

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
    words = models.CharField(
        null=True,
        blank=True,
        help_text="What was asked about a claim: the SHA-256 of its words and figures (Said.key).",
    )
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
                condition=_of("claim_a", "claim_b") | _of("speaker_a", "speaker_b") | _of("claim_a", "words"),
            ),
            CheckConstraint(name="match_lower_claim_first", condition=Q(claim_a__lt=F("claim_b"))),
            CheckConstraint(name="match_lower_speaker_first", condition=Q(speaker_a__lt=F("speaker_b"))),
            UniqueConstraint(name="match_claims_once", fields=["claim_a", "claim_b"]),
            UniqueConstraint(name="match_words_once", fields=["claim_a", "words"]),
            CheckConstraint(name="match_words_are_a_key", condition=Q(words__regex=r"^[0-9a-f]{64}$")),
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
        claims = (self.claim_a_id, self.claim_b_id or "words")
        pair = claims if self.claim_a_id else (self.speaker_a_id, self.speaker_b_id)
        return f"{pair[0]} and {pair[1]}: {self.judgement or 'not judged'}"
