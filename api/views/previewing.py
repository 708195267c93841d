"""What a correction would be about, before anybody proposes it. Nothing is kept."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.asked import only
from api.bodies import JSONBody, validated
from api.problems import problems
from api.refusals import refusals
from api.views.allowing import permitted
from api.writing.corrections import Correcting, place_id, previewed
from sources.ledger.roles import may_check

_TEXT: dict[str, Any] = {"type": "string"}
_WHOLE: dict[str, Any] = {"type": "integer"}
_FLAG: dict[str, Any] = {"type": "boolean"}
_PLACE: dict[str, Any] = {
    "place": {**_TEXT, "description": "For `shown` and `ticked`."},
    "document": _TEXT,
    "capture": _TEXT,
    "start": _WHOLE,
    "end": _WHOLE,
    "form": _TEXT,
    "printed": _TEXT,
    "before": _TEXT,
    "after": _TEXT,
    "doubt": {**_TEXT, "description": "Why it may not be meant; empty where there is no doubt."},
    "verbatim": {**_FLAG, "description": "In somebody's quoted words: kept, and marked [sic]."},
    "ticked": {**_FLAG, "description": "Whether it is proposed to tick it."},
}
_ANSWER: dict[str, Any] = {
    "type": "object",
    "properties": {
        "seen": {**_WHOLE, "description": "The revision it was read at; send it with the proposal."},
        "places": {
            "type": "array",
            "items": {"type": "object", "properties": _PLACE, "required": list(_PLACE), "additionalProperties": False},
        },
    },
    "required": ["seen", "places"],
    "additionalProperties": False,
}


class CorrectionPreview(APIView):
    """Every place that prints one of the forms, doubtful ones first."""

    parser_classes = (JSONBody,)

    @extend_schema(
        operation_id="corrections_preview",
        tags=["corrections"],
        summary="Every place that a correction would be about",
        request=Correcting,
        responses={200: _ANSWER, **problems(400, 401, 403, 406, 413, 415, 422)},
    )
    def post(self, request: Request) -> Response:
        only(request)
        permitted(may_check, request)
        with refusals():
            found = previewed(validated(Correcting, request.data, partial=False))
        places = [
            {
                "place": place_id(place),
                "document": place.document.public_id,
                "capture": place.capture.public_id,
                **{name: getattr(place, name) for name in ("start", "end", "form", "printed", "before", "after")},
                **{name: getattr(place, name) for name in ("doubt", "verbatim", "ticked")},
            }
            for place in found.places
        ]
        return Response({"seen": found.seen, "places": places})
