"""What waits for a second pair of eyes."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from claims.models import Claim, ClaimDraft, Correction, Review
from claims.queries.authors import authors
from sources.ledger.actor import Actor


@dataclass(frozen=True, slots=True)
class Waiting:
    """What was submitted, and what an editor published alone; oldest first."""

    claims: QuerySet[Claim]
    drafts: QuerySet[ClaimDraft]
    reviews: QuerySet[Review]
    corrections: QuerySet[Correction]
    due_claims: QuerySet[Claim]
    due_reviews: QuerySet[Review]


def waiting_for_second(by: Actor | None = None) -> Waiting:
    """Everything that waits for approval; for `by`, without what they submitted themselves."""
    mine = Q(submitted_by=by) if by else Q(pk__in=[])
    claims = Claim.objects.exclude(mine).select_related("submitted_by", "said_by")
    drafts = ClaimDraft.objects.exclude(mine).select_related("claim", "submitted_by", "author")
    reviews = Review.objects.exclude(mine).select_related("claim", "appearance__claim", "rating", "submitted_by")
    corrections = Correction.objects.exclude(Q(proposed_by=by) if by else Q(pk__in=[])).select_related("proposed_by")
    return Waiting(
        claims=claims.filter(state=Claim.State.IN_REVIEW).order_by("pk"),
        drafts=drafts.filter(state=ClaimDraft.State.SUBMITTED).order_by("pk"),
        reviews=reviews.filter(state=Review.State.SUBMITTED).order_by("pk"),
        corrections=corrections.filter(state=Correction.State.PROPOSED).order_by("pk"),
        due_claims=claims.filter(state=Claim.State.PUBLISHED, second_reading_due=True).order_by("pk"),
        due_reviews=reviews.filter(state=Review.State.PUBLISHED, second_reading_due=True).order_by("pk"),
    )


def may_be_second(record: Claim | ClaimDraft | Review, by: Actor) -> bool:
    """Whether `by` wrote no part of it, so that their Approve is not disabled."""
    return by.kind == Actor.Kind.PERSON and by.pk not in authors(record)
