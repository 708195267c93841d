"""The last door before the public: no answer to somebody not signed in has the name of a protected speaker in it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from claims.queries.withheld import withhold
from sources.ledger.roles import may_read_texts

_TEXTS = ("application/atom+xml", "application/xml", "application/json", "application/ld+json", "application/x-ndjson")
# There the query itself has withheld them.
_API = "/api/"


def withholding(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware, after that of sign-in: pages and feeds as they may go out."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if request.path.startswith(_API) or not isinstance(response, HttpResponse) or may_read_texts(request.user):
            return response
        kind = response.get("Content-Type", "").split(";")[0]
        if response.content and (kind.startswith("text/") or kind in _TEXTS):
            shown = response.content.decode(response.charset)
            allowed = withhold(shown)
            if allowed != shown:
                response.content = allowed.encode(response.charset)
        return response

    return answer
