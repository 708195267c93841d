"""What can be done with webhooks, by who made them."""

from rest_framework import serializers

from api.writing.fields import OneOf, Whole, Words
from api.writing.operations import Data, Input, changed, does, listed, removed, step, undoes
from claims.actions import webhooks
from claims.flows.webhooks import try_out
from claims.models import Webhook
from claims.models.webhook import NOUNS
from sources.ledger.actor import Actor
from sources.ledger.roles import may_contribute


def _nouns(*, required: bool = True) -> serializers.ListField:
    return serializers.ListField(child=OneOf(choices=NOUNS), min_length=1, max_length=len(NOUNS), required=required)


class NewWebhook(Input):
    """An address that is told when something public changes."""

    url = Words(max_length=2000, help_text="https://...")
    nouns = _nouns()
    secret = Words(
        max_length=100, help_text="“whsec_” and 24 to 64 random bytes in Base64: messages are signed with it."
    )


class ChangedWebhook(Input):
    """What it is told of, and what it is signed with; one that was paused is sent to again."""

    nouns = _nouns(required=False)
    secret = Words(max_length=100, required=False)


class OneMessage(Input):
    """Which of the webhook's messages."""

    message = Whole(min_value=1)


def _webhook(_: None, by: Actor, data: Data) -> Webhook:
    return webhooks.make(by=by, **data)


def _test(webhook: Webhook, by: Actor, data: Data) -> Webhook:
    try_out(webhook)
    return webhook


OPERATIONS = (
    listed("webhooks", may_contribute, NewWebhook, _webhook, "Have an address told when something public changes."),
    changed("webhooks", may_contribute, ChangedWebhook, does(webhooks.change, "webhook"), "Change a webhook of yours."),
    removed("webhooks", may_contribute, undoes(webhooks.remove, "webhook"), "Take a webhook of yours away."),
    step("webhooks", "test", may_contribute, _test, "Have a message sent that tells of nothing."),
    step(
        "webhooks",
        "redeliver",
        may_contribute,
        does(webhooks.redeliver, "webhook"),
        "Have a message of it sent once more, under its id.",
        OneMessage,
    ),
    step(
        "webhooks", "pause", may_contribute, does(webhooks.pause, "webhook"), "Have nothing sent until it is resumed."
    ),
    step(
        "webhooks", "resume", may_contribute, does(webhooks.resume, "webhook"), "Have what waits sent, and all to come."
    ),
)
