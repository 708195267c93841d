"""Notes as W3C Web Annotations: each at an address, all of them as a collection in pages; others' taken in."""

import json
from typing import Any

from django.http import HttpResponse
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.parsers import BaseParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.asked import only
from api.bodies import LinkedBody, OthersBody
from api.idempotency import Answered, retry_of
from api.numbered import PAGED, following_page, linked, number, page_of, signed_in
from api.problems import problems
from api.refusals import Told, refusals
from api.renderers import EscapedRenderer, LinkedRenderer
from api.views.allowing import permitted
from claims.flows.import_annotations import NotAnAnnotation, Taken, take
from claims.queries import annotations_outward as outward, outside
from sources.ledger.roles import may_contribute, may_read_texts
from sources.ledger.scopes import NEEDED, Scope
from sources.ledger.turn import turn

LD_JSON = LinkedRenderer.media_type
PROFILE = f'{LD_JSON}; profile="{outward.CONTEXT}"'
_OBJECT: dict[str, Any] = {"type": "object", "description": "In the words of the Web Annotation Data Model."}
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


class WebAnnotations(APIView):
    """The notes one may read, newest first; a POST takes an annotation of somebody else's in, or a page of them."""

    renderer_classes = (LinkedRenderer, EscapedRenderer)
    parser_classes: tuple[type[BaseParser], ...] = (LinkedBody, OthersBody)

    def scope_of(self, request: Request) -> Scope:
        return NEEDED[may_contribute] if request.method == "POST" else Scope.READ

    @extend_schema(
        operation_id="web_annotations_list",
        tags=["annotations"],
        summary="Notes as a page of Web Annotations",
        parameters=[*PAGED],
        responses={(200, LD_JSON): _OBJECT, **problems(400, 401, 404, 406)},
    )
    def get(self, request: Request) -> Response:
        whole = may_read_texts(request.user)
        after, limit = page_of(request)
        notes, last = outward.page(signed_in=whole, after=after, limit=limit)
        following = following_page(request, last)
        base = request.build_absolute_uri("/")
        made = outward.written(
            outward.as_annotations(notes, base=base, whole=whole),
            at=request.build_absolute_uri(),
            collection=request.build_absolute_uri(request.path),
            following=following,
        )
        return Response(made, content_type=PROFILE, headers=linked(following))

    @extend_schema(
        operation_id="web_annotations_create",
        tags=["annotations"],
        summary="Take in an annotation of somebody else's",
        parameters=[OpenApiParameter("format", exclude=True)],
        request={LD_JSON: _OBJECT, "application/json": _OBJECT},
        responses={201: _TAKEN, **problems(400, 401, 403, 406, 409, 413, 415, 422)},
    )
    def post(self, request: Request) -> HttpResponse:
        only(request)
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
        return answer.response()


class WebAnnotation(APIView):
    """One note; under a number, an annotation of somebody else's as it came."""

    renderer_classes = (LinkedRenderer, EscapedRenderer)

    @extend_schema(
        operation_id="web_annotations_retrieve",
        tags=["annotations"],
        summary="A note as a Web Annotation",
        responses={(200, LD_JSON): _OBJECT, **problems(400, 401, 404, 406)},
    )
    def get(self, request: Request, key: str) -> Response:
        only(request, "format")
        whole = may_read_texts(request.user)
        if key.isdigit():
            signed_in(request)
            with refusals():
                return Response(outside.as_it_came(outside.note(number(key))), content_type=PROFILE)
        note = outward.one(key, signed_in=whole)
        if note is None:
            raise NotFound
        [made] = outward.as_annotations([note], base=request.build_absolute_uri("/"), whole=whole)
        return Response(made, content_type=PROFILE)


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
