"""Lists and details of every noun: the JSON comes from PostgreSQL as text and is passed on as it is."""

import json
from collections.abc import Callable
from typing import Any

from django.db import DataError
from django.db.models import QuerySet
from django.http import HttpResponse
from django_filters import FilterSet
from rest_framework.exceptions import NotAuthenticated, NotFound
from rest_framework.request import Request
from rest_framework.views import APIView

from api.filters import FILTERS
from api.pages import next_address, page_request
from api.problems import BadParameters
from api.schema import NounSchema
from claims.queries.nouns import NOUNS, Noun, one, page
from sources.ledger.roles import may_read_texts
from sources.queries.shape import text_of

JSON = "application/json"
PAGING = frozenset({"limit", "cursor"})


class NounView(APIView):
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


class ListView(NounView):
    """Pages of one noun, newest first."""

    listed = True

    def get(self, request: Request) -> HttpResponse:
        signed_in = self.signed_in(request)
        asked = page_request(request, self.plural)
        try:
            rows = page(
                self.noun,
                signed_in=signed_in,
                narrow=self._narrow(request),
                after=asked.after,
                count=asked.limit + 1,
            )
        except DataError as error:
            raise BadParameters([{"detail": "A parameter has a value that no record can have."}]) from error
        following = next_address(request, self.plural, rows, asked.limit)
        results = text_of(text for _, text in rows[: asked.limit])
        response = HttpResponse(f'{{"results":{results},"next":{json.dumps(following)}}}', content_type=JSON)
        if following:
            response["Link"] = f'<{following}>; rel="next"'
        return response

    def _narrow(self, request: Request) -> Callable[[QuerySet[Any]], QuerySet[Any]]:
        filters: type[FilterSet] = FILTERS[self.plural]
        known = set(filters.base_filters) | PAGING
        errors = [
            {"parameter": name, "detail": f"There is no parameter “{name}” here; there are {', '.join(sorted(known))}."}
            for name in request.query_params
            if name not in known
        ]

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
        if request.query_params:
            raise BadParameters(
                [
                    {"parameter": name, "detail": f"There is no parameter “{name}” here."}
                    for name in request.query_params
                ]
            )
        text = one(self.noun, signed_in=signed_in, key=key)
        if text is None:
            raise NotFound
        return HttpResponse(text, content_type=JSON)
