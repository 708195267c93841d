"""The filters of a list in a body: what is asked for is narrowed as the list itself would be."""

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import QuerySet
from rest_framework import serializers
from rest_framework.request import Request

from api.filters import FILTERS
from api.refusals import Told
from api.schema import value_of
from api.writing.fields import Words
from claims.publishing.json_pointers import beneath

Narrow = Callable[[QuerySet[Any]], QuerySet[Any]]


class Where(serializers.DictField):
    """The filters of a list by name, each with a value as it would stand in an address."""

    child = Words()


def where_schema(plural: str) -> dict[str, Any]:
    """The filters of a list as OpenAPI has them, each a text."""
    named = {name: value_of(filter_) | {"type": "string"} for name, filter_ in FILTERS[plural].base_filters.items()}
    return {"type": "object", "properties": named, "additionalProperties": False}


def narrowing(plural: str, where: Mapping[str, str], request: Request) -> Narrow:
    """Narrows rows of a noun by what was sent as `where`.

    Raises Told (422), with a pointer to each thing that is wrong: at once for names that are not known, and when it is
    used for values that cannot be read.
    """
    filters = FILTERS[plural]
    there = ", ".join(filters.base_filters)
    strange = [name for name in where if name not in filters.base_filters]
    _refuse([(name, f"There is no filter “{name[:50]}” of {plural}; there is {there}.") for name in strange])

    def narrow(found: QuerySet[Any]) -> QuerySet[Any]:
        chosen = filters(dict(where), queryset=found, request=request)
        _refuse([(name, str(message)) for name, messages in chosen.errors.items() for message in messages])
        narrowed: QuerySet[Any] = chosen.qs
        return narrowed

    return narrow


def _refuse(wrong: list[tuple[str, str]]) -> None:
    if wrong:
        errors = [{"pointer": beneath("/where", name), "detail": detail} for name, detail in wrong]
        raise Told(422, " ".join(f"{name[:50]}: {detail}" for name, detail in wrong[:5]), errors)
