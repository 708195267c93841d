"""What an accepted suggestion became, taken out of the record again while nobody has worked on it."""

from collections.abc import Collection

from django.db import transaction
from django.db.models import ProtectedError

from claims.errors import WorkedOnSince
from claims.models import Appearance, Claim, Speaker, SpeakerName, Statistic, Suggestion
from claims.queries.made import never_figured, only_written_in, printings_of, speakers_of, there_before
from claims.queries.unread import read_in


def unmake(claim: Claim, suggestions: Collection[Suggestion], *, revision: int) -> None:
    """Take out what these suggestions made of `claim` in that revision; to be called while writing, after they let go of it.

    Their appearances go; the claim goes with them unless it is printed elsewhere too or was there before, and so does
    a speaker made for it whom nothing else names. The history keeps all of it. Raises WorkedOnSince, taking out
    nothing, where a claim made of them is no draft any more, was edited, or has evidence, comments or anything else;
    where one that was there was read by a second person with them, or one of these printings was judged.
    """
    there = there_before("claims_claim", claim.pk, revision)
    if there and read_in(claim) > revision:
        raise WorkedOnSince(claim.public_id, "a second person has read it with this printing")
    if not there and claim.state != Claim.State.DRAFT:
        raise WorkedOnSince(claim.public_id, f"it is {claim.state}")
    printings = printings_of(suggestions)
    speakers = speakers_of(claim.pk, printings)
    others = Appearance.objects.filter(claim=claim).exclude(pk__in=[p.pk for p in printings])
    elsewhere = there or others.exists()
    made_here = only_written_in("claims_claim", claim.pk, revision) and _figures_untouched(claim, revision)
    if not made_here and not elsewhere:
        raise WorkedOnSince(claim.public_id, "somebody has worked on it since")
    try:
        with transaction.atomic():
            Appearance.objects.filter(pk__in=[printing.pk for printing in printings]).delete()
            if not elsewhere:
                Statistic.objects.filter(claim=claim).delete()
                Claim.objects.filter(pk=claim.pk).delete()
    except ProtectedError as error:
        raise WorkedOnSince(claim.public_id, "other records refer to it") from error
    for speaker in speakers:
        _forget(speaker, revision)


def _figures_untouched(claim: Claim, revision: int) -> bool:
    return never_figured(claim.pk) or only_written_in("claims_statistic", claim.pk, revision)


def _forget(speaker: Speaker, revision: int) -> None:
    """A name that stood here alone makes no speaker any more: it may have been a misprint."""
    made = only_written_in("claims_speaker", speaker.pk, revision)
    if not made or not only_written_in("claims_speakername", speaker.pk, revision):
        return
    try:
        with transaction.atomic():
            SpeakerName.objects.filter(speaker=speaker).delete()
            Speaker.objects.filter(pk=speaker.pk).delete()
    except ProtectedError:
        # Somebody else's words, or a role, are theirs by now: the speaker stays.
        return
