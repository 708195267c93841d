"""Claims that may be the same as one, and a person's word on each; and those a suggestion may repeat."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from claims.desk.allowed import allowed, is_partial
from claims.desk.correcting_onward import onward
from claims.desk.told import back, tell, tell_refusal
from claims.desk.writer import writer
from claims.flows.match import alike, alike_suggested, judge_alike, others
from claims.matching.said import Said
from claims.models import Claim, Suggestion
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
        return judge(request, claim, f"/c/{claim.public_id}/alike")
    shown = {
        "claim": claim,
        "found": alike(claim),
        "others": others(claim),
        "may_check": may_check(request.user),
        "at": f"/c/{claim.public_id}/alike",
    }
    return render(request, "claims/alike_part.html" if is_partial(request) else "claims/alike.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(may_read_texts)
def of_suggestion(request: HttpRequest, key: int) -> HttpResponseBase:
    """The part of the queue that says what of a suggestion was seen before, for htmx; a POST as with a claim."""
    one = decided.suggestion(key)
    if one.kind not in (Suggestion.Kind.QUOTATION, Suggestion.Kind.STATISTIC):
        raise Http404
    if request.method == "POST":
        return judge(request, one, f"/d/{one.capture.document.public_id}?tab=seen")
    shown = {
        "found": alike_suggested(one),
        "others": others(one),
        "may_check": may_check(request.user),
        "at": f"/queue/alike/{key}",
    }
    return render(request, "claims/alike_suggested.html", shown)


@allowed(may_check)
def judge(request: HttpRequest, asked: Claim | Suggestion | Said, otherwise: str) -> HttpResponse:
    """A person's word on this and the claim `other`; back to `next`, or to the address `otherwise`."""
    # An undo is a POST to an address that says all.
    sent = request.GET if "judgement" in request.GET else request.POST
    other = claim_page(sent.get("other", ""), signed_in=True)
    word = sent.get("judgement", "")
    try:
        judge_alike(asked, other, word or None, by=writer(request))
    except (Refused, ValueError) as refusal:
        tell_refusal(request, refusal)
    else:
        undo = f"{request.path}?other={other.public_id}&judgement=" if word else ""
        tell(request, _TOLD[word].format(other.public_id), undo=undo)
    return onward(request, back(request, otherwise))
