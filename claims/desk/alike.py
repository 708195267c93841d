"""Claims that may be the same as one, and a person's word on each; and those a suggestion may repeat."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from claims.desk.allowed import allowed, is_partial
from claims.desk.told import back, tell, tell_refusal
from claims.desk.writer import writer
from claims.flows.match import alike, alike_suggested, judge_alike
from claims.models import Suggestion
from claims.queries import decided
from claims.queries.public_pages import claim_page
from sources.errors import Refused
from sources.ledger.roles import may_check, may_read_texts

_TOLD = {
    "same": "Noted: {} is the same claim.",
    "different": "Noted: {} is another claim. It is not proposed again.",
    "unsure": "Noted: whether {} is the same is open.",
    "": "Taken back: nobody has said whether {} is the same.",
}


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(may_read_texts)
def of_claim(request: HttpRequest, key: str) -> HttpResponseBase:
    """A page, or for htmx its part; a POST is a word (`judgement`, empty to take it back) on the claim `other`."""
    claim = claim_page(key, signed_in=True)
    if request.method == "POST":
        return _judge(request, key)
    shown = {"claim": claim, "found": alike(claim), "may_check": may_check(request.user)}
    return render(request, "claims/alike_part.html" if is_partial(request) else "claims/alike.html", shown)


@require_safe
@allowed(may_read_texts)
def of_suggestion(request: HttpRequest, key: int) -> HttpResponse:
    """The part of the queue that says what of a suggestion was seen before, for htmx."""
    one = decided.suggestion(key)
    if one.kind not in (Suggestion.Kind.QUOTATION, Suggestion.Kind.STATISTIC):
        raise Http404
    return render(request, "claims/alike_suggested.html", {"found": alike_suggested(one)})


@allowed(may_check)
def _judge(request: HttpRequest, key: str) -> HttpResponse:
    claim = claim_page(key, signed_in=True)
    other = claim_page(request.POST.get("other", ""), signed_in=True)
    word = request.POST.get("judgement", "")
    try:
        judge_alike(claim, other, word or None, by=writer(request))
    except (Refused, ValueError) as refusal:
        tell_refusal(request, refusal)
    else:
        tell(request, _TOLD[word].format(other.public_id))
    return redirect(back(request, f"/c/{claim.public_id}/alike"))
