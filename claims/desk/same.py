"""Saying that something read in a text is a claim that is there: choosing it, and the deed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from claims.actions import suggestions
from claims.desk.allowed import allowed, is_partial
from claims.desk.decide import decide_suggestion
from claims.desk.reader.cards import suggestion_cards
from claims.desk.told import back
from claims.desk.writer import writer
from claims.flows.match import nearest, worded
from claims.queries import decided
from claims.queries.context import around
from claims.queries.pending import CLAIM_KINDS
from claims.queries.public_pages import claim_page
from claims.queries.same_claim import printed_times
from sources.errors import NotFound
from sources.ledger.roles import may_check


@require_safe
@allowed(may_check)
def chooser(request: HttpRequest, key: int) -> HttpResponse:
    """The claims nearest to it, or with `q` those with these words; a page by itself, or a part of one for htmx."""
    row = decided.suggestion(key)
    if row.kind not in CLAIM_KINDS:
        raise NotFound("That is no printing of a claim.")
    asked = request.GET.get("q", "").strip()
    near = worded(row, asked) if asked else nearest(row)
    times = printed_times([one.claim["id"] for one in near])
    shown = {
        "row": row,
        "asked": asked,
        "near": [(one, times[one.claim["id"]]) for one in near],
        "next": back(request, f"/d/{row.capture.document.public_id}?tab=claims"),
        "within": request.GET.get("in", ""),
    }
    if is_partial(request):
        return render(request, "claims/desk/same/chooser.html", shown | {"partial": True})
    whole = {"card": suggestion_cards([row])[0], "context": around(row.passage), "capture": row.capture}
    return render(request, "claims/desk/same/page.html", shown | whole)


@require_POST
@allowed(may_check)
def attach(request: HttpRequest, key: int) -> HttpResponse:
    """`claim` is the id of the one that it is."""
    claim = claim_page(request.POST.get("claim", ""), signed_in=True)
    return decide_suggestion(
        request,
        key,
        f"The same as {claim.public_id}",
        lambda row: suggestions.accept(suggestion=row, same=claim, by=writer(request), reason="the same as one there"),
    )
