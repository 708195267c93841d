"""Releases that are asked for in the browser: put into the queue, since building one may take long."""

from procrastinate.contrib.django import app

from sources.actions.permitted import decide
from sources.ledger.actor import Actor
from sources.ledger.roles import may_edit

TASK = "make_release"
"""The name under which a worker knows what to do (claims.tasks)."""


def queue(*, by: Actor) -> None:
    """Have the next release made by a worker, one at a time. Raises NotAllowed for whoever may not edit."""
    decide(by, may_edit)
    app.configure_task(TASK, lock=TASK).defer(by=by.pk)
