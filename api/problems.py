"""Every error as one shape: application/problem+json (RFC 9457)."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied, RequestDataTooBig, TooManyFieldsSent
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import resolve
from django.views.decorators.csrf import csrf_exempt
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import exception_handler

CONTENT_TYPE = "application/problem+json"
ROOT = "/api/v1/"
# Stable names: a program may compare them. about:blank would say no more than the status does.
TYPES: Mapping[int, tuple[str, str]] = {
    400: ("bad-request", "The request cannot be understood"),
    401: ("sign-in-needed", "Sign in, or send a token"),
    403: ("not-allowed", "Your role does not allow this"),
    404: ("not-found", "There is nothing at this address"),
    405: ("method-not-allowed", "This address does not take this method"),
    406: ("not-acceptable", "Not available in the format asked for"),
    409: ("conflict", "How things stand does not allow this"),
    410: ("gone", "This was published, and is so no more"),
    412: ("changed-since", "This was changed after you read it"),
    413: ("too-large", "This is too large"),
    415: ("unsupported-media-type", "This kind of content cannot be read here"),
    416: ("no-such-range", "There is nothing in the range asked for"),
    422: ("not-valid", "What was sent cannot be kept"),
    428: ("version-needed", "Say which version you read"),
    429: ("too-many-requests", "Too many requests"),
    503: ("busy", "Too much is being sent at once"),
    500: ("internal-error", "Something went wrong on our side"),
}

SCHEMA: dict[str, Any] = {
    "type": "object",
    "description": "What went wrong (RFC 9457).",
    "properties": {
        "type": {"type": "string", "description": "Which kind of problem: one of a few stable names."},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "This occurrence, in a sentence."},
        "errors": {
            "type": "array",
            "description": "Each thing that is wrong in the request.",
            "items": {
                "type": "object",
                "properties": {
                    "detail": {"type": "string"},
                    "parameter": {"type": "string", "description": "The query parameter it is about."},
                    "pointer": {"type": "string", "description": "The place in the body it is about (RFC 6901)."},
                    "header": {"type": "string", "description": "The header it is about."},
                },
                "required": ["detail"],
            },
        },
    },
    "required": ["type", "title", "status", "detail"],
}

PROBLEM: dict[str, Any] = {"$ref": "#/components/schemas/Problem"}


def problems(*statuses: int) -> dict[Any, Any]:
    """The refusals of an address, for its schema."""
    return {(status, CONTENT_TYPE): PROBLEM for status in statuses}


class BadParameters(exceptions.APIException):
    """The query has parameters that are unknown or cannot be read; `errors` names each."""

    status_code = 400
    default_detail = "The query cannot be understood."

    def __init__(self, errors: list[dict[str, str]]) -> None:
        super().__init__(" ".join(error["detail"] for error in errors))
        self.errors = errors


class _Larger(exceptions.APIException):
    status_code = 413


def problem(status: int, detail: str, errors: list[dict[str, str]] | None = None) -> dict[str, Any]:
    """The body of one problem."""
    slug, title = TYPES.get(status, (f"status-{status}", HTTPStatus(status).phrase))
    body: dict[str, Any] = {"type": f"urn:onrecord:problem:{slug}", "title": title, "status": status, "detail": detail}
    return body | ({"errors": errors} if errors else {})


def handle(exc: Exception, context: dict[str, Any]) -> Response | None:
    """REST framework's exception handler: every refusal as a problem; anything unforeseen is not swallowed here."""
    if isinstance(exc, RequestDataTooBig):
        exc = _Larger(f"The form is larger than {settings.DATA_UPLOAD_MAX_MEMORY_SIZE:,} bytes.")
    elif isinstance(exc, TooManyFieldsSent):
        exc = exceptions.ParseError(f"There are more than {settings.DATA_UPLOAD_MAX_NUMBER_FIELDS:,} names and values.")
    response = exception_handler(exc, context)
    if response is None:
        return None
    if isinstance(exc, Http404) or (isinstance(exc, exceptions.NotFound) and exc.detail == exc.default_detail):
        detail = "There is no such record, or it is not public."
    elif isinstance(exc, exceptions.MethodNotAllowed):
        detail = (
            f"{context['request'].method} is not taken here; there are {', '.join(context['view'].allowed_methods)}."
        )
    elif isinstance(exc, exceptions.UnsupportedMediaType):
        read = ", ".join(parser.media_type for parser in context["view"].parser_classes)
        detail = f"{context['request'].content_type or 'A body without a Content-Type'} cannot be read here; there is {read}."
    elif isinstance(exc, exceptions.Throttled):
        detail = (
            f"That was too often: ask again in {response['Retry-After']} s. RateLimit-Policy says how often one may ask;"
            " whoever signs in may ask more often."
        )
    elif isinstance(exc, PermissionDenied):
        detail = "Your role does not allow this."
    else:
        detail = str(exc.detail) if isinstance(exc, exceptions.APIException) else str(exc)
    errors = getattr(exc, "errors", None)
    response.data = problem(response.status_code, detail, errors) | getattr(exc, "extra", {})
    response.content_type = CONTENT_TYPE
    return response


@csrf_exempt  # whoever writes to where nothing is has to be told so, not that a token is missing
def not_found(request: HttpRequest) -> HttpResponse:
    """For addresses below the API that lead nowhere; one that lacks its last slash, or has one too many, is redirected."""
    other = request.path[:-1] if request.path.endswith("/") else f"{request.path}/"
    # No id has a dot: what ends in one asks for a format that there is not.
    if "." not in request.path.rpartition("/")[2] and resolve(other).func is not not_found:
        query = request.META.get("QUERY_STRING")
        return HttpResponseRedirect(f"{other}?{query}" if query else other, status=308)
    return JsonResponse(problem(404, nothing_at(request.path)), status=404, content_type=CONTENT_TYPE)


def nothing_at(path: str) -> str:
    """Of an address that leads nowhere, in sentences."""
    if not path.startswith(ROOT):
        return f"There is nothing at {path}. The API is at {ROOT}."
    formats = "Citations end in .csl.json, .bib, .ris or .jsonld; other formats are asked for with format= or Accept."
    return (
        f"There is nothing at {path}. {formats if '.' in path.rpartition('/')[2] else f'{ROOT} lists what there is.'}"
    )
