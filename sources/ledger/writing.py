"""The one door for writes: who writes, and why."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import connection, transaction

from sources.errors import NoReason, NotYourChange
from sources.ledger.actor import Actor
from sources.ledger.change import Change

_open: ContextVar[Change | None] = ContextVar("open change", default=None)


@contextmanager
def writing(*, by: Actor, reason: str) -> Iterator[Change]:
    """A transaction whose writes all belong to one change, which is yielded (revision, at, actor, reason).

    Waits for the writer before it, so that revisions are in the order of commits: keep it short. Inside another
    `writing` it is a part of that change, whose reason stands; when it fails, only its own part is undone.
    Raises NoReason for an empty reason, and NotYourChange inside a change of another actor.
    """
    if not reason.strip():
        raise NoReason
    outer = _open.get()
    with transaction.atomic():
        if outer is not None:
            if outer.actor_id != by.pk:
                raise NotYourChange(f"A change by {outer.actor} is open: {by} cannot write in it.")
            yield outer
            return
        change = _begin(by, reason)
        token = _open.set(change)
        try:
            yield change
        finally:
            _open.reset(token)
        # Where the transaction goes on (a caller's own atomic block), what it writes next is not part of this change.
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('onrecord.revision', '', true)")


def current() -> Change | None:
    """The change that is open here, if one is."""
    return _open.get()


def _begin(by: Actor, reason: str) -> Change:
    with connection.cursor() as cursor:
        # PostgreSQL takes the lock, numbers the change and remembers it for this transaction: ledger.open_change().
        cursor.execute(
            "INSERT INTO sources_change (actor_id, reason) VALUES (%s, %s) RETURNING revision, at, transaction",
            [by.pk, reason],
        )
        revision, at, number = cursor.fetchone()
    change = Change(revision=revision, at=at, actor=by, reason=reason, transaction=number)
    change._state.adding = False
    return change
