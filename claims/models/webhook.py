"""Who is told over HTTP that something public changed, and what became of telling them."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from claims.models.rules import one_of, written
from sources.ledger.change import Change
from sources.ledger.recorded import Recorded

NOUNS = ("claims", "corrections", "reviews", "collections", "releases")
"""The nouns that somebody can be told about."""
DELIVERY = "deliver_webhook"
"""The name under which a worker knows what to do with a message (claims.tasks)."""


def delivery_of(message: object) -> str:
    """The lock under which a message is delivered, by its key: by one worker at a time."""
    return f"{DELIVERY}/{message}"


class Webhook(Recorded):
    """An address that messages are sent to (https://www.standardwebhooks.com) when something public of `nouns` changed.

    `secret` signs them; it is kept out of the history. `paused_because` is why nothing is sent any more, "" where it is.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    url = models.CharField(max_length=2000)
    nouns = ArrayField(models.CharField(max_length=20))
    secret = models.CharField(max_length=100)
    made_at = models.DateTimeField()
    paused_because = models.TextField(blank=True)

    class Meta:
        constraints = (
            UniqueConstraint(name="webhook_url_once", fields=["owner", "url"]),
            CheckConstraint(name="webhook_over_https", condition=Q(url__startswith="https://")),
            CheckConstraint(name="webhook_nouns", condition=Q(nouns__contained_by=list(NOUNS)) & Q(nouns__len__gte=1)),
            CheckConstraint(name="webhook_secret", condition=Q(("secret__startswith", "whsec_"))),
        )

    def __str__(self) -> str:
        return f"{self.url} of {self.owner_id}"


class WebhookMark(models.Model):
    """How far a webhook was told: of nothing that changed until then is it told again. It has no history."""

    webhook = models.OneToOneField(Webhook, models.CASCADE, primary_key=True, related_name="+")
    until = models.ForeignKey(Change, models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.webhook_id} until {self.until_id}"


class WebhookMessage(models.Model):
    """One message of a webhook: what is sent, and how that went.

    It has no history: what it tells of has one.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        DELIVERED = "delivered"
        FAILED = "failed"

    webhook = models.ForeignKey(Webhook, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=40, help_text="Such as claims.changed.")
    body = models.TextField()
    made_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    attempts = models.PositiveIntegerField(default=0)
    tried_at = models.DateTimeField(null=True, blank=True)
    status = models.PositiveIntegerField(null=True, blank=True, help_text="What the receiver answered last.")
    trouble = models.TextField(blank=True, help_text="Why it was not delivered, the last time.")

    class Meta:
        constraints = (
            one_of("webhook_message_state", "state", "waiting", "delivered", "failed"),
            written("webhook_message_kind", "kind"),
        )

    def __str__(self) -> str:
        return f"{self.kind}: {self.state}"
