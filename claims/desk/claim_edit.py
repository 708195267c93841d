"""Editing a claim: its fields and figures, saved against what somebody else saved, and settled where both did."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from claims.actions import claims, speakers, statistics
from claims.desk import claim_form as form
from claims.desk.allowed import allowed
from claims.desk.claim_panel import panel
from claims.desk.claim_words import labelled
from claims.desk.told import tell, tell_refusal
from claims.desk.writer import writer
from claims.errors import StaleVersion
from claims.models import Claim, ClaimDraft
from claims.publishing.figure_words import in_words
from claims.queries.field_words import words
from claims.queries.fields import Fields, back_to, fields_at, figures_of, over, three_ways
from claims.queries.public_pages import claim_page
from claims.queries.second_reading import name_now, open_draft
from sources.digits import whole
from sources.errors import Refused
from sources.ledger.actor import Actor
from sources.ledger.roles import may_judge


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(may_judge)
def edit(request: HttpRequest, key: str) -> HttpResponse:
    """The form; a POST saves it, or with `read` only reads a figure's words into its parts and shows them."""
    claim, by = claim_page(key, signed_in=True), writer(request)
    given = {name: str(value) for name, value in request.POST.items()}
    if request.method != "POST" or "read" in given:
        return _page(request, claim, by, given)
    try:
        return _save(request, claim, by, given)
    except StaleVersion as stale:
        tell_refusal(request, stale)
        return redirect(f"/c/{claim.public_id}/settle")
    except Refused as refusal:
        tell_refusal(request, refusal)
        return _page(request, claim, by, given, status=422)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(may_judge)
def settle(request: HttpRequest, key: str) -> HttpResponse:
    """Theirs, base and yours, field by field; a POST keeps for each what was chosen."""
    claim, by = claim_page(key, signed_in=True), writer(request)
    draft = open_draft(claim, by)
    if draft is None:
        tell(request, "There is nothing to settle: all you changed is saved.")
        return redirect(f"/c/{claim.public_id}/edit")
    now = fields_at(claim, claim.version) or {}
    base = fields_at(claim, draft.base_version) or now
    rows = three_ways(theirs=now, base=base, yours=draft.changes)
    if request.method == "POST":
        return _settled(request, claim, by, draft, rows)
    say = words((name, value) for name, sides in rows.items() for value in sides.values())
    shown = [
        (name, labelled(name), *(say(name, sides[side]) for side in ("theirs", "base", "yours")), sides)
        for name, sides in rows.items()
    ]
    return render(request, "claims/claim_settle.html", {"claim": claim, "draft": draft, "rows": shown})


@require_POST
@allowed(may_judge)
def restore(request: HttpRequest, key: str) -> HttpResponse:
    """The fields as they were in the version that `version` names, saved as a change like any other."""
    claim, by = claim_page(key, signed_in=True), writer(request)
    asked = request.POST.get("version", "")
    then = fields_at(claim, whole(asked, 0, digits=8))
    if then is None:
        tell(request, "There is no such version.")
        return redirect(f"/c/{claim.public_id}/edit")
    try:
        became = claims.edit(
            claim=claim,
            changes=back_to(then, fields_at(claim, claim.version) or {}),
            seen_version=claim.version,
            by=by,
            reason=f"back to version {asked}",
        )
        tell(request, f"As in version {asked}{_how(became)}.")
    except Refused as refusal:
        tell_refusal(request, refusal)
    return redirect(f"/c/{claim.public_id}/edit")


@require_safe
@allowed(may_judge)
def edit_json(request: HttpRequest, key: str) -> HttpResponse:
    """The fields that are edited, with the version they are of."""
    claim = claim_page(key, signed_in=True)
    return JsonResponse({"id": claim.public_id, "version": claim.version, "fields": fields_at(claim, claim.version)})


def _page(request: HttpRequest, claim: Claim, by: Actor, given: dict[str, str], status: int = 200) -> HttpResponse:
    draft = open_draft(claim, by)
    now = fields_at(claim, claim.version) or {}
    fields = over(now, draft.changes if draft else {})
    values = form.shown(fields, _speaker_called(claim, draft))
    figures = form.figures_shown(fields)
    if given:
        values |= {name: given[name] for name in values if name in given}
        figures = [form.retyped(figure, given) for figure in figures]
    stale = draft is not None and draft.base_version != claim.version
    shown = {
        "claim": claim,
        "draft": draft,
        "stale": stale,
        "values": values,
        "figures": figures,
        "taken_off": _taken_off(now, draft),
        "kinds": Claim.Kind.choices,
        "may_name_indicator": True,
        "seen": given.get("seen_version", claim.version),
        "reason": given.get("reason", ""),
        "submitted": draft is not None and draft.state == ClaimDraft.State.SUBMITTED,
    }
    return render(request, "claims/claim_edit.html", shown | panel(request, claim, by), status=status)


