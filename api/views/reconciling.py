"""The Reconciliation Service API, version 0.2 (W3C Community Group): what OpenRefine asks to find names in the record."""

from typing import Any

from django.conf import settings
from django.http import HttpResponseBase
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.parsers import FormParser, MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.asked import only
from api.problems import problems
from api.views.reconciling_asked import KINDS, MOST_AT_ONCE, Query, extension, queries, wrong
from claims.queries.reconciling import BY_NOUN, MOST
from claims.queries.reconciling_properties import Property, values, weighed
from sources.ledger.roles import may_read_texts

_SENT = {
    "queries": 'JSON: {"q0": {"query": "Asa Falkner", "type": "person", "limit": 5, "properties": [{"pid": ..., "v": ...}]}}.',
    "extend": 'JSON: {"ids": ["SPK-..."], "properties": [{"id": "roles.title"}]}.',
}
_ANSWER: dict[str, Any] = {
    "type": "object",
    "description": "The manifest of the service; where queries are sent, the candidates of each, best first; where an"
    " extension is asked for, what each record says under each property.",
}


SUGGESTED = ("entity", "type", "property")


class Reconcile(APIView):
    """One noun's service. Whoever does not sign in finds what is public."""

    parser_classes = (FormParser, MultiPartParser)
    noun = "speakers"

    @extend_schema(
        tags=["reconcile"],
        summary="What the service is, what is meant, or what records say",
        parameters=[OpenApiParameter(name, str, description=about) for name, about in _SENT.items()],
        responses={200: _ANSWER, **problems(400, 401, 406)},
    )
    def get(self, request: Request) -> HttpResponseBase:
        only(request, *_SENT)
        return self._answer(request, request.query_params) or Response(self._manifest(request))

    @extend_schema(
        tags=["reconcile"],
        summary="What is meant, or what records say",
        request={
            "application/x-www-form-urlencoded": {
                "type": "object",
                "properties": {name: {"type": "string", "description": about} for name, about in _SENT.items()},
            }
        },
        responses={200: _ANSWER, **problems(400, 401, 406, 415)},
    )
    def post(self, request: Request) -> HttpResponseBase:
        only(request)
        sent: Any = request.data
        answer = self._answer(request, sent)
        if answer is None:
            raise wrong("queries", f"queries is a JSON object of 1 to {MOST_AT_ONCE} queries; or send extend.")
        return answer

    def _answer(self, request: Request, sent: Any) -> Response | None:
        """None where nothing is asked."""
        asked = [name for name in _SENT if name in sent]
        if len(asked) > 1:
            raise wrong("extend", "queries and extend are two questions: send one at a time.")
        signed_in = may_read_texts(request.user)
        if asked == ["queries"]:
            told = queries(self.noun, str(sent["queries"]))
            return Response({name: {"result": self._found(each, signed_in)} for name, each in told.items()})
        if asked == ["extend"]:
            ids, wanted = extension(self.noun, str(sent["extend"]))
            rows = values(self.noun, ids, wanted, signed_in=signed_in)
            return Response({"meta": [_meta(request, each) for each in wanted], "rows": rows})
        return None

    def _found(self, query: Query, signed_in: bool) -> list[dict[str, Any]]:
        most = MOST if query.told else query.limit
        found = BY_NOUN[self.noun](query.words, kind=query.kind, signed_in=signed_in, most=most)
        known = (
            weighed(self.noun, found, query.told, signed_in=signed_in) if query.told else [(one, {}) for one in found]
        )
        return [
            {
                "id": one.key,
                "name": one.name,
                "type": [type_of(one.kind)],
                "score": one.score,
                "match": one.certain,
            }
            | ({"features": [{"id": key, "value": value} for key, value in so.items()]} if so else {})
            for one, so in known[: query.limit]
        ]

    def _manifest(self, request: Request) -> dict[str, Any]:
        home = request.build_absolute_uri("/")
        page = {"speakers": "speakers", "sources": "api/v1/sources", "claims": "c"}[self.noun]
        at = {"service_url": f"{home}api/v1/reconcile/{self.noun}"}
        return {
            "versions": ["0.2"],
            "name": f"Onrecord: {self.noun}",
            "serviceVersion": settings.SPECTACULAR_SETTINGS["VERSION"],
            "documentation": f"{home}api/v1/docs/",
            "identifierSpace": f"{home}api/v1/{self.noun}/",
            "schemaSpace": f"{home}api/v1/schema/",
            "defaultTypes": [type_of(kind) for kind in KINDS[self.noun]],
            "batchSize": MOST_AT_ONCE,
            "view": {"url": f"{home}{page}/{{{{id}}}}"},
            "preview": {
                "url": f"{home}api/v1/reconcile/{self.noun}/preview/?id={{{{id}}}}",
                "width": 430,
                "height": 130,
            },
            "suggest": {
                what: {
                    **at,
                    "service_path": f"/suggest/{what}/",
                    "flyout_service_url": at["service_url"],
                    "flyout_service_path": f"/flyout/{what}/?id=${{id}}",
                }
                for what in SUGGESTED
            },
            "extend": {"propose_properties": {**at, "service_path": "/properties/"}, "property_settings": []},
        }


def type_of(kind: str) -> dict[str, str]:
    return {"id": kind, "name": kind.capitalize()}


def _meta(request: Request, wanted: Property) -> dict[str, Any]:
    """What a column holds; of one of records the service that knows them."""
    told = {"id": wanted.id, "name": wanted.name}
    if wanted.noun:
        told["service"] = request.build_absolute_uri(f"/api/v1/reconcile/{wanted.noun}/")
    return told
