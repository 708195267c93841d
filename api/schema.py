"""OpenAPI, derived from the nouns' shapes and filters: nothing is described twice."""

from typing import Any, Protocol, cast

from django_filters import BooleanFilter, ChoiceFilter, DateFilter, NumberFilter
from django_filters.filters import Filter
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import build_parameter_type

from api.filters import FILTERS
from api.pages import LIMIT, MOST
from api.problems import CONTENT_TYPE, SCHEMA
from claims.queries.nouns import NOUNS, Noun

_WRONG = {"400": "A parameter is unknown or cannot be read.", "401": "Signing in is needed, or the token is not valid."}
_TYPES: dict[type[Filter], dict[str, Any]] = {
    DateFilter: {"type": "string", "format": "date"},
    BooleanFilter: {"type": "string", "enum": ["true", "false"]},
    NumberFilter: {"type": "number"},
}
_MISSING = {"404": "There is no such record, or it is not public."}


class Described(Protocol):
    """What a view tells of itself to be described."""

    plural: str
    listed: bool

    @property
    def noun(self) -> Noun: ...


class NounSchema(AutoSchema):
    """Describes a list or a detail view of a noun."""

    @property
    def _noun_view(self) -> Described:
        return cast(Described, self.view)

    def get_operation_id(self) -> str:
        return f"{self._noun_view.plural}_{'list' if self._noun_view.listed else 'read'}"

    def get_tags(self) -> list[str]:
        return [self._noun_view.plural]

    def get_summary(self) -> str:
        return f"{'List' if self._noun_view.listed else 'Read one of the'} {self._noun_view.plural}"

    def get_description(self) -> str:  # type: ignore[override] # the two libraries' own signatures differ
        return self._noun_view.noun.about

    def _get_parameters(self) -> list[dict[str, Any]]:
        if not self._noun_view.listed:
            about = "The record's id."
            return [
                build_parameter_type(
                    name="key", schema={"type": "string"}, location="path", required=True, description=about
                )
            ]
        return [*self._filters(), *_paging()]

    def _filters(self) -> list[dict[str, Any]]:
        filters = FILTERS[self._noun_view.plural].base_filters
        return [
            build_parameter_type(
                name=name,
                schema=_value(filter_),
                location="query",
                description=filter_.extra.get("help_text") or "",
            )
            for name, filter_ in filters.items()
        ]

    def _get_response_bodies(self, direction: str = "response") -> dict[str, Any]:
        noun = self._noun_view.noun
        shape = noun.shape(whole=True) if self._noun_view.listed else noun.detail_shape(whole=True)
        one = {"$ref": f"#/components/schemas/{shape.name}"}
        body: dict[str, Any] = _page(one) if self._noun_view.listed else one
        good = {"200": {"description": noun.about, "content": {"application/json": {"schema": body}}}}
        refusals = _WRONG if self._noun_view.listed else _WRONG | _MISSING
        return good | {status: problem_body(about) for status, about in refusals.items()}


def _paging() -> list[dict[str, Any]]:
    limit = {"type": "integer", "minimum": 1, "maximum": MOST, "default": LIMIT}
    return [
        build_parameter_type(name="limit", schema=limit, location="query", description="How many a page."),
        build_parameter_type(
            name="cursor", schema={"type": "string"}, location="query", description="From the page before: its `next`."
        ),
    ]


def _value(filter_: Filter) -> dict[str, Any]:
    if isinstance(filter_, ChoiceFilter):
        return {"type": "string", "enum": [value for value, _ in filter_.extra["choices"]]}
    return _TYPES.get(type(filter_), {"type": "string"})


def _page(one: dict[str, Any]) -> dict[str, Any]:
    following = {"type": ["string", "null"], "format": "uri", "description": "The next page, null on the last."}
    return {
        "type": "object",
        "properties": {"results": {"type": "array", "items": one}, "next": following},
        "required": ["results", "next"],
    }


def problem_body(about: str) -> dict[str, Any]:
    return {"description": about, "content": {CONTENT_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}}


def add_components(result: dict[str, Any], **_: Any) -> dict[str, Any]:
    """A drf-spectacular hook: the shapes and the problem as named components."""
    schemas = result.setdefault("components", {}).setdefault("schemas", {})
    for noun in NOUNS.values():
        for shape in (noun.shape(whole=True), noun.detail_shape(whole=True)):
            schemas[shape.name] = shape.schema()
    schemas["Problem"] = SCHEMA
    return result
