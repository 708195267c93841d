"""Other people's fact-checks, as they came: signed in only, since nobody here has read them."""

import json
from hashlib import sha256
from typing import Any

from django.http import HttpResponse
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.parsers import BaseParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.asked import only
from api.idempotency import Answered, retry_of
from api.numbered import PAGED, following_page, linked, number, page_of, signed_in
from api.outside_schema import ADDRESS, COLUMNS, FILTERS, OBJECT, PAGE, TAKEN
from api.problems import BadParameters, problems
from api.refusals import Told, refusals
from api.renderers import EscapedRenderer, LinkedRenderer
from api.views.allowing import permitted
from claims.flows.import_reviews import LARGEST_SENT, WAITED_FOR, NotFetched, Report, import_address, import_text
from claims.flows.reviews_listed import ABOUT, listed
from claims.models import OutsideReview as Review
from claims.queries import outside
from claims.queries.narrowed import BUCKETS
from sources.errors import BadPublicId
from sources.ledger.actor import Actor
from sources.ledger.roles import may_contribute
from sources.ledger.scopes import NEEDED, Scope
from sources.ledger.turn import turn
from sources.models.public_id import read


class SentFile(BaseParser):
    """The body as it came. Raises Told (413) for one that is too large."""

    def parse(self, stream: Any, media_type: str | None = None, parser_context: Any = None) -> Any:
        sent: bytes = stream.read(LARGEST_SENT + 1)
        if len(sent) > LARGEST_SENT:
            raise Told(413, f"The body is larger than {LARGEST_SENT:,} bytes.")
        return sent


_LONGEST_ADDRESS = 4096
_LONGEST_WORDS = 300
_ANYTHING: list[dict[str, Any]] = [{"type": "object"}, {"type": "array", "items": {"type": "object"}}]
# What it is is seen in the file itself.
_FILES = ("application/ld+json", "application/x-ndjson", "text/csv", "text/html")
PARSERS = tuple(type("SentAs", (SentFile,), {"media_type": name}) for name in ("application/json", *_FILES))


