"""What an address gives by what is preferred (Accept): a page, or for a program the citation in one of its formats."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponseRedirect
from django.http.request import MediaType
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers

from claims.queries.citing import FORMATS

_PAGE = "text/html"
_FORMATS = {kept.media_type: kept for kept in FORMATS.values()}

type Page[**P] = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def or_citation[**P](noun: str) -> Callable[[Page[P]], Page[P]]:
    """Whoever prefers a citation to a page is led to the record's in the API, as by a DOI; everybody else has the page."""

    def decorate(view: Page[P]) -> Page[P]:
        @wraps(view)
        def page(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            answer: HttpResponseBase
            if wanted := _citation_preferred(request):
                answer = HttpResponseRedirect(_address(request, f"/api/v1/{noun}/{kwargs['key']}", wanted), status=303)
            else:
                answer = view(request, *args, **kwargs)
            patch_vary_headers(answer, ["Accept"])
            return answer

        return page

    return decorate


def _citation_preferred(request: HttpRequest) -> MediaType | None:
    """The first format of citations in Accept, as it stands there; None where a page is preferred, or will do."""
    for accepted in request.accepted_types:
        if _name(accepted) in _FORMATS:
            return accepted
        if accepted.match(_PAGE):
            return None
    return None


def _name(of: MediaType) -> str:
    return f"{of.main_type}/{of.sub_type}"


def _address(request: HttpRequest, record: str, wanted: MediaType) -> str:
    query, kept = request.GET.dict(), _FORMATS[_name(wanted)]
    if not kept.suffix:
        asked = {name: str(value) for name, value in wanted.params.items() if name in ("style", "locale")}
        query = {**query, "format": kept.name, **asked}
    address = f"{record}.{kept.suffix}" if kept.suffix else f"{record}/"
    return f"{address}?{urlencode(query)}" if query else address
