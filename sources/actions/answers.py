"""What requests that can be retried were answered: kept for a day."""

import datetime as dt
from collections.abc import Mapping

from django.utils import timezone

from sources.ledger.actor import Actor
from sources.models import Answer
from sources.queries.answers import KEPT


def keep(*, by: Actor, route: str, key: str, asked: str, status: int, body: str, headers: Mapping[str, str]) -> None:
    """Keep an answer under its key, and forget those that are older than a day.

    To be called in the transaction that did what was asked. Raises IntegrityError for a key that is there.
    """
    now: dt.datetime = timezone.now()
    Answer.objects.filter(at__lt=now - KEPT).delete()
    Answer.objects.create(
        actor=by, route=route, key=key, asked=asked, status=status, body=body, headers=dict(headers), at=now
    )
