"""One judgement of one aspect, by two people, for good."""

import datetime as dt
from typing import Any

import psycopg
import pytest
from django.db import IntegrityError
from django.utils import timezone

from claims.actions import correspondence, reviews
from claims.errors import BeingWritten, NeedsReply, NoApprover, NotBeingWritten, OwnWork
from claims.models import Appearance, Claim, Rating, Review
from claims.queries.second_pair import waiting_for_second
from claims.queries.seen import seen_of
from claims.queries.verdicts import verdicts, versions
from sources.errors import BadValue
from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from tests.claims.reviews.conftest import Desk, Ferries, rating, raw


def submitted(subject: Claim | Appearance, desk: Desk, aspect: str = "wording", **fields: Any) -> Review:
    fields = {"rationale": "The log says so.", **fields}
    if "result" not in fields and "rating" not in fields:
        fields["result"] = "as recorded"
    review = reviews.write(subject=subject, aspect=aspect, by=desk.ada, **fields)
    reviews.submit(review=review, by=desk.ada)
    return review


def published(subject: Claim | Appearance, desk: Desk, aspect: str = "wording", **fields: Any) -> Review:
    review = submitted(subject, desk, aspect, **fields)
    reviews.approve(review=review, seen=seen_of(review), by=desk.eve)
    return review


def test_each_aspect_has_a_verdict_of_its_own_on_the_claim_and_on_each_printing(desk: Desk, said: Ferries) -> None:
    figure = published(said.claim, desk, "figure", rating=rating("Right"))
    printed = published(said.printing, desk, "figure", rating=rating("Half right"), no_reply_because="closed in 2025")
    attribution = published(said.printing, desk, "attribution")
    assert list(verdicts(said.claim)) == [figure]
    assert list(verdicts(said.printing)) == [attribution, printed]


def test_a_verdict_is_returned_with_a_reason_edited_and_submitted_again(desk: Desk, said: Ferries) -> None:
    review = submitted(said.claim, desk)
    assert review.submitted_by == desk.ada
    reviews.send_back(review=review, by=desk.eve, reason="Which log?")
    assert (review.state, review.returned_because) == ("returned", "Which log?")
    reviews.edit(review=review, by=desk.bo, rationale="The harbour log says so.")
    reviews.submit(review=review, by=desk.bo)
    reviews.approve(review=review, seen=seen_of(review), by=desk.eve)
    assert (review.state, review.version, review.approved_by) == ("published", 1, desk.eve)


def test_the_next_version_supersedes_in_the_same_moment(desk: Desk, said: Ferries) -> None:
    first = published(said.claim, desk)
    second = submitted(said.claim, desk, result="not established")
    assert second.version == 2
    assert list(verdicts(said.claim)) == [first]
    assert list(versions(said.claim, "wording").filter(published_at__isnull=True)) == [second]
    reviews.approve(review=second, seen=seen_of(second), by=desk.eve)
    first.refresh_from_db()
    assert (first.state, second.state) == ("superseded", "published")
    assert list(versions(said.claim, "wording")) == [second, first]


def test_one_version_is_written_at_a_time(desk: Desk, said: Ferries) -> None:
    submitted(said.claim, desk)
    with pytest.raises(BeingWritten):
        reviews.write(subject=said.claim, aspect="wording", by=desk.bo)


@pytest.mark.parametrize("writer", ["eve", "finn"])
def test_whoever_wrote_a_part_does_not_approve(desk: Desk, said: Ferries, writer: str) -> None:
    by: Actor = getattr(desk, writer)
    review = reviews.write(subject=said.claim, aspect="wording", result="as recorded", rationale="So.", by=desk.eve)
    reviews.edit(review=review, by=desk.finn, rationale="So it is.")
    reviews.submit(review=review, by=desk.ada)
    with pytest.raises(OwnWork):
        reviews.approve(review=review, seen=seen_of(review), by=by)
    sql = "UPDATE claims_review SET state = 'published', published_at = now(), approved_by_id = %s WHERE id = %s"
    with pytest.raises(IntegrityError, match="written in part by its approver"):
        raw(by, sql, by.pk, review.pk)
    reviews.approve(review=review, seen=seen_of(review), by=desk.admin)


