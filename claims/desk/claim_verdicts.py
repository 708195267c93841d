"""Verdicts: written, edited, proposed."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from claims.actions import verdicts
from claims.actions.reviews import RATED
from claims.desk.allowed import allowed
from claims.desk.told import tell, tell_refusal
from claims.desk.writer import writer
from claims.models import Rating, Review
from claims.queries.public_pages import claim_page
from claims.queries.scales import scales
from claims.queries.second_reading import of_claim
from sources.errors import BadValue, Refused
from sources.ledger.roles import may_judge


@require_POST
@allowed(may_judge)
def verdict(request: HttpRequest, key: str) -> HttpResponse:
    """A new verdict, or with `verdict` a change to one being written; with `propose` it is given to a second person."""
    claim, by = claim_page(key, signed_in=True), writer(request)
    given = {name: str(value) for name, value in request.POST.items()}
    propose = "propose" in given
    try:
        there, printing = given.get("verdict", ""), given.get("subject", "")
        review: Review | None = of_claim(claim, "verdict", there) if there else None
        aspect = review.aspect if review else given.get("aspect", "")
        on = review or (of_claim(claim, "printing", printing) if printing else claim)
        verdicts.judge(on=on, aspect=aspect, by=by, propose=propose, **_fields(aspect, given))
        tell(request, "Proposed: it waits for a second pair of eyes." if propose else "Saved as a draft.")
    except Refused as refusal:
        tell_refusal(request, refusal)
    return redirect(f"/c/{claim.public_id}/edit#verdicts")


def _fields(aspect: str, given: dict[str, str]) -> dict[str, Any]:
    word = given.get("word", "")
    rated = aspect in RATED
    if word and rated != word.startswith("rating-"):
        raise BadValue(
            "Figure and overall are judged on a scale."
            if rated
            else f"{aspect.capitalize()} is judged by the four words for it."
        )
    written = {
        n: given.get(n, "").replace("\r\n", "\n").strip() for n in ("rationale", "would_change", "no_reply_because")
    }
    return {
        "rating": _rating(word) if word and rated else None,
        "result": word if word and not rated else None,
        **written,
    }


def _rating(word: str) -> Rating:
    key = word.removeprefix("rating-")
    found = [r for scale in scales() for r in scale.ratings.all() if str(r.pk) == key]
    if not found:
        raise BadValue("There is no such rating.")
    return found[0]
