"""Figures added to a claim and taken off it, and its embargo."""

import datetime as dt
from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from claims.actions import claims, figures
from claims.desk.allowed import allowed
from claims.desk.claim_form import figure_typed
from claims.desk.correcting_onward import onward
from claims.desk.told import tell, tell_refusal
from claims.desk.writer import writer
from claims.errors import StaleVersion
from claims.flows.figure import read_figure
from claims.models import Claim, ClaimDraft
from claims.queries.fields import is_new
from claims.queries.public_pages import claim_page
from sources.errors import BadValue, NotFound, Refused
from sources.ledger.actor import Actor
from sources.ledger.roles import may_edit, may_judge

_TO_DRAFT = " to your draft: the public page stays until a second person approves it"
_IN_DRAFT = " in your draft: the public page stays until a second person approves it"


@require_POST
@allowed(may_judge)
def change_figures(request: HttpRequest, key: str) -> HttpResponse:
    """One more figure, read from `words`; or one less: that of the key in `remove`. Of what is public, by a draft."""
    claim, by = claim_page(key, signed_in=True), writer(request)
    here = f"/c/{claim.public_id}"
    try:
        if gone := request.POST.get("remove"):
            tell(request, _removed(claim, gone, by), undo=f"{here}/figures/{gone}")
            return redirect(f"{here}/edit#their-figures")
        read = read_figure(request.POST.get("words", ""))
        if not read:
            raise BadValue("No figure could be read in these words: write it as it is said, with digits.")
        became = figures.add(claim=claim, columns=figure_typed(read), by=by)
    except StaleVersion as stale:
        tell_refusal(request, stale)
        return redirect(f"{here}/settle")
    except Refused as refusal:
        tell_refusal(request, refusal)
        return redirect(f"{here}/edit#further")
    drafted = isinstance(became, ClaimDraft)
    tell(request, f"The figure is added{_TO_DRAFT if drafted else ''}.")
    return redirect(f"{here}/edit#figure-{figures.new_in(became) if isinstance(became, ClaimDraft) else became.pk}")


def _removed(claim: Claim, key: str, by: Actor) -> str:
    """What became of the figure of this key, of the claim or of one's own draft."""
    if is_new(key):
        figures.leave(claim=claim, key=key, by=by)
        return "The figure is taken out of your draft."
    figure = next((each for each in claim.statistics.all() if str(each.pk) == key), None)
    if figure is None:
        raise NotFound("This claim has no such figure.")
    drafted = figures.remove(figure=figure, by=by)
    return f"The figure is taken off{_IN_DRAFT if drafted else ''}."


@require_POST
@allowed(may_judge)
def bring_back(request: HttpRequest, key: str, figure: str) -> HttpResponse:
    """A figure that was taken off, as it was."""
    claim = claim_page(key, signed_in=True)
    if not figure.removeprefix("new-").isdecimal():
        raise Http404
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