def test_the_author_of_the_version_before_may_approve_the_next(desk: Desk, said: Ferries) -> None:
    first = reviews.write(subject=said.claim, aspect="wording", result="as recorded", rationale="So.", by=desk.eve)
    reviews.submit(review=first, by=desk.eve)
    reviews.approve(review=first, seen=seen_of(first), by=desk.finn)
    second = submitted(said.claim, desk)
    reviews.approve(review=second, seen=seen_of(second), by=desk.eve)


def test_alone_only_where_allowed_and_then_the_second_reading_is_due(desk: Desk, said: Ferries) -> None:
    review = submitted(said.claim, desk)
    with pytest.raises(NoApprover):
        reviews.publish_alone(review=review, seen=seen_of(review), by=desk.eve, reason="nobody is in")


def test_alone_it_says_so_until_another_person_has_read_it(desk: Desk, said: Ferries, alone: None) -> None:
    review = reviews.write(subject=said.claim, aspect="wording", result="as recorded", rationale="So.", by=desk.eve)
    reviews.submit(review=review, by=desk.eve)
    reviews.publish_alone(review=review, seen=seen_of(review), by=desk.eve, reason="nobody is in")
    assert (review.second_reading_due, review.approved_by) == (True, None)
    assert list(waiting_for_second(desk.finn).due_reviews) == [review]
    with pytest.raises(OwnWork):
        reviews.read_second(review=review, seen=seen_of(review), by=desk.eve)
    reviews.read_second(review=review, seen=seen_of(review), by=desk.finn)
    assert (review.second_reading_due, review.approved_by) == (False, desk.finn)
    with pytest.raises(NotBeingWritten):
        reviews.read_second(review=review, seen=seen_of(review), by=desk.admin)


def asked(said: Ferries, desk: Desk, **whom: Any) -> None:
    correspondence.add(
        claim=said.claim,
        direction="out",
        at=timezone.now(),
        channel="email",
        right_of_reply_asked=dt.date(2026, 5, 2),
        by=desk.ada,
        **whom,
    )


def test_an_outlet_is_asked_before_a_material_verdict_on_its_printing(desk: Desk, said: Ferries) -> None:
    review = submitted(said.printing, desk, result="meaning changed")
    with pytest.raises(NeedsReply):
        reviews.approve(review=review, seen=seen_of(review), by=desk.eve)
    asked(said, desk, speaker=said.speaker)
    with pytest.raises(NeedsReply):
        reviews.approve(review=review, seen=seen_of(review), by=desk.eve)
    asked(said, desk, source=said.outlet)
    reviews.approve(review=review, seen=seen_of(review), by=desk.eve)


def test_a_person_is_asked_before_a_material_verdict_on_what_they_said(desk: Desk, said: Ferries) -> None:
    review = submitted(said.claim, desk, "overall", rating=rating("Wrong"))
    sql = "UPDATE claims_review SET state = 'published', published_at = now(), approved_by_id = %s WHERE id = %s"
    with pytest.raises(IntegrityError, match="right-of-reply"):
        raw(desk.eve, sql, desk.eve.pk, review.pk)
    asked(said, desk, with_whom="the speaker's office")
    reviews.approve(review=review, seen=seen_of(review), by=desk.eve)


@pytest.mark.parametrize(
    ("aspect", "fields"),
    [
        ("wording", {"result": "as recorded"}),
        ("date", {"result": "not established"}),
        ("overall", {"label": "Mostly right"}),
        ("name", {"result": "altered", "no_reply_because": "It closed."}),
    ],
)
def test_nobody_is_asked_where_nothing_hurts_or_a_reason_is_given(
    desk: Desk, said: Ferries, aspect: str, fields: dict[str, Any]
) -> None:
    if label := fields.pop("label", None):
        fields["rating"] = rating(label)
    published(said.printing, desk, aspect, **fields)


@pytest.mark.parametrize(
    ("aspect", "fields"),
    [
        ("figure", {"result": "altered"}),
        ("wording", {"result": "quite so"}),
        ("mood", {"result": "altered"}),
        ("wording", {"label": "Right"}),
    ],
)
def test_a_verdict_is_in_the_words_of_its_aspect(
    desk: Desk, said: Ferries, aspect: str, fields: dict[str, Any]
) -> None:
    if label := fields.pop("label", None):
        fields["rating"] = rating(label)
    with pytest.raises(BadValue):
        reviews.write(subject=said.claim, aspect=aspect, by=desk.ada, **fields)


