"""What a card beside a suggestion shows (Reconciliation Service API, version 0.2, flyout services): of records, types, properties."""

import json
from typing import Any

from django.template.loader import render_to_string
from django.utils.html import format_html
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.asked import only
from api.problems import problems
from api.views.reconciling import type_of
from api.views.reconciling_asked import KINDS
from claims.queries.nouns import NOUNS
from claims.queries.reads import one
from claims.queries.reconciling_properties import properties_of

_SHOWN: dict[str, Any] = {
    "type": "object",
    "properties": {"id": {"type": "string"}, "html": {"type": "string", "description": "A part of a page."}},
    "required": ["id", "html"],
}


class Flyout(APIView):
    """A few lines about what a suggestion means: what is public of it, whoever asks."""

    noun = "speakers"
    what = "entity"

    @extend_schema(
        tags=["reconcile"],
        summary="A card about a suggestion",
        parameters=[OpenApiParameter("id", str, required=True, description="As it was suggested.")],
        responses={200: _SHOWN, **problems(400, 401, 404, 406)},
    )
    def get(self, request: Request) -> Response:
        only(request, "id")
        key = request.query_params.get("id", "")
        html = {"entity": _record, "type": _type, "property": _property}[self.what](self.noun, key)
        if html is None:
            raise NotFound
        return Response({"id": key, "html": html})


def _record(noun: str, key: str) -> str | None:
    text = one(NOUNS[noun], signed_in=False, key=key)
    return render_to_string("api/preview_record.html", {"record": json.loads(text), "noun": noun}) if text else None


def _type(noun: str, key: str) -> str | None:
    return format_html("<p><strong>{}</strong></p>", type_of(key)["name"]) if key in KINDS[noun] else None


def _property(noun: str, key: str) -> str | None:
    found = properties_of(noun).get(key)
    return format_html("<p><strong>{}</strong></p><p>{}</p>", found.name, found.about) if found else None
