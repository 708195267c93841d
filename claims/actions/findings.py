"""Findings: every write."""

from collections.abc import Collection, Iterable, Mapping

from claims.actions.held import held
from claims.errors import AlreadyDecided, NotDecided
from claims.extraction import readings
from claims.models import Finding
from sources.actions import passages
from sources.actions.permitted import permit
from sources.actions.texts import storable
from sources.ledger.actor import Actor
from sources.ledger.roles import may_check
from sources.ledger.writing import writing
from sources.models import Capture, Document

Place = tuple[str, int | None, int | None]
"""A kind with where it stands; nowhere for what is missing from the whole."""


def keep_all(
    *,
    capture: Capture,
    findings: Iterable[readings.Finding],
    by: Actor,
    compared_with: Capture | None = None,
    origin: str = Finding.Origin.MACHINE,
) -> list[Finding]:
    """Keep what a check found in a capture, seen alone or beside `compared_with`; the new ones are given back.

    A finding that is there already (one a kind, place and capture compared with) stays as it is, whatever was
    decided about it. The place in the other capture is taken from the details `other_start` and `other_end`.
    A handful of queries, however many there are.
    """
    found: dict[Place, readings.Finding] = {}
    for finding in findings:
        found.setdefault(_place(finding), finding)
    if found.keys() <= _kept(capture, compared_with):
        return []
    with writing(by=by, reason="what a check found" if origin == Finding.Origin.MACHINE else "what a person found"):
        kept = _kept(capture, compared_with)
        new = [finding for place, finding in found.items() if place not in kept]
        here = passages.ensure_all(capture=capture, spans={(f.start, f.end) for f in new if f.start < f.end}, by=by)
        others = {place for f in new if (place := _other_place(f))} if compared_with else set()
        there = passages.ensure_all(capture=compared_with, spans=others, by=by) if compared_with and others else {}
        return Finding.objects.bulk_create(
            [
                Finding(
                    capture=capture,
                    passage=here.get((f.start, f.end)),
                    kind=f.kind,
                    severity=f.severity,
                    printed=storable(f.printed),
                    suggested=storable(f.suggested or ""),
                    message=storable(f.message),
                    details=held(f.details),
                    related=[list(place) for place in f.related],
                    compared_with=compared_with,
                    compared_passage=there.get(_other_place(f) or (0, 0)),
                    origin=origin,
                )
                for f in new
            ]
        )


def confirm(*, finding: Finding, by: Actor, reason: str = "", introduced_by: Document | None = None) -> None:
    """Say that what was suspected is so, and, where it is known, which document printed it first."""
    permit(by, may_check)
    with writing(by=by, reason=reason or "confirmed"):
        _decide(finding, Finding.State.CONFIRMED)
        if introduced_by:
            finding.introduced_by = introduced_by
            finding.save(update_fields=["introduced_by"])


def trace(*, introduced: Mapping[Finding, Document], by: Actor) -> None:
    """Say which document printed first what these findings are about. What somebody has said already stays."""
    unknown = [finding for finding in introduced if finding.introduced_by_id is None]
    if not unknown:
        return
    with writing(by=by, reason="traced along the reprints"):
        for finding in unknown:
            finding.introduced_by = introduced[finding]
            finding.save(update_fields=["introduced_by"])


def dismiss(*, finding: Finding, by: Actor, reason: str) -> None:
    """Say that what was suspected is not so, and why."""
    permit(by, may_check)
    with writing(by=by, reason=reason):
        _decide(finding, Finding.State.DISMISSED)


def confirm_all(*, findings: Collection[Finding], by: Actor, reason: str = "") -> None:
    """Confirm many, all of them or none. Raises AlreadyDecided."""
    permit(by, may_check)
    if not findings:
        return
    with writing(by=by, reason=reason or "confirmed"):
        for finding in findings:
            confirm(finding=finding, by=by)


def dismiss_all(*, findings: Collection[Finding], by: Actor, reason: str) -> None:
    """Dismiss many for one reason, all of them or none. Raises AlreadyDecided."""
    permit(by, may_check)
    if not findings:
        return
    with writing(by=by, reason=reason):
        for finding in findings:
            dismiss(finding=finding, by=by, reason=reason)


def reopen(*, finding: Finding, by: Actor, reason: str = "") -> None:
    """Take a decision back: what was confirmed or dismissed is suspected again. Raises NotDecided."""
    permit(by, may_check)
    with writing(by=by, reason=reason or "a decision taken back"):
        decided = Finding.objects.filter(pk=finding.pk).exclude(state=Finding.State.SUSPECTED)
        reopened = decided.update(state=Finding.State.SUSPECTED, introduced_by=None)
        finding.refresh_from_db()
        if not reopened:
            raise NotDecided("This finding")


def reopen_all(*, findings: Collection[Finding], by: Actor, reason: str = "") -> None:
    """Take many decisions back, all of them or none. Raises NotDecided."""
    permit(by, may_check)
    if not findings:
        return
    with writing(by=by, reason=reason or "decisions taken back"):
        for finding in findings:
            reopen(finding=finding, by=by, reason=reason)


def _decide(finding: Finding, state: Finding.State) -> None:
    decided = Finding.objects.filter(pk=finding.pk, state=Finding.State.SUSPECTED).update(state=state)
    finding.refresh_from_db()
    if not decided:
        raise AlreadyDecided("This finding", finding.state)


def _other_place(finding: readings.Finding) -> tuple[int, int] | None:
    start, end = finding.details.get("other_start"), finding.details.get("other_end")
    return (start, end) if isinstance(start, int) and isinstance(end, int) and start < end else None


def _place(finding: readings.Finding) -> Place:
    if finding.start < finding.end:
        return finding.kind, finding.start, finding.end
    return finding.kind, None, None


def _kept(capture: Capture, compared_with: Capture | None) -> set[Place]:
    there = Finding.objects.filter(capture=capture, compared_with=compared_with)
    return set(there.values_list("kind", "passage__start", "passage__end"))
