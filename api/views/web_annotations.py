"""Notes as W3C Web Annotations: each at an address, all of them as a collection in pages; others' taken in."""

import json
from typing import Any

from django.core import signing
from django.http import HttpResponse
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import NotAuthenticated, NotFound
from rest_framework.parsers import BaseParser
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.bodies import JSONBody
from api.idempotency import Answered, retry_of
from api.problems import CONTENT_TYPE, SCHEMA, BadParameters
from api.refusals import Told, refusals
from api.views.allowing import permitted
from claims.flows.import_annotations import NotAnAnnotation, Taken, take
from claims.queries import annotations_outward as outward, outside
from sources.ledger.roles import may_contribute, may_read_texts
from sources.ledger.scopes import NEEDED, Scope
from sources.ledger.turn import turn

PROFILE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
LD_JSON = "application/ld+json"
PAGE = 50
_SALT = "onrecord.api.annotations"
_OBJECT: dict[str, Any] = {"type": "object", "description": "In the words of the Web Annotation Data Model."}
_CURSOR = OpenApiParameter("cursor", str, description="Where the last page ended, as its `next` says.")
_TAKEN: dict[str, Any] = {
    "type": "object",
    "properties": {
        "results": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "id": {"type": "string", "format": "uri", "description": "Where it is kept as it came."},
                    "iri": {"type": "string"},
                    "new": {"type": "boolean"},
                    "became": {"type": ["string", "null"], "description": "The note that was made of it."},
                    "detail": {"type": "string"},
                },
                "required": ["id", "iri", "new", "became", "detail"],
            },
        }
    },
    "required": ["results"],
}


class EscapedRenderer(JSONRenderer):
    """JSON in ASCII: what others wrote may hold half of a surrogate pair, which no encoding has."""

    ensure_ascii = True


class LinkedRenderer(EscapedRenderer):
    """JSON-LD; what is asked for as application/json is the same."""

    media_type = LD_JSON
    format = "json-ld"


class LinkedBody(JSONBody):
    """A body of JSON-LD."""

    media_type = LD_JSON


def refused(*statuses: int) -> dict[Any, Any]:
    """The problems of an address, for its schema."""
    return {(status, CONTENT_TYPE): SCHEMA for status in statuses}


def cursor_of(request: Request, salt: str) -> int | None:
    """The key after which a page begins. Raises BadParameters for a cursor that was not given out, and all else."""
    if strange := set(request.query_params) - {"cursor"}:
        raise BadParameters(
            [{"parameter": name, "detail": f"There is no parameter “{name}” here."} for name in sorted(strange)]
        )
    given = request.query_params.get("cursor")
    try:
        return int(signing.loads(given, salt=salt)) if given else None
    except (signing.BadSignature, ValueError, TypeError) as error:
        raise BadParameters([{"parameter": "cursor", "detail": "That cursor was not given out here."}]) from error


def following_page(request: Request, key: int | None, salt: str) -> str | None:
    """The address of the next page."""
    return request.build_absolute_uri(f"{request.path}?cursor={signing.dumps(key, salt=salt)}") if key else None


def number(key: str) -> int:
    """The key of a row as an address has it. Raises NotFound."""
    if not (key.isascii() and key.isdigit() and len(key) < 19):
        raise NotFound
    return int(key)


class WebAnnotations(APIView):
    """The notes one may read, newest first; a POST takes an annotation of somebody else's in, or a page of them."""

    renderer_classes = (LinkedRenderer, EscapedRenderer)
    parser_classes: tuple[type[BaseParser], ...] = (LinkedBody, JSONBody)

    def scope_of(self, request: Request) -> Scope:
        return NEEDED[may_contribute] if request.method == "POST" else Scope.READ

    @extend_schema(
        operation_id="web_annotations_list",
        tags=["annotations"],
        summary="Notes as a page of Web Annotations",
        parameters=[_CURSOR],
        responses={(200, LD_JSON): _OBJECT, **refused(400, 401, 406)},
    )
    def get(self, request: Request) -> Response:
        whole = may_read_texts(request.user)
        after = cursor_of(request, _SALT)
        notes, last = outward.page(signed_in=whole, after=after, limit=PAGE)
        base = request.build_absolute_uri("/")
        made = outward.written(
            outward.as_annotations(notes, base=base, whole=whole),
            at=request.build_absolute_uri(),
            collection=request.build_absolute_uri(request.path),
            following=following_page(request, last, _SALT),
        )
        return Response(made, content_type=PROFILE)

    @extend_schema(
        operation_id="web_annotations_create",
        tags=["annotations"],
        summary="Take in an annotation of somebody else's",
        request={LD_JSON: _OBJECT, "application/json": _OBJECT},
        responses={201: _TAKEN, **refused(400, 401, 403, 406, 409, 413, 415, 422)},
    )
    def post(self, request: Request) -> HttpResponse:
        if request.query_params:
            raise BadParameters(
                [{"parameter": one, "detail": "Nothing is taken in by a parameter."} for one in request.query_params]
            )
        by = permitted(may_contribute, request)
        retry = retry_of(request, by)
        with refusals(), turn():
            answer = retry.before()
            if answer is None:
                try:
                    taken = take(request.data, by=by, came_from=request.path)
                except NotAnAnnotation as error:
                    wrong = [{"pointer": one.pointer, "detail": str(one)} for one in error.wrong]
                    raise Told(422, str(error), wrong, refusal="not-an-annotation") from error
                answer = Answered(201, json.dumps(_told(taken, request.build_absolute_uri(request.path))))
                retry.keep(answer)
        response = HttpResponse(answer.body, status=answer.status, content_type="application/json")
        for name, value in answer.headers.items():
            response[name] = value
        return response


class WebAnnotation(APIView):
    """One note; under a number, an annotation of somebody else's as it came."""

    renderer_classes = (LinkedRenderer, EscapedRenderer)

    @extend_schema(
        operation_id="web_annotations_retrieve",
        tags=["annotations"],
        summary="A note as a Web Annotation",
        responses={(200, LD_JSON): _OBJECT, **refused(400, 401, 404, 406)},
    )
    def get(self, request: Request, key: str) -> Response:
        cursorless(request)
        whole = may_read_texts(request.user)
        if key.isdigit():
            if not whole:
                raise NotAuthenticated("What others wrote can be read only by those who are signed in.")
            with refusals():
                return Response(outside.as_it_came(outside.note(number(key))), content_type=PROFILE)
        note = outward.one(key, signed_in=whole)
        if note is None:
            raise NotFound
        [made] = outward.as_annotations([note], base=request.build_absolute_uri("/"), whole=whole)
        return Response(made, content_type=PROFILE)


def cursorless(request: Request) -> None:
    """Raises BadParameters where there is any parameter."""
    if request.query_params:
        raise BadParameters(
            [{"parameter": one, "detail": f"There is no parameter “{one}” here."} for one in request.query_params]
        )


def _told(taken: Taken, at: str) -> dict[str, Any]:
    return {
        "results": [
            {
                "id": f"{at}{kept.pk}/",
                "iri": kept.iri,
                "new": new,
                "became": kept.note.public_id if kept.note else None,
                "detail": detail,
            }
            for kept, new, detail in taken.kept
        ]
    }
