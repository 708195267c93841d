"""The public page of a claim, at its short permanent address."""

import json

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from claims.models import Claim, Review
from claims.pages.charts import figure_chart, figure_words, printings_chart, recorded_words
from claims.pages.cited import panel_of_claim
from claims.pages.claims_printings import is_bad, publishers, word
from claims.pages.collections_made import picked
from claims.pages.opened import opened, signed_in
from claims.pages.preferred import or_citation
from claims.publishing.charts import words_of
from claims.queries import claim_reviews, outside, public_pages
from claims.queries.citing_pages import meta_of, of_claim, version
from claims.queries.corrections_of_claim import corrections_of
from claims.queries.history import history
from claims.queries.nouns import NOUNS
from claims.queries.reads import one
from claims.queries.series_vintages import vintages
from sources.dates import Interval
from sources.digits import whole
from sources.errors import NotFound
from sources.ledger.roles import may_contribute, may_judge


@require_safe
@or_citation("claims")
@opened
def claim(request: HttpRequest, key: str) -> HttpResponse:
    """For everybody where it is published; a tombstone where it was; for those signed in whatever its state."""
    found = public_pages.claim_page(key, signed_in=signed_in(request))
    if found.state in public_pages.GONE and not signed_in(request):
        return render(request, "claims/public/claim_gone.html", _gone(found), status=410)
    whole = signed_in(request)
    asked = request.GET.get("version", str(found.version))
    if asked != str(found.version):
        return _as_it_stood(request, found, asked)
    reviews = public_pages.verdicts(found)
    rows = publishers(found, public_pages.printings(found), [r for r in reviews if r.appearance_id])
    figures = list(found.statistics.all())
    series = vintages({f.indicator_id for f in figures if f.indicator_id}, signed_in=False)
    unit = figures[0].unit if figures else ""
    item = of_claim(found, what="version", base=request.build_absolute_uri("/"))
    shown = {
        "claim": found,
        "meta": meta_of(item),
        "claim_review": _claim_review(request, found),
        "since": _gone(found) if found.state in public_pages.GONE else None,
        "said_on": _words(found),
        "roles": public_pages.roles_at(found),
        "figures": [(figure, figure_words(figure)) for figure in figures],
        "verdicts": [_verdict(review) for review in reviews if review.claim_id],
        "judged_printings": [_verdict(review) | {"of": row} for row, review in _of_printings(rows)],
        "publishers": rows,
        "figure_chart": figure_chart(series, title=_title(series, unit), unit=unit, key="figure"),
        "printings_chart": printings_chart(rows, key="where"),
        "evidence": public_pages.evidence(found, whole=whole),
        "replies": public_pages.replies(found),
        "others": outside.about(found, whole=whole),
        "corrections": corrections_of(found, signed_in=whole),
        "history": history(found, whole=whole),
        "cite": panel_of_claim(request, found, item, reviews),
        "whole": whole,
        "may_judge": may_judge(request.user),
        "may_pick": may_contribute(request.user),
        "picked": picked(request),
    }
    return render(request, "claims/public/claim.html", shown)


@require_safe
@opened
def claim_json(request: HttpRequest, key: str) -> HttpResponse:
    """The claim in its outward shape; for a tombstone only what became of it."""
    found = public_pages.claim_page(key, signed_in=signed_in(request))
    text = one(
        NOUNS["claims"], signed_in=signed_in(request), key=str(found.public_id), expand=("statistics", "appearances")
    )
    if text is None:
        gone = json.dumps(public_pages.tombstone(str(found.public_id)))
        return HttpResponse(gone, content_type="application/json", status=410)
    return HttpResponse(text, content_type="application/json")


def _as_it_stood(request: HttpRequest, found: Claim, asked: str) -> HttpResponse:
    number = whole(asked, 0, digits=8)
    older = version(found, number, signed_in=signed_in(request))
    if older is None:
        raise NotFound(f"There is no version {asked[:10]} of {found.public_id}, or none that was published.")
    verdicts = [_verdict(review) | {"until": until} for review, until in older.verdicts]
    figures = [(figure, recorded_words(figure)) for figure in older.record["statistics"]]
    shown = {"claim": found, "older": older, "verdicts": verdicts, "figures": figures}
    return render(request, "claims/public/claim_version.html", shown)


def _claim_review(request: HttpRequest, found: Claim) -> str:
    """For programs that read the page: its verdict as a ClaimReview; "" where there is none to give out."""
    review = claim_reviews.of_claim(found)
    base = request.build_absolute_uri("/")
    return claim_reviews.in_a_page(claim_reviews.claim_review(review, base)) if review else ""


def _gone(found: Claim) -> dict[str, object]:
    at, reason = public_pages.gone_since(found)
    protected = found.said_by is not None and found.said_by.protected
    return {"claim": found, "at": at, "reason": "" if protected else reason}


def _words(found: Claim) -> str:
    earliest, latest = found.said_on_earliest, found.said_on_latest
    return words_of(Interval(earliest, latest)) if earliest and latest else ""


def _title(series: list, unit: str) -> str:  # type: ignore[type-arg]
    label = series[0].statistic.indicator.label if series else unit
    return f"{label}, as published over time"


def _verdict(review: Review) -> dict[str, object]:
    return {"review": review, "word": word(review), "bad": is_bad(review)}


def _of_printings(rows: list) -> list:  # type: ignore[type-arg]
    return [(row, review) for row in rows for printing in row.printings for review in printing.verdicts]
