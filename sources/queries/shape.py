"""A noun's outward shape, described once: JSON from PostgreSQL and the OpenAPI schema both derive from it.

The JSON text of a row is built by PostgreSQL (json_build_object) and passed on as it is: no serializer, no query a
row, and the same bytes whoever asks. json, not jsonb, since jsonb reorders the keys.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Func, JSONField, QuerySet, Subquery, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast

Schema = dict[str, Any]

STRING: Schema = {"type": "string"}
TEXT: Schema = {"type": ["string", "null"]}
NUMBER: Schema = {"type": ["number", "null"], "description": "A decimal figure, in full precision."}
INTEGER: Schema = {"type": "integer"}
BOOLEAN: Schema = {"type": "boolean"}
MOMENT: Schema = {"type": "string", "format": "date-time"}
INTERVAL: Schema = {
    "type": ["string", "null"],
    "pattern": r"^\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d$",
    "description": "From the first to the last day it can be, both included.",
}


class JsonBuild(Func):
    """json_build_object of named expressions, keys in the order given."""

    function = "json_build_object"
    output_field = JSONField()

    def __init__(self, fields: Mapping[str, Combinable]) -> None:
        pairs: list[Combinable] = []
        for name, expression in fields.items():
            pairs += [Cast(Value(name), TextField()), expression]
        super().__init__(*pairs)


class JsonList(Subquery):
    """A JSON array of the single column a query returns, in that query's order; [] where it returns nothing."""

    template = "COALESCE((SELECT json_agg(listed.item) FROM (%(subquery)s) AS listed(item)), '[]'::json)"
    output_field = JSONField()


class JsonOne(Subquery):
    """The single column of a query's first row, null where it returns nothing."""

    output_field = JSONField()


class IntervalText(Func):
    """Two date columns as "earliest/latest", null where the first is."""

    template = "(to_char(%(expressions)s, 'YYYY-MM-DD'))"
    output_field = TextField()

    def __init__(self, earliest: str, latest: str) -> None:
        super().__init__(F(earliest), F(latest))
        self.arg_joiner = ", 'YYYY-MM-DD') || '/' || to_char("


class Plain(Func):
    """A numeric column without trailing zeros: 830000, not 830000.00."""

    function = "trim_scale"


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a shape: what it is in the database and what the outside is told of it.

    `asked`: it is there only for who asks for it (`expand`).
    """

    expression: Combinable
    schema: Schema
    description: str = ""
    asked: bool = False

    def described(self) -> Schema:
        return {**self.schema, "description": self.description} if self.description else dict(self.schema)


@dataclass(frozen=True, slots=True)
class Shape:
    """The keys of one noun, in order. `name` is its name in the OpenAPI schema."""

    name: str
    fields: Mapping[str, Field]

    def json(self) -> JsonBuild:
        return JsonBuild({name: field.expression for name, field in self.fields.items()})

    def schema(self) -> Schema:
        """The JSON Schema of a row; keys that are there only when they are asked for are not required."""
        return {
            "type": "object",
            "properties": {name: field.described() for name, field in self.fields.items()},
            "required": [name for name, field in self.fields.items() if not field.asked],
            "additionalProperties": False,
        }

    def rows(self, found: QuerySet[Any]) -> QuerySet[Any, tuple[int, str]]:
        """Each row of a query as (primary key, JSON text), in one query whatever the number of rows."""
        texts: QuerySet[Any, tuple[int, str]] = found.annotate(shape_text=Cast(self.json(), TextField())).values_list(
            "pk", "shape_text"
        )
        return texts


def nested(name: str, found: QuerySet[Any], fields: Mapping[str, Field]) -> Field:
    """A list of smaller objects inside a shape: `found` is correlated with the outer row by OuterRef."""
    inner = Shape(name, fields)
    return Field(JsonList(found.values_list(inner.json())), {"type": "array", "items": inner.schema()})


def single(shape: Shape, found: QuerySet[Any], description: str) -> Field:
    """A whole object inside a shape, or null: `found` is correlated with the outer row by OuterRef."""
    # By reference: it is a shape of its own, described under its name.
    schema = {"anyOf": [{"$ref": f"#/components/schemas/{shape.name}"}, {"type": "null"}]}
    return Field(JsonOne(found.values_list(shape.json())[:1]), schema, description)


def text_of(rows: Iterable[str]) -> str:
    """JSON texts as one JSON array."""
    return "[" + ",".join(rows) + "]"


def choices(values: Sequence[str]) -> Schema:
    return {"type": "string", "enum": list(values)}
