"""A quotation beside its best-known original."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from claims.actions import claims, findings, wordings as words
from claims.actions.wordings import MARKS
from claims.desk.allowed import allowed
from claims.desk.correcting_onward import onward
from claims.desk.diff_shown import Beside, beside
from claims.desk.told import tell, tell_refusal
from claims.desk.writer import writer
from claims.models import Claim, ClaimDraft
from claims.queries import decided
from sources.digits import whole
from sources.errors import NotFound, Refused
from sources.ledger.roles import may_check, may_judge, may_read_texts


@require_safe
@allowed(may_read_texts)
def diff(request: HttpRequest, key: str) -> HttpResponse:
    """`?with=` another printing (by its passage), `?against=` another one than the original."""
    shown = _asked(request, key)
    may = {"may_mark": may_check(request.user), "may_name": may_judge(request.user), "marks": MARKS}
    return render(request, "claims/diff.html", {"it": shown, "key": key} | may)


@require_safe
@allowed(may_read_texts)
def diff_json(request: HttpRequest, key: str) -> JsonResponse:
    return JsonResponse(_as_json(_asked(request, key)))


@require_POST
@allowed(may_check)
def mark(request: HttpRequest, key: str) -> HttpResponse:
    """A person's word on the difference: one of MARKS in `as`."""
    shown = _asked(request, key)
    if shown.base is None:
        raise NotFound("There is nothing that it is compared with.")
    try:
        finding = words.mark(
            printed=shown.printing, original=shown.base, as_=request.POST.get("as", ""), by=writer(request)
        )
    except Refused as refusal:
        tell_refusal(request, refusal)
    else:
        done = MARKS[request.POST["as"]].words
        tell(request, f"Marked: {done.lower()}.", undo=f"/q/{key}/unmark/{finding.pk}")
    return redirect(_here(request, key))


@require_POST
@allowed(may_check)
def unmark(request: HttpRequest, key: str, finding: int) -> HttpResponse:
    try:
        findings.reopen(finding=decided.finding(finding), by=writer(request))
        tell(request, "Taken back.")
    except Refused as refusal:
        tell_refusal(request, refusal)
    return onward(request, _here(request, key))


@require_POST
@allowed(may_judge)
def name_original(request: HttpRequest, key: str) -> HttpResponse:
    """The printing in `with` is what this quotation's words are measured by."""
    chosen = _asked(request, key).printing
    if chosen.appearance is None:
        raise NotFound("That printing is of no claim yet.")
    claim = chosen.appearance.claim
    kind = Claim.Reference.RECORD if chosen.document.is_primary else Claim.Reference.EARLIEST_PRINTING
    changes = {"reference": kind.value, "reference_appearance_id": chosen.appearance.pk}
    try:
        kept = claims.edit(claim=claim, changes=changes, seen_version=claim.version, by=writer(request))
    except Refused as refusal:
        tell_refusal(request, refusal)
    else:
        waits = ", once a second person has approved it" if isinstance(kept, ClaimDraft) else ""
        tell(request, f"{chosen.printed_by} has the original of {claim.public_id}{waits}.")
    return redirect(f"/q/{key}/diff")


def _asked(request: HttpRequest, key: str) -> Beside:
    chosen = request.POST if request.method == "POST" else request.GET
    return beside(key, shown=whole(chosen.get("with"), None), against=whole(chosen.get("against"), None))


def _here(request: HttpRequest, key: str) -> str:
    chosen = [f"{name}={whole(value, None)}" for name in ("with", "against") if (value := request.POST.get(name))]
    return f"/q/{key}/diff{'?' if chosen else ''}{'&'.join(chosen)}"


def _as_json(it: Beside) -> dict[str, Any]:
    def printing(wording: Any) -> dict[str, Any]:
        return {
            "document": str(wording.document.public_id),
            "capture": str(wording.capture.public_id),
            "publisher": wording.printed_by,
            "start": wording.passage.start,
            "end": wording.passage.end,
            "exact": wording.passage.exact,
        }

    return {
        "printing": printing(it.printing),
        "beside": printing(it.base) if it.base else None,
        "original_known": it.original.how if it.original else None,
        "changes": [
            {"kind": c.kind, "printed": c.printed, "other": c.other, "alters_meaning": c.alters_meaning}
            for c in (it.aligned.changes if it.aligned else ())
        ],
        "spelling": [list(pair) for pair in (it.aligned.spelling if it.aligned else ())],
        "printings": [printing(each) for each in it.printings],
    }
