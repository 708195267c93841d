"""A claim from a draft to the public, by two people."""

import datetime as dt

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from claims.actions import approvals, claims
from claims.errors import NoApprover, NotInThatState, OwnWork, StaleVersion, UnderEmbargo
from claims.models import Claim, ClaimDraft
from claims.queries.second_pair import may_be_second, waiting_for_second
from sources.errors import NotAllowed
from sources.ledger.writing import writing
from tests.claims.reviews.conftest import Desk, Ferries, as_read, raw


def in_review(said: Ferries, desk: Desk) -> Claim:
    claims.submit(claim=said.claim, by=desk.ada)
    return said.claim


def test_a_second_person_publishes(desk: Desk, said: Ferries) -> None:
    claim = in_review(said, desk)
    assert claim.submitted_by == desk.ada
    approvals.approve(**as_read(claim), by=desk.eve)
    assert (claim.state, claim.approved_by, claim.second_reading_due) == ("published", desk.eve, False)


def test_an_editor_who_changed_a_word_is_an_author(desk: Desk, said: Ferries) -> None:
    claims.edit(claim=said.claim, changes={"occasion": "a briefing"}, seen_version=said.claim.version, by=desk.eve)
    claim = in_review(said, desk)
    with pytest.raises(OwnWork):
        approvals.approve(**as_read(claim), by=desk.eve)
    assert not may_be_second(claim, desk.eve)
    assert may_be_second(claim, desk.finn)


def test_an_editor_who_changed_a_figure_is_an_author(desk: Desk, said: Ferries) -> None:
    changes = {"figures": {said.figure.pk: {"central": "12500"}}}
    claims.edit(claim=said.claim, changes=changes, seen_version=said.claim.version, by=desk.eve)
    said.claim.refresh_from_db()
    claim = in_review(said, desk)
    with pytest.raises(OwnWork):
        approvals.approve(**as_read(claim), by=desk.eve)


def test_who_moved_it_along_may_approve(desk: Desk, said: Ferries) -> None:
    claims.submit(claim=said.claim, by=desk.eve)
    approvals.approve(**as_read(said.claim), by=desk.eve)
    assert said.claim.state == "published"


def test_what_was_edited_after_it_was_read_is_not_approved(desk: Desk, said: Ferries) -> None:
    claim = in_review(said, desk)
    read = as_read(claim)
    claims.edit(claim=claim, changes={"context": "In a good year."}, seen_version=claim.version, by=desk.bo)
    with pytest.raises(StaleVersion) as refused:
        approvals.approve(**read, by=desk.eve)
    assert refused.value.fields["context"] == {"theirs": "In a good year.", "base": "", "yours": ""}


def test_a_claim_is_sent_back_with_a_reason_and_comes_again(desk: Desk, said: Ferries) -> None:
    claim = in_review(said, desk)
    approvals.send_back(claim=claim, by=desk.eve, reason="Which May?")
    assert (claim.state, claim.returned_because) == ("open", "Which May?")
    claims.submit(claim=claim, by=desk.ada)
    assert (claim.state, claim.returned_because) == ("in review", "")


def test_an_embargo_holds_approval_back(desk: Desk, said: Ferries) -> None:
    claims.embargo(claim=said.claim, until=timezone.now() + dt.timedelta(days=1), by=desk.eve, reason="agreed")
    claim = in_review(said, desk)
    with pytest.raises(UnderEmbargo):
        approvals.approve(**as_read(claim), by=desk.eve)
    claims.embargo(claim=claim, until=None, by=desk.eve, reason="it is over")
    approvals.approve(**as_read(claim), by=desk.eve)


def test_nobody_publishes_many_at_once_but_an_import(desk: Desk, said: Ferries) -> None:
    with pytest.raises(NotAllowed):
        claims.publish_all(claims=[said.claim], by=desk.admin)
    claims.publish_all(claims=[said.claim], by=desk.importer)
    assert Claim.objects.get().state == "published"


def test_alone_only_where_the_installation_says_so(desk: Desk, said: Ferries) -> None:
    claim = in_review(said, desk)
    with pytest.raises(NoApprover):
        approvals.publish_alone(**as_read(claim), by=desk.eve, reason="nobody is in")


def test_alone_it_says_that_the_second_reading_is_due_until_it_was(desk: Desk, said: Ferries, alone: None) -> None:
    claim = in_review(said, desk)
    approvals.publish_alone(**as_read(claim), by=desk.eve, reason="nobody is in")
    assert (claim.second_reading_due, claim.approved_by, claim.alone_because) == (True, None, "nobody is in")
    assert list(waiting_for_second().due_claims) == [claim]
    approvals.read_second(**as_read(claim), by=desk.finn)
    assert (claim.second_reading_due, claim.approved_by) == (False, desk.finn)


def test_a_withdrawn_claim_is_not_edited(desk: Desk, said: Ferries) -> None:
    claim = in_review(said, desk)
    approvals.approve(**as_read(claim), by=desk.eve)
    claims.withdraw(claim=claim, by=desk.eve, reason="never said")
    with pytest.raises(NotInThatState):
        claims.edit(claim=claim, changes={"text": "Else."}, seen_version=claim.version, by=desk.bo)


