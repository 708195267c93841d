"""One's turn to write, taken before one reads what the write depends on."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def turn() -> Iterator[None]:
    """A transaction in which nobody else writes, from its beginning: what is read in it still stands when it is written.

    It is no change by itself: what actions write in it are changes of their own, with their own actors and reasons,
    kept together or not at all. Waits for the writer before it, so keep it short.
    """
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(ledger.writer_lock())")
        yield
