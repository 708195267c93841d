"""Proposing a correction: the form, its preview, and the proposal."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from claims.actions import corrections
from claims.desk.allowed import allowed
from claims.desk.correcting_asked import WHAT, Asked, as_seen, asked, places_of
from claims.desk.correcting_preview import shown
from claims.desk.told import tell, tell_refusal
from claims.desk.writer import writer
from claims.errors import StalePreview
from claims.models import Correction
from claims.queries import corrections_listed
from claims.queries.corrections import preview as preview_of
from claims.queries.corrections_plan import Wanted
from claims.queries.meant import documents_of
from sources.errors import Refused
from sources.ledger.roles import may_check


@require_safe
@allowed(may_check)
def new(request: HttpRequest) -> HttpResponse:
    """The form, filled in with what the address says: `forms`, `right`, `speaker`, `documents`, `what`."""
    return _form(request, asked(request.GET, whole=False))


@require_POST
@allowed(may_check)
def preview(request: HttpRequest) -> HttpResponse:
    it = asked(request.POST, whole=True)
    if it.errors or "change" in request.POST:
        return _form(request, it)
    return shown(
        request,
        places_of(it),
        _wanted(it),
        heading=_heading(it),
        post_to="propose",
        carried=request.POST,
        rests=it.evidence,
    )


@require_POST
@allowed(may_check)
def propose(request: HttpRequest) -> HttpResponse:
    """Nothing is proposed where anything changed since the preview: it opens again and says what."""
    it = asked(request.POST, whole=True)
    if it.errors:
        return _form(request, it)
    fresh = places_of(it)
    seen, ticked = as_seen(fresh, request.POST)
    changed: tuple[str, ...] = ()
    by = writer(request)
    try:
        correction = corrections.propose(
            places=seen,
            right=it.right,
            why=it.why,
            by=by,
            ticked=ticked,
            what=it.what,
            kind=it.kind,
            reading=it.reading,
            evidence_passage=it.evidence.kept(by) if it.evidence else None,
        )
    except StalePreview as stale:
        changed = stale.changed
    except Refused as refusal:
        tell_refusal(request, refusal)
    else:
        tell(request, f"{correction.public_id} is proposed. Another person approves it.")
        return redirect(f"/corrections/{correction.public_id}/edit")
    before = {place.key for place in seen.places}
    return shown(
        request,
        fresh,
        _wanted(it),
        heading=_heading(it),
        post_to="propose",
        carried=request.POST,
        rests=it.evidence,
        ticked=ticked,
        before=before,
        changed=changed,
    )


@allowed(may_check)
def again(request: HttpRequest, key: str) -> HttpResponse:
    """The preview of a correction that waits, as the texts stand now; a POST proposes it again."""
    correction = corrections_listed.get(key)
    documents = documents_of(correction.documents)
    fresh = preview_of(forms=correction.forms, speaker=correction.speaker, documents=documents)
    kept = corrections_listed.places(correction)
    before = {(place.passage.capture_id, place.passage.start, place.passage.end) for place in kept}
    ticked = {(p.passage.capture_id, p.passage.start, p.passage.end) for p in kept if p.ticked}
    changed: tuple[str, ...] = ()
    if request.method == "POST":
        seen, chosen = as_seen(fresh, request.POST)
        before, ticked = {place.key for place in seen.places}, set(chosen)
        try:
            corrections.propose_again(correction=correction, places=seen, ticked=chosen, by=writer(request))
        except StalePreview as stale:
            changed = stale.changed
        except Refused as refusal:
            tell_refusal(request, refusal)
        else:
            tell(request, f"{correction.public_id} is proposed again. Another person approves it.")
            return redirect(f"/corrections/{correction.public_id}/edit")
    wanted = Wanted(correction.what, fresh.forms, correction.right, correction.speaker, correction.reading)
    heading = f"{correction.public_id}: {', '.join(correction.forms)} → {correction.right}"
    return shown(
        request,
        fresh,
        wanted,
        heading=heading,
        post_to=f"{correction.public_id}/again",
        ticked=ticked,
        before=before,
        changed=changed,
        correction=correction,
    )


def _form(request: HttpRequest, it: Asked) -> HttpResponse:
    shown_kinds = Correction.Kind.choices
    return render(request, "claims/correction_new.html", {"it": it, "what": WHAT, "kinds": shown_kinds})


def _wanted(it: Asked) -> Wanted:
    return Wanted(it.what, it.forms, it.right, it.speaker, it.reading)


def _heading(it: Asked) -> str:
    return f"{', '.join(it.forms)} → {it.right}"
