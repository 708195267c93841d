"""Who introduced what: looked up by workers when a link between documents is new, since texts are read again for it."""

from procrastinate.contrib.django import app

from sources.ledger.actor import Actor
from sources.models import Document

TASK = "trace_reprints"
"""The name under which a worker knows what to do (claims.tasks)."""


def queue(*, document: Document, by: Actor) -> None:
    """Have it looked up for what was found in a document, and in what was taken from it."""
    app.configure_task(TASK, lock=TASK).defer(document=document.pk, by=by.pk)
