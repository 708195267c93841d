"""In which revision a row was last written: what an ETag begins with, and If-Match is compared with."""

from collections.abc import Mapping
from typing import Any

from django.db import connection
from django.db.models import Model

# Rows that have no address of their own are a part of the row that has: (their table, the column that names it).
PARTS: Mapping[str, tuple[str, str]] = {"sources_document": ("sources_byline", "document_id")}


def revision_of(row: Model) -> int:
    """The last revision that wrote this row, or a part of it that has no address of its own; 0 for one without history.

    Two queries at most, each of one index of the history.
    """
    table = row._meta.db_table
    last = _last(f"SELECT max(from_revision) FROM history.{table} WHERE id = %s", row.pk)  # noqa: S608 -- of a model
    if table in PARTS:
        part, column = PARTS[table]
        ends = "greatest(from_revision, coalesce(to_revision, 0))"
        last = max(last, _last(f"SELECT max({ends}) FROM history.{part} WHERE {column} = %s", row.pk))  # noqa: S608 -- of PARTS
    return last


def _last(sql: str, key: Any) -> int:
    with connection.cursor() as cursor:
        cursor.execute(sql, [key])
        [found] = cursor.fetchone() or [None]
        return int(found or 0)
