"""Citations of what the lists and details hold: the same address in another format, or with a suffix."""

from collections.abc import Mapping, Sequence

from django.db import DataError
from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.http.request import MediaType
from django.urls import reverse
from rest_framework.exceptions import NotFound
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

from api.asked import only
from api.citation_schema import VERSIONED, CitedSchema
from api.missing import missing
from api.negotiation import without
from api.problems import BadParameters
from api.refusals import Told
from api.renderers import CITED, CITED_LISTS, CitationRenderer
from api.views.exports import ExportedListView
from api.views.nouns import PAGING, DetailView, NounView, sent
from claims.queries.cited_versions import stood, then
from claims.queries.citing import (
    FORMATS,
    LOCALES,
    MOST_FORMATTED,
    NOW,
    STYLES,
    WHAT,
    Then,
    items,
    keys,
    written,
)
from claims.queries.reads import possible
from sources.digits import whole

OF_CITING = ("cite", "style", "locale", "format")


class Citing(NounView):
    """What the list and detail views of a noun that can be cited have in common."""

    renderer_classes: Sequence[type[BaseRenderer]] = CITED
    schema = CitedSchema()

    def cited(
        self,
        request: Request,
        found: Sequence[int],
        options: dict[str, str],
        said: Mapping[int, Then] = NOW,
    ) -> HttpResponseBase:
        """The rows with these keys, as they are asked for; claims in `said` in an earlier version. Ready text of many is a job; the rest streams without limit."""
        name = request.accepted_renderer.format
        style, locale = options["style"], options["locale"]
        if name == "text" and len(found) > MOST_FORMATTED:
            raise self._too_many(request, len(found), options)
        cited = items(self.plural, found, base=request.build_absolute_uri("/"), what=options["cite"], then=said)
        text = written(cited, name, style=style, locale=locale)
        in_style = f"; style={style}; locale={locale}" if name == "text" else ""
        return StreamingHttpResponse(
            (piece.encode() for piece in text), content_type=f"{FORMATS[name].media_type}{in_style}; charset=utf-8"
        )

    def _too_many(self, request: Request, many: int, options: dict[str, str]) -> Told:
        """What to send, and where, to have it made in the background."""
        detail = (
            f"Ready text of more than {MOST_FORMATTED} records ({many:,} here) is made in the background: POST what `job`"
            " holds to its address. BibTeX, RIS and CSL-JSON have no limit."
        )
        send = {"noun": self.plural, "where": request.query_params.dict(), **options}
        job = {"address": request.build_absolute_uri(reverse("api:ready-texts")), "send": send}
        return Told(400, detail, [{"detail": detail}], job=job)


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


class CitedListView(Citing, ExportedListView):
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
        signed_in = self.signed_in(request)
        return self.answered(request, lambda: self._all(request, options, signed_in), signed_in=signed_in)

    def _all(self, request: Request, options: dict[str, str], signed_in: bool) -> HttpResponseBase:
        try:
            found = keys(self.plural, signed_in=signed_in, narrow=self._narrow(request))
        except DataError as error:
            raise BadParameters([{"detail": "A parameter has a value that no record can have."}]) from error
        return self.cited(request, found, options)


class CitedDetailView(Citing, DetailView):
    """One record, or its citation."""

    def get(self, request: Request, key: str, suffix: str = "") -> HttpResponseBase:  # type: ignore[override] # as above
        version = _version(request) if self.plural == VERSIONED else None
        if not wants_citation(request):
            without(request, "format")
            return super().get(request, key) if version is None else self._stood(request, key, version)
        options = options_of(request)
        only(request, *OF_CITING, *(("version",) if version is not None else ()))
        signed_in = self.signed_in(request)
        return self.answered(request, lambda: self._one(request, key, version, options, signed_in), signed_in=signed_in)

    def _one(
        self, request: Request, key: str, version: int | None, options: dict[str, str], signed_in: bool
    ) -> HttpResponseBase:
        found = self._keys(key, signed_in)
        if not found:
            return missing(request, self.noun, key)
        if version is None:
            return self.cited(request, found, options)
        said = then(found[0], version, signed_in=signed_in)
        if said is None:
            raise _no_version(key, version)
        return self.cited(request, found, options, said)

    def _stood(self, request: Request, key: str, version: int) -> HttpResponse:
        """The record in one of its versions; read over the latest one only it can be written."""
        only(request, "version")
        signed_in = self.signed_in(request)
        there = self._keys(key, signed_in)
        if not there:
            return missing(request, self.noun, key)
        found = stood(there[0], version, signed_in=signed_in)
        if found is None:
            raise _no_version(key, version)
        return sent(request, found.text, found.from_revision, signed_in=signed_in)

    def _keys(self, key: str, signed_in: bool) -> Sequence[int]:
        """The primary key of the record, alone; none where there is none to be read."""
        if not possible(self.noun, key):
            return []
        asked = {self.noun.key: key}
        return keys(self.plural, signed_in=signed_in, narrow=lambda seen: seen.filter(**asked))


def _version(request: Request) -> int | None:
    """The version that is asked for. Raises BadParameters."""
    text = request.query_params.get("version")
    if text is None:
        return None
    if not (version := whole(text, 0, digits=8)):
        raise BadParameters([{"parameter": "version", "detail": "version is a whole number from 1."}])
    return version


def _no_version(key: str, version: int) -> NotFound:
    return NotFound(f"There is no version {version} of {key}, or it was never published.")
