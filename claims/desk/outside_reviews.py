"""Other people's fact-checks: taken in from a file or an address, listed, and the claims of ours that they are about."""

from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from claims.desk.alike import judge
from claims.desk.allowed import allowed
from claims.desk.told import tell_refusal
from claims.desk.writer import writer
from claims.flows.import_reviews import (
    LARGEST_SENT,
    WAITED_FOR,
    NotFetched,
    Report,
    import_address,
    import_text,
)
from claims.flows.match import alike_said, others, worded
from claims.flows.reviews_listed import ABOUT, LOOKED_AT, About, listed
from claims.models.rating import Rating
from claims.publishing.json_pointers import value_at
from claims.queries import outside
from sources.digits import whole
from sources.errors import BadValue, Refused
from sources.ledger.roles import may_check, may_contribute, may_read_texts

PAGE = 20
_COUNTED = 20
_ABOUT = (("matched", "said to be"), ("perhaps", "perhaps"), ("unmatched", "none found"))
_SHOWN = 100


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(may_read_texts)
def reviews(request: HttpRequest) -> HttpResponse:
    """Those there are, the last that came first, by words and verdict; a POST takes in a file, text or an address."""
    if request.method == "POST":
        return _take(request)
    return _list(request)


def _list(request: HttpRequest, trouble: str = "", status: int = 200) -> HttpResponse:
    words, bucket, about, before = (request.GET.get(name, "").strip() for name in ("q", "bucket", "about", "before"))
    words, bucket = words[:300], bucket if bucket in Rating.Bucket.values else ""
    asked: About = next((one for one in ABOUT if one == about), "")
    last = whole(before, None)
    found = listed(words, bucket=bucket, about=asked, before=last, count=PAGE)
    narrowed = {name: value for name, value in (("q", words), ("bucket", bucket), ("about", asked)) if value}
    shown = {
        "reviews": found.rows,
        "words": words,
        "bucket": bucket,
        "buckets": Rating.Bucket.choices,
        "about": asked,
        "abouts": _ABOUT,
        "narrowed": narrowed,
        "older": f"?{urlencode({**narrowed, 'before': found.before})}" if found.before else "",
        "latest": f"?{urlencode(narrowed)}" if last else "",
        "looked_at": LOOKED_AT,
        "trouble": trouble,
        "address": request.POST.get("address", ""),
        "text": request.POST.get("text", ""),
        "largest": LARGEST_SENT // 1_000_000,
        "pages": WAITED_FOR,
        "may_contribute": may_contribute(request.user),
        "may_check": may_check(request.user),
    }
    return render(request, "claims/outside_reviews.html", shown, status=status)


def _take(request: HttpRequest) -> HttpResponse:
    """What was understood, what was kept as it came, what is strange, and what held none. Sent again, it is kept once."""
    if not may_contribute(request.user):
        raise PermissionDenied
    try:
        name, report = _taken(request)
    except (NotFetched, Refused) as why:
        return _list(request, str(why), 422)
    if not report.kept:
        told = " ".join(report.without[:5]) or "There is no ClaimReview in it."
        return _list(request, told, 422)
    shown = {
        "name": name,
        "report": report,
        "counted": [(title, times.most_common(_COUNTED), len(times)) for title, times in report.counted.items()],
        "most": _COUNTED,
        "kept": report.kept[:_SHOWN],
        "without": report.without[:_SHOWN],
    }
    return render(request, "claims/outside_report.html", shown)


def _taken(request: HttpRequest) -> tuple[str, Report]:
    by, file = writer(request), request.FILES.get("file")
    address = request.POST.get("address", "").strip()
    if file is None and address:
        return address, import_address(address, by=by, most=WAITED_FOR)
    name = (file.name if file else "") or "pasted text"
    sent = file.read(LARGEST_SENT + 1) if file else request.POST.get("text", "").encode("utf-8", "replace")
    if not sent.strip():
        raise Refused("There was no file, no address and no text.")
    if len(sent) > LARGEST_SENT:
        raise Refused(f"It is larger than {LARGEST_SENT:,} bytes: `./run import_reviews` takes larger ones.")
    return name, import_text(sent, by=by, came_from=name)


@require_safe
@allowed(may_read_texts)
def review(request: HttpRequest, key: int) -> HttpResponse:
    """One, with what was understood of it, and the claims that it may be about; with `q` those that have these words."""
    one, asked = outside.review(key), request.GET.get("q", "").strip()
    came = outside.as_it_came(one)
    shown: dict[str, Any] = {
        "review": one,
        "understood": [(name.replace("_", " "), value) for name, value in one.understood.items()],
        "kept": [(at, value_at(came, at)) for at in one.kept],
        "asked": asked,
        "at": f"/outside-reviews/{key}/alike",
        "may_check": may_check(request.user),
    }
    if one.claim_reviewed:
        it = outside.said(one)
        shown |= {"found": alike_said(it), "others": others(it), "searched": worded(it, asked) if asked else []}
    return render(request, "claims/outside_review.html", shown)


@require_http_methods(["POST"])
@allowed(may_check)
def alike(request: HttpRequest, key: int) -> HttpResponseBase:
    """A person's word (`judgement`, empty to take it back) on whether it is about the claim `other`."""
    one = outside.review(key)
    try:
        return judge(request, outside.said(one), f"/outside-reviews/{one.pk}")
    except BadValue as refusal:
        tell_refusal(request, refusal)
        return redirect("desk:outside-review", key)
