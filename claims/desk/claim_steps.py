"""The steps of a claim's life that one takes from its editing page."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from claims.actions import assignments, claims, comments, drafts
from claims.desk.allowed import allowed
from claims.desk.told import back, tell, tell_refusal
from claims.desk.writer import writer
from claims.models import Claim
from claims.queries.public_pages import claim_page
from claims.queries.second_reading import of_claim, open_draft
from sources.errors import NotFound, Refused
from sources.ledger.actor import Actor
from sources.ledger.roles import may_comment, may_edit, may_judge, may_read_texts
from sources.models import User

Step = Callable[[HttpRequest, Claim, Actor], str]


@require_POST
@allowed(may_judge)
def step(request: HttpRequest, key: str, name: str) -> HttpResponse:
    """open, propose, propose-draft, discard-draft, read-evidence; for editors withdraw. Tells what became of it."""
    claim, by = claim_page(key, signed_in=True), writer(request)
    if name not in _STEPS:
        raise Http404
    if name == "withdraw" and not may_edit(request.user):
        raise PermissionDenied
    return _done(request, lambda: _STEPS[name](request, claim, by), f"/c/{claim.public_id}/edit")


@require_POST
@allowed(may_comment)
def comment(request: HttpRequest, key: str) -> HttpResponse:
    """A remark for colleagues; or, with `resolve`, that one is dealt with."""
    claim, by = claim_page(key, signed_in=True), writer(request)
    resolved = request.POST.get("resolve", "")

    def write() -> str:
        if resolved:
            comments.resolve(comment=of_claim(claim, "comment", resolved), by=by)
            return "Dealt with."
        verdict = request.POST.get("verdict", "")
        on = of_claim(claim, "verdict", verdict) if verdict else claim
        comments.add(on=on, body=request.POST.get("body", ""), by=by)
        return "Said."

    return _done(request, write, back(request, f"/c/{claim.public_id}/edit#comments"))


@require_POST
@allowed(may_read_texts)
def here(request: HttpRequest, key: str) -> HttpResponse:
    """That somebody has the claim open; said by the page every minute."""
    claim = claim_page(key, signed_in=True)
    if isinstance(request.user, User):
        assignments.come(user=request.user, place=f"claim {claim.public_id}")
    return HttpResponse(status=204)


def _done(request: HttpRequest, write: Callable[[], str], leads: str) -> HttpResponse:
    try:
        tell(request, write())
    except Refused as refusal:
        tell_refusal(request, refusal)
    return redirect(leads)


def _open(request: HttpRequest, claim: Claim, by: Actor) -> str:
    claims.open_(claim=claim, by=by)
    return "Taken up."


def _propose(request: HttpRequest, claim: Claim, by: Actor) -> str:
    claims.submit(claim=claim, by=by)
    return "Proposed: it waits for a second pair of eyes."


def _propose_draft(request: HttpRequest, claim: Claim, by: Actor) -> str:
    draft = open_draft(claim, by)
    if draft is None:
        raise NotFound("You have no changes waiting here.")
    drafts.submit(draft=draft, by=by)
    return "Proposed: the public page stays until a second person approves it."


def _discard_draft(request: HttpRequest, claim: Claim, by: Actor) -> str:
    draft = open_draft(claim, by)
    if draft is None:
        raise NotFound("You have no changes waiting here.")
    drafts.discard(draft=draft, by=by)
    return "Given up. The record keeps what it said."


def _read_evidence(request: HttpRequest, claim: Claim, by: Actor) -> str:
    drafts.ask_to_read_evidence(claim=claim, by=by)
    return "Asked: the public sees the evidence as soon as a second person has read it."


def _withdraw(request: HttpRequest, claim: Claim, by: Actor) -> str:
    claims.withdraw(claim=claim, by=by, reason=request.POST.get("reason", "").strip()[:500])
    return "Withdrawn: its address stays and says so."


_STEPS: dict[str, Step] = {
    "open": _open,
    "propose": _propose,
    "propose-draft": _propose_draft,
    "discard-draft": _discard_draft,
    "read-evidence": _read_evidence,
    "withdraw": _withdraw,
}
