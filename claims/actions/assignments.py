"""Assignments, and who has what open: every write."""

import datetime as dt
from typing import Any

from django.utils import timezone

from claims.actions import notices
from claims.models import Assignment, Claim, Finding, Presence
from sources.actions.permitted import permit
from sources.ledger.actor import Actor
from sources.ledger.roles import may_assign, may_check
from sources.ledger.writing import writing
from sources.models import Document, User

# Older than this, nobody is told of it, and the next one who comes clears it away.
FORGOTTEN = dt.timedelta(minutes=10)


def assign(
    *, what: Claim | Document | Finding, to: User, by: Actor, due: dt.date | None = None, note: str = ""
) -> Assignment:
    """Give a claim, a document or a finding to a person to work on; given again, due and note are brought up to date."""
    permit(by, may_assign)
    of: dict[str, Any] = {type(what)._meta.model_name or "": what}
    with writing(by=by, reason="an assignment"):
        assignment, new = Assignment.objects.update_or_create(
            **of, assignee=to, done_at=None, defaults={"due": due, "note": note, "given_by": by}
        )
        if new:
            notices.assigned(what, to, by=by)
        return assignment


def finish(*, assignment: Assignment, by: Actor) -> None:
    """Say that an assignment is done, or no longer to be done."""
    permit(by, may_check)
    with writing(by=by, reason="an assignment done"):
        assignment.done_at = assignment.done_at or timezone.now()
        assignment.save(update_fields=["done_at"])


def come(*, user: User, place: str) -> None:
    """Note that a person has something open ("claim CLM-7K2Q9M"); to be said again every minute or so. No history."""
    now = timezone.now()
    Presence.objects.update_or_create(user=user, place=place[:100], defaults={"seen_at": now})
    Presence.objects.filter(seen_at__lt=now - FORGOTTEN).delete()


def leave(*, user: User, place: str) -> None:
    """Note that a person has closed it."""
    Presence.objects.filter(user=user, place=place[:100]).delete()
