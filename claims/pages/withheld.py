"""The last door before the public: no answer to somebody not signed in has the name of a protected speaker in it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from claims.queries.withheld import withhold
from sources.ledger.roles import may_read_texts

_TEXTS = ("text/html", "text/plain", "text/csv", "application/atom+xml", "application/xml", "application/ld+json")


def withholding(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware, after that of sign-in: pages and feeds as they may go out. JSON of nouns has it done in its query."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if not isinstance(response, HttpResponse) or may_read_texts(request.user):
            return response
        if response.content and response.get("Content-Type", "").split(";")[0] in _TEXTS:
            shown = response.content.decode(response.charset)
            allowed = withhold(shown)
            if allowed != shown:
                response.content = allowed.encode(response.charset)
        return response

    return answer
