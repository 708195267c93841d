"""Reporting an error, without signing in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from claims.actions import error_reports
from claims.models import Claim
from claims.queries.public_pages import claim_page
from sources.errors import BadPublicId, NotFound, Refused


@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest) -> HttpResponse:
    """The form, with `?page=` or `?claim=` saying what it is about; a POST keeps the report and says so."""
    given = request.POST if request.method == "POST" else request.GET
    page, answer_to = given.get("page", "")[:300], given.get("answer_to", "")[:320]
    claim = _claim(given.get("claim", ""))
    shown = {"page": page, "claim": claim, "message": given.get("message", "")[:4000], "answer_to": answer_to}
    if request.method != "POST":
        return render(request, "claims/report_an_error.html", shown)
    try:
        error_reports.report(
            message=request.POST.get("message", "")[:20_000],
            address=request.META.get("REMOTE_ADDR", ""),
            page=page,
            claim=claim,
            answer_to=answer_to,
            trap=request.POST.get("website", ""),
        )
    except Refused as refusal:
        return render(request, "claims/report_an_error.html", shown | {"trouble": str(refusal)}, status=422)
    return render(request, "claims/report_thanks.html")


def _claim(key: str) -> Claim | None:
    """A claim that everybody may read."""
    try:
        return claim_page(key, signed_in=False) if key else None
    except (NotFound, BadPublicId):
        return None
