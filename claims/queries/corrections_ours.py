"""What a correction of our own record changes."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model

from claims.errors import NoSuchField
from claims.models import Claim, Speaker, Statistic
from claims.queries.change_sets import TABLES, Planned, as_kept, rows_now

_OURS: tuple[type[Model], ...] = (Claim, Statistic, Speaker)


def changes(wanted: Mapping[Claim | Statistic | Speaker, Mapping[str, Any]]) -> list[Planned]:
    """The rows of a change-set: for each record its columns and what they shall hold; those that hold it are left out.

    Columns as the tables have them ("said_by_id"), dates as ISO text, figures as Decimal. A published claim's words
    are changed by a correction of ours that two people decided, and its earlier versions stay in its history. Raises
    NoSuchField for what no correction changes.
    """
    rows = []
    for record, columns in wanted.items():
        table = record._meta.db_table
        unknown = set(columns) - TABLES.get(table, ("", frozenset()))[1]
        if unknown or not isinstance(record, _OURS):
            raise NoSuchField(f"A correction does not change {', '.join(sorted(unknown)) or table}.")
        now = rows_now(table, [record.pk])[record.pk]
        rows += [
            Planned(table, record.pk, column, now.columns[column], value, now.revision)
            for column, given in columns.items()
            if now.columns[column] != (value := as_kept(given))
        ]
    return rows