class OutsideReviews(APIView):
    """Pages of them, the last that came first, with what was understood; a POST takes in what others published."""

    renderer_classes = (EscapedRenderer,)
    parser_classes = PARSERS

    def scope_of(self, request: Request) -> Scope:
        return NEEDED[may_contribute] if request.method == "POST" else Scope.READ

    @extend_schema(
        operation_id="outside_reviews_list",
        tags=["outside reviews"],
        summary="Fact-checks of others, and what was understood of them",
        parameters=[*FILTERS, *PAGED],
        responses={200: PAGE, **problems(400, 401, 404, 406)},
    )
    def get(self, request: Request) -> Response:
        signed_in(request)
        after, limit = page_of(request, *(one.name for one in FILTERS))
        asked = _asked(request)
        found = listed(**asked, count=limit, before=after, likely=False)
        told = _told([review for review, _ in found.rows])
        for one, (review, near) in zip(told, found.rows, strict=True):
            one["perhaps"] = [each.claim["id"] for each in near] if asked["about"] == "perhaps" else None
            one["as_it_came"] = outside.as_it_came(review)
        following = following_page(request, found.before)
        return Response({"results": told, "next": following}, headers=linked(following))

    @extend_schema(
        operation_id="outside_reviews_create",
        tags=["outside reviews"],
        summary="Take in fact-checks of others: a file, or what is at an address",
        description="ClaimReviews alone, or wherever they stand in lists, graphs, feeds, tables and pages; each is kept once.",
        parameters=[
            OpenApiParameter(
                "Idempotency-Key",
                {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[ -~]+$"},
                OpenApiParameter.HEADER,
            )
        ],
        request={
            "application/json": {"anyOf": [ADDRESS, *_ANYTHING]},
            "application/ld+json": {"anyOf": _ANYTHING},
            **{name: {"type": "string"} for name in _FILES[1:]},
        },
        responses={200: TAKEN, 201: TAKEN, **problems(400, 401, 403, 406, 409, 413, 415, 422)},
    )
    def post(self, request: Request) -> HttpResponse:
        only(request)
        by = permitted(may_contribute, request)
        sent: Any = request.data or b""
        retry = retry_of(request, by, sha256(sent).hexdigest())
        with refusals(), retry.alone():
            answer = retry.before()
            if answer is None:
                report = _taken(sent, by=by, came_from=request.path)
                told = {
                    "results": [
                        one | {"new": new}
                        for one, (_, new) in zip(_told([one for one, _ in report.kept]), report.kept, strict=True)
                    ],
                    "without": report.without,
                    "pages": report.pages,
                }
                status = 201 if any(new for _, new in report.kept) else 200
                answer = Answered(status, json.dumps(told, default=str))
                with turn():
                    retry.keep(answer)
        return answer.response()


class OutsideReview(APIView):
    """One, field for field as it came."""

    renderer_classes = (LinkedRenderer, EscapedRenderer)

    @extend_schema(
        operation_id="outside_reviews_retrieve",
        tags=["outside reviews"],
        summary="A fact-check of somebody else's, as it came",
        responses={(200, LinkedRenderer.media_type): OBJECT, **problems(400, 401, 404, 406)},
    )
    def get(self, request: Request, key: str) -> Response:
        only(request, "format")
        signed_in(request)
        with refusals():
            return Response(outside.as_it_came(outside.review(number(key))))


def _asked(request: Request) -> dict[str, Any]:
    """What the list is narrowed by. Raises BadParameters."""
    asked = {name: request.query_params.get(name, "") for name in ("q", "bucket", "claim", "about")}
    errors = []
    for name, values in (("bucket", BUCKETS), ("about", ABOUT)):
        if asked[name] and asked[name] not in values:
            errors.append({"parameter": name, "detail": f"{name} is one of {', '.join(values)}."})
    if "\0" in asked["q"]:
        errors.append({"parameter": "q", "detail": "q has a character that no text has."})
    try:
        asked["claim"] = asked["claim"] and read(asked["claim"], "CLM")
    except BadPublicId as why:
        errors.append({"parameter": "claim", "detail": str(why)})
    if errors:
        raise BadParameters(errors)
    return {"words": asked.pop("q")[:_LONGEST_WORDS], **asked}


def _told(reviews: list[Review]) -> list[dict[str, Any]]:
    same = outside.same_claims(reviews)
    return [
        {
            "id": one.pk,
            **{name: getattr(one, name) for name in (*COLUMNS, "understood", "kept", "doubts")},
            "claims": same[one.pk],
        }
        for one in reviews
    ]


def _taken(sent: bytes, *, by: Actor, came_from: str) -> Report:
    """What is in the file, or at the address that it says alone. Raises Told, 422, where there is no review at all."""
    address = _address(sent)
    try:
        report = (
            import_address(address, by=by, most=WAITED_FOR)
            if address
            else import_text(sent, by=by, came_from=came_from)
        )
    except NotFetched as why:
        raise Told(422, str(why), [{"pointer": "/address", "detail": str(why)}], refusal="not-fetched") from why
    if not report.kept:
        told = " ".join(report.without[:5]) or "There is no ClaimReview in it."
        raise Told(422, told, [{"pointer": "", "detail": each} for each in report.without[:100]], refusal="no-review")
    return report


def _address(sent: bytes) -> str | None:
    """Of {"address": "..."} the address; None for what is a file itself."""
    if len(sent) > _LONGEST_ADDRESS or not sent.lstrip().startswith(b"{"):
        return None
    try:
        asked = json.loads(sent)
    except (ValueError, RecursionError):
        return None
    return asked["address"] if list(asked) == ["address"] and isinstance(asked["address"], str) else None
