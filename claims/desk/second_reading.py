"""The second pair of eyes: what waits for it, and reading it like a pull request."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.html import format_html
from django.views.decorators.http import require_POST, require_safe

from claims.actions import approvals, drafts, reviews
from claims.desk.allowed import allowed
from claims.desk.claim_words import labelled_change
from claims.desk.told import tell, tell_refusal
from claims.desk.writer import writer
from claims.models import Appearance, Claim, ClaimDraft, Correction, Review
from claims.queries import corrections_listed, public_pages
from claims.queries.authors import editor_alone, reply_missing
from claims.queries.context import around
from claims.queries.second_pair import MOST, may_be_second, next_to_read, waiting_for_second
from claims.queries.second_reading import claim_of, differences, key_of, printings_of, record
from claims.queries.seen import Approvable, seen_of
from claims.queries.unread import unread
from claims.queries.work import comments_on
from sources.digits import whole
from sources.errors import Refused
from sources.ledger.actor import Actor
from sources.ledger.roles import may_approve, may_edit, may_read_texts

WAITS = ("in review", "submitted")
PRINTINGS = 3
"""Of a claim, with what stands around the words; the page of the claim has all."""
REACH = 160
"""Characters of that, before and after."""


@require_safe
@allowed(may_read_texts)
def waiting(request: HttpRequest) -> HttpResponse:
    """Everything that waits for a second pair of eyes, the oldest first; one's own stands apart."""
    by, found = writer(request), waiting_for_second()
    rows: list[Approvable] = [*found.claims[:MOST], *found.drafts[:MOST], *found.reviews[:MOST]]
    due: list[Approvable] = [*found.due_claims[:MOST], *found.due_reviews[:MOST]]
    shown = {
        "rows": [_row(row) for row in rows if row.submitted_by_id != by.pk],
        "mine": [_row(row) for row in rows if row.submitted_by_id == by.pk],
        "due": [_row(row) for row in due],
        "corrections": [row for row in found.corrections[:MOST] if row.proposed_by_id != by.pk],
    }
    return render(request, "claims/second_waiting.html", shown)


@require_safe
@allowed(may_read_texts)
def review(request: HttpRequest, key: str) -> HttpResponse:
    row = record(key)
    seen = seen_of(row)
    # Read after its digest is taken: what is changed in between is refused, and not approved unread.
    row = record(key)
    claim, by = claim_of(row), writer(request)
    why_not = _why_not(request, row, by)
    shown = {
        **_row(row),
        "record": row,
        "claim": claim,
        "waits": row.state in WAITS,
        "due": bool(getattr(row, "second_reading_due", False)),
        "differences": [
            (labelled_change(each.name, each.before, each.after), each.before, each.after) for each in differences(row)
        ],
        "printed": [(each, around(each.passage, REACH)) for each in _printed(row, claim)],
        "evidence": public_pages.evidence(claim, whole=True),
        "replies": public_pages.replies(claim),
        "comments": comments_on(row if isinstance(row, Review) else claim),
        "why_not": why_not,
        "seen": seen,
        "unread": {each.evidence for each in unread(claim)} if claim.state == Claim.State.PUBLISHED else set(),
        "reply_missing": isinstance(row, Review) and reply_missing(row),
        "may_send_back": may_approve(request.user),
        "alone": editor_alone() and may_edit(request.user),
        "verdict": row if isinstance(row, Review) else None,
        "whole": True,
    }
    return render(request, "claims/second_reading.html", shown)


def _printed(row: Approvable, claim: Claim) -> list[Appearance]:
    """The printings whose words are shown: the one that is judged, or the first of the claim's."""
    if isinstance(row, Review) and row.appearance:
        return [row.appearance]
    return printings_of(claim)[:PRINTINGS]


@require_safe
@allowed(may_read_texts)
def onward(request: HttpRequest) -> HttpResponse:
    """The next that waits for this person, after the one the address names (`after`); the list where nothing does."""
    key = request.GET.get("after", "")
    try:
        after = corrections_listed.get(key) if key.startswith("COR") else record(key)
    except Refused:
        after = None
    return redirect(_next(request, after))


