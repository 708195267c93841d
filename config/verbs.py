"""Pages are asked for and forms are sent: nothing else reaches them. The API has its own verbs."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseNotAllowed
from django.http.response import HttpResponseBase

OF_PAGES = ("GET", "HEAD", "POST", "OPTIONS")
_API = "/api/"


def pages_have_few(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: PUT, PATCH, DELETE and what else there is get 405 outside the API, before anybody looks who asks.

    Django's admin answers every verb but POST as if it were GET; a DELETE that answers 200 and deletes nothing misleads.
    """

    def answer(request: HttpRequest) -> HttpResponseBase:
        if request.method not in OF_PAGES and not request.path.startswith(_API):
            return HttpResponseNotAllowed(OF_PAGES)
        return get_response(request)

    return answer
