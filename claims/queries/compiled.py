"""The SQL of a noun's records, compiled once: making it anew for every request took longer than running it.

It has two halves. Which rows (narrowed, visible, in order) differs from request to request and is cheap to make; what a
row looks like is long, and the same for everybody who asks for the same keys.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import BigIntegerField, F, Func, QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.functions import Greatest
from psycopg import ClientCursor

from claims.queries.nouns import NOUNS
from claims.queries.past import READ_MOMENT, READ_REVISION
from claims.queries.withheld import ANY_PROTECTED
from sources.queries.revisions import PARTS

Narrow = Callable[[QuerySet[Any]], QuerySet[Any]]
_ROWS = "__which_rows__"


@dataclass(frozen=True, slots=True)
class Statement:
    """SQL with its parameters in order."""

    sql: str
    params: tuple[Any, ...] = ()


NONE = Statement("SELECT NULL::bigint WHERE false")


def fixed(made: Statement) -> Statement:
    """With its parameters written into it: what is always the same can be planned once."""
    connection.ensure_connection()
    with connection.wrap_database_errors:
        written = ClientCursor(connection.connection).mogrify(made.sql, made.params)
    return Statement(written.replace("%", "%%"))


class _Wrote(Func):
    """The last revision, of the moment that is read, that began (or ended) a version of a row of `table`."""

    template = (
        "(SELECT max(h.%(end)s) FROM history.%(table)s h WHERE h.%(column)s = %(expressions)s AND h.%(end)s <="
        " coalesce(nullif(%(read)s, '')::bigint, 9223372036854775807))"
    )
    output_field = BigIntegerField()

    def __init__(self, table: str, column: str = "id", end: str = "from_revision") -> None:
        super().__init__(F("pk"), table=table, column=column, end=end, read=READ_REVISION)


def revision_in(table: str) -> Func:
    """What `sources.queries.revisions.revision_of` gives of a row, inside the query that reads it."""
    if table not in PARTS:
        return _Wrote(table)
    part = PARTS[table]
    return Greatest(_Wrote(table), _Wrote(*part), _Wrote(*part, "to_revision"))


def which(found: QuerySet[Any]) -> Statement:
    """The primary keys of a query's rows, newest first."""
    try:
        sql, params = found.order_by("-pk").values_list("pk").query.sql_with_params()
    except EmptyResultSet:
        return NONE
    return Statement(sql, tuple(params))


def shown(
    plural: str,
    rows: Statement,
    *,
    signed_in: bool,
    expand: tuple[str, ...] = (),
    detail: bool = False,
    usual: bool = False,
) -> Statement:
    """(primary key, JSON text, revision) of the rows whose keys `rows` gives, newest first; the revision of details only.

    In public, the names of protected speakers are withheld from all of the text. `usual` is the same of the present and,
    in public, while nobody is protected (else it gives nothing): told so, PostgreSQL has half as much to get ready.
    """
    before, after = _halves(plural, signed_in, expand, detail, usual)
    return Statement(f"{before}{_usual(rows.sql) if usual else rows.sql}{after}", rows.params)


@lru_cache(1000)
def _usual(sql: str) -> str:
    return sql.replace(ANY_PROTECTED, "false").replace(READ_MOMENT, "''").replace(READ_REVISION, "''")


@cache
def _halves(plural: str, signed_in: bool, expand: tuple[str, ...], detail: bool, usual: bool) -> tuple[str, str]:
    noun = NOUNS[plural]
    shape = noun.shaped(whole=signed_in, expand=expand, detail=detail)
    model = noun.rows(signed_in=True).model
    found = model._default_manager.filter(pk__in=RawSQL(_ROWS, []))  # noqa: S611 - a constant
    columns: QuerySet[Any, Any] = shape.rows(found.order_by() if detail else found.order_by("-pk"))
    if detail:
        columns = columns.annotate(revision=revision_in(noun.table)).values_list("pk", "shape_text", "revision")
    sql = fixed(Statement(*columns.query.sql_with_params())).sql
    before, mark, after = sql.partition(f"IN ({_ROWS})")
    if not mark:
        raise AssertionError(f"the rows of {plural} have no place in: {sql}")
    if usual:
        before, after = _usual(before), _usual(after)
    ordered = "" if detail else " ORDER BY s.k DESC"
    if not signed_in and usual:
        before = f"SELECT s.k, s.t{', s.r' if detail else ''} FROM ({before}"  # noqa: S608 - SQL of ours
        after += f") s(k, t{', r' if detail else ''}) WHERE NOT {ANY_PROTECTED}{ordered}"
    elif not signed_in:
        text = f"CASE WHEN {ANY_PROTECTED} THEN ledger.withhold(s.t) ELSE s.t END"
        before = f"SELECT s.k, {text}{', s.r' if detail else ''} FROM ({before}"  # noqa: S608 - SQL of ours
        after += f") s(k, t{', r' if detail else ''}){ordered}"
    if detail:  # told that it is one row, the planner takes indexes throughout, and nothing need be put in order
        return f"{before}= (", f" LIMIT 1){after}"
    # As an array the keys are found first, whatever the planner thinks of their number.
    return f"{before}= ANY(ARRAY(", f")){after}"
