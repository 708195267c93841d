"""Deciding one suggestion or one finding, and taking the decision back."""

import json
from collections.abc import Callable, Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from claims.actions import findings, suggestions
from claims.desk.allowed import allowed, is_partial
from claims.desk.reader.cards import DISMISSED_BECAUSE, REFUSED_BECAUSE, finding_cards, suggestion_cards
from claims.desk.told import back, tell, tell_refusal
from claims.desk.writer import writer
from claims.models import Finding, Suggestion
from claims.queries import decided
from sources.errors import Refused
from sources.ledger.roles import may_check


@require_POST
@allowed(may_check)
def accept(request: HttpRequest, key: int) -> HttpResponse:
    return decide_suggestion(
        request, key, "Accepted", lambda row: suggestions.accept(suggestion=row, by=writer(request))
    )


@require_POST
@allowed(may_check)
def refuse(request: HttpRequest, key: int) -> HttpResponse:
    """With the reason in `reason`; without one, the first of those offered."""
    why = request.POST.get("reason", "").strip()[:500] or REFUSED_BECAUSE[0]
    return decide_suggestion(
        request, key, f"Refused: {why}", lambda row: suggestions.refuse(suggestion=row, by=writer(request), reason=why)
    )


@require_POST
@allowed(may_check)
def reopen(request: HttpRequest, key: int) -> HttpResponse:
    return decide_suggestion(request, key, "", lambda row: suggestions.reopen(suggestion=row, by=writer(request)))


@require_POST
@allowed(may_check)
def confirm(request: HttpRequest, key: int) -> HttpResponse:
    return _finding(request, key, "Confirmed", lambda row: findings.confirm(finding=row, by=writer(request)))


@require_POST
@allowed(may_check)
def dismiss(request: HttpRequest, key: int) -> HttpResponse:
    """With the reason in `reason`; without one, the first of those offered."""
    why = request.POST.get("reason", "").strip()[:500] or DISMISSED_BECAUSE[0]
    return _finding(
        request, key, f"Dismissed: {why}", lambda row: findings.dismiss(finding=row, by=writer(request), reason=why)
    )


@require_POST
@allowed(may_check)
def reopen_finding(request: HttpRequest, key: int) -> HttpResponse:
    return _finding(request, key, "", lambda row: findings.reopen(finding=row, by=writer(request)))


def decide_suggestion(
    request: HttpRequest, key: int, done: str, decide: Callable[[Suggestion], object]
) -> HttpResponse:
    """Carry out one decision about a suggestion and answer as the page it was made in needs: a card, a row, or a page."""
    row = decided.suggestion(key)
    _do(request, lambda: decide(row), done, f"/s/{key}/reopen")
    if not is_partial(request):
        here = back(request, f"/d/{row.capture.document.public_id}?tab=claims")
        return redirect(f"{here.partition('#')[0]}#card-s{key}")
    cards = suggestion_cards(decided.with_its_chain(key))
    if request.POST.get("in") == "queue":
        return _told(request, [(card.ref, card.row.state) for card in cards])
    return render(
        request,
        "claims/desk/reader/decided.html",
        {
            "cards": cards,
            "capture": row.capture,
            "may_decide": True,
            "refused_because": REFUSED_BECAUSE,
            "partial": True,
        },
    )


def _finding(request: HttpRequest, key: int, done: str, decide: Callable[[Finding], object]) -> HttpResponse:
    row = decided.finding(key)
    _do(request, lambda: decide(row), done, f"/f/{key}/reopen")
    if not is_partial(request):
        here = back(request, f"/d/{row.capture.document.public_id}")
        return redirect(f"{here.partition('#')[0]}#card-f{key}")
    cards = finding_cards([decided.finding(key)])
    if request.POST.get("in") == "queue":
        return _told(request, [(card.ref, card.row.state) for card in cards])
    return render(
        request,
        "claims/desk/reader/decided_finding.html",
        {
            "cards": cards,
            "capture": row.capture,
            "may_decide": True,
            "dismissed_because": DISMISSED_BECAUSE,
            "partial": True,
        },
    )


def _told(request: HttpRequest, states: Sequence[tuple[str, str]]) -> HttpResponse:
    """For the queue: only the message, and as an event which rows are in which state now."""
    answer = render(request, "claims/shell/messages.html", {"out_of_band": True})
    answer["HX-Trigger"] = json.dumps({"onrecord:decided": {"states": dict(states)}})
    return answer


def _do(request: HttpRequest, decide: Callable[[], object], done: str, undo: str) -> None:
    try:
        decide()
    except Refused as refusal:
        tell_refusal(request, refusal)
    else:
        tell(request, f"{done}." if done else "Taken back: it waits again.", undo=undo if done else "")
