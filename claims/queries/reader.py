"""Who reads, told to PostgreSQL: what is somebody's alone is in no query without it, and the SQL is the same for all."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction
from django.db.models import BigIntegerField, Func

READER = "nullif(current_setting('onrecord.reader', true), '')::bigint"
_TELL = "SELECT set_config('onrecord.reader', %s, true)"


class Reader(Func):
    """The user (its key) who reads; NULL where that was not told."""

    template = READER
    arity = 0
    output_field = BigIntegerField()


@contextmanager
def read_by(user: int | None) -> Iterator[None]:
    """Inside, a transaction, every query finds what is this user's alone as well; None finds nobody's."""
    within = connection.in_atomic_block
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_TELL, [str(user or "")])
        yield
        # It ends with its transaction. Of a caller's it would last until that ends; what raises is rolled back, and
        # this with it.
        if within:
            cursor.execute(_TELL, [""])
