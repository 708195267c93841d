"""The Reconciliation Service API, version 0.2 (W3C Community Group): what OpenRefine asks to find names in the record."""

import json
from collections.abc import Mapping
from typing import Any

from django.http import HttpResponseBase
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.parsers import FormParser, MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.asked import only
from api.problems import BadParameters, problems
from claims.queries.narrowed import CLAIM_KINDS, SOURCE_KINDS, SPEAKER_KINDS
from claims.queries.reconciling import BY_NOUN, MOST
from sources.ledger.roles import may_read_texts

KINDS: Mapping[str, list[str]] = {"speakers": SPEAKER_KINDS, "sources": SOURCE_KINDS, "claims": CLAIM_KINDS}
MOST_QUERIES = 50
LONGEST = 2000
_ASKED = OpenApiParameter(
    "queries", str, description='JSON: {"q0": {"query": "Asa Falkner", "type": "person", "limit": 5}}.'
)
_ANSWER: dict[str, Any] = {
    "type": "object",
    "description": "The manifest of the service; or, where queries are sent, the candidates of each, best first.",
}


class Reconcile(APIView):
    """One noun's service. Whoever does not sign in finds what is public."""

    parser_classes = (FormParser, MultiPartParser)
    noun = "speakers"

    @extend_schema(
        tags=["reconcile"],
        summary="What the service is, or what is meant",
        parameters=[_ASKED],
        responses={200: _ANSWER, **problems(400, 401, 406)},
    )
    def get(self, request: Request) -> HttpResponseBase:
        only(request, "queries")
        asked = request.query_params.get("queries")
        return Response(self._manifest(request) if asked is None else self._found(request, asked))

    @extend_schema(
        tags=["reconcile"],
        summary="What is meant",
        request={
            "application/x-www-form-urlencoded": {
                "type": "object",
                "properties": {"queries": {"type": "string"}},
                "required": ["queries"],
            }
        },
        responses={200: _ANSWER, **problems(400, 401, 406, 415)},
    )
    def post(self, request: Request) -> HttpResponseBase:
        only(request)
        asked: Any = request.data
        return Response(self._found(request, str(asked.get("queries", ""))))

    def _manifest(self, request: Request) -> dict[str, Any]:
        home = request.build_absolute_uri("/")
        page = {"speakers": "speakers", "sources": "api/v1/sources", "claims": "c"}[self.noun]
        return {
            "versions": ["0.2"],
            "name": f"Onrecord: {self.noun}",
            "identifierSpace": f"{home}api/v1/{self.noun}/",
            "schemaSpace": f"{home}api/v1/schema/",
            "defaultTypes": [type_of(kind) for kind in KINDS[self.noun]],
            "view": {"url": f"{home}{page}/{{{{id}}}}"},
            "preview": {
                "url": f"{home}api/v1/reconcile/{self.noun}/preview/?id={{{{id}}}}",
                "width": 430,
                "height": 130,
            },
            "suggest": {
                what: {"service_url": f"{home}api/v1/reconcile/{self.noun}", "service_path": f"/suggest/{what}/"}
                for what in ("entity", "type")
            },
        }

    def _found(self, request: Request, text: str) -> dict[str, Any]:
        signed_in = may_read_texts(request.user)
        return {
            name: {
                "result": [
                    {
                        "id": one.key,
                        "name": one.name,
                        "type": [type_of(one.kind)],
                        "score": one.score,
                        "match": one.certain,
                    }
                    for one in BY_NOUN[self.noun](words, kind=kind, signed_in=signed_in, most=limit)
                ]
            }
            for name, (words, kind, limit) in self._queries(text).items()
        }

    def _queries(self, text: str) -> dict[str, tuple[str, str, int]]:
        """Words, kind ("" for any) and limit of each query. Raises BadParameters."""
        try:
            asked = json.loads(text)
        except (ValueError, RecursionError):
            asked = None
        if not isinstance(asked, dict) or not 0 < len(asked) <= MOST_QUERIES:
            raise _wrong(f"queries is a JSON object of 1 to {MOST_QUERIES} queries.")
        return {name: self._query(name, query) for name, query in asked.items()}

    def _query(self, name: str, query: Any) -> tuple[str, str, int]:
        words = query.get("query") if isinstance(query, dict) else None
        if not isinstance(words, str) or not words.strip() or len(words) > LONGEST or not storable(words):
            raise _wrong(f"{name[:50]}: query is a text of 1 to {LONGEST} characters.")
        kind = query.get("type", "")
        kind = kind[0] if isinstance(kind, list) and len(kind) == 1 else kind
        if kind != "" and (not isinstance(kind, str) or kind not in KINDS[self.noun]):
            raise _wrong(f"{name[:50]}: type is one of {', '.join(KINDS[self.noun])}.")
        limit = query.get("limit", MOST)
        if isinstance(limit, bool) or not isinstance(limit, int) or limit < 1:
            raise _wrong(f"{name[:50]}: limit is a whole number from 1.")
        return words, kind, min(limit, MOST)


def type_of(kind: str) -> dict[str, str]:
    return {"id": kind, "name": kind.capitalize()}


def storable(words: str) -> bool:
    return not any(letter == "\0" or "\ud800" <= letter <= "\udfff" for letter in words)


def _wrong(detail: str) -> BadParameters:
    return BadParameters([{"parameter": "queries", "detail": detail}])
