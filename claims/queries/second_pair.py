"""What waits for a second pair of eyes."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from claims.models import Claim, ClaimDraft, Correction, Review
from claims.queries.authors import authors
from claims.queries.corrections_changed import writers
from sources.ledger.actor import Actor

MOST = 100
"""Of each kind, the oldest: what is listed at once."""


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


def next_to_read(
    by: Actor, after: Claim | ClaimDraft | Review | Correction | None
) -> Claim | ClaimDraft | Review | Correction | None:
    """What `by` can approve next: the first after this one in the order of the list, then from its beginning.

    Corrections come after what is written on claims, and what an editor published alone last. None where nothing is left.
    """
    found = waiting_for_second(by)
    kinds = (found.claims, found.drafts, found.reviews, found.corrections, found.due_claims, found.due_reviews)
    rows: list[Claim | ClaimDraft | Review | Correction] = [row for kind in kinds for row in kind[:MOST]]
    at = rows.index(after) if after in rows else -1
    return next((row for row in (*rows[at + 1 :], *rows[: max(at, 0)]) if may_be_second(row, by)), None)


def may_be_second(record: Claim | ClaimDraft | Review | Correction, by: Actor) -> bool:
    """Whether `by` wrote no part of it, so that their Approve is not disabled."""
    wrote = writers(record) if isinstance(record, Correction) else authors(record)
    return by.kind == Actor.Kind.PERSON and by.pk not in wrote
