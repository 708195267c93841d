"""Corrections: every write. Proposed by one person, approved by another, applied and undone as one."""

from collections.abc import Collection, Mapping
from typing import Any

from django.utils import timezone

from claims.actions import change_sets, notices
from claims.actions.two_people import approver
from claims.errors import NothingTicked, NotInThatState, StalePreview
from claims.models import Claim, Correction, CorrectionPlace, Correspondence, Evidence, Notice
from claims.queries.change_sets import Conflict, Planned
from claims.queries.corrections import Key, Place, Places
from claims.queries.corrections_changed import changed_since_preview, changed_since_proposal
from claims.queries.corrections_plan import Wanted, plan
from sources.actions import passages
from sources.actions.permitted import decide
from sources.errors import BadValue
from sources.ledger.actor import Actor
from sources.ledger.change import ChangeSet
from sources.ledger.roles import may_check, may_edit
from sources.ledger.writing import writing
from sources.models import Passage

State = Correction.State


def propose(
    *,
    places: Places,
    right: str,
    why: str,
    by: Actor,
    ticked: Collection[Key] | None = None,
    what: str = Correction.What.NAME,
    kind: str = Correction.Kind.CORRECTION,
    reading: Mapping[str, Any] | None = None,
    evidence: Evidence | None = None,
    evidence_passage: Passage | None = None,
) -> Correction:
    """A correction of what others printed, at the ticked places of a preview (those it ticked itself where None).

    `reading` says how a figure is to be read: low, central, high, hedge, unit. Raises StalePreview where anything
    changed since the preview, NothingTicked, and NotAllowed for whoever may not check.
    """
    decide(by, may_check)
    _quotable(evidence)
    with writing(by=by, reason=f"Correction proposed: {why}"):
        chosen, rows = _checked(places, ticked, what, right, reading or {})
        correction = Correction.objects.create(
            whose=Correction.Whose.THEIRS,
            what=what,
            kind=kind,
            forms=list(places.forms),
            right=right,
            reading={key: str(value) if value is not None else None for key, value in (reading or {}).items()},
            why=why,
            speaker=places.speaker,
            evidence=evidence,
            evidence_passage=evidence_passage,
            documents=list(places.documents),
            change_set=change_sets.propose(rows=rows, by=by, reason=why),
            proposed_by=by,
            proposed_at=timezone.now(),
        )
        _mark(correction, places, chosen, by)
    return correction


def propose_again(
    *, correction: Correction, places: Places, by: Actor, ticked: Collection[Key] | None = None
) -> Correction:
    """The same correction after a new preview: whoever approved it has to look again.

    Whoever proposes it again has written a part of it. Raises as `propose` does.
    """
    decide(by, may_check)
    with writing(by=by, reason=f"Correction proposed again: {correction.why}"):
        _lock(correction, State.PROPOSED, State.PROPOSED, State.APPROVED)
        chosen, rows = _checked(places, ticked, correction.what, correction.right, correction.reading)
        correction.state, correction.approved_by, correction.decided_at = State.PROPOSED, None, None
        correction.forms, correction.documents = list(places.forms), list(places.documents)
        correction.save(update_fields=["state", "approved_by", "decided_at", "forms", "documents"])
        change_sets.write_rows(change_set=correction.change_set, rows=rows, by=by)
        CorrectionPlace.objects.filter(correction=correction).delete()
        _mark(correction, places, chosen, by)
    return correction


def propose_ours(
    *,
    rows: Collection[Planned],
    right: str,
    why: str,
    by: Actor,
    claim: Claim | None = None,
    kind: str = Correction.Kind.CORRECTION,
    evidence: Evidence | None = None,
    evidence_passage: Passage | None = None,
) -> Correction:
    """A correction of our own record: `rows` come from `queries.corrections_ours.changes`. `right` in a few words."""
    decide(by, may_check)
    if not rows:
        raise NothingTicked
    _quotable(evidence)
    with writing(by=by, reason=f"Correction of our record proposed: {why}"):
        return Correction.objects.create(
            whose=Correction.Whose.OURS,
            what=Correction.What.RECORD,
            kind=kind,
            right=right,
            why=why,
            claim=claim,
            evidence=evidence,
            evidence_passage=evidence_passage,
            change_set=change_sets.propose(rows=rows, by=by, reason=why),
            proposed_by=by,
            proposed_at=timezone.now(),
        )


def approve(*, correction: Correction, by: Actor) -> None:
    """A second person's yes. Raises OwnWork for whoever wrote any part of it, NotAllowed for whoever may not edit."""
    decide(by, may_edit)
    approver(correction, by)
    with writing(by=by, reason=f"Correction {correction.public_id} approved"):
        _lock(correction, State.APPROVED, State.PROPOSED)
        correction.state, correction.approved_by, correction.decided_at = State.APPROVED, by, timezone.now()
        correction.save(update_fields=["state", "approved_by", "decided_at"])
        notices.decided(correction, Notice.Kind.APPROVED, by=by)


