"""Change-sets: fields of many rows, changed as one and undone as one."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from django.db import IntegrityError, connection, transaction

from claims.errors import EditedSince, StalePreview
from claims.queries.change_sets import TABLES, WHOLE, Conflict, Planned, conflicts, not_as_seen, planned, rows_now
from sources.ledger.actor import Actor
from sources.ledger.change import Change, ChangeSet, ChangeSetRow
from sources.ledger.writing import writing


def propose(*, rows: Iterable[Planned], by: Actor, reason: str) -> ChangeSet:
    """A change-set of these rows, done in this order when it is applied."""
    with writing(by=by, reason=reason):
        change_set = ChangeSet.objects.create(reason=reason, proposed_by=by)
        write_rows(change_set=change_set, rows=rows, by=by)
    return change_set


def write_rows(*, change_set: ChangeSet, rows: Iterable[Planned], by: Actor) -> None:
    """Make these its rows. Raises KeyError for a table or a field that no change-set changes."""
    with writing(by=by, reason=change_set.reason):
        ChangeSetRow.objects.filter(change_set=change_set).delete()
        ChangeSetRow.objects.bulk_create([_row(change_set, row) for row in rows])


def carry_out(*, change_set: ChangeSet, change: Change) -> None:
    """Do what a proposed change-set says, to be called while writing. Raises StalePreview where a row is not as it was.

    A row that is added gets its key here.
    """
    rows = planned(change_set)
    if stale := not_as_seen(rows):
        raise StalePreview(stale)
    for together in _statements(rows):
        key = _do(together)
        if key is not None:
            [row] = together
            ChangeSetRow.objects.filter(
                change_set=change_set, table=row.table, object_id=row.object_id, field=row.field
            ).update(object_id=key)
    change_set.state, change_set.applied_in = ChangeSet.State.APPLIED, change
    change_set.save(update_fields=["state", "applied_in"])


def refuse(*, change_set: ChangeSet, by: Actor, reason: str) -> None:
    """Say that a proposed change-set will not be applied."""
    with writing(by=by, reason=reason):
        change_set.state = ChangeSet.State.REFUSED
        change_set.save(update_fields=["state"])


def prepare_undo(*, change_set: ChangeSet, by: Actor, reason: str, skip: bool) -> tuple[ChangeSet, list[Conflict]]:
    """The change-set that takes an applied one back, not yet carried out, and what it leaves as somebody edited it.

    Raises EditedSince where something was edited since, unless such rows are to be skipped.
    """
    edited = conflicts(change_set)
    if edited and not skip:
        raise EditedSince([str(conflict) for conflict in edited])
    return propose(rows=_back(change_set, edited), by=by, reason=reason), edited


def carry_out_undo(*, change_set: ChangeSet, undo: ChangeSet, change: Change, skip: bool) -> list[Conflict]:
    """Do what `undo` says, to be called while writing; a row that PostgreSQL refuses is a conflict like any other."""
    refused = []
    for together in _statements(planned(undo)):
        try:
            with transaction.atomic():
                _do(together)
        except IntegrityError as error:
            why = f"it cannot be put back ({str(error).splitlines()[0]})"
            refused += [Conflict(row.table, row.object_id, row.field, row.before, row.before, why) for row in together]
    if refused and not skip:
        raise EditedSince([str(conflict) for conflict in refused])
    for conflict in refused:
        ChangeSetRow.objects.filter(
            change_set=undo, table=conflict.table, object_id=conflict.object_id, field=conflict.field
        ).delete()
    undo.state, undo.applied_in = ChangeSet.State.APPLIED, change
    undo.save(update_fields=["state", "applied_in"])
    change_set.state, change_set.undone_by = ChangeSet.State.UNDONE, undo
    change_set.save(update_fields=["state", "undone_by"])
    return refused


def _back(change_set: ChangeSet, edited: Collection[Conflict]) -> list[Planned]:
    """The rows in reverse, before and after swapped, without those that were edited since or are gone already."""
    left = {(conflict.table, conflict.object_id, conflict.field) for conflict in edited}
    rows = [row for row in reversed(planned(change_set)) if (row.table, row.object_id, row.field) not in left]
    now = {table: rows_now(table, {row.object_id for row in rows if row.table == table}) for table in TABLES}
    return [
        replace(row, before=row.after, after=row.before, seen=now[row.table][row.object_id].revision)
        for row in rows
        if row.object_id in now[row.table]
    ]


def _row(change_set: ChangeSet, row: Planned) -> ChangeSetRow:
    if row.field not in TABLES[row.table][1]:
        raise KeyError(row.field)
    return ChangeSetRow(
        change_set=change_set,
        table=row.table,
        object_id=row.object_id,
        field=row.field,
        before=row.before,
        after=row.after,
        version_seen=row.seen,
    )


def _statements(rows: Iterable[Planned]) -> Iterator[list[Planned]]:
    """Rows that are written by one statement each: all fields of a row together, since they may depend on each other.

    Rows of one table with the same fields go together, but for names, of which one alone is the preferred one.
    """
    by_row = [list(of_row) for _, of_row in groupby(rows, key=lambda row: (row.table, row.object_id))]

    def alike(of_row: list[Planned]) -> tuple[object, ...]:
        alone = of_row[0].object_id if of_row[0].table == "claims_speakername" else 0
        return of_row[0].table, alone, *(row.field for row in of_row)

    for _, together in groupby(by_row, key=alike):
        yield [row for of_row in together for row in of_row]


def _do(rows: Sequence[Planned]) -> int | None:
    """Write what one statement writes; the key of a row that is added."""
    table, first = rows[0].table, rows[0]
    with connection.cursor() as cursor:
        if first.field == WHOLE and first.after is None:
            cursor.execute(f"DELETE FROM {table} WHERE id = %s", [first.object_id])  # noqa: S608 -- one of TABLES
            return None
        if first.field == WHOLE:
            columns = ", ".join(f'"{column}"' for column in first.after)
            cursor.execute(
                f"INSERT INTO {table} ({columns}) SELECT {columns} "  # noqa: S608 -- one of TABLES, columns of our own
                f"FROM jsonb_populate_record(NULL::{table}, %s::jsonb) RETURNING id",
                [json.dumps(first.after)],
            )
            [key] = cursor.fetchone() or [None]
            return None if key is None else int(key)
        values: dict[int, dict[str, object]] = defaultdict(dict)
        for row in rows:
            values[row.object_id][row.field] = row.after
        fields = dict.fromkeys(row.field for row in rows)
        setting = ", ".join(f'"{field}" = (jsonb_populate_record(t, v.after))."{field}"' for field in fields)
        cursor.execute(
            f"UPDATE {table} t SET {setting} "  # noqa: S608 -- table and fields are of TABLES
            "FROM unnest(%s::bigint[], %s::jsonb[]) AS v(id, after) WHERE t.id = v.id",
            [list(values), [json.dumps(value) for value in values.values()]],
        )
    return None
