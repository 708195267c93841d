"""A verdict written and proposed in one go: all of it, or nothing."""

from typing import Any

from claims.actions import reviews
from claims.models import Appearance, Claim, Review
from sources.ledger.actor import Actor
from sources.ledger.writing import writing


def judge(*, on: Claim | Appearance | Review, aspect: str, by: Actor, propose: bool, **fields: Any) -> Review:
    """A new verdict on a claim or printing, or a change to the one being written; with `propose` it is submitted as well.

    Raises as `reviews.write`, `reviews.edit` and `reviews.submit` do; then nothing of it is kept.
    """
    with writing(by=by, reason="a verdict proposed" if propose else "a verdict written"):
        if isinstance(on, Review):
            reviews.edit(review=on, by=by, **fields)
            review = on
        else:
            review = reviews.write(subject=on, aspect=aspect, by=by, **fields)
        if propose:
            reviews.submit(review=review, by=by)
        return review