@require_POST
@allowed(may_approve)
def approve(request: HttpRequest, key: str) -> HttpResponse:
    """Publish it as its second person, or say that what an editor published alone is read now."""
    row, by = record(key), writer(request)
    version, seen = _sent(request)
    due = row.state not in WAITS

    def do() -> None:
        if isinstance(row, Claim):
            (approvals.read_second if due else approvals.approve)(claim=row, seen_version=version, seen=seen, by=by)
        elif isinstance(row, Review):
            (reviews.read_second if due else reviews.approve)(review=row, seen=seen, by=by)
        else:
            drafts.approve(draft=row, seen=seen, by=by)

    return _done(request, row, do, "Read a second time." if due else "Approved: it is public now.")


@require_POST
@allowed(may_approve)
def send_back(request: HttpRequest, key: str) -> HttpResponse:
    row, by, reason = record(key), writer(request), request.POST.get("reason", "").strip()[:2000]

    def do() -> None:
        if isinstance(row, Claim):
            approvals.send_back(claim=row, by=by, reason=reason)
        elif isinstance(row, Review):
            reviews.send_back(review=row, by=by, reason=reason)
        else:
            drafts.send_back(draft=row, by=by, reason=reason)

    return _done(request, row, do, "Sent back, with your reason.")


@require_POST
@allowed(may_edit)
def alone(request: HttpRequest, key: str) -> HttpResponse:
    """Publish without a second person, where the installation lets an editor; everything then says so."""
    row, by, reason = record(key), writer(request), request.POST.get("reason", "").strip()[:2000]
    version, seen = _sent(request)

    def do() -> None:
        if isinstance(row, Claim):
            approvals.publish_alone(claim=row, seen_version=version, seen=seen, by=by, reason=reason)
        elif isinstance(row, Review):
            reviews.publish_alone(review=row, seen=seen, by=by, reason=reason)
        else:
            drafts.apply_alone(draft=row, seen=seen, by=by, reason=reason)

    return _done(request, row, do, "Published. Everything says that its second reading is due.")


def _sent(request: HttpRequest) -> tuple[int, str]:
    """The version of the claim and the digest that the page carried; what can be neither where it carried none."""
    return whole(request.POST.get("seen_version"), -1, digits=8), request.POST.get("seen", "")


def _done(request: HttpRequest, row: Approvable, do: Any, told: str) -> HttpResponse:
    """On to the next that waits: whoever reads one reads several. What was done is told there, with the way back to it."""
    claim, following = claim_of(row), _next(request, row)
    try:
        do()
    except Refused as refusal:
        tell_refusal(request, refusal)
        return redirect(f"/review/{key_of(row)}")
    tell(request, format_html('{} <a href="/c/{}">{}</a>', told, claim.public_id, claim.public_id))
    return redirect(following)


def _next(request: HttpRequest, after: Approvable | Correction | None) -> str:
    found = next_to_read(writer(request), after)
    if isinstance(found, Correction):
        return f"/corrections/{found.public_id}/edit"
    return f"/review/{key_of(found)}" if found else "/review"


def _why_not(request: HttpRequest, row: Approvable, by: Actor) -> str:
    """Why this person's Approve is disabled; "" where it is not."""
    if not may_be_second(row, by):
        return "You wrote a part of this or of its evidence, so another person approves it."
    if not may_approve(request.user):
        return "An editor approves what others wrote."
    return ""


def _row(row: Approvable) -> dict[str, Any]:
    claim = claim_of(row)
    if isinstance(row, Review):
        of = "the claim as it was made" if row.claim_id else "one printing of it"
        what = f"Verdict on {row.get_aspect_display().lower()} of {of}: {row.rating or row.result or 'not decided'}"
    elif isinstance(row, ClaimDraft):
        what = "Changes to a published claim" if row.changes else "New evidence of a published claim"
    else:
        what = f"A {row.kind} to be published" if row.state in WAITS else f"A {row.kind}, {row.state}"
    return {"key": key_of(row), "what": what, "claim": claim, "by": row.submitted_by, "state": row.state}
