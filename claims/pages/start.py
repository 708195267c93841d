"""The start page: what is here, and the way to all of it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from claims.queries.counts import counts
from claims.queries.latest import latest_claims, worst_findings
from sources.ledger.roles import may_contribute, may_read_texts


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """For everybody the latest published claims; for those signed in also what waits and what is suspected."""
    signed_in = may_read_texts(request.user)
    return render(
        request,
        "claims/start.html",
        {
            "claims": latest_claims(),
            "counts": counts(),
            "findings": worst_findings() if signed_in else [],
            "signed_in": signed_in,
            "may_contribute": may_contribute(request.user),
        },
    )
