"""OpenAPI, derived from the nouns' shapes and filters: nothing is described twice."""

from typing import Any, Protocol, cast

from django_filters import ChoiceFilter, NumberFilter, TypedChoiceFilter
from django_filters.filters import Filter
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import build_parameter_type

from api.asked import LIMIT, MOST
from api.filter_kinds import Day, Id
from api.filter_search import SearchedAmong, SearchedFigure, SearchedId, SearchedYear
from api.filters import FILTERS
from api.missing import HAS_TOMBSTONES
from api.problems import CONTENT_TYPE, SCHEMA
from claims.queries.nouns import NOUNS, Noun
from claims.queries.reads import CAP

_WRONG = {
    "400": "A parameter is unknown or cannot be read.",
    "401": "Signing in is needed, or the token is not valid.",
    "404": "There is no such record, or it is not public; or the record had not begun at the moment asked for.",
    "406": "Not available in the format asked for.",
    "429": "Too many requests: Retry-After says when to come back.",
}
_GONE = "It was published and is so no more: `state`, `since` and `reason` say what became of it."
_TEXT: dict[str, Any] = {"type": "string", "pattern": r"^[^\u0000]*[^\u0000\s][^\u0000]*$"}
_MOMENT: dict[str, Any] = {"type": "string", "format": "date-time"}
_FLAG: dict[str, Any] = {"type": "string", "enum": ["true", "false"]}
_TYPES: dict[type[Filter], dict[str, Any]] = {
    Day: {"type": "string", "pattern": r"^\d{4}(-\d\d){0,2}$"},
    NumberFilter: {"type": "number"},
    SearchedFigure: {"type": "number"},
    SearchedYear: {"type": "string", "pattern": "^[0-9]{4}$"},
}


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
        noun = self._noun_view.noun
        if self._noun_view.listed:
            return [*self._filters(), *_of_records(noun), *_of_lists(), _tag()]
        return [self._key(), *_of_records(noun), _tag()]

    def _key(self) -> dict[str, Any]:
        key = {"type": "integer", "minimum": 1} if self._noun_view.noun.numbered else _TEXT
        about = "The record's id."
        return build_parameter_type(name="key", schema=key, location="path", required=True, description=about)

    def _filters(self) -> list[dict[str, Any]]:
        filters = FILTERS[self._noun_view.plural].base_filters
        return [
            build_parameter_type(
                name=name,
                schema=value_of(filter_),
                location="query",
                description=filter_.extra.get("help_text") or "",
            )
            for name, filter_ in filters.items()
        ]

    def _get_response_bodies(self, direction: str = "response") -> dict[str, Any]:
        noun, listed = self._noun_view.noun, self._noun_view.listed
        name = noun.described(detail=not listed).name
        now = {"$ref": f"#/components/schemas/{name}{'Page' if listed else ''}"}
        versions = {"$ref": f"#/components/schemas/{noun.described().name}VersionPage"}
        content = {"application/json": {"schema": {"anyOf": [now, versions]}}}
        good = {"200": {"description": noun.about, "content": content, "headers": _headers(listed)}}
        same = {"304": {"description": "It is as it was when it had the ETag of If-None-Match."}}
        gone = {} if listed or noun.plural != HAS_TOMBSTONES else {"410": problem_body(_GONE)}
        return good | same | gone | {status: problem_body(about) for status, about in _WRONG.items()}


def _of_records(noun: Noun) -> list[dict[str, Any]]:
    found = [
        _parameter("asOf", _MOMENT, "As it was at this moment (RFC 3339), under the permissions of today."),
        _parameter("includeHistory", _FLAG, "Every version of it that one may see, the latest first."),
    ]
    if noun.expansions:
        names = {"type": "array", "items": {"type": "string", "enum": list(noun.expansions)}, "minItems": 1}
        about = "What to read it with. Each adds a key, or stands in the place of a reference; none costs a query."
        found.append({**_parameter("expand", names, about), "style": "form", "explode": False})
    return found