# What PostgreSQL itself refuses, whatever program asks it.


PUBLISH = "UPDATE claims_claim SET state = 'published', published_at = now()"


def test_postgresql_refuses_an_author_as_approver(desk: Desk, said: Ferries) -> None:
    claims.edit(claim=said.claim, changes={"occasion": "a briefing"}, seen_version=said.claim.version, by=desk.eve)
    claim = in_review(said, desk)
    with pytest.raises(IntegrityError, match="written in part by its approver"):
        raw(desk.eve, f"{PUBLISH}, approved_by_id = %s WHERE id = %s", desk.eve.pk, claim.pk)


def test_postgresql_refuses_an_approval_in_another_persons_name(desk: Desk, said: Ferries) -> None:
    claim = in_review(said, desk)
    with pytest.raises(IntegrityError, match="the person who writes the approval"):
        raw(desk.ada, f"{PUBLISH}, approved_by_id = %s WHERE id = %s", desk.eve.pk, claim.pk)


def test_postgresql_refuses_a_person_without_an_approver(desk: Desk, said: Ferries) -> None:
    claim = in_review(said, desk)
    with pytest.raises(IntegrityError, match="without an approver"):
        raw(desk.eve, f"{PUBLISH} WHERE id = %s", claim.pk)


def test_postgresql_refuses_a_checker_as_approver(desk: Desk, said: Ferries) -> None:
    claim = in_review(said, desk)
    with pytest.raises(IntegrityError, match="by an editor"):
        raw(desk.bo, f"{PUBLISH}, approved_by_id = %s WHERE id = %s", desk.bo.pk, claim.pk)


def test_postgresql_refuses_an_edit_in_the_breath_of_the_approval(desk: Desk, said: Ferries) -> None:
    claim = in_review(said, desk)
    with pytest.raises(IntegrityError, match="as it was read"):
        raw(desk.eve, f"{PUBLISH}, approved_by_id = %s, text = 'Else.' WHERE id = %s", desk.eve.pk, claim.pk)


def test_postgresql_refuses_an_edit_and_an_approval_in_one_transaction(desk: Desk, said: Ferries) -> None:
    claim = in_review(said, desk)
    with writing(by=desk.eve, reason="both"), connection.cursor() as cursor:
        cursor.execute("UPDATE claims_claim SET text = 'Else.' WHERE id = %s", [claim.pk])
        with pytest.raises(IntegrityError, match="written in part"), transaction.atomic():
            cursor.execute(f"{PUBLISH}, approved_by_id = %s WHERE id = %s", [desk.eve.pk, claim.pk])


def test_postgresql_refuses_to_go_alone_without_a_reason(desk: Desk, said: Ferries, alone: None) -> None:
    claim = in_review(said, desk)
    with pytest.raises(IntegrityError, match="without a reason"):
        raw(desk.eve, f"{PUBLISH} WHERE id = %s", claim.pk)


def test_postgresql_refuses_a_second_reading_by_the_author(desk: Desk, said: Ferries, alone: None) -> None:
    claims.edit(claim=said.claim, changes={"occasion": "a briefing"}, seen_version=said.claim.version, by=desk.eve)
    claim = in_review(said, desk)
    approvals.publish_alone(**as_read(claim), by=desk.eve, reason="nobody is in")
    with pytest.raises(IntegrityError, match="written in part"):
        raw(
            desk.eve,
            "UPDATE claims_claim SET second_reading_due = false, approved_by_id = %s WHERE id = %s",
            desk.eve.pk,
            claim.pk,
        )


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE claims_claim SET text = 'Else.' WHERE id = %s",
        "UPDATE claims_claim SET said_by_id = NULL WHERE id = %s",
        "UPDATE claims_claim SET context = 'Else.' WHERE id = %s",
        "UPDATE claims_claim SET topics = '{else}' WHERE id = %s",
    ],
)
def test_postgresql_refuses_a_change_of_what_is_published(desk: Desk, said: Ferries, sql: str) -> None:
    claim = in_review(said, desk)
    approvals.approve(**as_read(claim), by=desk.eve)
    with pytest.raises(IntegrityError, match="not changed in place"):
        raw(desk.eve, sql, claim.pk)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE claims_statistic SET central = 1 WHERE claim_id = %s",
        "DELETE FROM claims_statistic WHERE claim_id = %s",
    ],
)
def test_postgresql_refuses_a_change_of_a_published_figure(desk: Desk, said: Ferries, sql: str) -> None:
    claim = in_review(said, desk)
    approvals.approve(**as_read(claim), by=desk.eve)
    with pytest.raises(IntegrityError, match="figures are not changed in place"):
        raw(desk.eve, sql, claim.pk)


def test_no_draft_is_left_by_what_went_well(desk: Desk, said: Ferries) -> None:
    claims.edit(claim=said.claim, changes={"occasion": "a briefing"}, seen_version=said.claim.version, by=desk.bo)
    assert not ClaimDraft.objects.exists()
