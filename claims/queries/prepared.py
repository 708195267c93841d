"""Statements that are asked at every request, given to libpq as they are: psycopg's own way there and back (a cursor,
the query looked at, types looked up, a generator for the wait) would take an eighth of what a record costs."""

import itertools
from collections.abc import Sequence
from typing import Any
from weakref import WeakKeyDictionary

import psycopg
from psycopg import Connection
from psycopg.pq import DiagnosticField, ExecStatus

_MOST = 100
"""Statements a connection keeps, as psycopg has it."""
# What the columns are in PostgreSQL (pg_type.oid), and how their text is read.
_READ: dict[int, Any] = {20: int, 25: bytes.decode}
# SQLSTATEs of a statement to be prepared anew: it is not known any more (psycopg throws away all that is prepared after
# some failures), or gives other columns than it did. After any other failure it stands, and the parameters were to blame.
_NO_MORE = (b"26000", b"0A000")
_kept: WeakKeyDictionary[Connection[Any], dict[bytes, bytes]] = WeakKeyDictionary()
_numbers = itertools.count()


def rows(raw: Connection[Any], sql: bytes, params: Sequence[str | int]) -> list[tuple[Any, ...]] | None:
    """The rows of a statement that only reads, its columns of type bigint or text; it is planned once a connection.

    `raw` is in no transaction, and nobody else's meanwhile. None where there is no answer, whatever the reason: asked
    in psycopg's way, it is told what it is.
    """
    kept = _kept.setdefault(raw, {})
    name = kept.get(sql)
    try:
        if name is None:
            if len(kept) >= _MOST:
                return None
            name = f"onrecord_{next(_numbers)}".encode()
            if raw.pgconn.prepare(name, sql).status != ExecStatus.COMMAND_OK:
                return None
            kept[sql] = name
        found = raw.pgconn.exec_prepared(name, [str(one).encode() for one in params])
    except (psycopg.Error, MemoryError):  # the latter: of a connection that is gone libpq gives no result at all
        return None
    if found.status != ExecStatus.TUPLES_OK:
        if found.error_field(DiagnosticField.SQLSTATE) in _NO_MORE:
            del kept[sql]
        return None
    types = [found.ftype(column) for column in range(found.nfields)]
    if not _READ.keys() >= set(types):
        return None
    read = [_READ[each] for each in types]
    columns = range(len(read))
    return [
        tuple(None if (told := found.get_value(row, column)) is None else read[column](told) for column in columns)
        for row in range(found.ntuples)
    ]


__all__ = ["rows"]