def test_a_verdict_says_why_before_it_is_submitted(desk: Desk, said: Ferries) -> None:
    review = reviews.write(subject=said.claim, aspect="wording", result="altered", by=desk.ada)
    with pytest.raises(BadValue):
        reviews.submit(review=review, by=desk.ada)


WRONG = [
    ("review_fixed", "UPDATE claims_review SET rationale = 'Else.' WHERE state = 'published'"),
    ("review_fixed", "UPDATE claims_review SET result = 'altered' WHERE state = 'published'"),
    ("review_fixed", "UPDATE claims_review SET published_at = now() - interval '1 year' WHERE state = 'published'"),
    ("review_stays", "DELETE FROM claims_review WHERE state = 'published'"),
    ("review_lives", "UPDATE claims_review SET state = 'draft' WHERE state = 'published'"),
    ("review_lives", "UPDATE claims_review SET state = 'published', published_at = now() WHERE state = 'draft'"),
    ("review_two_people", "UPDATE claims_review SET approved_by_id = NULL WHERE state = 'published'"),
    (
        "review_two_people",
        "UPDATE claims_review SET state = 'published', published_at = now() WHERE state = 'submitted'",
    ),
    ("review_submitted_stands", "UPDATE claims_review SET rationale = 'Else.' WHERE state = 'submitted'"),
    ("review_of_one_thing", "UPDATE claims_review SET aspect = 'date' WHERE state = 'submitted'"),
    ("review_in_the_words_of_its_aspect", "UPDATE claims_review SET result = 'altered' WHERE aspect = 'figure'"),
    (
        "review_judges_once_submitted",
        "UPDATE claims_review SET state = 'submitted' WHERE state = 'draft'",
    ),
    ("review_returned_with_a_reason", "UPDATE claims_review SET state = 'returned' WHERE state = 'submitted'"),
    ("rating_in_use", "UPDATE claims_rating SET definition = 'Else.' WHERE label = 'Right'"),
    ("rating_in_use", "UPDATE claims_rating SET bucket = 'false' WHERE label = 'Right'"),
    ("rating_in_use", "DELETE FROM claims_rating WHERE label = 'Right'"),
    ("rating_value_between_worst_and_best", "UPDATE claims_rating SET value = 6 WHERE label = 'Wrong'"),
    ("ratingscale_one_default", "UPDATE claims_ratingscale SET is_default = true"),
    ("ratingscale_default_in_use", "UPDATE claims_ratingscale SET retired = true"),
    ("installation_is_one", "INSERT INTO claims_installation (id, editor_alone) VALUES (2, true)"),
]


@pytest.mark.parametrize(("rule", "sql"), WRONG)
def test_postgresql_refuses(desk: Desk, said: Ferries, rule: str, sql: str) -> None:
    published(said.claim, desk, "wording")
    submitted(said.claim, desk, "name")
    published(said.claim, desk, "overall", rating=rating("Right"))
    reviews.write(subject=said.claim, aspect="figure", by=desk.ada)
    with pytest.raises(IntegrityError) as refused:
        raw(desk.finn, sql)
    assert isinstance(refused.value.__cause__, psycopg.Error)
    assert refused.value.__cause__.diag.constraint_name == rule


@pytest.mark.parametrize("both", [True, False])
def test_a_verdict_is_on_a_claim_or_on_a_printing(desk: Desk, said: Ferries, both: bool) -> None:
    subject = {"claim": said.claim, "appearance": said.printing} if both else {}
    with pytest.raises(IntegrityError, match="of_a_claim_or_an_appearance"), writing(by=desk.ada, reason="raw"):
        Review.objects.create(aspect="wording", **subject)


def test_a_verdict_is_not_superseded_by_nothing(desk: Desk, said: Ferries) -> None:
    published(said.claim, desk)
    with pytest.raises(IntegrityError, match="its next version"):
        raw(desk.eve, "UPDATE claims_review SET state = 'superseded'; SET CONSTRAINTS ALL IMMEDIATE")


def test_a_retired_rating_is_for_no_new_verdict(desk: Desk, said: Ferries) -> None:
    right = rating("Right")
    with writing(by=desk.admin, reason="raw"):
        Rating.objects.filter(pk=right.pk).update(retired=True)
    with pytest.raises(IntegrityError, match="retired"), writing(by=desk.ada, reason="raw"):
        Review.objects.create(claim=said.claim, aspect="overall", rating=right)
