"""Correcting our own record: what a public claim of ours says wrongly, previewed and given to a second person."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from hashlib import sha256
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from claims.actions import corrections
from claims.desk import claim_form as form
from claims.desk.allowed import allowed
from claims.desk.told import tell, tell_refusal
from claims.desk.words_shown import Shown, shown
from claims.desk.writer import writer
from claims.models import Claim, Correction, Evidence
from claims.queries import public_pages
from claims.queries.change_sets import TABLES, Planned
from claims.queries.change_sets_told import told
from claims.queries.corrections_ours import changes
from claims.queries.fields import fields_at
from claims.queries.public_pages import claim_page
from claims.queries.second_reading import indicators, of_claim
from sources.digits import whole
from sources.errors import BadValue, Refused
from sources.ledger.roles import may_check

_NEEDED = {"right": "Say in a few words what is right.", "why": "Say why: everybody reads this."}
_CLAIM, _FIGURE = (TABLES[table][1] for table in ("claims_claim", "claims_statistic"))


@dataclass(frozen=True)
class Asked:
    """What somebody wants our record to say; `errors` say what is missing or cannot be read, by field."""

    rows: list[Planned] = field(default_factory=list)
    evidence: Evidence | None = None
    words: Shown | None = None
    errors: Mapping[str, str] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """Another one as soon as what it would change, or what that is now, is something else."""
        rows = [[row.table, row.object_id, row.field, row.before, row.after, row.seen] for row in self.rows]
        return sha256(json.dumps(rows, default=str).encode()).hexdigest()[:32]


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(may_check)
def correct(request: HttpRequest, key: str) -> HttpResponse:
    """The form; a POST previews it, or with `propose` proposes what was previewed, unless anything changed since."""
    claim = claim_page(key, signed_in=True)
    if claim.state != Claim.State.PUBLISHED:
        tell_refusal(request, BadValue("Only what is public is corrected in public: edit this claim."))
        return redirect(f"/c/{claim.public_id}/edit")
    given = {name: str(value) for name, value in request.POST.items()}
    if request.method != "POST":
        return _form(request, claim, given, Asked())
    try:
        it = _asked(claim, given)
    except Refused as refusal:
        it = Asked(errors={"fields": str(refusal)})
    if it.errors or "change" in given or "read" in given:
        return _form(request, claim, given, it, status=422 if it.errors else 200)
    if "propose" not in given:
        return _preview(request, claim, given, it)
    if given.get("digest") != it.digest:
        return _preview(request, claim, given, it, changed=True)
    return _propose(request, claim, given, it)


def _asked(claim: Claim, given: Mapping[str, str]) -> Asked:
    version = whole(given.get("seen_version"), claim.version, digits=8)
    base = fields_at(claim, version) or {}
    typed = form.wanted(given, base, claim, drafted={})
    said_by = given.get("speaker", "").strip()
    if "speaker" in given and said_by != given.get("speaker_was", "").strip():
        who = form.speaker_of(said_by)
        typed["said_by_id"] = who.pk if who else None
    wanted: dict[Any, dict[str, Any]] = {claim: {name: v for name, v in typed.items() if name in _CLAIM}}
    for figure in claim.statistics.all():
        columns = (typed.get("figures") or {}).get(str(figure.pk), {})
        wanted[figure] = {name: _value(name, value) for name, value in columns.items() if name in _FIGURE}
    rows = changes({record: columns for record, columns in wanted.items() if columns})
    errors: dict[str, str] = {} if rows else {"fields": "Nothing is changed: write how our record should read."}
    errors |= {name: why for name, why in _NEEDED.items() if not given.get(name, "").strip()}
    try:
        evidence, words = _evidence(claim, given)
    except Refused as refusal:
        evidence, words = None, None
        errors["evidence"] = str(refusal)
    return Asked(rows, evidence, words, errors)


def _evidence(claim: Claim, given: Mapping[str, str]) -> tuple[Evidence | None, Shown | None]:
    """The piece of the claim's evidence that was chosen, or else words of a document."""
    if piece := given.get("evidence", ""):
        return of_claim(claim, "evidence", piece), None
    document, exact = given.get("evidence_document", "").strip(), given.get("evidence_exact", "").strip()
    return None, shown(document, exact) if document or exact else None


def _value(name: str, typed: Any) -> Any:
    return Decimal(typed) if name in form.FIGURE_NUMBERS and typed is not None else typed


def _form(request: HttpRequest, claim: Claim, given: dict[str, str], it: Asked, status: int = 200) -> HttpResponse:
    fields = fields_at(claim, claim.version) or {}
    values = form.shown(fields, getattr(claim, "speaker_name", None) or "")
    values |= {name: given[name] for name in values if name in given}
    figures = [form.retyped(figure, given) for figure in form.figures_shown(fields)]
    page = {
        "claim": claim,
        "values": values,
        "figures": figures,
        "indicators": indicators(),
        "seen": given.get("seen_version", claim.version),
        "kinds": Correction.Kind.choices,
        "given": given,
        "errors": it.errors,
        "evidence": public_pages.evidence(claim, whole=False),
    }
    return render(request, "claims/correction_ours.html", page, status=status)


def _preview(
    request: HttpRequest, claim: Claim, given: dict[str, str], it: Asked, *, changed: bool = False
) -> HttpResponse:
    page = {
        "claim": claim,
        "it": it,
        "given": given,
        "changes": told(it.rows),
        "changed": changed,
        "carried": [(name, value) for name, value in given.items() if name not in _NOT_CARRIED],
    }
    return render(request, "claims/correction_ours_preview.html", page, status=409 if changed else 200)


def _propose(request: HttpRequest, claim: Claim, given: dict[str, str], it: Asked) -> HttpResponse:
    by = writer(request)
    kind = given.get("kind", "")
    try:
        correction = corrections.propose_ours(
            rows=it.rows,
            right=given["right"].strip()[:2000],
            why=given["why"].strip()[:2000],
            claim=claim,
            kind=kind if kind in Correction.Kind.values else Correction.Kind.CORRECTION,
            evidence=it.evidence,
            evidence_passage=it.words.kept(by) if it.words else None,
            by=by,
        )
    except Refused as refusal:
        tell_refusal(request, refusal)
        return _form(request, claim, given, it)
    tell(request, f"{correction.public_id} is proposed. Another person approves it.")
    return redirect(f"/corrections/{correction.public_id}/edit")


_NOT_CARRIED = ("csrfmiddlewaretoken", "propose", "change", "digest", "read")
