"""The outward shape of webhooks, for who made them; never their secrets."""

from django.db.models import CharField, F, OuterRef, Subquery, Value
from django.db.models.functions import Cast, Coalesce, Concat
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.jobs import Status

from claims.models import WebhookMessage
from claims.models.webhook import NOUNS, delivery_of
from sources.queries.shape import INTEGER, MOMENT, STRING, Field, Shape, choices, nested

MOST = 50
WEBHOOK = Shape(
    "Webhook",
    {
        "id": Field(F("pk"), INTEGER),
        "url": Field(F("url"), STRING),
        "nouns": Field(F("nouns"), {"type": "array", "items": choices(NOUNS)}),
        "made_at": Field(F("made_at"), MOMENT),
        "paused_because": Field(F("paused_because"), STRING, "Why nothing is sent any more; empty where it is."),
    },
)


def next_attempt() -> Subquery:
    """Of a message, when a worker is to try it next; NULL where none is, or one does just now."""
    lock = Concat(Value(delivery_of("")), Cast(OuterRef("pk"), CharField()))
    waits = ProcrastinateJob.objects.filter(lock=lock, status=Status.TODO.value)
    return Subquery(waits.values(at=Coalesce("scheduled_at", OuterRef("made_at")))[:1])


def webhook_to_read() -> Shape:
    """One webhook with how its last messages went, the latest first."""
    message = {
        "id": Field(F("pk"), INTEGER),
        "kind": Field(F("kind"), STRING),
        "made_at": Field(F("made_at"), MOMENT),
        "state": Field(F("state"), choices(WebhookMessage.State.values)),
        "attempts": Field(F("attempts"), INTEGER),
        "tried_at": Field(F("tried_at"), {"type": ["string", "null"], "format": "date-time"}),
        "status": Field(F("status"), {"type": ["integer", "null"]}, "What the receiver answered last."),
        "trouble": Field(F("trouble"), STRING, "Why it was not delivered, the last time."),
        "next_at": Field(
            next_attempt(),
            {"type": ["string", "null"], "format": "date-time"},
            "When it is tried next; null where it is not, or is being sent.",
        ),
    }
    found = WebhookMessage.objects.filter(webhook=OuterRef("pk")).order_by("-pk")[:MOST]
    return Shape("WebhookToRead", {**WEBHOOK.fields, "messages": nested("WebhookMessage", found, message)})
