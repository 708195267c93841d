"""What a retried request was answered the first time."""

from datetime import timedelta

from django.utils import timezone

from sources.ledger.actor import Actor
from sources.models import Answer

KEPT = timedelta(hours=24)


def answered(*, by: Actor, route: str, key: str) -> Answer | None:
    """The answer under this key in the last day; None where there is none."""
    return Answer.objects.filter(actor=by, route=route, key=key, at__gte=timezone.now() - KEPT).first()
