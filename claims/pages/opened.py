"""What all public pages share: not found is a page not found, and what has not changed is not sent again."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import condition

from claims.queries.record_counter import now
from sources.errors import BadPublicId, NotFound
from sources.ledger.roles import may_read_texts

_COOKIES = ("theme", "keys")
"""What of a browser's own wishes a page shows (claims.desk.preferences)."""
BUILT = "8"
"""To be counted up with every change of these pages' templates, so that no browser keeps an old one."""

type Page[**P] = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def opened[**P](view: Page[P]) -> Page[P]:
    """A page everybody may ask for; what the record has not, or not for them, is a page not found.

    For those not signed in it has an ETag that lasts until the next write or until an embargo ends, and answers 304
    where that still stands.
    """

    @wraps(view)
    def page(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except (NotFound, BadPublicId) as error:
            raise Http404(str(error)) from error

    return condition(etag_func=_etag)(page)


def signed_in(request: HttpRequest) -> bool:
    return may_read_texts(request.user)


def _etag(request: HttpRequest, *args: object, **kwargs: object) -> str | None:
    # A message is shown once, and a colleague's page also shows what waits.
    if request.user.is_authenticated or "messages" in request.COOKIES or "sessionid" in request.COOKIES:
        return None
    wishes = "-".join(request.COOKIES.get(name, "") for name in _COOKIES)
    safe = "".join(letter for letter in wishes if letter.isalnum() or letter == "-")[:20]
    return f'W/"{BUILT}-{now()}-{safe}"'
