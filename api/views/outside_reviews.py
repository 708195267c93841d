"""Other people's fact-checks, as they came: signed in only, since nobody here has read them."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.asked import only
from api.negotiation import Negotiation
from api.numbered import PAGED, following_page, linked, number, page_of, signed_in
from api.problems import problems
from api.refusals import refusals
from api.renderers import EscapedRenderer, LinkedRenderer
from claims.queries import outside

_OBJECT: dict[str, Any] = {"type": "object", "description": "Field for field as it came."}
_TOLD: dict[str, Any] = {
    "type": "object",
    "properties": {
        "results": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "id": {"type": "integer"},
                    **{name: {"type": "string"} for name in ("claim_reviewed", "url", "reviewed_by", "rating_label")},
                    "reviewed_on": {"type": ["string", "null"], "format": "date"},
                    "bucket": {"type": "string"},
                    "understood": {"type": "object"},
                    "kept": {"type": "array", "items": {"type": "string"}, "description": "What was not understood."},
                    "doubts": {"type": "array", "items": {"type": "string"}},
                    "as_it_came": _OBJECT,
                },
            },
        },
        "next": {"type": ["string", "null"], "format": "uri"},
    },
    "required": ["results", "next"],
}
_COLUMNS = ("claim_reviewed", "url", "reviewed_by", "reviewed_on", "rating_label", "bucket")


class OutsideReviews(APIView):
    """Pages of them, the last that came first, with what was understood."""

    renderer_classes = (EscapedRenderer,)

    @extend_schema(
        operation_id="outside_reviews_list",
        tags=["outside reviews"],
        summary="Fact-checks of others, and what was understood of them",
        parameters=[*PAGED],
        responses={200: _TOLD, **problems(400, 401, 404, 406)},
    )
    def get(self, request: Request) -> Response:
        signed_in(request)
        after, limit = page_of(request)
        found = list(outside.reviews(before=after)[: limit + 1])
        told = [
            {
                "id": one.pk,
                **{name: getattr(one, name) for name in (*_COLUMNS, "understood", "kept", "doubts")},
                "as_it_came": outside.as_it_came(one),
            }
            for one in found[:limit]
        ]
        following = following_page(request, found[limit - 1].pk if len(found) > limit else None)
        return Response({"results": told, "next": following}, headers=linked(following))


class OutsideReview(APIView):
    """One, field for field as it came."""

    renderer_classes = (LinkedRenderer, EscapedRenderer)
    content_negotiation_class = Negotiation

    @extend_schema(
        operation_id="outside_reviews_retrieve",
        tags=["outside reviews"],
        summary="A fact-check of somebody else's, as it came",
        responses={(200, LinkedRenderer.media_type): _OBJECT, **problems(400, 401, 404, 406)},
    )
    def get(self, request: Request, key: str) -> Response:
        only(request, "format")
        signed_in(request)
        with refusals():
            return Response(outside.as_it_came(outside.review(number(key))))