def _of_lists() -> list[dict[str, Any]]:
    limit = {"type": "integer", "minimum": 1, "maximum": MOST, "default": LIMIT}
    since = (
        "What was written after this moment (RFC 3339); `gone` names what went away, `updatedTo` is for the next time."
    )
    return [
        _parameter("updatedAfter", _MOMENT, since),
        _parameter("count", _FLAG, f"With how many there are, counted up to {CAP:,}."),
        _parameter("limit", limit, "How many a page."),
        _parameter("cursor", _TEXT, "From the page before: its `next`. It cannot be made up."),
    ]


def _tag() -> dict[str, Any]:
    about = "The ETag of what one has: 304, and no body, where it is unchanged."
    return build_parameter_type(name="If-None-Match", schema={"type": "string"}, location="header", description=about)


def _parameter(name: str, schema: dict[str, Any], about: str) -> dict[str, Any]:
    return build_parameter_type(name=name, schema=schema, location="query", description=about)


def _headers(listed: bool) -> dict[str, Any]:
    tag = {"ETag": {"description": "Strong; of what is sent.", "schema": {"type": "string"}}}
    link = {"Link": {"description": 'rel="next": the next page (RFC 8288).', "schema": {"type": "string"}}}
    return tag | link if listed else tag


def value_of(filter_: Filter) -> dict[str, Any]:
    """What a filter takes, as OpenAPI has it."""
    if isinstance(filter_, Id | SearchedId):
        return {"type": "string", "pattern": f"^{filter_.extra['prefix']}-[0-9A-Z]{{6,8}}$"}
    if isinstance(filter_, ChoiceFilter | TypedChoiceFilter | SearchedAmong):
        return {"type": "string", "enum": [value for value, _ in filter_.extra["choices"]]}
    longest = {"maxLength": filter_.extra["max_length"]} if "max_length" in filter_.extra else {}
    return _TYPES.get(type(filter_), _TEXT) | longest


def _page(one: dict[str, Any]) -> dict[str, Any]:
    following = {"type": ["string", "null"], "format": "uri", "description": "The next page, null on the last."}
    counted = {
        "type": "object",
        "description": f"How many there are (`count`): exactly, or {CAP:,} and more.",
        "properties": {"value": {"type": "integer"}, "exact": {"type": "boolean"}},
        "required": ["value", "exact"],
    }
    gone = {
        "type": "array",
        "items": {"type": ["string", "integer"]},
        "description": "Ids of what is not there any more.",
    }
    further = {"gone": gone, "updatedTo": _MOMENT, "count": counted}
    return {
        "type": "object",
        "properties": {"results": {"type": "array", "items": one}, **further, "next": following},
        "required": ["results", "next"],
        "additionalProperties": False,
    }


def _version(one: dict[str, Any]) -> dict[str, Any]:
    text = {"type": ["string", "null"], "description": "Signed in only."}
    properties = {
        "revision": {"type": "integer", "description": "The change that made it so."},
        "from": _MOMENT,
        "to": {**_MOMENT, "type": ["string", "null"], "description": "Null for the one that stands."},
        "by": text,
        "reason": text,
        "record": one,
    }
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def problem_body(about: str) -> dict[str, Any]:
    return {"description": about, "content": {CONTENT_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}}


def add_components(result: dict[str, Any], **_: Any) -> dict[str, Any]:
    """A drf-spectacular hook: the shapes and the problem as named components."""
    schemas = result.setdefault("components", {}).setdefault("schemas", {})
    for noun in NOUNS.values():
        for shape in (noun.described(), noun.described(detail=True)):
            schemas[shape.name] = shape.schema()
        name = noun.described().name
        one = {"$ref": f"#/components/schemas/{name}"}
        schemas[f"{name}Page"] = _page(one)
        schemas[f"{name}VersionPage"] = _page(_version(one))
    schemas["Problem"] = SCHEMA
    return result
