"""Matches: every write."""

from typing import Any

from django.utils import timezone

from claims.models import Claim, Match, Speaker
from sources.actions.permitted import permit
from sources.ledger.actor import Actor
from sources.ledger.roles import may_check
from sources.ledger.writing import writing


def keep(*, one: Claim | Speaker, other: Claim | Speaker, score: float | None, reason: str, by: Actor) -> Match:
    """What a machine, or a person without a `score`, says may be the same: two claims or two speakers.

    Kept again, the score and its reason are brought up to date; a person's judgement stays. Raises TypeError
    for a claim beside a speaker, ValueError for a record beside itself.
    """
    if isinstance(one, Claim) != isinstance(other, Claim):
        raise TypeError("A claim matches a claim, a speaker a speaker.")
    if one.pk == other.pk:
        raise ValueError("A record is the same as itself: that is no match.")
    noun = "claim" if isinstance(one, Claim) else "speaker"
    low, high = sorted((one.pk, other.pk))
    pair: dict[str, Any] = {f"{noun}_a_id": low, f"{noun}_b_id": high}
    with writing(by=by, reason="a likeness seen"):
        match, _ = Match.objects.update_or_create(defaults={"score": score, "reason": reason}, **pair)
        return match


def keep_words(*, claim: Claim, words: str, score: float | None, reason: str, by: Actor) -> Match:
    """That words somebody asked about, of which `words` is the key (Said.key), may be a claim; as `keep` otherwise."""
    with writing(by=by, reason="a likeness seen"):
        match, _ = Match.objects.update_or_create(
            defaults={"score": score, "reason": reason}, claim_a=claim, words=words
        )
        return match


def judge(*, match: Match, judgement: str | None, by: Actor, reason: str = "") -> None:
    """A person's word on a match: same, different or unsure; None takes an earlier word back."""
    permit(by, may_check)
    with writing(by=by, reason=reason or "a match judged"):
        match.judgement = judgement
        match.judged_by = by if judgement else None
        match.judged_at = timezone.now() if judgement else None
        match.save(update_fields=["judgement", "judged_by", "judged_at"])
