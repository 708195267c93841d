"""The rows a change-set is about: what they hold now, when they were last written, and who wrote in between."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import connection

from sources.ledger.change import ChangeSet, ChangeSetRow

WHOLE = "*"
"""The field of a row that is added or taken out as a whole; it has a negative key until it is there."""

# What a change-set may change, and what people call it. Columns that were printed are not among them.
TABLES: Mapping[str, tuple[str, frozenset[str]]] = {
    "claims_speakername": ("name", frozenset({"kind", WHOLE})),
    "claims_appearance": ("printing", frozenset({"speaker_id", "resolved_how"})),
    "claims_finding": ("finding", frozenset({"state", "introduced_by_id"})),
    "claims_claim": (
        "claim",
        frozenset({"text", "said_by_id", "said_on_earliest", "said_on_latest", "occasion", "context", "topics"}),
    ),
    "claims_statistic": (
        "figure",
        frozenset(
            {"kind", "low", "central", "high", "hedge", "unit", "measures", "denominator", "population", "area"}
            | {"period_earliest", "period_latest", "method", "status"}
        ),
    ),
    "claims_speaker": ("speaker", frozenset({"description", "pronouns"})),
}


@dataclass(frozen=True, slots=True)
class Planned:
    """One field of one row, before and after; `seen` is the revision the row had (0: there is none yet)."""

    table: str
    object_id: int
    field: str
    before: Any
    after: Any
    seen: int

    @property
    def called(self) -> str:
        noun = TABLES[self.table][0]
        return f"{noun} {self.object_id}" if self.object_id > 0 else f"a new {noun}"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that somebody wrote since a change-set did: what that had made of it, and what it is now."""

    table: str
    object_id: int
    field: str
    ours: Any
    now: Any
    why: str

    def __str__(self) -> str:
        return f"{TABLES[self.table][0]} {self.object_id}: {self.why}"


@dataclass(frozen=True, slots=True)
class Now:
    """A row as it is: its columns as JSON (figures as text or whole numbers), and the revision that wrote it."""

    columns: Mapping[str, Any]
    revision: int


def rows_now(table: str, ids: Collection[int]) -> dict[int, Now]:
    """The rows of these ids that are there; one query."""
    if not ids:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT t.id, to_jsonb(t)::text, h.from_revision FROM {_known(table)} t "  # noqa: S608 -- a table of ours
            f"JOIN history.{table} h ON h.id = t.id AND h.to_revision IS NULL WHERE t.id = ANY(%s)",
            [list(ids)],
        )
        return {key: Now(json.loads(text, parse_float=str), revision) for key, text, revision in cursor.fetchall()}


def as_kept(value: Any) -> Any:
    """A value as a change-set keeps it: like `rows_now` reads it, no digit of a figure lost."""
    if isinstance(value, Decimal):
        digits = format(value, "f")
        return digits if "." in digits else int(digits)
    return value


def planned(change_set: ChangeSet) -> list[Planned]:
    """The rows of a change-set, in the order in which they are done."""
    rows = ChangeSetRow.objects.filter(change_set=change_set).order_by("pk")
    return [Planned(row.table, row.object_id, row.field, row.before, row.after, row.version_seen) for row in rows]


def conflicts(change_set: ChangeSet) -> list[Conflict]:
    """What somebody wrote since the change-set was applied. A row that it added and somebody took out is none.

    The fields it changed of one row belong together: where one was edited, the others are listed with it.
    """
    if change_set.applied_in_id is None:
        return []
    by_table: dict[str, list[Planned]] = defaultdict(list)
    for row in planned(change_set):
        by_table[row.table].append(row)
    found: list[Conflict] = []
    for table, rows in by_table.items():
        ids = {row.object_id for row in rows}
        now, since = rows_now(table, ids), _versions_since(table, ids, change_set.applied_in_id)
        why: dict[int, str] = {}
        for row in rows:
            if edited := _why(row, now.get(row.object_id), since.get(row.object_id, [])):
                why.setdefault(row.object_id, edited)
        found += [
            Conflict(table, row.object_id, row.field, row.after, _now(now.get(row.object_id), row), why[row.object_id])
            for row in rows
            if row.object_id in why
        ]
    return found


def not_as_seen(rows: Iterable[Planned]) -> list[str]:
    """What of these rows is not as it was when they were planned, each once; a query a table."""
    asked = [row for row in rows if row.object_id > 0]
    found: dict[str, None] = {}
    for table in dict.fromkeys(row.table for row in asked):
        now = rows_now(table, {row.object_id for row in asked if row.table == table})
        for row in asked:
            if row.table != table:
                continue
            there = now.get(row.object_id)
            if there is None:
                found[f"{row.called} is no longer there"] = None
            elif there.revision != row.seen or there.columns.get(row.field) != row.before:
                found[f"{row.called} was edited"] = None
    return list(found)


def _why(row: Planned, now: Now | None, since: Iterable[Mapping[str, Any]]) -> str:
    if now is None:
        return "" if row.field == WHOLE and row.before is None else "it is no longer there"
    ours = row.after if row.field == WHOLE else {row.field: row.after}
    if row.after is None and row.field == WHOLE:
        return "it is there again"
    for version in (*since, now.columns):
        for column, value in ours.items():
            if version.get(column) != value:
                return f"its {_called(column)} was edited"
    return ""


def _now(now: Now | None, row: Planned) -> Any:
    if now is None:
        return None
    return now.columns if row.field == WHOLE else now.columns.get(row.field)


def _called(column: str) -> str:
    return column.removesuffix("_id").replace("_", " ")


def _versions_since(table: str, ids: Collection[int], revision: int) -> dict[int, list[Mapping[str, Any]]]:
    found: dict[int, list[Mapping[str, Any]]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT id, to_jsonb(h)::text FROM history.{_known(table)} h "  # noqa: S608 -- a table of ours
            "WHERE id = ANY(%s) AND from_revision >= %s",
            [list(ids), revision],
        )
        for key, text in cursor.fetchall():
            found[key].append(json.loads(text, parse_float=str))
    return found


def _known(table: str) -> str:
    if table not in TABLES:
        raise KeyError(table)
    return table
