"""Deciding many at once: first a page that shows each with what it would make, then the deed."""

from collections.abc import Mapping, Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from claims.actions import findings, suggestions
from claims.desk.allowed import allowed
from claims.desk.correcting_onward import onward
from claims.desk.reader.cards import DISMISSED_BECAUSE, REFUSED_BECAUSE, finding_cards, suggestion_cards
from claims.desk.told import back, tell, tell_refusal
from claims.desk.writer import writer
from claims.models import Finding, Suggestion
from claims.queries import decided
from sources.digits import whole
from sources.errors import Refused
from sources.ledger.roles import may_check

MOST = 200
VERBS: Mapping[str, tuple[str, str]] = {"accept": ("Accept", "confirm"), "refuse": ("Refuse", "dismiss")}
"""What is done with suggestions, and what with problems."""


@require_POST
@allowed(may_check)
def preview(request: HttpRequest) -> HttpResponse:
    """Nothing is written: what is selected, what would become of each, and a button that does it."""
    rows, doubts = _selected(request)
    verb = request.POST.get("verb", "")
    if verb not in VERBS or not (rows or doubts):
        tell_refusal(request, Refused("Select what is to be decided first."))
        return redirect(back(request, "/queue"))
    shown = {
        "verb": verb,
        "label": _label(verb, len(rows), len(doubts)),
        "cards": suggestion_cards(rows),
        "doubts": finding_cards(doubts),
        "reasons": [*REFUSED_BECAUSE, *DISMISSED_BECAUSE],
        "back": back(request, "/queue"),
    }
    return render(request, "claims/desk/queue/preview.html", shown)


@require_POST
@allowed(may_check)
def apply(request: HttpRequest) -> HttpResponse:
    """All of them or none: what somebody decided since the preview is not decided again."""
    rows, doubts = _selected(request)
    verb, by = request.POST.get("verb", ""), writer(request)
    why = request.POST.get("reason", "").strip()[:500] or REFUSED_BECAUSE[0]
    try:
        if verb == "accept":
            suggestions.accept_all(suggestions=rows, by=by)
            findings.confirm_all(findings=doubts, by=by)
        elif verb == "refuse":
            suggestions.refuse_all(suggestions=rows, by=by, reason=why)
            findings.dismiss_all(findings=doubts, by=by, reason=why)
    except Refused as refusal:
        tell_refusal(request, refusal)
    else:
        refs = [*(f"s{row.pk}" for row in rows), *(f"f{row.pk}" for row in doubts)]
        tell(request, f"{len(refs)} decided.", undo=f"/queue/undo?refs={','.join(refs)}" if refs else "")
    return redirect(back(request, "/queue"))


@require_POST
@allowed(may_check)
def undo(request: HttpRequest) -> HttpResponse:
    """What was decided at once waits again, as one (`refs`); where somebody went on with any of it, nothing is changed."""
    numbers, by = _numbers(request.GET.get("refs", "").split(",")), writer(request)
    rows, doubts = decided.decided_suggestions(numbers["s"]), decided.decided_findings(numbers["f"])
    try:
        suggestions.reopen_all(suggestions=rows, by=by)
        findings.reopen_all(findings=doubts, by=by)
    except Refused as refusal:
        tell_refusal(request, refusal)
    else:
        tell(request, f"Taken back: {len(rows) + len(doubts)} wait again.")
    return onward(request, back(request, "/queue"))


def _label(verb: str, rows: int, doubts: int) -> str:
    """ "Accept 2 suggestions and confirm 1 problem"."""
    of_rows, of_doubts = VERBS[verb]
    parts = [f"{of_rows} {rows} suggestion{'' if rows == 1 else 's'}"] if rows else []
    parts += [f"{of_doubts} {doubts} problem{'' if doubts == 1 else 's'}"] if doubts else []
    words = " and ".join(parts)
    return words[0].upper() + words[1:]


def _selected(request: HttpRequest) -> tuple[Sequence[Suggestion], Sequence[Finding]]:
    numbers = _numbers(request.POST.getlist("ref"))
    return decided.waiting_suggestions(numbers["s"]), decided.waiting_findings(numbers["f"])


def _numbers(given: Sequence[str]) -> Mapping[str, list[int]]:
    """The keys of suggestions ("s12") and of findings ("f12") among them."""
    return {kind: [key for ref in given if ref[:1] == kind and (key := whole(ref[1:], 0))][:MOST] for kind in "sf"}
