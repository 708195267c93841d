"""Which format an address gives: by suffix, by `?format=`, by Accept. A refusal says what there is."""

from typing import Any

from django.http import Http404, QueryDict
from rest_framework.exceptions import NotAcceptable
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.request import Request

from api.renderers import CITATIONS

_ANYTHING = "*/*"


class Negotiation(DefaultContentNegotiation):
    """A suffix decides; else `format`, else Accept. Refuses by saying what there is."""

    def select_renderer(self, request: Request, renderers: Any, format_suffix: str | None = None) -> Any:
        suffix = request.parser_context["kwargs"].get("suffix")
        for kind in CITATIONS:
            if suffix and kind.suffix == suffix:
                return kind(), kind.media_type
        accepted = request.META.get("HTTP_ACCEPT", _ANYTHING)
        if accepted in (_ANYTHING, renderers[0].media_type) and "format" not in request.query_params:
            return renderers[0], renderers[0].media_type  # what nearly everybody asks for: nothing to weigh
        try:
            return super().select_renderer(request, renderers, format_suffix)
        except (NotAcceptable, Http404) as error:
            there_is = ", ".join(f"{one.media_type} (format={one.format})" for one in renderers)
            raise NotAcceptable(f"There is: {there_is}.") from error


def without(request: Request, *names: str) -> None:
    """Take parameters out of the query, so that a view that does not know them sees its own alone."""
    if not any(name in request.query_params for name in names):
        return
    kept = QueryDict(mutable=True)
    for name, values in request.query_params.lists():
        if name not in names:
            kept.setlist(name, values)
    request._request.GET = kept  # type: ignore[assignment] # mutable is more than is asked for
