"""Emptying the database after a test that committed (`django_db(transaction=True)`).

Django empties it by TRUNCATE, which the ledger refuses. So, for tests alone: triggers sleep meanwhile, history is
emptied too, and the record begins anew with its first actor and the scales everybody begins with.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from django.db import connection
from django.db.backends.postgresql.operations import DatabaseOperations


@pytest.fixture(autouse=True, scope="session")
def _emptying_begins_the_record_anew() -> Iterator[None]:
    djangos = DatabaseOperations.sql_flush

    def sql_flush(self: DatabaseOperations, style: Any, tables: Sequence[str], **options: Any) -> list[str]:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT format('history.%I', relname) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'history'::regnamespace"
            )
            histories = ", ".join(name for (name,) in cursor.fetchall())
        return [
            "SET LOCAL session_replication_role = replica",
            *djangos(self, style, tables, **options),
            f"TRUNCATE {histories}",
            "SET LOCAL session_replication_role = origin",
            "SELECT ledger.begin_record()",
            "SELECT ledger.begin_judging()",
        ]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DatabaseOperations, "sql_flush", sql_flush)
        yield
