"""Databases with the demonstration in them: it is loaded once a process; a module of tests writes into it within a
transaction, a journey, which commits, into a copy of its own."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, connections, transaction
from psycopg import sql
from pytest_django.plugin import DjangoDbBlocker

# A server of the caller's own stays; the tests' own is thrown away with all that is in it.
LEFT_CLEAN = bool(os.environ.get("DATABASE_URL"))


@contextmanager
def demonstrated() -> Iterator[str]:
    """The name of a database with the demonstration in it, to be copied and not to be written to."""
    # Here, because it brings the engines: the process that only hands tests out starts a second earlier without them.
    from claims.flows import demo

    migrated = str(connection.settings_dict["NAME"])
    with _copied(migrated, f"{migrated}_demonstrated") as name:
        with used(name):
            demo.load(lambda paths: paths)
        yield name


@contextmanager
def for_a_module(blocker: DjangoDbBlocker) -> Iterator[None]:
    """A transaction around those of a module's tests: what is written within it is there for all of them, and gone
    afterwards."""
    with blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def own_copy(of: str) -> Iterator[None]:
    """A copy is what Django's connections lead to meanwhile, those of the server's threads included."""
    with _copied(of, f"{of}_copy") as name, used(name):
        yield


@contextmanager
def _copied(source: str, name: str) -> Iterator[str]:
    # A database that somebody is connected to cannot be copied.
    connections.close_all()
    dropped = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
    # Page by page through the log, as is the default, it takes twenty times as long.
    copied = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy").format(
        sql.Identifier(name), sql.Identifier(source)
    )
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [source])
        cursor.execute(dropped)
        cursor.execute(copied)
    yield name
    if LEFT_CLEAN:
        with connection._nodb_cursor() as cursor:
            cursor.execute(dropped)


@contextmanager
def used(name: str) -> Iterator[None]:
    """Django's connections lead to this database meanwhile."""
    # One dictionary for all threads: each thread's connection is made from it.
    named = connection.settings_dict
    before = named["NAME"]
    connections.close_all()
    named["NAME"] = name
    try:
        yield
    finally:
        connections.close_all()
        named["NAME"] = before
