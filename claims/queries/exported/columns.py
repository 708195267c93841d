"""A noun as a table: its columns follow from the schema of its one shape, so that no export describes a noun again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sources.queries.shape import Schema, Shape

# The types of a table's cells, as Frictionless names them; what is a list or has keys of its own is JSON text.
_FRICTIONLESS = {"integer": "integer", "number": "number", "boolean": "boolean", "object": "object", "array": "array"}
_BARE = frozenset({"integer", "number", "boolean", "object", "array"})


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the keys that lead to it, joined with dots in its name, and the schema of what stands there."""

    path: tuple[str, ...]
    schema: Schema

    @property
    def name(self) -> str:
        return ".".join(self.path)

    @property
    def type(self) -> str:
        """string, integer, number, boolean, object, array, or datetime (the names of Frictionless)."""
        kind = _kind(self.schema)
        return "datetime" if self.schema.get("format") == "date-time" else _FRICTIONLESS.get(kind, "string")

    @property
    def free(self) -> bool:
        """Whether it holds text that others wrote, which a spreadsheet might take for a formula."""
        return _kind(self.schema) not in _BARE and not {"enum", "format", "pattern"} & set(self.schema)

    @property
    def about(self) -> str:
        return str(self.schema.get("description", ""))


def columns(shape: Shape) -> list[Column]:
    """The columns of a shape, in its order; objects with known keys become a column a key."""
    return [column for name, field in shape.fields.items() for column in _columns((name,), field.described())]


def _columns(path: tuple[str, ...], schema: Schema) -> Iterator[Column]:
    parts: Mapping[str, Any] = schema.get("properties", {})
    if _kind(schema) != "object" or not parts:
        yield Column(path, schema)
        return
    for name, part in parts.items():
        yield from _columns((*path, name), part)


def _kind(schema: Schema) -> str:
    named = schema.get("type", "string")
    return next(kind for kind in named if kind != "null") if isinstance(named, list) else str(named)
