"""Working together: who works on what, who is on it now, and what they say to each other."""

import datetime as dt

import pytest
from django.db import IntegrityError
from django.utils import timezone

from claims.actions import assignments, comments, reviews
from claims.models import Assignment, Comment, Finding, Presence
from claims.queries.work import assigned_to, assignments_of, comments_on, others_on
from sources.errors import BadValue
from sources.ledger.writing import writing
from tests.claims.reviews.conftest import Desk, Ferries, user


def test_a_claim_a_document_and_a_finding_are_assigned(desk: Desk, said: Ferries) -> None:
    capture = said.printing.passage.capture
    with writing(by=desk.importer, reason="a doubt"):
        finding = Finding.objects.create(capture=capture, kind="doubt", severity="cosmetic", message="Doubtful.")
    late = assignments.assign(what=said.claim, to=user(desk.bo), by=desk.ada, due=dt.date(2026, 7, 1))
    soon = assignments.assign(what=capture.document, to=user(desk.bo), by=desk.ada, due=dt.date(2026, 6, 1))
    never = assignments.assign(what=finding, to=user(desk.bo), by=desk.bo, note="When there is time.")
    assert list(assigned_to(user(desk.bo))) == [soon, late, never]
    assert list(assignments_of(said.claim)) == [late]
    assignments.finish(assignment=soon, by=desk.bo)
    assert list(assigned_to(user(desk.bo))) == [late, never]


def test_assigned_again_it_is_the_same_assignment(desk: Desk, said: Ferries) -> None:
    assignments.assign(what=said.claim, to=user(desk.bo), by=desk.ada)
    assignments.assign(what=said.claim, to=user(desk.bo), by=desk.eve, note="Please.")
    assert [(a.note, a.given_by) for a in Assignment.objects.all()] == [("Please.", desk.eve)]
    with pytest.raises(IntegrityError, match="assignment_open_once"), writing(by=desk.ada, reason="raw"):
        Assignment.objects.create(claim=said.claim, assignee=user(desk.bo), given_by=desk.ada)


@pytest.mark.parametrize("both", [True, False])
def test_an_assignment_is_of_one_thing(desk: Desk, said: Ferries, both: bool) -> None:
    what = {"claim": said.claim, "document": said.printing.passage.capture.document} if both else {}
    with pytest.raises(IntegrityError, match="assignment_of_one_thing"), writing(by=desk.ada, reason="raw"):
        Assignment.objects.create(assignee=user(desk.bo), given_by=desk.ada, **what)


def test_colleagues_see_who_is_on_a_claim_for_a_while(desk: Desk, said: Ferries) -> None:
    place = f"claim {said.claim.public_id}"
    assignments.come(user=user(desk.ada), place=place)
    assignments.come(user=user(desk.bo), place=place)
    assignments.come(user=user(desk.bo), place=place)
    assert others_on(place, user(desk.ada)) == [user(desk.bo)]
    assert others_on("claim CLM-000000", user(desk.ada)) == []
    Presence.objects.filter(user=user(desk.bo)).update(seen_at=timezone.now() - dt.timedelta(minutes=3))
    assert others_on(place, user(desk.ada)) == []
    Presence.objects.filter(user=user(desk.bo)).update(seen_at=timezone.now() - dt.timedelta(hours=3))
    assignments.come(user=user(desk.ada), place=place)
    assert Presence.objects.count() == 1
    assignments.leave(user=user(desk.ada), place=place)
    assert not Presence.objects.exists()


def test_comments_are_resolved_and_reopened(desk: Desk, said: Ferries) -> None:
    first = comments.add(on=said.claim, body=" Which May? ", by=desk.contributor)
    second = comments.add(on=said.claim, body="This May.", by=desk.ada)
    assert [each.body for each in comments_on(said.claim)] == ["Which May?", "This May."]
    comments.resolve(comment=first, by=desk.ada)
    assert (first.resolved_by, second.resolved_by) == (desk.ada, None)
    comments.reopen(comment=first, by=desk.bo)
    first.refresh_from_db()
    assert (first.resolved_by, first.resolved_at) == (None, None)
    review = reviews.write(subject=said.claim, aspect="wording", by=desk.ada)
    comments.add(on=review, body="So short?", by=desk.bo)
    assert comments_on(review).count() == 1
    with pytest.raises(BadValue):
        comments.add(on=said.claim, body=" \n", by=desk.ada)


@pytest.mark.parametrize(
    ("rule", "fields"),
    [
        ("comment_on_one_thing", {"claim": None}),
        ("comment_written", {"body": ""}),
        ("comment_resolved_by_whom_and_when", {"resolved_at": timezone.now()}),
    ],
)
def test_postgresql_refuses_half_a_comment(desk: Desk, said: Ferries, rule: str, fields: dict[str, object]) -> None:
    given = {"claim": said.claim, "body": "So?", "by": desk.ada, "at": timezone.now(), **fields}
    with pytest.raises(IntegrityError, match=rule), writing(by=desk.ada, reason="raw"):
        Comment.objects.create(**given)
