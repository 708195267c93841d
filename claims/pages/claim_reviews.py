"""Verdicts as ClaimReviews: of one claim beside its page, and all of them as a feed."""

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from claims.pages.opened import opened
from claims.queries import claim_reviews, public_pages
from sources.errors import NotFound

_LD_JSON = "application/ld+json"


@require_safe
@opened
def of_claim(request: HttpRequest, key: str) -> HttpResponse:
    """The claim's verdict, as it stands in its page."""
    found = claim_reviews.of_claim(public_pages.claim_page(key, signed_in=False))
    if found is None:
        raise NotFound(f"There is no verdict of {key} to give out.")
    made = claim_reviews.claim_review(found, request.build_absolute_uri("/"))
    return HttpResponse(claim_reviews.in_a_page(made), content_type=_LD_JSON)


@require_safe
def data_feed(request: HttpRequest) -> HttpResponseBase:
    """All that are public, whoever asks, as schema.org's DataFeed."""
    pieces = claim_reviews.data_feed(
        claim_reviews.everything(), request.build_absolute_uri("/"), claim_reviews.last_changed()
    )
    return StreamingHttpResponse((piece.encode() for piece in pieces), content_type=_LD_JSON)
