"""Releases that workers make, or issue again: put into the queue, since building one may take long."""

from procrastinate.contrib.django import app

from claims.models import Release
from sources.actions.permitted import decide
from sources.ledger.actor import Actor
from sources.ledger.roles import may_edit

TASK, AGAIN = "make_release", "issue_releases_again"
"""The names under which a worker knows what to do (claims.tasks)."""


def queue(*, by: Actor) -> None:
    """Have the next release made by a worker, one at a time. Raises NotAllowed for whoever may not edit."""
    decide(by, may_edit)
    app.configure_task(TASK, lock=TASK).defer(by=by.pk)


def queue_again(*, since: int, by: Actor, reason: str) -> None:
    """Have every release that was built before the change `since` issued again by a worker: after an erasure, or when
    somebody is protected. It waits for this transaction. `reason` can be read by everybody.

    Raises NotAllowed for whoever may not edit.
    """
    decide(by, may_edit)
    if Release.objects.exists():
        app.configure_task(AGAIN, lock=TASK).defer(since=since, by=by.pk, reason=reason)
