"""Claims: every write."""

import datetime as dt
from collections.abc import Collection

from django.utils import timezone

from claims.errors import NotInThatState, UnderEmbargo
from claims.models import Appearance, Claim, Speaker
from sources.dates import Interval
from sources.ledger.actor import Actor
from sources.ledger.writing import writing

State = Claim.State
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


def name_reference(*, claim: Claim, reference: str, by: Actor, appearance: Appearance | None = None) -> None:
    """Say what a quotation's words are measured by: a record, or the earliest known printing and where that is."""
    with writing(by=by, reason="the reference of a quotation"):
        claim.reference = reference
        claim.reference_appearance = appearance
        claim.save(update_fields=["reference", "reference_appearance"])


def open_(*, claim: Claim, by: Actor) -> None:
    """Take a draft up: from now on it is worked on."""
    _move(claim, State.OPEN, by=by, reason="taken up")


def submit(*, claim: Claim, by: Actor) -> None:
    """Give an open claim to review."""
    _move(claim, State.IN_REVIEW, by=by, reason="given to review")


def publish(*, claim: Claim, by: Actor, reason: str = "") -> None:
    """Publish one claim; see `publish_all`."""
    publish_all(claims=[claim], by=by, reason=reason)
    claim.refresh_from_db()


def publish_all(*, claims: Collection[Claim], by: Actor, reason: str = "") -> None:
    """Publish claims, whatever step before that they have reached, all of them or none.

    For an import and for demonstration data, whose claims no reviewer sees one by one: each goes through
    every state on the way. Those already published stay as they are. Raises NotInThatState for one that was
    superseded or withdrawn, UnderEmbargo for one whose embargo has not ended.
    """
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
    _move(claim, State.SUPERSEDED, by=by, reason=reason)


def withdraw(*, claim: Claim, by: Actor, reason: str) -> None:
    """Take a published claim back. Its address stays, as a tombstone that says so."""
    _move(claim, State.WITHDRAWN, by=by, reason=reason)


_BEFORE = {
    State.OPEN: State.DRAFT,
    State.IN_REVIEW: State.OPEN,
    State.SUPERSEDED: State.PUBLISHED,
    State.WITHDRAWN: State.PUBLISHED,
}


def _move(claim: Claim, state: Claim.State, *, by: Actor, reason: str) -> None:
    with writing(by=by, reason=reason):
        moved = Claim.objects.filter(pk=claim.pk, state=_BEFORE[state]).update(state=state)
        claim.refresh_from_db()
        if not moved:
            raise NotInThatState(claim.public_id, claim.state, state)
