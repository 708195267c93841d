"""Taking one's own note back, and bringing it back."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from claims.actions import annotations
from claims.desk.allowed import allowed
from claims.desk.correcting_onward import onward
from claims.desk.told import back, tell, tell_refusal
from claims.desk.writer import writer
from claims.models import Annotation
from claims.queries.annotations import own
from sources.errors import Refused
from sources.ledger.roles import may_contribute


@require_POST
@allowed(may_contribute)
def withdraw(request: HttpRequest, key: str) -> HttpResponse:
    """It is shown to nobody any more; replies to it stay."""
    by = writer(request)
    return _do(
        request, key, "Your note is gone.", lambda note: annotations.withdraw(annotation=note, by=by), undo="restore"
    )


@require_POST
@allowed(may_contribute)
def restore(request: HttpRequest, key: str) -> HttpResponse:
    by = writer(request)
    return _do(request, key, "Your note is back.", lambda note: annotations.restore(annotation=note, by=by))


def _do(
    request: HttpRequest, key: str, done: str, act: Callable[[Annotation], None], *, undo: str = ""
) -> HttpResponse:
    note = own(key, by=writer(request))
    try:
        act(note)
    except Refused as refusal:
        tell_refusal(request, refusal)
    else:
        tell(request, done, undo=f"/notes/{note.public_id}/{undo}" if undo else "")
    here = back(request, "/queue")
    return onward(request, here) if undo == "" else redirect(here)
