"""Figures added to a claim and taken off it, and its embargo."""

import datetime as dt
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from claims.actions import claims, figures
from claims.desk.allowed import allowed
from claims.desk.claim_form import figure_typed
from claims.desk.correcting_onward import onward
from claims.desk.told import tell, tell_refusal
from claims.desk.writer import writer
from claims.flows.figure import read_figure
from claims.queries.public_pages import claim_page
from sources.errors import BadValue, NotFound, Refused
from sources.ledger.roles import may_edit, may_judge


@require_POST
@allowed(may_judge)
def change_figures(request: HttpRequest, key: str) -> HttpResponse:
    """One more figure, read from `words`; or one less: that of the key in `remove`."""
    claim, by = claim_page(key, signed_in=True), writer(request)
    here = f"/c/{claim.public_id}"
    try:
        if gone := request.POST.get("remove"):
            figure = next((each for each in claim.statistics.all() if str(each.pk) == gone), None)
            if figure is None:
                raise NotFound("This claim has no such figure.")
            number = figure.pk
            figures.remove(figure=figure, by=by)
            tell(request, "The figure is taken off.", undo=f"{here}/figures/{number}")
            return redirect(f"{here}/edit#further")
        read = read_figure(request.POST.get("words", ""))
        if not read:
            raise BadValue("No figure could be read in these words: write it as it is said, with digits.")
        added = figures.add(claim=claim, columns=figure_typed(read), by=by)
    except Refused as refusal:
        tell_refusal(request, refusal)
        return redirect(f"{here}/edit#further")
    tell(request, "The figure is added.")
    return redirect(f"{here}/edit#figure-{added.pk}")


@require_POST
@allowed(may_judge)
def bring_back(request: HttpRequest, key: str, figure: int) -> HttpResponse:
    """A figure that was taken off, as it was."""
    claim = claim_page(key, signed_in=True)
    return _told(
        request,
        lambda: figures.bring_back(claim=claim, key=figure, by=writer(request)),
        "The figure is there again.",
        f"/c/{claim.public_id}/edit",
    )


@require_POST
@allowed(may_edit)
def embargo(request: HttpRequest, key: str) -> HttpResponse:
    """Keep the claim from the public until `until` (a day and time, UTC), or with `lift` no longer."""
    claim = claim_page(key, signed_in=True)
    reason = request.POST.get("reason", "").strip()[:500]

    def keep() -> None:
        if not reason:
            raise BadValue("Say why: colleagues read it in the history.")
        until = None if "lift" in request.POST else _moment(request.POST.get("until", ""))
        claims.embargo(claim=claim, until=until, by=writer(request), reason=reason)

    told = "The embargo is lifted." if "lift" in request.POST else "Until then no public page, search or export has it."
    return _told(request, keep, told, f"/c/{claim.public_id}/edit#further")


def _told(request: HttpRequest, act: Callable[[], object], told: str, leads: str) -> HttpResponse:
    try:
        act()
    except Refused as refusal:
        tell_refusal(request, refusal)
    else:
        tell(request, told)
    return onward(request, leads)


def _moment(typed: str) -> dt.datetime:
    try:
        moment = dt.datetime.fromisoformat(typed.strip())
    except ValueError:
        raise BadValue(f"“{typed.strip()[:30]}” is no day and time: write 2026-07-12T06:00.") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