def reject(*, correction: Correction, by: Actor, reason: str) -> None:
    """A second person's no, and why; nothing of it will be applied."""
    decide(by, may_edit)
    with writing(by=by, reason=reason):
        _lock(correction, State.REJECTED, State.PROPOSED, State.APPROVED)
        correction.state, correction.approved_by = State.REJECTED, None
        correction.decided_at, correction.rejected_because = timezone.now(), reason
        correction.save(update_fields=["state", "approved_by", "decided_at", "rejected_because"])
        change_sets.refuse(change_set=correction.change_set, by=by, reason=reason)
        notices.decided(correction, Notice.Kind.SENT_BACK, by=by)


def apply(*, correction: Correction, by: Actor) -> None:
    """Do all of it, in one transaction. Raises StalePreview, and does nothing, where anything changed since.

    A capture that has come since and prints the form in question counts as a change: somebody has to see it first.
    """
    decide(by, may_edit)
    with writing(by=by, reason=f"Correction {correction.public_id} applied: {correction.why}") as change:
        _lock(correction, State.APPLIED, State.APPROVED)
        if changed := changed_since_proposal(correction):
            raise StalePreview(changed)
        change_sets.carry_out(change_set=correction.change_set, change=change)
        correction.state, correction.applied_at = State.APPLIED, timezone.now()
        correction.save(update_fields=["state", "applied_at"])


def undo(*, correction: Correction, by: Actor, reason: str, skip_conflicts: bool = False) -> list[Conflict]:
    """Take all of it back, any time later; all is as it was, but for versions and history.

    What somebody edited since is never overwritten: EditedSince lists it and nothing is done, or with
    `skip_conflicts` it stays as it was edited, and is given back.
    """
    decide(by, may_edit)
    with writing(by=by, reason=reason) as change:
        _lock(correction, State.UNDONE, State.APPLIED)
        applied: ChangeSet = correction.change_set
        back, edited = change_sets.prepare_undo(change_set=applied, by=by, reason=reason, skip=skip_conflicts)
        correction.undo_set = back
        correction.save(update_fields=["undo_set"])
        edited += change_sets.carry_out_undo(change_set=applied, undo=back, change=change, skip=skip_conflicts)
        correction.state, correction.undone_at = State.UNDONE, timezone.now()
        correction.save(update_fields=["state", "undone_at"])
    return edited


def tell_publisher_state(*, correction: Correction, state: str, by: Actor, note: str = "") -> None:
    """What the publisher has done about it: open, reported, acknowledged, fixed, refused."""
    decide(by, may_check)
    with writing(by=by, reason=f"Publisher: {state}"):
        correction.refresh_from_db()
        correction.publisher_state = state
        correction.publisher_note = note or correction.publisher_note
        correction.save(update_fields=["publisher_state", "publisher_note"])


def _quotable(evidence: Evidence | None) -> None:
    """Raises BadValue for what was said off the record: a correction is public, and so is what it rests on."""
    letter = evidence.correspondence if evidence else None
    if letter and letter.terms == Correspondence.Terms.OFF_RECORD:
        raise BadValue("A correction is public, so it rests on nothing that was said off the record.")


def _checked(
    places: Places, ticked: Collection[Key] | None, what: str, right: str, reading: Mapping[str, Any]
) -> tuple[set[Key], list[Planned]]:
    """The ticked keys and the rows they change. Raises StalePreview and NothingTicked."""
    chosen = set(places.ticked if ticked is None else ticked)
    shown = {place.key: place for place in places.places}
    there: list[Place] = [shown[key] for key in sorted(chosen) if key in shown]
    if len(there) < len(chosen):
        raise StalePreview(["a ticked place is not in the preview"])
    if not there:
        raise NothingTicked
    rows = plan(Wanted(what, places.forms, right, places.speaker, reading), there)
    if changed := changed_since_preview(places, rows):
        raise StalePreview(changed)
    return chosen, rows


def _mark(correction: Correction, places: Places, chosen: Collection[Key], by: Actor) -> None:
    by_capture: dict[int, list[Place]] = {}
    for place in places.places:
        by_capture.setdefault(place.capture.pk, []).append(place)
    rows = []
    for here in by_capture.values():
        spans = passages.ensure_all(capture=here[0].capture, spans={(p.start, p.end) for p in here}, by=by)
        rows += [
            CorrectionPlace(
                correction=correction,
                passage=spans[place.start, place.end],
                form=place.form,
                ticked=place.key in chosen,
                verbatim=place.verbatim,
                doubt=place.doubt,
            )
            for place in here
        ]
    CorrectionPlace.objects.bulk_create(rows)


def _lock(correction: Correction, wanted: str, *states: str) -> None:
    """Read it again, so that nobody else moves it meanwhile. Raises NotInThatState unless it is in one of the states."""
    Correction.objects.select_for_update().get(pk=correction.pk)
    correction.refresh_from_db()
    if correction.state not in states:
        raise NotInThatState(correction.public_id, correction.state, wanted)
