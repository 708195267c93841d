"""Claims: every write."""

import datetime as dt
from collections.abc import Collection, Mapping
from typing import Any

from django.utils import timezone

from claims.actions import changes as changing, drafts
from claims.errors import NotInThatState, UnderEmbargo
from claims.models import Appearance, Claim, ClaimDraft, Speaker
from sources.actions.permitted import permit
from sources.dates import Interval
from sources.errors import NotAllowed
from sources.ledger.actor import Actor
from sources.ledger.roles import may_contribute, may_edit, may_judge
from sources.ledger.writing import writing

State = Claim.State
_GONE = (State.SUPERSEDED, State.WITHDRAWN)
_ON_THE_WAY = (State.DRAFT, State.OPEN, State.IN_REVIEW, State.PUBLISHED)


def add(
    *,
    kind: str,
    text: str,
    by: Actor,
    language: str = "und",
    said_by: Speaker | None = None,
    said_on: Interval | None = None,
    occasion: str = "",
    context: str = "",
    topics: Collection[str] = (),
    not_before: dt.datetime | None = None,
) -> Claim:
    """A new claim, as a draft."""
    permit(by, may_contribute)
    with writing(by=by, reason="a claim"):
        return Claim.objects.create(
            kind=kind,
            text=text,
            language=language,
            said_by=said_by,
            said_on_earliest=said_on.earliest if said_on else None,
            said_on_latest=said_on.latest if said_on else None,
            occasion=occasion,
            context=context,
            topics=list(topics),
            not_before=not_before,
        )


def edit(
    *,
    claim: Claim,
    changes: Mapping[str, Any],
    seen_version: int,
    by: Actor,
    reason: str = "",
    settles: ClaimDraft | None = None,
) -> Claim | ClaimDraft:
    """Change fields of a claim, its figures' under "figures": {id: {column: value}}: the claim as edited.

    A figure of {id: None} is taken off, one of {"new-1": {column: value}} added.

    A published claim stays as it is: the changes become (or join) the editor's draft, which is given back and waits for
    a second person. `settles` is a draft that held these changes and is done with.

    Raises StaleVersion where the claim is no longer the version seen, with theirs, base and yours field by field; yours
    is kept as a draft by then, so not inside a transaction of the caller's. NotInThatState where it was superseded or
    withdrawn, BadValue for a field or value that is none.
    """
    permit(by, may_judge)
    with writing(by=by, reason=reason or "a claim edited"):
        row = Claim.objects.select_for_update().get(pk=claim.pk)
        if row.state in _GONE:
            raise NotInThatState(row.public_id, row.state, "edited")
        wanted = changing.as_json(row, changes)
        if row.version == seen_version and row.state != State.PUBLISHED:
            changing.write(row, changing.as_it_stands(row, wanted))
            if settles is not None:
                drafts.discard(draft=settles, by=by, reason="settled by an edit")
            return row
        draft = drafts.keep(claim=row, changes=changes, seen_version=seen_version, by=by)
        if row.version == seen_version:
            return draft
    raise drafts.stale(row, seen_version, draft.changes, draft)


def name_reference(*, claim: Claim, reference: str, by: Actor, appearance: Appearance | None = None) -> None:
    """Say what a quotation's words are measured by: a record, or the earliest known printing and where that is."""
    permit(by, may_judge)
    with writing(by=by, reason="the reference of a quotation"):
        claim.reference = reference
        claim.reference_appearance = appearance
        claim.save(update_fields=["reference", "reference_appearance"])


def embargo(*, claim: Claim, until: dt.datetime | None, by: Actor, reason: str) -> None:
    """Keep a claim, and all that stands on it, from the outside until then; None lifts the embargo."""
    permit(by, may_edit)
    with writing(by=by, reason=reason):
        claim.not_before = until
        claim.save(update_fields=["not_before"])
        claim.refresh_from_db()


def open_(*, claim: Claim, by: Actor) -> None:
    """Take a draft up: from now on it is worked on."""
    permit(by, may_judge)
    _move(claim, State.OPEN, by=by, reason="taken up")


def submit(*, claim: Claim, by: Actor) -> None:
    """Give a claim to a second person; a draft is taken up on the way."""
    permit(by, may_judge)
    with writing(by=by, reason="given to review"):
        row = Claim.objects.select_for_update().get(pk=claim.pk)
        if row.state not in (State.DRAFT, State.OPEN):
            raise NotInThatState(row.public_id, row.state, State.IN_REVIEW)
        if row.state == State.DRAFT:
            Claim.objects.filter(pk=row.pk).update(state=State.OPEN)
        Claim.objects.filter(pk=row.pk).update(state=State.IN_REVIEW, returned_because="")
        claim.refresh_from_db()


def publish(*, claim: Claim, by: Actor, reason: str = "") -> None:
    """Publish one claim of an import; see `publish_all`."""
    publish_all(claims=[claim], by=by, reason=reason)
    claim.refresh_from_db()


def publish_all(*, claims: Collection[Claim], by: Actor, reason: str = "") -> None:
    """Publish claims, whatever step before that they have reached, all of them or none.

    For an import and for demonstration data, whose claims no reviewer sees one by one: each goes through
    every state on the way. Those already published stay as they are. Raises NotInThatState for one that was
    superseded or withdrawn, UnderEmbargo for one whose embargo has not ended, and NotAllowed for a person: people
    publish what others wrote, one claim at a time (`approvals.approve`).
    """
    if by.kind not in (Actor.Kind.IMPORT, Actor.Kind.SYSTEM):
        raise NotAllowed("Claims are published together by an import alone; a person approves them one by one.")
    if not claims:
        return
    with writing(by=by, reason=reason or "published"):
        rows = Claim.objects.select_for_update().filter(pk__in=[claim.pk for claim in claims])
        now = timezone.now()
        for row in rows:
            if row.state not in _ON_THE_WAY:
                raise NotInThatState(row.public_id, row.state, State.PUBLISHED)
            if row.not_before and row.not_before > now and row.state != State.PUBLISHED:
                raise UnderEmbargo(row.public_id, row.not_before)
        rows.filter(state=State.DRAFT).update(state=State.OPEN)
        rows.filter(state=State.OPEN).update(state=State.IN_REVIEW)
        rows.filter(state=State.IN_REVIEW).update(state=State.PUBLISHED, published_at=now)


def supersede(*, claim: Claim, by: Actor, reason: str) -> None:
    """Say that a published claim is replaced by another; its address stays."""
    permit(by, may_edit)
    _move(claim, State.SUPERSEDED, by=by, reason=reason)


def withdraw(*, claim: Claim, by: Actor, reason: str) -> None:
    """Take a published claim back. Its address stays, as a tombstone that says so."""
    permit(by, may_edit)
    _move(claim, State.WITHDRAWN, by=by, reason=reason)


_BEFORE = {
    State.OPEN: State.DRAFT,
    State.SUPERSEDED: State.PUBLISHED,
    State.WITHDRAWN: State.PUBLISHED,
}


def _move(claim: Claim, state: Claim.State, *, by: Actor, reason: str) -> None:
    with writing(by=by, reason=reason):
        moved = Claim.objects.filter(pk=claim.pk, state=_BEFORE[state]).update(state=state)
        claim.refresh_from_db()
        if not moved:
            raise NotInThatState(claim.public_id, claim.state, state)
