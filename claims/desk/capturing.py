"""Capture: an address, a pasted text or a file becomes a document that is read."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from claims.desk.allowed import allowed
from claims.desk.capturing_asked import Asked, Held, asked, held_like
from claims.desk.capturing_jobs import seen_in, steps_of
from claims.desk.told import tell
from claims.desk.writer import writer
from claims.flows.capture import Captured, capture_text, capture_upload
from claims.flows.jobs import ask_for
from claims.flows.seen import Before, seen_before
from claims.queries import capture_jobs
from sources.errors import Refused
from sources.ledger.roles import may_contribute
from sources.reading.result import Unreadable

_JOBS = 10


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(may_contribute)
def capture(request: HttpRequest) -> HttpResponse:
    """The form; a POST captures, or asks first where nearly the same is held."""
    if request.method != "POST":
        return _page(request, asked(request.GET, None))
    it = asked(request.POST, request.FILES.get("file"))
    if it.trouble:
        return _page(request, it, it.trouble, status=422)
    try:
        if not it.settled and (same := held_like(it)):
            return _page(request, it, held=same)
        if it.kind == "address":
            job = ask_for(it.address, it.known, by=writer(request))
            tell(request, f"{job.address} is on its way. You can leave this page.")
            return redirect("/capture#under-way")
        captured = _captured(it, request)
    except (Refused, Unreadable) as why:
        return _page(request, it, str(why), status=422)
    before = seen_before(captured.capture)
    tell(request, _told(captured, before))
    tab = "&tab=seen" if before.seen else ""
    return redirect(f"/d/{captured.capture.document.public_id}?capture={captured.capture.public_id}{tab}")


@require_safe
@allowed(may_contribute)
def under_way(request: HttpRequest) -> HttpResponse:
    """What one has asked for, for htmx, which asks again until all of it has ended."""
    return render(request, "claims/capture_jobs.html", _jobs(request))


@require_safe
@allowed(may_contribute)
def bookmarklet(request: HttpRequest) -> HttpResponse:
    """A link to drag among one's bookmarks: it opens the form with the address of the page one is on."""
    here = request.build_absolute_uri("/capture?address=")
    code = f"javascript:void(open('{here}'+encodeURIComponent(location.href)))"
    return render(request, "claims/capture_bookmarklet.html", {"code": code})


def _captured(it: Asked, request: HttpRequest) -> Captured:
    by = writer(request)
    if it.kind == "text":
        return capture_text(it.text, it.known, by=by, of=it.of)
    return capture_upload(it.data, it.name, it.known, by=by, of=it.of)


def _told(captured: Captured, before: Before) -> str:
    if not captured.new:
        return "Exactly this was captured already: here it is."
    if not captured.capture.text.strip():
        return "Kept, but there is no text in it: type what it shows or says, and capture that."
    known = f" {len(before.seen)} of {before.asked} quotations and figures may have been said before."
    read = f"Kept and read. Waiting: {_several(captured.suggestions, 'suggestion')}, {_several(captured.findings, 'finding')}."
    return read + (known if before.seen else "")


def _several(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _page(
    request: HttpRequest, it: Asked, trouble: str = "", *, held: list[Held] | None = None, status: int = 200
) -> HttpResponse:
    shown = {"it": it, "trouble": trouble, "held": held or []}
    return render(request, "claims/capture.html", shown | _jobs(request), status=status)


def _jobs(request: HttpRequest) -> dict[str, object]:
    jobs = list(capture_jobs.asked_by(writer(request))[:_JOBS])
    return {"jobs": [(job, steps_of(job), seen_in(job)) for job in jobs], "waiting": any(not job.ended for job in jobs)}
