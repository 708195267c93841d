"""What records say, property by property, as somebody fills the columns of a table with it (data extension)."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from claims.queries import reads
from claims.queries.nouns import NOUNS
from claims.queries.reconciling import Candidate
from sources.queries.shape import Schema

Value = dict[str, Any]
"""One value in a cell: {"str": ...}, {"int": ...}, {"float": ...}, {"bool": ...}, {"date": ...}, or {"id", "name"} of a record."""
_OTHER_NOUNS: Mapping[str, str] = {
    "said_by": "speakers",
    "speaker": "speakers",
    "source": "sources",
    "sources": "sources",
}


@dataclass(frozen=True, slots=True)
class Property:
    """A key of a noun's outward shape: `path` leads to it, through lists too. `noun` is what it names records of."""

    path: tuple[str, ...]
    about: str = ""
    moment: bool = False
    noun: str = ""

    @property
    def id(self) -> str:
        return ".".join(self.path)

    @property
    def name(self) -> str:
        return " › ".join(part.replace("_", " ") for part in self.path).capitalize()


@cache
def properties_of(plural: str) -> Mapping[str, Property]:
    """By id, in the order of the shape: whatever the API tells of a record of the noun, `expand` included."""
    fields = NOUNS[plural].described().schema()["properties"]
    found = [each for name, schema in fields.items() if name != "id" for each in _within((name,), schema)]
    return {each.id: each for each in found}


def values(plural: str, ids: Sequence[str], wanted: Sequence[Property], *, signed_in: bool) -> dict[str, Any]:
    """By id and property: the values, [] where there is none, or no such record that one may read. One query."""
    noun = NOUNS[plural]
    firsts = {each.path[0] for each in wanted}
    expand = tuple(name for name in noun.expansions if name in firsts)
    rows = reads.Rows(noun, signed_in, lambda found: found.filter(public_id__in=ids))
    records = [json.loads(text) for _, text in reads.page(rows, count=len(ids), expand=expand)] if wanted else []
    by_id = {record["id"]: record for record in records}
    return {key: {each.id: list(_found(by_id.get(key), each)) for each in wanted} for key in ids}


def weighed(
    plural: str, found: Sequence[Candidate], told: Mapping[str, frozenset[str]], *, signed_in: bool
) -> list[tuple[Candidate, dict[str, bool]]]:
    """Candidates, best first, with which of the things that are told of them is so; each is worth its part of a fifth.

    `told`: by id of a property, any of these texts in small letters. One is certain where it alone is called what was
    asked and is all that was told.
    """
    wanted = [properties_of(plural)[key] for key in told]
    said = values(plural, [one.key for one in found], wanted, signed_in=signed_in)
    so = {one.key: {key: bool(texts & _texts(said[one.key][key])) for key, texts in told.items()} for one in found}
    whole = [one.key for one in found if one.score == 100 and all(so[one.key].values())]
    made = [
        replace(
            one,
            score=round(one.score * 0.8 + 20 * sum(so[one.key].values()) / len(told), 1),
            certain=whole == [one.key],
        )
        for one in found
    ]
    return [(one, so[one.key]) for one in sorted(made, key=lambda one: -one.score)]


def _texts(cell: Sequence[Value]) -> set[str]:
    return {str(text).casefold() for value in cell for text in value.values()}


def _within(path: tuple[str, ...], schema: Schema) -> Iterator[Property]:
    """The properties at a key: the key itself, or those of the objects that stand there."""
    inner = schema.get("items", schema)
    parts: Mapping[str, Schema] = inner.get("properties", {})
    if "anyOf" in inner:
        return  # a whole record of another noun, which has its own properties
    if parts and not {"id", "name"} <= set(parts):
        for name, part in parts.items():
            yield from _within((*path, name), part)
        return
    about, moment = schema.get("description", ""), inner.get("format") == "date-time"
    yield Property(path, about, moment, _OTHER_NOUNS.get(path[-1], "") if parts else "")


def _found(at: Any, wanted: Property, depth: int = 0) -> Iterator[Value]:
    if at is None or at == "":
        return
    if isinstance(at, list):
        for item in at:
            yield from _found(item, wanted, depth)
    elif depth < len(wanted.path):
        yield from _found(at.get(wanted.path[depth]), wanted, depth + 1)
    elif isinstance(at, dict) and "id" in at:
        yield {"id": str(at["id"]), "name": at["name"] or str(at["id"])}
    elif isinstance(at, dict):
        yield from ({"str": f"{name}: {value}"} for name, value in at.items())
    else:
        yield {_kind(at, wanted): at}


def _kind(value: Any, wanted: Property) -> str:
    if wanted.moment:
        return "date"
    return {bool: "bool", int: "int", float: "float"}.get(type(value), "str")
