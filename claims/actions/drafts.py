"""Drafts of claims: every write."""

from collections.abc import Mapping
from typing import Any

from claims.actions import changes as changing, notices
from claims.actions.two_people import approver, as_read, may_go_alone
from claims.errors import NotBeingWritten, NothingUnread, NotInThatState, StaleVersion
from claims.models import Claim, ClaimDraft
from claims.queries.fields import Fields, fields_at, flat, moved, over, three_ways
from claims.queries.unread import unread
from sources.actions.permitted import permit
from sources.ledger.actor import Actor
from sources.ledger.roles import may_approve, may_judge
from sources.ledger.writing import writing

State = ClaimDraft.State
OPEN = (State.DRAFT, State.SUBMITTED, State.RETURNED)


def keep(*, claim: Claim, changes: Mapping[str, Any], seen_version: int, by: Actor, reason: str = "") -> ClaimDraft:
    """What `by` wants to change in the version seen, added to the open draft they have of this claim, or a new one.

    Where nothing is changed any more the draft is given up. Raises BadValue for what the record could not hold,
    NotBeingWritten where their draft is submitted and has to come back first.
    """
    permit(by, may_judge)
    with writing(by=by, reason=reason or "changes to a claim kept"):
        draft = ClaimDraft.objects.select_for_update().filter(claim=claim, author=by, state__in=OPEN).first()
        if draft is not None and draft.state == State.SUBMITTED:
            raise NotBeingWritten("Your draft", draft.state, "edited")
        wanted = over(draft.changes if draft else {}, changing.as_json(claim, changes))
        wanted = changing.as_it_stands(claim, wanted)
        changing.check(claim, wanted)
        base = _part(fields_at(claim, seen_version) or {}, wanted)
        if draft is None:
            return ClaimDraft.objects.create(
                claim=claim, author=by, base_version=seen_version, changes=wanted, base=base
            )
        if draft.changes and not wanted:
            discard(draft=draft, by=by, reason="nothing of the draft is left")
            return draft
        draft.changes, draft.base_version, draft.base = wanted, seen_version, base
        draft.save(update_fields=["changes", "base_version", "base"])
        return draft


def discard(*, draft: ClaimDraft, by: Actor, reason: str = "") -> None:
    """Give a draft up. It stays in the record."""
    permit(by, may_judge)
    _move(draft, OPEN, State.DISCARDED, by=by, reason=reason or "a draft given up")


def submit(*, draft: ClaimDraft, by: Actor) -> None:
    """Give a draft to a second person. Raises StaleVersion where its claim has changed meanwhile."""
    permit(by, may_judge)
    with writing(by=by, reason="a draft given to review"):
        _locked(draft)
        _move(draft, (State.DRAFT, State.RETURNED), State.SUBMITTED, by=by, reason="a draft given to review")


def ask_to_read_evidence(*, claim: Claim, by: Actor) -> ClaimDraft:
    """Give the evidence that the public does not see yet to a second person: a submitted draft that changes nothing.

    Approved by somebody who wrote none of that evidence, all of it is public. Raises NothingUnread, NotInThatState for
    a claim that is not public, NotBeingWritten where the asker has a draft waiting: the evidence is read with that.
    """
    permit(by, may_judge)
    with writing(by=by, reason="evidence given to a second person"):
        row = Claim.objects.select_for_update().get(pk=claim.pk)
        if row.state != Claim.State.PUBLISHED:
            raise NotInThatState(row.public_id, row.state, "read a second time by its evidence alone")
        if not unread(row):
            raise NothingUnread
        mine = ClaimDraft.objects.filter(claim=row, author=by, state__in=OPEN).first()
        if mine is not None:
            raise NotBeingWritten(
                "Your draft of this claim", mine.state, "doubled: propose it, and the evidence is read with it"
            )
        draft = ClaimDraft.objects.create(claim=row, author=by, base_version=row.version, changes={}, base={})
        _move(draft, (State.DRAFT,), State.SUBMITTED, by=by, reason="evidence given to a second person")
        return draft


