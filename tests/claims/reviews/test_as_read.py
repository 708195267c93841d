"""What is approved is what was read."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from claims.actions import approvals, claims, drafts, evidence, reviews
from claims.actions.evidence import Bearing
from claims.errors import ChangedSinceRead
from claims.models import ClaimDraft, Review
from claims.queries.seen import seen_of
from tests.claims.reviews.conftest import Desk, Ferries, as_read


def verdict(desk: Desk, said: Ferries) -> Review:
    review = reviews.write(
        subject=said.claim, aspect="wording", result="as recorded", rationale="The log says so.", by=desk.ada
    )
    reviews.submit(review=review, by=desk.ada)
    return review


def edited_meanwhile(review: Review, desk: Desk) -> None:
    mine = Review.objects.get(pk=review.pk)
    reviews.send_back(review=mine, by=desk.finn, reason="Which log?")
    reviews.edit(review=mine, by=desk.ada, rationale="The harbour log says so.")
    reviews.submit(review=mine, by=desk.ada)


def draft(desk: Desk, said: Ferries, **changes: object) -> ClaimDraft:
    claim = said.claim
    claims.submit(claim=claim, by=desk.ada)
    approvals.approve(**as_read(claim), by=desk.eve)
    kept = claims.edit(claim=claim, changes={"context": "Both lines."}, seen_version=claim.version, by=desk.bo)
    assert isinstance(kept, ClaimDraft)
    drafts.submit(draft=kept, by=desk.bo)
    return kept


def test_a_verdict_edited_after_it_was_read_is_not_approved(desk: Desk, said: Ferries) -> None:
    review = verdict(desk, said)
    seen = seen_of(review)
    edited_meanwhile(review, desk)
    with pytest.raises(ChangedSinceRead):
        reviews.approve(review=review, by=desk.eve, seen=seen)
    reviews.approve(review=review, by=desk.eve, seen=seen_of(review))
    assert (review.state, review.rationale) == ("published", "The harbour log says so.")


@pytest.mark.parametrize("does", [reviews.publish_alone, reviews.read_second])
def test_nor_is_it_published_alone_or_read_a_second_time(
    does: Callable[..., Any], desk: Desk, said: Ferries, alone: None
) -> None:
    review = verdict(desk, said)
    if does is reviews.read_second:
        reviews.publish_alone(review=review, by=desk.finn, reason="nobody is in", seen=seen_of(review))
        given: dict[str, Any] = {"by": desk.eve}
    else:
        given = {"by": desk.eve, "reason": "nobody is in"}
    with pytest.raises(ChangedSinceRead):
        does(review=review, seen="0" * 32, **given)
    does(review=review, seen=seen_of(review), **given)


def test_a_draft_edited_after_it_was_read_is_not_applied(desk: Desk, said: Ferries) -> None:
    kept = draft(desk, said)
    seen = seen_of(kept)
    drafts.send_back(draft=kept, by=desk.finn, reason="Which lines?")
    again = claims.edit(
        claim=said.claim, changes={"context": "The two lines."}, seen_version=said.claim.version, by=desk.bo
    )
    assert isinstance(again, ClaimDraft)
    drafts.submit(draft=again, by=desk.bo)
    with pytest.raises(ChangedSinceRead):
        drafts.approve(draft=kept, by=desk.eve, seen=seen)
    assert drafts.approve(draft=kept, by=desk.eve, seen=seen_of(again)).context == "The two lines."


def test_a_claim_does_not_go_out_with_evidence_that_came_after_it_was_read(
    desk: Desk, said: Ferries, alone: None
) -> None:
    claim, on = said.claim, Bearing(said.claim, "context")
    claims.submit(claim=claim, by=desk.ada)
    read = as_read(claim)
    kept = evidence.add_search(on=on, where="the archive", what="a log", when=dt.date(2026, 6, 1), by=desk.bo)
    with pytest.raises(ChangedSinceRead):
        approvals.approve(**read, by=desk.eve)
    with pytest.raises(ChangedSinceRead):
        approvals.publish_alone(**read, by=desk.eve, reason="nobody is in")
    claim.refresh_from_db()
    assert claim.state == "in review"
    with_it = as_read(claim)
    assert with_it["seen_version"] == read["seen_version"]
    approvals.publish_alone(**with_it, by=desk.eve, reason="nobody is in")
    read = as_read(claim)
    evidence.restate(evidence=kept, stance="context", primary=False, note="Not there.", by=desk.bo)
    with pytest.raises(ChangedSinceRead):
        approvals.read_second(**read, by=desk.finn)
    approvals.read_second(**as_read(claim), by=desk.finn)
    assert (claim.second_reading_due, claim.approved_by) == (False, desk.finn)


def test_the_digest_is_of_what_it_says_alone(desk: Desk, said: Ferries) -> None:
    review = verdict(desk, said)
    seen = seen_of(review)
    reviews.approve(review=review, by=desk.eve, seen=seen)
    assert seen_of(Review.objects.get(pk=review.pk)) == seen
