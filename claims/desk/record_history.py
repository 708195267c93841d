"""The history of any record that people write, and the way back to what it was."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from claims.actions import restoring
from claims.desk.allowed import allowed
from claims.desk.claim_words import labelled
from claims.desk.correcting_onward import onward
from claims.desk.told import back, tell, tell_refusal
from claims.desk.writer import writer
from claims.queries.record_history import KEPT, kept, versions
from sources.digits import whole
from sources.errors import Refused
from sources.ledger.roles import may_contribute, may_read_texts


@require_safe
@allowed(may_read_texts)
def record_history(request: HttpRequest, noun: str, key: int) -> HttpResponse:
    """Every version, latest first: who, when, why, and what changed; each with a button that brings it back."""
    found = versions(noun, key, reader=writer(request))
    rows = [(each, [(labelled(name), before, after) for name, before, after in each.fields]) for each in found]
    shown = {"noun": noun, "key": key, "called": KEPT[noun].called, "rows": rows, "gone": found[0].row is None}
    return render(request, "claims/record_history.html", shown | {"may": may_contribute(request.user)})


@require_POST
@allowed(may_contribute)
def restore(request: HttpRequest, noun: str, key: int) -> HttpResponse:
    """As it was from `version` on; without one, as it was before its last change."""
    by, revision = writer(request), whole(request.POST.get("version"), None)
    called, here = kept(noun).called, f"/history/{noun}/{key}"
    try:
        reason = request.POST.get("reason", "").strip()[:500]
        restoring.restore(noun=noun, key=key, by=by, revision=revision, reason=reason)
    except Refused as refusal:
        tell_refusal(request, refusal)
    else:
        tell(request, f"The {called} is as it was.")
    return onward(request, back(request, here))