def send_back(*, draft: ClaimDraft, by: Actor, reason: str) -> None:
    """Give a submitted draft back to its author, saying why."""
    permit(by, may_approve)
    with writing(by=by, reason=reason):
        _move(draft, (State.SUBMITTED,), State.RETURNED, by=by, reason=reason, returned_because=reason)
        notices.sent_back(draft, by=by)


def approve(*, draft: ClaimDraft, by: Actor, seen: str) -> Claim:
    """Apply a submitted draft as its second person: the next version of the claim, at the same address, at once.

    `seen` is what `claims.queries.seen` gave for the draft that was read. Raises OwnWork for whoever wrote any part
    of it, ChangedSinceRead, StaleVersion where the claim has changed since.
    """
    return _apply(draft, by=by, reason="a draft approved", approved_by=by, seen=seen)


def apply_alone(*, draft: ClaimDraft, by: Actor, reason: str, seen: str) -> Claim:
    """Apply a submitted draft without a second person, where the installation lets an editor; the claim then says
    "second reading due". Raises NoApprover elsewhere."""
    return _apply(draft, by=by, reason=reason, approved_by=None, seen=seen)


def _apply(draft: ClaimDraft, *, by: Actor, reason: str, approved_by: Actor | None, seen: str) -> Claim:
    permit(by, may_approve)
    with writing(by=by, reason=reason) as change:
        claim = _locked(draft)
        if draft.state != State.SUBMITTED:
            raise NotBeingWritten("This draft", draft.state, "applied")
        as_read(draft, seen)
        if approved_by:
            approver(draft, approved_by)
            workflow = {"approved_by": approved_by, "alone_because": "", "second_reading_due": False}
            if claim.second_reading_due:
                # What was published alone before this is still to be read.
                del workflow["second_reading_due"], workflow["alone_because"]
        else:
            may_go_alone()
            workflow = {"approved_by": None, "alone_because": reason, "second_reading_due": True}
        ClaimDraft.objects.filter(pk=draft.pk).update(
            state=State.APPLIED,
            approved_by=approved_by,
            alone_because="" if approved_by else reason,
            applied_in=change.revision,
        )
        changing.write(claim, draft.changes, **workflow)
        draft.refresh_from_db()
        if approved_by:
            notices.approved(draft, by=by)
        return claim


def _locked(draft: ClaimDraft) -> Claim:
    """The claim of a draft, both locked and as they are now. Raises StaleVersion, NotInThatState."""
    claim = Claim.objects.select_for_update().get(pk=draft.claim_id)
    locked = ClaimDraft.objects.select_for_update().get(pk=draft.pk)
    draft.state, draft.changes, draft.base_version = locked.state, locked.changes, locked.base_version
    if claim.version != draft.base_version:
        raise stale(claim, draft.base_version, draft.changes, draft)
    if claim.state != Claim.State.PUBLISHED:
        raise NotInThatState(claim.public_id, claim.state, "changed by a draft")
    return claim


def stale(claim: Claim, seen: int, yours: Mapping[str, Any], draft: ClaimDraft | None) -> StaleVersion:
    """The refusal that shows theirs, base and yours."""
    theirs, base = fields_at(claim, claim.version) or {}, fields_at(claim, seen) or {}
    fields = three_ways(theirs=theirs, base=base, yours=yours)
    return StaleVersion(version=claim.version, base_version=seen, fields=fields, draft=draft.pk if draft else None)


def _move(draft: ClaimDraft, before: tuple[State, ...], state: State, *, by: Actor, reason: str, **also: str) -> None:
    with writing(by=by, reason=reason):
        moved = ClaimDraft.objects.filter(pk=draft.pk, state__in=before).update(state=state, **also)
        draft.refresh_from_db()
        if not moved:
            raise NotBeingWritten("This draft", draft.state, state)


def _part(fields: Fields, wanted: Fields) -> Fields:
    """Of `fields`, those that `wanted` changes, flat; of a figure that it takes off all."""
    whole = moved(wanted)
    names = flat(wanted, whole)
    return {name: value for name, value in flat(fields, whole).items() if name in names}
