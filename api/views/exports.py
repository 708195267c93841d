"""Lists as files: the same records as their pages, all at once, in lines of JSON or as a table."""

from collections.abc import Generator, Sequence

from django.db import DataError
from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from rest_framework.exceptions import NotFound
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

from api.asked import OF_LISTS, asked_of_list
from api.export_schema import ExportedSchema
from api.filters import FILTERS
from api.negotiation import without
from api.problems import BadParameters
from api.renderers import EXPORTED, ExportRenderer
from api.views.nouns import ListView
from claims.flows.exports import Wanted, exported
from claims.flows.parquet import FORMATS, PARQUET, pieces
from claims.publishing.begun import Begun
from sources.errors import NoSuchMoment

OF_FILES = ("format", "guard")
# A file is not cut into pages, and is of one moment.
_OF_PAGES = ("limit", "cursor", "count", "updatedAfter", "includeHistory")


class ExportedListView(ListView):
    """A list of a noun: in pages as JSON, or whole as NDJSON, CSV or Parquet."""

    renderer_classes: Sequence[type[BaseRenderer]] = EXPORTED
    schema = ExportedSchema()

    def get(self, request: Request) -> HttpResponse:
        if isinstance(request.accepted_renderer, ExportRenderer):
            return self._export(request)  # type: ignore[return-value] # it streams; both are answers
        without(request, "format")
        return super().get(request)

    def _export(self, request: Request) -> HttpResponseBase:
        signed_in = self.signed_in(request)
        name = request.accepted_renderer.format
        guarded = _guarded(request, name)
        without(request, *OF_FILES)
        asked = asked_of_list(request, self.noun, frozenset(FILTERS[self.plural].base_filters))
        paging = [
            {"parameter": one, "detail": f"A file has no {one}."} for one in _OF_PAGES if one in request.query_params
        ]
        if paging:
            raise BadParameters(paging)
        wanted = Wanted(
            self.plural,
            name,
            signed_in=signed_in,
            narrow=self._narrow(request, OF_LISTS),
            expand=asked.expand,
            at=asked.as_of,
            guarded=guarded,
            reader=request.user.pk,
        )
        return self.answered(request, lambda: _file(wanted), signed_in=signed_in)


def _file(wanted: Wanted) -> StreamingHttpResponse:
    written = pieces(wanted) if wanted.format == PARQUET else exported(wanted)
    charset = "" if wanted.format == PARQUET else "; charset=utf-8"
    response = StreamingHttpResponse(_begun(written), content_type=f"{FORMATS[wanted.format]}{charset}")
    response["Content-Disposition"] = f'attachment; filename="{wanted.plural}.{wanted.format}"'
    return response


def _begun(pieces: Generator[bytes]) -> Begun:
    try:
        return Begun(pieces)
    except DataError as error:
        raise BadParameters([{"detail": "A parameter has a value that no record can have."}]) from error
    except NoSuchMoment as error:
        raise NotFound(f"asOf: {error}") from error


def _guarded(request: Request, name: str) -> bool:
    text = request.query_params.get("guard", "on")
    if text not in ("on", "off"):
        raise BadParameters([{"parameter": "guard", "detail": "guard is on or off."}])
    if "guard" in request.query_params and name != "csv":
        raise BadParameters([{"parameter": "guard", "detail": "Only CSV has a guard against formulas."}])
    return text == "on"
