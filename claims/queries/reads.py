"""Reading records: pages, single ones, their versions. The JSON comes from PostgreSQL as text, in one query."""

import itertools
import re
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections
from psycopg import Connection, RawCursor

from claims.queries import prepared
from claims.queries.compiled import NONE, Narrow, Statement, fixed, shown, which
from claims.queries.nouns import NOUNS, Noun
from sources.ledger.past import is_past

# Stands for the key a page begins after, which changes from page to page while the rest of the SQL does not.
_AFTER = 7166015823716601582
_NUMBER = 1894701563
"""The same of a key that is a smaller number."""
CAP = 10_000
_MOST_KEPT = 1000
_PLACE = re.compile(r"%[s%]")
_OFTEN = 5
_WHILE = 60.0
_unusual_until = 0.0
_made: dict[tuple[Hashable, ...], Statement] = {}


@dataclass(frozen=True, slots=True)
class Record:
    """A record as JSON text, with the revision that last wrote its row."""

    key: int
    text: str
    revision: int


@dataclass(frozen=True, slots=True)
class Rows:
    """Which rows of a noun: those that may be seen, narrowed.

    `known` names the narrowing, where the same name always means the same: its SQL is then made once.
    """

    noun: Noun
    signed_in: bool
    narrow: Narrow
    known: Hashable = None


def page(rows: Rows, *, after: int | None = None, count: int, expand: tuple[str, ...] = ()) -> list[tuple[int, str]]:
    """The first `count` rows after primary key `after`, newest first, each as (primary key, JSON text)."""
    keys = _keys(rows, after)
    # Written out: of a limit it does not know, PostgreSQL expects the worst, and would plan anew each time.
    limited = Statement(f"{keys.sql} LIMIT {count}", keys.params)
    told = partial(shown, rows.noun.plural, limited, signed_in=rows.signed_in, expand=expand)
    return _run_usual(told, public=not rows.signed_in) if rows.known == () else run(told())


def statement(rows: Rows, *, expand: tuple[str, ...] = ()) -> Statement:
    """SQL that gives every row as (primary key, JSON text), newest first: for a cursor of the server or COPY."""
    return shown(rows.noun.plural, _keys(rows, None), signed_in=rows.signed_in, expand=expand)


def counted(rows: Rows) -> int:
    """How many rows there are, 10,001 where there are more than 10,000: an exact count takes as long as reading them."""
    keys = _keys(rows, None)
    [[count]] = run(Statement(f"SELECT count(*) FROM ({keys.sql} LIMIT {CAP + 1}) counted", keys.params))  # noqa: S608 - SQL of ours
    return int(count)


def record(noun: Noun, *, signed_in: bool, key: str, expand: tuple[str, ...] = ()) -> Record | None:
    """The row with this key; None where there is none that may be seen."""
    if not possible(noun, key):
        return None
    keys = which_one(noun, signed_in, key)
    told = partial(shown, noun.plural, keys, signed_in=signed_in, expand=expand, detail=True)
    found = _run_usual(told, public=not signed_in)
    return next((Record(*row) for row in found), None)


def one(noun: Noun, *, signed_in: bool, key: str, expand: tuple[str, ...] = ()) -> str | None:
    """The JSON text of the row with this key; None where there is none that may be seen."""
    found = record(noun, signed_in=signed_in, key=key, expand=expand)
    return found.text if found else None


def possible(noun: Noun, key: str) -> bool:
    """Whether a row could have this key: PostgreSQL need not be asked for what no column can hold."""
    return "\0" not in key and (not noun.numbered or (key.isascii() and key.isdigit() and len(key) < 19))


def which_one(noun: Noun, signed_in: bool, key: str) -> Statement:
    """The primary key of the row with this key, if it may be seen."""
    asked: Any = int(key) if noun.numbered else key
    keys = _key_of(noun.plural, signed_in)
    return keys if keys == NONE else Statement(keys.sql, (asked,))


def run(asked: Statement, *, always: bool = False) -> list[Any]:
    """The rows of a statement, planned once a connection where it is asked often (psycopg prepares it).

    `always`: it is one of those of `shown` that every process asks, again and again.
    """
    database: Any = connections[DEFAULT_DB_ALIAS]  # PostgreSQL's, which has a pool where it serves; looked up once
    pool = database.pool if database.connection is None else None
    if pool is None or pool.closed:
        database.ensure_connection()
        return _asked_of(database, database.connection, asked)
    # For one statement a connection is borrowed: opening and closing it as Django does is for whole requests.
    with database.wrap_database_errors:
        raw = pool.getconn()
    try:
        found = prepared.rows(raw, _as_sent(asked.sql), asked.params) if always else None
        return _asked_of(database, raw, asked) if found is None else found
    finally:
        pool.putconn(raw)


def _asked_of(database: Any, raw: Connection[Any], asked: Statement) -> list[Any]:
    raw.prepare_threshold = _OFTEN
    with database.wrap_database_errors, RawCursor(raw) as cursor:
        found: list[Any] = cursor.execute(_as_sent(asked.sql), asked.params).fetchall()
        return found


def _run_usual(told: Callable[..., Statement], *, public: bool) -> list[Any]:
    """The rows of a statement of `shown`, asked as it usually can be: of the present, while nobody is protected.

    While somebody is, that finds nothing, and it is not tried again for a minute.
    """
    global _unusual_until
    if is_past() or (public and time.monotonic() < _unusual_until):
        return run(told())
    found = run(told(usual=True), always=True)
    if not found and public and (found := run(told())):
        _unusual_until = time.monotonic() + _WHILE
    return found


@lru_cache(_MOST_KEPT)
def _as_sent(sql: str) -> bytes:
    """SQL as PostgreSQL itself takes it, its parameters as $1, $2 ...: psycopg would look for them at every request."""
    numbers = itertools.count(1)
    return _PLACE.sub(lambda found: "%" if found[0] == "%%" else f"${next(numbers)}", sql).encode()


def _keys(rows: Rows, after: int | None) -> Statement:
    name = (rows.noun.plural, rows.signed_in, rows.known, after is not None)
    made = _made.get(name)
    if made is None:
        found = rows.narrow(rows.noun.rows(signed_in=rows.signed_in))
        made = fixed(which(found)) if after is None else _open_at(which(found.filter(pk__lt=_AFTER)), str(_AFTER))
        if rows.known is not None:
            if len(_made) >= _MOST_KEPT:
                _made.clear()
            _made[name] = made
    return Statement(made.sql, () if after is None or made == NONE else (after,))


def _open_at(made: Statement, literal: str) -> Statement:
    """The statement as it always is, but for this literal, where it stands last: there it takes a parameter."""
    before, _, after = fixed(made).sql.rpartition(literal)
    return made if made == NONE else Statement(f"{before}%s{after}")


@cache
def _key_of(plural: str, signed_in: bool) -> Statement:
    noun = NOUNS[plural]
    stand_in: Any = {"pk": _AFTER, "number": _NUMBER}.get(noun.key, str(_AFTER))
    found = which(noun.rows(signed_in=signed_in).filter(**{noun.key: stand_in}))
    return _open_at(found, str(stand_in) if noun.numbered else f"'{stand_in}'")


__all__ = ["CAP", "NONE", "Record", "Rows", "counted", "one", "page", "record", "run", "statement"]
