"""Telling programs elsewhere that something public changed: what to tell is made once a minute, and delivered by workers."""

import datetime as dt
import json
import time

from django.conf import settings

from claims.actions import webhooks as actions
from claims.models import Webhook, WebhookMessage
from claims.publishing.signing import headers
from claims.queries import webhooks as known
from claims.queries.releases import last_change
from claims.queries.webhooks import Changed
from sources.actions import actors
from sources.fetching import NotFetched, post
from sources.ledger.change import Change

__all__ = ["NotDelivered", "deliver", "tell", "try_out"]

_GONE = 410


class NotDelivered(Exception):
    """The message did not arrive; the worker tries again later."""


def tell() -> None:
    """Queue a message for each noun of each webhook of which something public changed since the last one."""
    until = last_change()
    for webhook in known.sending():
        since = known.told_until(webhook)
        if since.revision < until.revision:
            told = [
                (kind := f"{changed.plural}.changed", _body(kind, until.at, _data(changed, since)))
                for changed in known.changed(webhook, since)
            ]
            actions.tell(webhook=webhook, messages=told, until=until)


def try_out(webhook: Webhook) -> WebhookMessage:
    """Queue a message that tells of nothing, for who sets a receiver up. Raises WebhookPaused."""
    return actions.queue(webhook=webhook, kind="test", body=_body("test", dt.datetime.now(dt.UTC), {}))


def deliver(key: int) -> None:
    """Send a message, signed; nothing where it was delivered before. Raises NotDelivered where it is to be tried again."""
    message = known.waiting(key)
    if message is None:
        return
    webhook, body = message.webhook, message.body.encode()
    sent = headers(secret=webhook.secret, message=f"msg_{message.pk}", at=int(time.time()), body=body)
    status, trouble = None, ""
    try:
        status = post(webhook.url, body, {"Content-Type": "application/json", **sent})
    except NotFetched as refused:
        trouble = str(refused)
    again = actions.tried(message=message, status=status, trouble=trouble)
    if status == _GONE:
        actions.pause(webhook=webhook, why="The receiver answered 410: it wants no more.", by=actors.system())
    elif again:
        raise NotDelivered(trouble or f"The receiver answered {status}.")


def _data(changed: Changed, since: Change) -> dict[str, object]:
    after = since.at.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")
    return {
        "changed": changed.changed,
        "gone": changed.gone,
        "more": changed.more,
        "address": f"{settings.SITE_ADDRESS}/api/v1/{changed.plural}/?updatedAfter={after}",
    }


def _body(kind: str, at: dt.datetime, data: dict[str, object]) -> str:
    moment = at.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")
    return json.dumps({"type": kind, "timestamp": moment, "data": data}, ensure_ascii=False)
