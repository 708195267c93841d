"""A correction and its life: approved or rejected by another person, applied, undone, fixed by the publisher."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from claims.actions import corrections, publisher_fixes
from claims.desk.allowed import allowed
from claims.desk.told import tell, tell_refusal
from claims.desk.writer import writer
from claims.errors import EditedSince, StalePreview
from claims.models import Correction
from claims.queries import change_sets, corrections_listed
from claims.queries.change_sets_told import told
from claims.queries.corrections_changed import changed_since_proposal, writers
from claims.queries.corrections_evidence import rests_on
from claims.queries.second_reading import name_now
from sources.errors import Refused
from sources.ledger.roles import may_check, may_edit, may_read_texts

State = Correction.State


@require_safe
@allowed(may_read_texts)
def correction(request: HttpRequest, key: str) -> HttpResponse:
    it = corrections_listed.get(key)
    mine = may_edit(request.user) and writer(request).pk in writers(it)
    return render(
        request,
        "claims/correction.html",
        {
            "it": it,
            "sentence": corrections_listed.sentence(it),
            "meant": name_now(it.speaker_id),
            "rests": rests_on([it]).get(it.pk),
            "places": corrections_listed.places(it),
            "changes": told(change_sets.planned(it.change_set)),
            "changed": changed_since_proposal(it) if it.state in (State.PROPOSED, State.APPROVED) else [],
            "conflicts": change_sets.conflicts(it.change_set) if it.state == State.APPLIED else [],
            "asks": corrections_listed.asks_if_fixed(it),
            "publisher_states": Correction.Publisher.choices,
            "may_check": may_check(request.user),
            "may_edit": may_edit(request.user),
            "mine": mine,
        },
    )


@require_POST
@allowed(may_edit)
def approve(request: HttpRequest, key: str) -> HttpResponse:
    return _do(request, key, "is approved", lambda it: corrections.approve(correction=it, by=writer(request)))


@require_POST
@allowed(may_edit)
def reject(request: HttpRequest, key: str) -> HttpResponse:
    why = _words(request, "reason")
    return _do(
        request, key, "is rejected", lambda it: corrections.reject(correction=it, by=writer(request), reason=why)
    )


@require_POST
@allowed(may_edit)
def apply(request: HttpRequest, key: str) -> HttpResponse:
    """Where anything changed since it was proposed nothing is done, and the preview opens again."""
    return _do(request, key, "is applied", lambda it: corrections.apply(correction=it, by=writer(request)))


@require_POST
@allowed(may_edit)
def undo(request: HttpRequest, key: str) -> HttpResponse:
    """With `rest`, what was edited since stays as it was edited, and the rest is undone."""
    why = _words(request, "reason") or "Undone"
    rest = "rest" in request.POST

    def undone(it: Correction) -> object:
        return corrections.undo(correction=it, by=writer(request), reason=why, skip_conflicts=rest)

    return _do(request, key, "is undone", undone)


@require_POST
@allowed(may_check)
def publisher(request: HttpRequest, key: str) -> HttpResponse:
    state, note = request.POST.get("state", ""), _words(request, "note")
    if state not in Correction.Publisher.values:
        state = Correction.Publisher.OPEN
    return _do(
        request,
        key,
        f"is marked: {state}",
        lambda it: corrections.tell_publisher_state(correction=it, state=state, note=note, by=writer(request)),
    )


@require_POST
@allowed(may_check)
def fixed(request: HttpRequest, key: str) -> HttpResponse:
    """The answer to "fixed by the publisher?"."""
    yes = request.POST.get("fixed") == "yes"
    return _do(
        request,
        key,
        "is marked as fixed by the publisher" if yes else "stays as it is",
        lambda it: publisher_fixes.answer(correction=it, fixed=yes, by=writer(request)),
    )


def _do(request: HttpRequest, key: str, done: str, act: Callable[[Correction], object]) -> HttpResponse:
    it = corrections_listed.get(key)
    here = f"/corrections/{it.public_id}"
    try:
        act(it)
    except StalePreview as stale:
        tell_refusal(request, stale)
        return redirect(f"{here}/again")
    except EditedSince as edited:
        tell_refusal(request, edited)
        return redirect(f"{here}/edit#conflicts")
    except Refused as refusal:
        tell_refusal(request, refusal)
    else:
        tell(request, f"{it.public_id} {done}.")
    return redirect(f"{here}/edit")


def _words(request: HttpRequest, name: str) -> str:
    return " ".join(request.POST.get(name, "").split())[:2000]
