"""Reading the record as it stood at a past moment."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from threading import local

from django.db import connection, transaction

from sources.errors import NoSuchMoment
from sources.ledger.change import Change


class _Standing(local):
    deep = 0


_standing = _Standing()


def is_past() -> bool:
    """Whether what this thread reads is of a past moment."""
    return _standing.deep > 0


@contextmanager
def as_of(*, revision: int | None = None, at: dt.datetime | None = None) -> Iterator[Change]:
    """Inside, every query reads the rows as they were after `revision`, or after the last change at or before `at`.

    Yields that change. It is a read-only transaction in which the tables' names mean their past; tables without a
    history (`exempt`) read as they are now. Two reads of one moment give the same rows, whatever is written meanwhile:
    for a moment so recent that a write begun before it may still commit, it waits for that write.
    Raises NoSuchMoment for a moment in the future or before the first change.
    """
    if (revision is None) == (at is None) or (at is not None and at.tzinfo is None):
        raise TypeError("as_of() takes either a revision or a moment with its time zone")
    with transaction.atomic():
        change = _change_of(revision) if revision is not None else _change_at(at)
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT set_config('onrecord.as_of', %s, true), set_config('search_path', 'asof, public', true),"
                " set_config('transaction_read_only', 'on', true)",
                [str(change.revision)],
            )
        _standing.deep += 1
        try:
            yield change
        finally:
            _standing.deep -= 1
            # Nothing was written; rolling back is what puts the settings back, inside a caller's transaction too.
            transaction.set_rollback(True)


def _change_of(revision: int) -> Change:
    change = Change.objects.select_related("actor").filter(revision=revision).first()
    if change is None:
        raise NoSuchMoment(f"There is no revision {revision}.")
    return change


def _change_at(at: dt.datetime | None) -> Change:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT %s > clock_timestamp(), EXISTS (SELECT FROM sources_change WHERE at > %s)",
            [at, at],
        )
        in_future, is_past_a_commit = cursor.fetchone()
        if in_future:
            raise NoSuchMoment(f"{at} lies in the future.")
        if not is_past_a_commit:
            # A change stamped before `at` may be about to commit. Taken and given back, the lock says that none is.
            cursor.execute("SELECT pg_advisory_lock_shared(ledger.writer_lock())")
            cursor.execute("SELECT pg_advisory_unlock_shared(ledger.writer_lock())")
    change = Change.objects.select_related("actor").filter(at__lte=at).order_by("-revision").first()
    if change is None:
        raise NoSuchMoment(f"The record begins after {at}.")
    return change
