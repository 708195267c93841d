"""One's turn to write, taken before one reads what the write depends on."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256

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


@contextmanager
def one_at_a_time(what: str) -> Iterator[None]:
    """Inside, nobody else does the same `what`; everything else goes on. For what is too slow for a `turn`."""
    number = int.from_bytes(sha256(what.encode()).digest()[:8], signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [number])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [number])
