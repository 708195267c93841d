"""Errors reported from outside, for those who look at them."""

import datetime as dt

from claims.models import ErrorReport
from sources.errors import NotFound
from sources.models.public_id import read


def received(*, since: dt.datetime, sender: str | None = None) -> int:
    """How many came since then, from one sender (its digest) or in all."""
    found = ErrorReport.objects.filter(received_at__gt=since)
    return (found.filter(sender=sender) if sender is not None else found).count()


def waiting() -> list[ErrorReport]:
    """Those nobody has looked at, oldest first, with the claim they are about."""
    return list(ErrorReport.objects.filter(state=ErrorReport.State.NEW).select_related("claim").order_by("pk"))


def get(public_id: str) -> ErrorReport:
    """Raises BadPublicId and NotFound."""
    found = ErrorReport.objects.select_related("claim").filter(public_id=read(public_id, "ERR")).first()
    if found is None:
        raise NotFound(f"There is no report {public_id}.")
    return found
