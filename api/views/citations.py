"""Citations of what the lists and details hold: the same address in another format, or with a suffix."""

from collections.abc import Sequence

from django.db import DataError
from django.http import HttpResponseBase, StreamingHttpResponse
from django.http.request import MediaType
from rest_framework.exceptions import NotFound
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

from api.citation_schema import CitedSchema
from api.negotiation import Negotiation, without
from api.problems import BadParameters
from api.renderers import CITED, CITED_LISTS, CitationRenderer
from api.views.exports import ExportedListView
from api.views.nouns import PAGING, DetailView
from claims.queries.citing import (
    FORMATS,
    LOCALES,
    MOST_FORMATTED,
    MOST_FORMATTED_SIGNED_IN,
    STYLES,
    WHAT,
    items,
    keys,
    written,
)
from sources.ledger.roles import may_read_texts

OF_CITING = ("cite", "style", "locale", "format")


class Citing:
    """What the list and detail views of a noun that can be cited have in common."""

    plural: str
    renderer_classes: Sequence[type[BaseRenderer]] = CITED
    content_negotiation_class = Negotiation
    schema = CitedSchema()

    def cited(self, request: Request, found: Sequence[int], options: dict[str, str]) -> StreamingHttpResponse:
        """The rows with these keys, as they are asked for. Ready text is limited; the rest streams without limit."""
        name = request.accepted_renderer.format
        style, locale = options["style"], options["locale"]
        most = MOST_FORMATTED_SIGNED_IN if may_read_texts(request.user) else MOST_FORMATTED
        if name == "text" and len(found) > most:
            told = f"Ready text is made of {most:,} records at most ({MOST_FORMATTED_SIGNED_IN:,} for who signs in)"
            raise BadParameters(
                [{"detail": f"{told}: narrow the list, or take BibTeX, RIS or CSL-JSON, which have no limit."}]
            )
        cited = items(self.plural, found, base=request.build_absolute_uri("/"), what=options["cite"])
        text = written(cited, name, style=style, locale=locale)
        in_style = f"; style={style}; locale={locale}" if name == "text" else ""
        response = StreamingHttpResponse(
            (piece.encode() for piece in text), content_type=f"{FORMATS[name].media_type}{in_style}; charset=utf-8"
        )
        response["Vary"] = "Accept"
        return response


def wants_citation(request: Request) -> bool:
    """Whether a citation is asked for, not the JSON of the record."""
    return isinstance(request.accepted_renderer, CitationRenderer)


def options_of(request: Request) -> dict[str, str]:
    """What is to be cited, in which style and language: by parameter, else as Accept says. Raises BadParameters."""
    accepted = MediaType(request.accepted_media_type or "").params
    of_accept = {name: str(value) for name, value in accepted.items()}
    found = {
        "cite": request.query_params.get("cite", WHAT[0]),
        "style": request.query_params.get("style", of_accept.get("style", "apa")),
        "locale": request.query_params.get("locale", of_accept.get("locale", LOCALES[0])),
    }
    offered = {"cite": WHAT, "style": tuple(STYLES), "locale": LOCALES}
    errors = [
        {"parameter": name, "detail": f"{name} is one of {', '.join(offered[name])}."}
        for name, value in found.items()
        if value not in offered[name]
    ]
    if request.accepted_renderer.format != "text":
        errors += [
            {"parameter": name, "detail": f"Only ready text (format=text) has a {name}."}
            for name in ("style", "locale")
            if name in request.query_params
        ]
    if errors:
        raise BadParameters(errors)
    return found


class CitedListView(Citing, ExportedListView):  # type: ignore[misc] # it says more of itself than a list does
    """A list of a noun, in every format a list has, or the citations of everything on it."""

    renderer_classes = CITED_LISTS

    def get(self, request: Request, suffix: str = "") -> HttpResponseBase:  # type: ignore[override] # it may stream
        if not wants_citation(request):
            return super().get(request)
        options = options_of(request)
        paging = [name for name in request.query_params if name in PAGING]
        if paging:
            raise BadParameters([{"parameter": name, "detail": "Citations come all at once."} for name in paging])
        without(request, *OF_CITING)
        try:
            found = keys(self.plural, signed_in=self.signed_in(request), narrow=self._narrow(request))
        except DataError as error:
            raise BadParameters([{"detail": "A parameter has a value that no record can have."}]) from error
        return self.cited(request, found, options)


class CitedDetailView(Citing, DetailView):  # type: ignore[misc] # as above
    """One record, or its citation."""

    def get(self, request: Request, key: str, suffix: str = "") -> HttpResponseBase:  # type: ignore[override] # as above
        if not wants_citation(request):
            without(request, "format")
            return super().get(request, key)
        options = options_of(request)
        unknown = [name for name in request.query_params if name not in OF_CITING]
        if unknown:
            raise BadParameters([{"parameter": n, "detail": f"There is no parameter “{n}” here."} for n in unknown])
        column = self.noun.key
        if "\0" in key or (column == "pk" and not (key.isascii() and key.isdigit() and len(key) < 19)):
            raise NotFound
        found = keys(self.plural, signed_in=self.signed_in(request), narrow=lambda seen: seen.filter(**{column: key}))
        if not found:
            raise NotFound
        return self.cited(request, found, options)
