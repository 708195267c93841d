"""What was judged of a claim at a past time."""

import datetime as dt

from django.db.models import Q

from claims.models import Claim, Review
from claims.queries.public_pages import BY_ASPECT


def verdicts_between(
    claim: Claim, began: dt.datetime, ended: dt.datetime | None
) -> list[tuple[Review, dt.datetime | None]]:
    """The published judgements of a claim and its printings that stood at some time between these two.

    Each with when the next one took its place, None where none has. One query.
    """
    stood = (Review.State.PUBLISHED, Review.State.SUPERSEDED)
    rows = (
        Review.objects.filter(Q(claim=claim) | Q(appearance__claim=claim), state__in=stood)
        .select_related("rating__scale", "appearance__passage__capture__document__source")
        .defer("appearance__passage__capture__bytes", "appearance__passage__capture__text")
        .order_by(BY_ASPECT, "claim", "appearance", "-published_at")
    )
    found: list[tuple[Review, dt.datetime | None]] = []
    after: Review | None = None
    for row in rows:
        same = after is not None and _judged(after) == _judged(row)
        until = after.published_at if after is not None and same else None
        after = row
        if row.published_at and (ended is None or row.published_at < ended) and (until is None or until > began):
            found.append((row, until))
    return found


def _judged(review: Review) -> tuple[str, int | None, int | None]:
    return review.aspect, review.claim_id, review.appearance_id
