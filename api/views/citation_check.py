"""Which entries of somebody's file have been corrected, superseded or withdrawn since they were cited."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser, MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.asked import only
from api.problems import problems
from claims.errors import NotACitationFile
from claims.queries.cited_since import BECAME, since
from claims.queries.citing import FORMATS
from sources.ledger.roles import may_read_texts

LARGEST = 8_000_000
_FILES = ("bibtex", "ris", "csl-json")
_TEXT: dict[str, Any] = {"type": "string"}
_CORRECTION = {"id": _TEXT, "kind": _TEXT, "on": {"type": "string", "format": "date"}, "sentence": _TEXT}
_ENTRY = {
    "key": _TEXT,
    "claim": _TEXT,
    "cited_version": {"type": ["integer", "null"]},
    "became": {"type": "string", "enum": list(BECAME)},
    "version": {"type": ["integer", "null"], "description": "As it is now."},
    "corrections": {"type": "array", "items": {"type": "object", "properties": _CORRECTION}},
    "url": {"type": ["string", "null"], "format": "uri"},
}
_ANSWER = {
    "type": "object",
    "properties": {"entries": {"type": "array", "items": {"type": "object", "properties": _ENTRY}}},
    "required": ["entries"],
}
_ITEMS = {"anyOf": [{"type": "array", "items": {"type": "object"}}, {"type": "object"}]}


class FileParser(BaseParser):
    """The body as it came."""

    def parse(self, stream: Any, media_type: str | None = None, parser_context: Any = None) -> dict[str, Any]:
        return {"file": stream}


# Its kind is seen in the file itself; programs call such files by many names.
_CALLED = (*(FORMATS[name].media_type for name in _FILES), "application/json", "text/plain", "application/octet-stream")
PARSERS = tuple(type(f"{name.title()}Parser", (FileParser,), {"media_type": name}) for name in _CALLED)


class CitationCheck(APIView):
    """Takes a .bib, .ris or CSL-JSON file, and keeps nothing of it."""

    parser_classes = (*PARSERS, MultiPartParser)

    @extend_schema(
        operation_id="citations_check",
        tags=["citations"],
        summary="What became of what a file cites",
        request={name: _ITEMS if "json" in name else _TEXT for name in _CALLED},
        responses={
            200: _ANSWER,
            **problems(400, 401, 406, 415),
        },
    )
    def post(self, request: Request) -> Response:
        only(request)
        text = _text(request)
        try:
            found = since(text, base=request.build_absolute_uri("/"), signed_in=may_read_texts(request.user))
        except NotACitationFile as error:
            raise ParseError(str(error)) from error
        return Response({"entries": found})


def _text(request: Request) -> str:
    data: Any = request.data
    sent = data.get("file", "")
    if not sent:
        raise ParseError("Send a file: as the body, or as “file” of a form (multipart/form-data).")
    body = sent.read(LARGEST + 1) if hasattr(sent, "read") else str(sent).encode()
    if len(body) > LARGEST:
        raise ParseError(f"The file is larger than {LARGEST:,} bytes.")
    try:
        return str(body.decode()).replace("\0", "")
    except UnicodeDecodeError as error:
        raise ParseError("The file is not UTF-8.") from error
