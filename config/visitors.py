"""Who asks. A program that reads the API with neither cookie nor token is nobody: no session is opened for it, nothing is
guarded against other sites, and nobody is looked for.

Whoever brings a cookie or a token, and whatever is written, passes through all of Django's own.
"""

from typing import Any

from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.middleware.common import CommonMiddleware
from django.middleware.csrf import CsrfViewMiddleware
from django.utils.cache import patch_vary_headers

_API = "/api/"
_READ = "/api/v1/"


def is_nobody(request: HttpRequest) -> bool:
    """Whether this only reads the API, and says nothing of who asks."""
    return (
        request.method in ("GET", "HEAD")
        and request.path.startswith(_READ)
        and not request.META.get("HTTP_COOKIE")
        and not request.META.get("HTTP_AUTHORIZATION")
    )


class Sessions(SessionMiddleware):
    """Django's, but for nobody, whose answers differ by cookie as everybody's do where the view asks who it is."""

    def __call__(self, request: HttpRequest) -> Any:
        if not is_nobody(request):
            return super().__call__(request)
        request.user = AnonymousUser()
        response: Any = self.get_response(request)
        if "Cookie" not in response.headers.get("Vary", "") and _asked_who(request, response):
            patch_vary_headers(response, ("Cookie",))
        return response


class Addresses(CommonMiddleware):
    """Django's; of the API, `api.manners` has looked at the host already."""

    def process_request(self, request: HttpRequest) -> HttpResponsePermanentRedirect | None:
        return None if request.path.startswith(_API) else super().process_request(request)


class Guard(CsrfViewMiddleware):
    """Django's, against forms of other sites, but for nobody, in whose name nothing can be sent."""

    def __call__(self, request: HttpRequest) -> Any:
        return self.get_response(request) if is_nobody(request) else super().__call__(request)


class People(AuthenticationMiddleware):
    """Django's, but for nobody."""

    def __call__(self, request: HttpRequest) -> Any:
        return self.get_response(request) if is_nobody(request) else super().__call__(request)


class MessagesOnPages(MessageMiddleware):
    """Django's messages, what a page tells after a form was sent: the API has nothing of the kind."""

    def __call__(self, request: HttpRequest) -> Any:
        return self.get_response(request) if request.path.startswith(_API) else super().__call__(request)


def _asked_who(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Whether it was REST framework's view, which asks that of every request once it has the format that is asked for."""
    match = request.resolver_match
    return match is not None and hasattr(match.func, "cls") and response.status_code != 406
