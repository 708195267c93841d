"""All rows of a noun at once, as PostgreSQL writes them: one COPY, so one snapshot and flat memory."""

from collections.abc import Buffer, Generator, Sequence
from typing import Any

from django.db import connection
from psycopg import Cursor

from claims.publishing import formulas
from claims.queries.exported.columns import Column, columns
from claims.queries.exported.rows import Found
from sources.queries.shape import Shape

# JSON has none of these two unescaped, so that this "CSV" of one column is the line itself.
_AS_IT_IS = "(FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02')"
# Everything that is there is in quotation marks: an empty cell is null, "" is the empty text.
_TABLE = "(FORMAT csv, FORCE_QUOTE *)"


def json_lines(found: Found, *, by_key: bool = False, listed: Sequence[int] = ()) -> Generator[Buffer]:
    """Each row as its JSON in a line of UTF-8, newest first as in the lists; with `by_key` in the order of their ids,
    with `listed` in the order of these primary keys.

    `found` is what `exported.rows.rows_of` gives. Nothing is read before the first line is taken.
    """
    sql, params = _compiled(found)
    # json_agg breaks lines between items. None is within a text: there JSON writes \n.
    line = "replace(t.text, E'\\n', '')" if "json_agg" in sql else "t.text"
    yield from _copied(
        f"SELECT {line} FROM ({sql}) AS t(key, pk, text) ORDER BY {_order(by_key, listed)}",  # noqa: S608 -- Django's own SQL, values as parameters
        params,
        _AS_IT_IS,
    )


def csv_lines(
    found: Found, shape: Shape, *, guarded: bool = True, by_key: bool = False, listed: Sequence[int] = ()
) -> Generator[Buffer]:
    """Each row as a record of CSV (RFC 4180, lines end in LF), in the columns of `shape`; the orders are `json_lines`'.

    `guarded` puts ' before a text that a spreadsheet would run as a formula; numbers are never touched.
    """
    sql, params = _compiled(found)
    table = columns(shape)
    cells = ", ".join(_cell(column, guarded) for column in table)
    named = ", ".join(f"{_quoted(name)} {_type(table, name)}" for name in shape.fields)
    yield from _copied(
        f"SELECT {cells} FROM ({sql}) AS t(key, pk, text),"  # noqa: S608 -- names of our shapes, values as parameters
        f" json_to_record(t.text::json) AS x({named}) ORDER BY {_order(by_key, listed)}",
        [*[formulas.BEGINS for column in table if guarded and column.free], *params],
        _TABLE,
    )


def _copied(sql: str, params: Sequence[Any], written: str) -> Generator[Buffer]:
    if not params:
        sql %= ()  # psycopg makes % of %% only where there are parameters
    # Django does not know of copy(): its own errors are what callers refuse by.
    statement = f"COPY ({sql}) TO STDOUT {written}"
    connection.ensure_connection()
    # The driver's own cursor: the one Django puts around it while debugging takes no parameters of a COPY.
    with (
        connection.wrap_database_errors,
        Cursor(connection.connection) as cursor,
        cursor.copy(statement, params) as copy,
    ):
        yield from copy


def _compiled(found: Found) -> tuple[str, Sequence[Any]]:
    # Also where Django knows beforehand that there are none: then the export is empty, not missing.
    compiler = found.order_by().query.get_compiler(connection=connection, elide_empty=False)
    sql, params = compiler.as_sql()
    return sql, params


def _order(by_key: bool, listed: Sequence[int]) -> str:
    if listed:
        return f"array_position('{{{','.join(str(int(key)) for key in listed)}}}'::bigint[], t.pk)"
    return "t.key" if by_key else "t.pk DESC"


def _cell(column: Column, guarded: bool) -> str:
    top, *inner = column.path
    cell = f"x.{_quoted(top)}"
    if inner:
        cell = f"{cell} #>> '{{{','.join(inner)}}}'"
    elif column.type in ("array", "object"):
        cell = f"replace({cell}::text, E'\\n', '')"
    return f"regexp_replace({cell}, %s, '''')" if guarded and column.free else f"({cell})"


def _type(table: Sequence[Column], name: str) -> str:
    """A key of the shape that is one plain column is read as text, any other as the JSON that it is."""
    [first, *more] = [column for column in table if column.path[0] == name]
    return "json" if more or len(first.path) > 1 or first.type in ("array", "object") else "text"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
