"""Lists and details of every noun: the JSON comes from PostgreSQL as text and is passed on as it is."""

import datetime as dt
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django.db import DataError
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django_filters import FilterSet
from rest_framework.exceptions import NotAuthenticated, NotFound
from rest_framework.request import Request

from api.asked import OF_LISTS, PAGING, Asked, Cursor, asked_of_list, asked_of_record, unknown
from api.caching import answered, list_etag, marked, not_modified, unchanged
from api.filters import FILTERS
from api.missing import missing
from api.preconditions import etag
from api.problems import BadParameters
from api.schema import NounSchema
from api.views.standing import StandingView
from claims.queries import reads, record_counter as counters, versions
from claims.queries.nouns import NOUNS, Noun
from claims.queries.past import moment
from sources.errors import NoSuchMoment
from sources.ledger.roles import may_read_texts
from sources.queries.shape import text_of

JSON = "application/json"


class NounView(StandingView):
    """A noun's address. Who may see which row is decided by the query, not here."""

    schema = NounSchema()
    plural = ""
    listed = False

    @property
    def noun(self) -> Noun:
        return NOUNS[self.plural]

    def signed_in(self, request: Request) -> bool:
        """Whether texts and drafts may be shown. Raises NotAuthenticated where nothing of the noun is public."""
        allowed = may_read_texts(request.user)
        if self.noun.needs_sign_in and not allowed:
            raise NotAuthenticated(f"{self.plural.capitalize()} can be read only by those who are signed in.")
        return allowed

    def answered[Answer: HttpResponseBase](
        self, request: Request, make: Callable[[], Answer], *, signed_in: bool
    ) -> Answer | HttpResponse:
        """What `make` reads of many rows; its ETag is how far the record has come, and what of it is asked for."""
        tag = list_etag(request, counter=counters.now(), signed_in=signed_in)
        return answered(request, tag, make, signed_in=signed_in)


class ListView(NounView):
    """Pages of one noun, newest first."""

    listed = True

    def get(self, request: Request) -> HttpResponse:
        signed_in = self.signed_in(request)
        filters: type[FilterSet] = FILTERS[self.plural]
        asked = asked_of_list(request, self.noun, frozenset(filters.base_filters))
        latest, latest_at = counters.latest()
        tag = list_etag(request, counter=counters.counter(latest), signed_in=signed_in)
        return answered(
            request,
            tag,
            lambda: self._page(request, asked, latest, latest_at, signed_in=signed_in),
            signed_in=signed_in,
        )

    def _page(
        self, request: Request, asked: Asked, latest: int, latest_at: dt.datetime, *, signed_in: bool
    ) -> HttpResponse:
        rows = self._rows(request, signed_in)
        try:
            body, following = self._body(rows, asked, latest, latest_at)
        except DataError as error:
            raise BadParameters([{"detail": "A parameter has a value that no record can have."}]) from error
        address = _next(request, self.plural, following) if following else None
        response = HttpResponse(f'{body},"next":{json.dumps(address)}}}', content_type=JSON)
        if address:
            response["Link"] = f'<{address}>; rel="next"'
        return response

    def _body(self, rows: reads.Rows, asked: Asked, latest: int, latest_at: dt.datetime) -> tuple[str, Cursor | None]:
        after = asked.cursor
        with _standing(asked) as revision:
            further = ""
            if asked.updated_after:
                rows, further = _since(rows, asked.updated_after, latest_at, first=after is None)
            if asked.count:
                further += f',"count":{_counted(rows)}'
            if asked.history:
                told, following = _versions(rows, asked, revision or latest)
                return told + further, following
            found = reads.page(rows, after=after.after if after else None, count=asked.limit + 1, expand=asked.expand)
        kept = found[: asked.limit]
        more = Cursor(kept[-1][0], as_of=revision) if len(found) > asked.limit else None
        return f'{{"results":{text_of(text for _, text in kept)}{further}', more

    def _rows(self, request: Request, signed_in: bool) -> reads.Rows:
        own = tuple(sorted((name, value) for name, value in request.query_params.items() if name not in OF_LISTS))
        return reads.Rows(self.noun, signed_in, self._narrow(request, OF_LISTS) if own else _everything, own)

    def _narrow(self, request: Request, others: tuple[str, ...] = ()) -> Callable[[QuerySet[Any]], QuerySet[Any]]:
        filters: type[FilterSet] = FILTERS[self.plural]
        errors = unknown(request, (*filters.base_filters, *others))

        def narrow(found: QuerySet[Any]) -> QuerySet[Any]:
            chosen = filters(request.query_params, queryset=found, request=request)
            for name, messages in chosen.errors.items():
                errors.extend({"parameter": name, "detail": f"{name}: {message}"} for message in messages)
            if errors:
                raise BadParameters(errors)
            narrowed: QuerySet[Any] = chosen.qs
            return narrowed

        return narrow


