"""Webhooks: what is to be told, to whom, and what still is."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models.expressions import RawSQL

from claims.models import Webhook, WebhookMark, WebhookMessage
from claims.queries import versions
from claims.queries.nouns import NOUNS
from claims.queries.outward.webhook import MOST, next_attempt
from claims.queries.reads import Rows
from sources.errors import NotFound
from sources.ledger.change import Change
from sources.models import User

MOST_NAMED = 500
"""Records that one message names; beyond that it says that there are more."""


@dataclass(frozen=True, slots=True)
class Changed:
    """What of a noun changed for the public after one change and until another: ids, as the API gives them."""

    plural: str
    changed: list[Any]
    gone: list[str]
    more: bool


def of(user: User) -> list[Webhook]:
    """Somebody's own, the first made first."""
    return list(Webhook.objects.filter(owner=user).order_by("pk"))


def one_of(user: User, pk: int) -> Webhook:
    """One of somebody's own. Raises NotFound."""
    found = Webhook.objects.filter(owner=user, pk=pk).first()
    if found is None:
        raise NotFound(f"You have no webhook with the number {pk}.")
    return found


def messages(webhook: Webhook) -> list[tuple[WebhookMessage, dt.datetime | None]]:
    """The last fifty, the latest first; each with when it is tried next, None where it is not, or is being sent."""
    found = WebhookMessage.objects.filter(webhook=webhook).annotate(next_at=next_attempt())
    return [(message, message.next_at) for message in found.order_by("-pk")[:MOST]]


def sending() -> list[Webhook]:
    """Those that are not paused, whose owner may still sign in."""
    return list(Webhook.objects.filter(paused_because="", owner__is_active=True).order_by("pk"))


def told_until(webhook: Webhook) -> Change:
    """The last change that a webhook was told of, or after which it was made."""
    mark = WebhookMark.objects.filter(webhook=webhook).select_related("until").first()
    return mark.until if mark else Change.objects.filter(at__lte=webhook.made_at).latest("revision")


def changed(webhook: Webhook, since: Change) -> Iterator[Changed]:
    """What of its nouns changed since, for everybody to read; nothing of a noun that did not."""
    for plural in webhook.nouns:
        noun = NOUNS[plural]
        written = versions.changed_since(noun, since.revision)
        among = RawSQL(written.sql, written.params)  # noqa: S611 - SQL of ours
        seen = noun.rows(signed_in=False).filter(pk__in=among).order_by("pk")
        ids = list(seen.values_list(noun.key, flat=True)[: MOST_NAMED + 1])
        gone = versions.gone_since(Rows(noun, False, lambda found: found, ()), since.revision)
        if ids or gone or gone is None:
            more = len(ids) > MOST_NAMED or gone is None or len(gone) > MOST_NAMED
            yield Changed(plural, ids[:MOST_NAMED], (gone or [])[:MOST_NAMED], more)


def waiting(pk: int) -> WebhookMessage | None:
    """A message that is still to be delivered, with its webhook; None where it was, or nothing is sent there any more."""
    found = WebhookMessage.objects.filter(pk=pk, state=WebhookMessage.State.WAITING, webhook__paused_because="")
    return found.select_related("webhook").first()
