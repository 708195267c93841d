"""What is refused before anybody reads it: a problem for programs, a page for people."""

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from api.problems import CONTENT_TYPE, problem
from config.receiving import LARGEST, REFUSED

# Seconds; what others send and receive is over by then, most often.
COME_BACK = 10


def unreceived(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: says of a body that was not received why."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        status = request.META.get(REFUSED)
        if status is None:
            return get_response(request)
        if status == HTTPStatus.SERVICE_UNAVAILABLE:
            return busy(request)
        why = f"What was sent is larger than {LARGEST:,} bytes: nothing of it was read."
        return refused(request, status, why, "Go back and send less, or send it in parts.")

    return answer


def busy(request: HttpRequest) -> HttpResponse:
    """503: as much is on its way, in or out, as this process carries at once."""
    response = refused(
        request,
        HTTPStatus.SERVICE_UNAVAILABLE,
        f"As much is being sent and received as this server carries at once: ask again in {COME_BACK} s.",
        f"Go back, and try again in {COME_BACK} seconds.",
    )
    response["Retry-After"] = str(COME_BACK)
    return response


def refused(request: HttpRequest, status: HTTPStatus, why: str, what_to_do: str) -> HttpResponse:
    """An answer with this status that says why, and that nothing was done; what to do is told to people."""
    if request.path.startswith("/api/"):
        return JsonResponse(problem(status, why), status=status, content_type=CONTENT_TYPE)
    return render(request, "refused.html", {"what": status.phrase, "why": why, "next": what_to_do}, status=status)