class DetailView(NounView):
    """One record by its id."""

    def get(self, request: Request, key: str) -> HttpResponse:
        signed_in = self.signed_in(request)
        asked = asked_of_record(request, self.noun)
        if asked.history:
            return self.answered(request, lambda: self._history(request, key, asked, signed_in), signed_in=signed_in)
        with _standing(asked):
            found = reads.record(self.noun, signed_in=signed_in, key=key, expand=asked.expand)
        if found is None:
            return missing(request, self.noun, key)
        return sent(request, found.text, found.revision, signed_in=signed_in)

    def _history(self, request: Request, key: str, asked: Asked, signed_in: bool) -> HttpResponse:
        """Every version of the record."""
        rows = reads.Rows(self.noun, signed_in, _everything, ())
        found: list[versions.Version] = []
        with _standing(asked) as revision:
            until = revision or counters.latest()[0]
            if of := versions.key_of(self.noun, key):
                found, _ = versions.versions(rows, until=until, of=of, count=_MOST_VERSIONS, expand=asked.expand)
        if not found:
            return missing(request, self.noun, key)
        told = text_of(version.json(signed_in=signed_in) for version in found)
        return HttpResponse(f'{{"results":{told},"next":null}}', content_type=JSON)


def sent(request: Request, text: str, revision: int, *, signed_in: bool) -> HttpResponse:
    """A record, or that it is unchanged."""
    body = text.encode()
    tag = etag(revision, body)
    response = not_modified() if unchanged(request, tag) else HttpResponse(body, content_type=JSON)
    return marked(response, tag, signed_in=signed_in)


_MOST_VERSIONS = 1000


@contextmanager
def _standing(asked: Asked) -> Iterator[int | None]:
    """Reads inside are of the moment that is asked for, whose revision it gives; without one, of now."""
    if asked.as_of is None:
        yield None
        return
    try:
        with moment(asked.as_of, revision=asked.cursor.as_of if asked.cursor else None) as change:
            yield change.revision
    except NoSuchMoment as error:
        raise NotFound(f"asOf: {error}") from error


def _everything(found: QuerySet[Any]) -> QuerySet[Any]:
    return found


def _versions(rows: reads.Rows, asked: Asked, until: int) -> tuple[str, Cursor | None]:
    after = (asked.cursor.after, asked.cursor.version or 0) if asked.cursor else None
    found, following = versions.versions(rows, until=until, after=after, count=asked.limit, expand=asked.expand)
    told = text_of(version.json(signed_in=rows.signed_in) for version in found)
    as_of = until if asked.as_of else None
    return f'{{"results":{told}', Cursor(*following, as_of=as_of) if following else None


def _counted(rows: reads.Rows) -> str:
    many = reads.counted(rows)
    return json.dumps({"value": min(many, reads.CAP), "exact": many <= reads.CAP})


def _since(rows: reads.Rows, since: dt.datetime, latest_at: dt.datetime, *, first: bool) -> tuple[reads.Rows, str]:
    """The rows that were written since; what went away is told on the first page, from when to ask next on each."""
    revision = counters.until(since)
    gone = versions.gone_since(rows, revision) if first else []
    if gone is None:
        detail = f"More than {versions.MOST_GONE:,} rows changed since then: read the list as a whole."
        raise BadParameters([{"parameter": "updatedAfter", "detail": detail}])
    changed = versions.changed_since(rows.noun, revision)
    written = RawSQL(changed.sql, changed.params)  # noqa: S611 - SQL of ours
    since_then = replace(rows, narrow=lambda found: rows.narrow(found).filter(pk__in=written), known=None)
    return since_then, f',"gone":{json.dumps(gone)},"updatedTo":{json.dumps(latest_at.isoformat())}'


def _next(request: Request, plural: str, cursor: Cursor) -> str:
    kept = [(name, value) for name, value in request.query_params.items() if name != "cursor"]
    return request.build_absolute_uri(f"{request.path}?{urlencode([*kept, ('cursor', cursor.written(plural))])}")


__all__ = ["PAGING", "DetailView", "ListView", "NounView", "sent"]
