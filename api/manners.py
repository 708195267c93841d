"""What every answer below /api/ has, whoever made it: problems as problems, limits told, open to other sites' pages."""

from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import unquote_to_bytes

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.http.response import HttpResponseBase

from api.problems import CONTENT_TYPE, ROOT, nothing_at, problem

_BELOW = "/api/"
_READING = ("GET", "HEAD", "OPTIONS")
# Forms that any site's page may send, which write nothing: as open as what is read by GET, refusals too.
_FORMS = "/api/v1/reconcile/"
_AS_IT_IS = "identity"
_EXPOSED = "Content-Disposition, Deprecation, ETag, Link, RateLimit, RateLimit-Policy, Retry-After, Sunset"
_OPEN = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": _EXPOSED}
_PREFLIGHT = _OPEN | {
    "Access-Control-Allow-Methods": ", ".join(_READING),
    "Access-Control-Allow-Headers": "Accept, If-None-Match",
    "Access-Control-Max-Age": "86400",
}


def manners(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware, around that of sign-in: scripts of any site may read what anybody may read, and nothing else."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        if not f"{request.path}/".startswith(_BELOW):
            return get_response(request)
        if f"{request.path}/" == ROOT:
            query = request.META.get("QUERY_STRING")
            return HttpResponseRedirect(f"{ROOT}?{query}" if query else ROOT, status=308, headers=_OPEN)
        if request.method == "OPTIONS" and "HTTP_ACCESS_CONTROL_REQUEST_METHOD" in request.META:
            return HttpResponse(status=204, headers=_PREFLIGHT)
        if not _in_utf_8(request.META.get("QUERY_STRING", "")):
            told = problem(400, "The query is not in UTF-8.")
            return JsonResponse(told, status=400, content_type=CONTENT_TYPE, headers=_OPEN)
        try:
            request.get_host()
        except DisallowedHost:
            told = problem(400, "This server does not answer under that name; ONRECORD_HOSTS lists those that it does.")
            return JsonResponse(told, status=400, content_type=CONTENT_TYPE)
        if (
            request.method not in _READING
            and (packed := request.META.get("HTTP_CONTENT_ENCODING", _AS_IT_IS)) != _AS_IT_IS
        ):
            told = problem(415, f"A body cannot be read here that is packed as {packed}: send it as it is.")
            return JsonResponse(told, status=415, content_type=CONTENT_TYPE, headers={"Accept-Encoding": _AS_IT_IS})
        response = _as_problem(get_response(request), request)
        for name, value in request.META.get("onrecord.rate", {}).items():
            response[name] = value
        if (request.method in _READING or request.path.startswith(_FORMS)) and _anonymous(request):
            for name, value in _OPEN.items():
                response[name] = value
        return response

    return answer


def _in_utf_8(query: str) -> bool:
    """Whether a query says text: Django would read anything else as signs of replacement, and find nothing."""
    if "%" not in query:
        return True
    try:
        unquote_to_bytes(query).decode()
    except UnicodeDecodeError:
        return False
    return True


def _anonymous(request: HttpRequest) -> bool:
    user = getattr(request, "user", None)  # none where it was refused before anybody asked who it is
    return "HTTP_AUTHORIZATION" not in request.META and not (user and user.is_authenticated)


def _as_problem(response: HttpResponseBase, request: HttpRequest) -> HttpResponseBase:
    """What Django itself refuses, or failed at, in the shape of every other problem."""
    status = response.status_code
    if status < 400 or response.get("Content-Type", "").startswith(CONTENT_TYPE) or settings.DEBUG:
        return response
    detail = nothing_at(request.path) if status == 404 else f"{HTTPStatus(status).phrase}: {request.path}"
    told = JsonResponse(problem(status, detail), status=status)
    told["Content-Type"] = CONTENT_TYPE
    for name in ("Allow", "Content-Range", "Retry-After", "WWW-Authenticate"):
        if name in response:
            told[name] = response[name]
    return told
