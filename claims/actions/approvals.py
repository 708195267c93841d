"""What the second person does with a claim in review: every write."""

from django.utils import timezone

from claims.actions import drafts, notices
from claims.actions.two_people import approver, as_read, may_go_alone
from claims.errors import NotInThatState, UnderEmbargo
from claims.models import Claim
from sources.actions.permitted import permit
from sources.ledger.actor import Actor
from sources.ledger.roles import may_approve, may_edit
from sources.ledger.writing import writing

State = Claim.State


def send_back(*, claim: Claim, by: Actor, reason: str) -> None:
    """Give a claim in review back to who works on it, saying why."""
    permit(by, may_approve)
    with writing(by=by, reason=reason):
        row = Claim.objects.select_for_update().get(pk=claim.pk)
        if row.state != State.IN_REVIEW:
            raise NotInThatState(row.public_id, row.state, "sent back")
        Claim.objects.filter(pk=row.pk).update(state=State.OPEN, returned_because=reason)
        notices.sent_back(row, by=by)
        claim.refresh_from_db()


def approve(*, claim: Claim, seen_version: int, seen: str, by: Actor, reason: str = "") -> None:
    """Publish a claim in review as its second person.

    `seen` is what `claims.queries.seen` gave for the claim that was read. Raises OwnWork for whoever wrote any part of
    it, StaleVersion where it is no longer the version that was read, ChangedSinceRead where its evidence is not what
    was read, UnderEmbargo, NotInThatState.
    """
    _publish(claim, seen_version, seen, by=by, reason=reason or "approved", alone="")


def publish_alone(*, claim: Claim, seen_version: int, seen: str, by: Actor, reason: str) -> None:
    """Publish a claim in review without a second person, saying why; "second reading due" until somebody approved it.

    Raises NoApprover unless the installation lets an editor, and as `approve` does.
    """
    _publish(claim, seen_version, seen, by=by, reason=reason, alone=reason)


def read_second(*, claim: Claim, seen_version: int, seen: str, by: Actor) -> None:
    """Approve what an editor published alone: its second reading is no longer due. Raises as `approve` does."""
    permit(by, may_approve)
    with writing(by=by, reason="second reading"):
        row = _locked(claim, seen_version)
        if row.state != State.PUBLISHED or not row.second_reading_due:
            raise NotInThatState(row.public_id, row.state, "read a second time")
        as_read(row, seen)
        approver(row, by)
        Claim.objects.filter(pk=row.pk).update(approved_by=by, second_reading_due=False)
        claim.refresh_from_db()


def _publish(claim: Claim, seen_version: int, seen: str, *, by: Actor, reason: str, alone: str) -> None:
    permit(by, may_edit)
    with writing(by=by, reason=reason):
        row = _locked(claim, seen_version)
        now = timezone.now()
        if row.state != State.IN_REVIEW:
            raise NotInThatState(row.public_id, row.state, State.PUBLISHED)
        as_read(row, seen)
        if row.not_before and row.not_before > now:
            raise UnderEmbargo(row.public_id, row.not_before)
        if alone:
            may_go_alone()
        else:
            approver(row, by)
        Claim.objects.filter(pk=row.pk).update(
            state=State.PUBLISHED,
            published_at=now,
            approved_by=None if alone else by,
            alone_because=alone,
            second_reading_due=bool(alone),
        )
        if not alone:
            notices.approved(row, by=by)
        claim.refresh_from_db()


def _locked(claim: Claim, seen_version: int) -> Claim:
    """The claim as it is now. Raises StaleVersion where that is not the version seen."""
    row = Claim.objects.select_for_update().get(pk=claim.pk)
    if row.version != seen_version:
        raise drafts.stale(row, seen_version, {}, None)
    return row
