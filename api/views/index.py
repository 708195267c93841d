"""The API's own front page: what there is to read and to ask."""

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse
from rest_framework.views import APIView

from api.asked import only
from api.problems import problems
from api.views.reconciling_asked import KINDS
from claims.queries.nouns import NOUNS

_SCHEMA = {"type": "object", "additionalProperties": {"type": "string", "format": "uri"}}

OTHERS = {
    "web-annotations": "api:web-annotations",
    "outside-reviews": "api:outside-reviews",
    "check": "api:check",
    "citations/check": "api:citations-check",
    "ready-texts": "api:ready-texts",
    **{f"reconcile/{noun}": f"api:reconcile-{noun}" for noun in KINDS},
    "dataset": "pages:dataset-json",
    "claim-reviews": "pages:claim-reviews",
    "schema": "api:schema",
    "docs": "api:docs",
}


class Index(APIView):
    """The addresses of every noun, of what can be asked beside them, of the schema and of the interactive documentation."""

    @extend_schema(
        operation_id="index",
        tags=["index"],
        summary="What there is to read",
        responses={200: _SCHEMA, **problems(400)},
    )
    def get(self, request: Request) -> Response:
        only(request)
        names = {plural: f"api:{plural}-list" for plural in NOUNS} | OTHERS
        return Response({plural: reverse(name, request=request) for plural, name in names.items()})
