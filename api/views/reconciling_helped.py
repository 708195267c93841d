"""What helps who reconciles by hand (Reconciliation Service API, version 0.2): names while one types, properties to choose from,
and a look at a record."""

import json
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.asked import only
from api.problems import problems
from api.renderers import PageRenderer
from api.views.reconciling import type_of
from api.views.reconciling_asked import KINDS, LONGEST, storable, wrong
from claims.queries.nouns import NOUNS
from claims.queries.reads import one
from claims.queries.reconciling import suggested
from claims.queries.reconciling_properties import Property, properties_of
from sources.digits import whole
from sources.ledger.roles import may_read_texts

PAGE = 20
_LAST = 999_999_999
_PREFIX = OpenApiParameter(
    "prefix",
    {"type": "string", "minLength": 1, "maxLength": LONGEST},
    required=True,
    description="What was typed so far, or an id.",
)
_CURSOR = OpenApiParameter(
    "cursor", {"type": "integer", "minimum": 0, "maximum": _LAST}, description="How many suggestions to leave out."
)
_TYPED: dict[str, Any] = {
    "type": "object",
    "properties": {"id": {"type": "string"}, "name": {"type": "string"}},
    "required": ["id", "name"],
}
_FOUND: dict[str, Any] = {
    "type": "object",
    "properties": {"result": {"type": "array", "items": _TYPED}},
    "required": ["result"],
}

_PROPOSED: dict[str, Any] = {
    "type": "object",
    "properties": {"type": {"type": "string"}, "properties": {"type": "array", "items": _TYPED}},
    "required": ["properties"],
}


class _Suggest(APIView):
    noun = "speakers"


class SuggestEntity(_Suggest):
    """Records whose name goes on as it was begun. Whoever does not sign in finds what is public."""

    @extend_schema(
        tags=["reconcile"],
        summary="Records by the beginning of their name",
        parameters=[_PREFIX, _CURSOR, OpenApiParameter("type", str, description="Of this type alone.")],
        responses={200: _FOUND, **problems(400, 401, 406)},
    )
    def get(self, request: Request) -> Response:
        only(request, "prefix", "cursor", "type")
        prefix, skip = _prefix(request), _skip(request)
        kind = request.query_params.get("type", "")
        if kind and kind not in KINDS[self.noun]:
            raise wrong("type", f"type is one of {', '.join(KINDS[self.noun])}.")
        found = suggested(self.noun, prefix, kind=kind, signed_in=may_read_texts(request.user))
        return Response(
            {
                "result": [
                    {"id": each.key, "name": each.name, "description": each.kind, "notable": [type_of(each.kind)]}
                    for each in found[skip : skip + PAGE]
                ]
            }
        )


class SuggestType(_Suggest):
    """The types of a service."""

    @extend_schema(
        tags=["reconcile"],
        summary="Types by the beginning of their name",
        parameters=[_PREFIX, _CURSOR],
        responses={200: _FOUND, **problems(400, 401, 406)},
    )
    def get(self, request: Request) -> Response:
        only(request, "prefix", "cursor")
        begun, skip = _prefix(request).casefold(), _skip(request)
        found = [type_of(kind) for kind in KINDS[self.noun] if kind.casefold().startswith(begun)]
        return Response({"result": found[skip:]})


class SuggestProperty(_Suggest):
    """What records of a service can say: by the beginning of any word of a property's name."""

    @extend_schema(
        tags=["reconcile"],
        summary="Properties by the beginning of their name",
        parameters=[_PREFIX, _CURSOR],
        responses={200: _FOUND, **problems(400, 401, 406)},
    )
    def get(self, request: Request) -> Response:
        only(request, "prefix", "cursor")
        begun, skip = _prefix(request).casefold(), _skip(request)
        found = [
            _told(each)
            for each in properties_of(self.noun).values()
            if each.id.startswith(begun) or f" {begun}" in f" {each.name.casefold()}"
        ]
        return Response({"result": found[skip : skip + PAGE]})


class Properties(_Suggest):
    """What columns can be filled with, in the order in which the API tells it."""

    @extend_schema(
        tags=["reconcile"],
        summary="Properties of records",
        parameters=[
            OpenApiParameter("type", str, description="Of records of this type: all have the same."),
            OpenApiParameter("limit", {"type": "integer", "minimum": 1, "maximum": _LAST}),
        ],
        responses={200: _PROPOSED, **problems(400, 401, 406)},
    )
    def get(self, request: Request) -> Response:
        only(request, "type", "limit")
        kind = request.query_params.get("type", "")
        limit = whole(request.query_params.get("limit", str(_LAST)), 0, digits=9)
        if kind and kind not in KINDS[self.noun]:
            raise wrong("type", f"type is one of {', '.join(KINDS[self.noun])}.")
        if not limit:
            raise wrong("limit", "limit is a whole number from 1.")
        found = [_told(each) for each in properties_of(self.noun).values()]
        asked = {"type": kind} if kind else {}
        return Response({**asked, "properties": found[:limit]})


class Preview(APIView):
    """A record in a few lines, for a frame in another site's page: what is public of it, whoever asks."""

    renderer_classes = (PageRenderer, JSONRenderer)
    noun = "speakers"

    @extend_schema(
        tags=["reconcile"],
        summary="A look at a record",
        parameters=[
            OpenApiParameter("id", str, required=True, description="The record's id."),
            OpenApiParameter("format", exclude=True),
        ],
        responses={(200, "text/html"): {"type": "string"}, **problems(400, 401, 404, 406)},
    )
    def get(self, request: Request) -> HttpResponse:
        only(request, "id")
        text = one(NOUNS[self.noun], signed_in=False, key=request.query_params.get("id", ""))
        if text is None:
            raise NotFound
        shown = {"record": json.loads(text), "noun": self.noun}
        return render(request._request, "api/preview.html", shown)


def _prefix(request: Request) -> str:
    prefix = request.query_params.get("prefix", "")
    if not prefix.strip() or len(prefix) > LONGEST or not storable(prefix):
        raise wrong("prefix", f"prefix is a text of 1 to {LONGEST} characters.")
    return prefix.strip()


def _skip(request: Request) -> int:
    skipped = whole(request.query_params.get("cursor", "0"), None, digits=9)
    if skipped is None:
        raise wrong("cursor", "cursor is a whole number from 0.")
    return skipped


def _told(each: Property) -> dict[str, str]:
    return {"id": each.id, "name": each.name} | ({"description": each.about} if each.about else {})