def _save(request: HttpRequest, claim: Claim, by: Actor, given: dict[str, str]) -> HttpResponse:
    seen = whole(given.get("seen_version"), claim.version, digits=8)
    draft = open_draft(claim, by)
    given = given | _indicators(given, by)
    drafted: Fields = draft.changes if draft else {}
    base = fields_at(claim, seen) or {}
    changes = form.wanted(given, base, claim, drafted=drafted)
    changes |= _speaker(given, claim, by, base, drafted)
    if not changes:
        tell(request, "Nothing was changed: it says what it said before.")
        return redirect(f"/c/{claim.public_id}/edit")
    became = claims.edit(
        claim=claim, changes=changes, seen_version=seen, by=by, reason=given.get("reason", "").strip()[:500]
    )
    tell(request, f"Saved{_how(became)}.")
    return redirect(f"/c/{claim.public_id}/edit")


def _speaker(given: dict[str, str], claim: Claim, by: Actor, base: Fields, drafted: Fields) -> dict[str, Any]:
    """Whom the form names, added as a new speaker where it says of what kind."""
    typed = given.get("speaker")
    if typed is None or (typed.strip() == (given.get("speaker_was") or "").strip()):
        return {}
    kind = given.get("speaker_new", "")
    who = speakers.ensure(name=typed.strip(), kind=kind, by=by) if kind and typed.strip() else form.speaker_of(typed)
    key = who.pk if who else None
    return {"said_by_id": key} if key != base.get("said_by_id") or "said_by_id" in drafted else {}


def _indicators(given: dict[str, str], by: Actor) -> dict[str, str]:
    """What each figure measures, where the form names something new: by the field that says which one it is."""
    found = {}
    for name, called in given.items():
        if name.endswith("-indicator_new") and called.strip():
            figure = name.removesuffix("-indicator_new")
            unit, area = (given.get(f"{figure}-{part}", "").strip() for part in ("unit", "area"))
            found[f"{figure}-indicator_id"] = str(
                statistics.ensure_indicator(label=called.strip(), unit=unit, area=area, by=by).pk
            )
    return found


def _speaker_called(claim: Claim, draft: ClaimDraft | None) -> str:
    changed = draft.changes.get("said_by_id", claim.said_by_id) if draft else claim.said_by_id
    if changed == claim.said_by_id:
        return getattr(claim, "speaker_name", None) or ""
    return name_now(changed)


def _settled(
    request: HttpRequest, claim: Claim, by: Actor, draft: ClaimDraft, rows: dict[str, dict[str, Any]]
) -> HttpResponse:
    chosen = {n: sides["theirs" if request.POST.get(n) == "theirs" else "yours"] for n, sides in rows.items()}
    try:
        changes = form.nested(chosen)
        became = claims.edit(
            claim=claim,
            changes=changes,
            seen_version=whole(request.POST.get("seen_version"), 0, digits=8),
            by=by,
            reason="settled field by field",
            settles=draft,
        )
        tell(request, f"Settled{_how(became)}.")
    except StaleVersion as stale:
        tell_refusal(request, stale)
        return redirect(f"/c/{claim.public_id}/settle")
    except Refused as refusal:
        tell_refusal(request, refusal)
    return redirect(f"/c/{claim.public_id}/edit")


def _how(became: Claim | ClaimDraft) -> str:
    if isinstance(became, Claim):
        return f", version {became.version}"
    if became.state == ClaimDraft.State.DISCARDED:
        return ", and your draft is given up, since nothing of it is left"
    return " as a draft: the public page stays until a second person approves it"


def _taken_off(now: Fields, draft: ClaimDraft | None) -> list[tuple[str, str]]:
    """The key of each figure that the draft takes off, and the figure in words."""
    off = {key for key, columns in figures_of(draft.changes if draft else {}).items() if columns is None}
    return [(key, in_words(columns)) for key, columns in figures_of(now).items() if key in off]
