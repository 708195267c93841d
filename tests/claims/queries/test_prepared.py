"""Statements given to libpq: the rows that psycopg would give, and everything else left to it."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from django.db import connection

from claims.queries import prepared
from claims.queries.compiled import shown
from claims.queries.nouns import NOUNS
from claims.queries.reads import which_one

type Raw = psycopg.Connection[Any]
ROWS = b"""SELECT n, t FROM (VALUES (1::bigint, 'plain'), (-9223372036854775808, E'a\\ttab, a \\\\ and \xc3\xa9\xe2\x80\x94\xf0\x9f\x98\x80'),
    (NULL, NULL), (4, '')) AS v(n, t) WHERE n IS NULL OR n < $1 OR t = $2"""


@pytest.fixture
def raw(db: None) -> Iterator[Raw]:
    """A connection as the pool lends one."""
    given = connection.get_connection_params()
    named = {name: given[name] for name in ("dbname", "user", "password", "host", "port") if given.get(name)}
    with psycopg.connect(**named, autocommit=True) as opened:
        yield opened


@pytest.mark.parametrize("given", [(2, ""), (-(2**63), "plain"), (99, "é"), (0, "it's \\ “odd”")])
def test_rows_are_those_that_psycopg_gives_however_often_they_are_asked(raw: Raw, given: tuple[int, str]) -> None:
    expected = psycopg.RawCursor(raw).execute(ROWS, given).fetchall()
    assert [prepared.rows(raw, ROWS, given) for _ in range(3)] == [expected] * 3


def test_every_noun_is_read_so(raw: Raw) -> None:
    for noun in NOUNS.values():
        for signed_in in (False, True):
            keys = which_one(noun, signed_in, "1")
            sql = shown(noun.plural, keys, signed_in=signed_in, detail=True, usual=True).sql.replace("%s", "$1")
            assert prepared.rows(raw, sql.replace("%%", "%").encode(), keys.params) is not None, noun.plural


@pytest.mark.parametrize("sql", [b"SELECT nonsense", b"SELECT 1 / $1::int", b"SELECT current_date, $1::text"])
def test_what_has_no_answer_is_left_to_psycopg(raw: Raw, sql: bytes) -> None:
    assert prepared.rows(raw, sql, [0]) is None
    assert prepared.rows(raw, sql, [0]) is None


def test_what_psycopg_threw_away_is_prepared_again(raw: Raw) -> None:
    assert prepared.rows(raw, ROWS, (0, ""))
    raw.execute("DEALLOCATE ALL")
    assert prepared.rows(raw, ROWS, (0, "")) is None
    assert prepared.rows(raw, ROWS, (0, ""))


@pytest.mark.parametrize("wrong", ["2147483648", "many", "-1"])
def test_a_statement_outlives_parameters_that_fail(raw: Raw, wrong: str) -> None:
    sql, there = (
        b"SELECT sqrt($1::integer)::bigint",
        "SELECT count(*) FROM pg_prepared_statements WHERE name ^@ 'onrecord_'",
    )
    for given, answer in ((4, [(2,)]), (wrong, None), (wrong, None), (9, [(3,)])):
        assert prepared.rows(raw, sql, [given]) == answer
    assert raw.execute(there).fetchall() == [(1,)]


def test_a_statement_whose_columns_have_changed_is_prepared_again(raw: Raw) -> None:
    raw.execute("CREATE TEMP TABLE changing AS SELECT 7::bigint n")
    assert prepared.rows(raw, b"SELECT n FROM changing", ()) == [(7,)]
    raw.pgconn.exec_(b"ALTER TABLE changing ALTER n TYPE text")  # so that psycopg throws nothing away
    assert [prepared.rows(raw, b"SELECT n FROM changing", ()) for _ in range(2)] == [None, [("7",)]]


def test_a_connection_that_has_ended_has_no_answer(raw: Raw) -> None:
    assert prepared.rows(raw, ROWS, (0, ""))
    with psycopg.connect(raw.info.dsn, password=raw.info.password, autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s, 5000)", [raw.info.backend_pid])
    assert prepared.rows(raw, ROWS, (0, "")) is None
