"""Errors reported from outside, without signing in: every write."""

import datetime as dt

from django.utils import timezone

from claims.errors import TooMany
from claims.models import Claim, ErrorReport
from claims.models.error_report import LONGEST, LONGEST_ADDRESS
from claims.queries.error_reports import received
from sources.actions import actors, networks
from sources.actions.permitted import decide
from sources.actions.texts import storable
from sources.errors import BadValue
from sources.ledger.actor import Actor
from sources.ledger.roles import may_check
from sources.ledger.writing import writing

A_DAY = 5
"""So many reports from one network a day."""
A_DAY_FROM_ALL = 500
"""So many in all: more is no readers, and nobody could look at them."""
_LONGEST_ANSWER_TO = 320


def report(
    *, message: str, address: str, page: str = "", claim: Claim | None = None, answer_to: str = "", trap: str = ""
) -> ErrorReport | None:
    """What somebody says is wrong; it waits in the queue and is never public. None, and nothing kept, where the field
    `trap`, which no person sees, was filled in.

    `address` is the network address it came from; of it only a digest is kept that says nothing after that day. Raises
    TooMany, and BadValue for a message that is empty or too long.
    """
    message = storable(message).strip()
    if not message or len(message) > LONGEST:
        raise BadValue(f"Say what is wrong in up to {LONGEST} characters.")
    if trap.strip():
        return None
    now = timezone.now()
    by, sender = actors.anonymous(), digest(address, now.date())
    with writing(by=by, reason="an error reported from outside"):
        since = now - dt.timedelta(days=1)
        if received(since=since, sender=sender) >= A_DAY or received(since=since) >= A_DAY_FROM_ALL:
            raise TooMany
        return ErrorReport.objects.create(
            message=message,
            page=storable(page).strip()[:LONGEST_ADDRESS],
            claim=claim,
            answer_to=storable(answer_to).strip()[:_LONGEST_ANSWER_TO],
            sender=sender,
            received_at=now,
        )


def take_up(*, report: ErrorReport, by: Actor, note: str = "") -> None:
    """Say that somebody works on it. Raises NotAllowed for whoever may not check."""
    _move(report, ErrorReport.State.TAKEN_UP, by, note)


def dismiss(*, report: ErrorReport, by: Actor, note: str) -> None:
    """Say that nothing follows from it, and why. Raises NotAllowed for whoever may not check."""
    _move(report, ErrorReport.State.DISMISSED, by, note)


def reopen(*, report: ErrorReport, by: Actor) -> None:
    """Take such a decision back. Raises NotAllowed for whoever may not check."""
    _move(report, ErrorReport.State.NEW, by, report.note)


def digest(address: str, day: dt.date) -> str:
    """What tells one network's reports of one day from others'; of IPv6 its first 64 bits, which are one customer's."""
    return networks.digest(address, day, "error report")


def _move(report: ErrorReport, state: str, by: Actor, note: str) -> None:
    decide(by, may_check)
    with writing(by=by, reason=note or f"a report {state}"):
        report.state, report.note = state, note
        report.save(update_fields=["state", "note"])
