"""Mails, on their way: put into the queue with what they tell of, so that a dead mail server keeps nobody from writing."""

from procrastinate.contrib.django import app

TASK = "send_mail"
"""The name under which a worker knows what to do (claims.tasks)."""
INVITATION, RESET, NOTICE, DIGEST = "invitation", "reset", "notice", "digest"


def queue(kind: str, key: int) -> None:
    """Have a mail sent when this transaction commits: of an Invitation, a ResetRequest, a Notice, or a user's digest.

    The queue holds the key alone: what lets somebody in is made when the mail is.
    """
    app.configure_task(TASK, lock=f"{TASK}/{kind}/{key}").defer(kind=kind, key=key)
