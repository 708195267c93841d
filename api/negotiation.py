"""Which format an address gives: by suffix, by `?format=`, by Accept. A refusal says what there is."""

import re
from contextlib import suppress
from typing import Any

from django.http import Http404, QueryDict
from django.http.request import MediaType
from rest_framework.exceptions import NotAcceptable
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.request import Request

from api.renderers import CITATIONS, CitationRenderer, ExportRenderer
from claims.queries.citing import LOCALES, STYLES

_ANYTHING = "*/*"
NO_PARQUET = (
    " Parquet (format=parquet) too once whoever runs this installation has installed its extra “parquet”"
    " (uv pip install 'pyarrow>=18')."
)
_WEIGHT = re.compile(r"[01](?:\.[0-9]{0,3})?|\.[0-9]{1,3}")


class Negotiation(DefaultContentNegotiation):
    """A suffix decides; else `format`, else Accept, what is preferred there first (RFC 9110, 12.5.1). Refuses by saying
    what there is.
    """

    _accepted: tuple[str, ...] = ()

    def get_accept_list(self, request: Request) -> list[str]:
        return list(self._accepted)

    def select_renderer(self, request: Request, renderers: Any, format_suffix: str | None = None) -> Any:
        if request.method == "OPTIONS":
            # What it tells is of the address, whatever format is asked for.
            return renderers[0], renderers[0].media_type
        suffix = request.parser_context["kwargs"].get("suffix")
        for kind in CITATIONS:
            if suffix and kind.suffix == suffix:
                return kind(), kind.media_type
        accepted = request.META.get("HTTP_ACCEPT") or _ANYTHING
        if accepted in (_ANYTHING, renderers[0].media_type) and "format" not in request.query_params:
            return renderers[0], renderers[0].media_type  # what nearly everybody asks for: nothing to weigh
        offered = [one for one in renderers if not isinstance(one, ExportRenderer) or one.there()]
        empty = request.query_params.get("format") == ""  # which REST framework would take for nothing asked
        for self._accepted in () if empty else _preferred(super().get_accept_list(request)):
            request._parsed_accept_list = None  # type: ignore[attr-defined] # where REST framework keeps the list of before
            with suppress(NotAcceptable, Http404):
                renderer, media_type = super().select_renderer(request, offered, format_suffix)
                if "format" in request.query_params or _in_a_style_of_ours(renderer, media_type):
                    return renderer, media_type
        for one in offered:
            if one.format == request.query_params.get("format"):
                return one, one.media_type  # asked for by name, whatever else a library accepts of itself
        there_is = ", ".join(f"{one.media_type} (format={one.format})" for one in offered)
        if any(_is_ready_text(one) for one in offered):
            there_is += f". Ready text is in style {', '.join(STYLES)}, and in locale {', '.join(LOCALES)}"
        raise NotAcceptable(f"There is: {there_is}.{NO_PARQUET if len(offered) < len(renderers) else ''}")


def _is_ready_text(renderer: Any) -> bool:
    return isinstance(renderer, CitationRenderer) and renderer.format == "text"


def _in_a_style_of_ours(renderer: Any, media_type: str) -> bool:
    """Whether ready text that Accept asks for in a style, or a language, is there so; what is no ready text has none."""
    if not _is_ready_text(renderer):
        return True
    asked = MediaType(media_type).params
    return asked.get("style", "apa") in STYLES and asked.get("locale", LOCALES[0]) in LOCALES


def _preferred(accepted: list[str]) -> list[tuple[str, ...]]:
    """The media types of an Accept header, without their weights: those of the highest weight first, of none not at all."""
    by_weight: dict[float, list[str]] = {}
    for each in accepted:
        parts = [part.strip() for part in each.split(";")]
        weights = [part[2:] for part in parts if part[:2].lower() == "q="]
        weight = float(weights[0]) if weights and _WEIGHT.fullmatch(weights[0]) else 1.0
        if weight:
            by_weight.setdefault(weight, []).append(";".join(part for part in parts if part[:2].lower() != "q="))
    return [tuple(by_weight[weight]) for weight in sorted(by_weight, reverse=True)]


def without(request: Request, *names: str) -> None:
    """Take parameters out of the query, so that a view that does not know them sees its own alone."""
    if not any(name in request.query_params for name in names):
        return
    kept = QueryDict(mutable=True)
    for name, values in request.query_params.lists():
        if name not in names:
            kept.setlist(name, values)
    request._request.GET = kept  # type: ignore[assignment] # mutable is more than is asked for
