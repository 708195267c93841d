"""Webhooks: every write. They are their owner's, and nobody else's; how each message went has no history."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.jobs import Status

from claims.errors import BeingSent, WebhookPaused
from claims.models import Webhook, WebhookMark, WebhookMessage
from claims.models.webhook import DELIVERY, NOUNS, delivery_of
from claims.publishing.signing import LONGEST, PREFIX, SHORTEST, key_of
from sources.actions.permitted import permit
from sources.actions.texts import stripped
from sources.errors import AlreadyThere, BadValue, NotAllowed, NotFound
from sources.ledger.actor import Actor
from sources.ledger.change import Change
from sources.ledger.roles import may_contribute
from sources.ledger.writing import writing
from sources.models import User

MOST = 10
"""Of one person."""
MOST_ATTEMPTS = 7
_LONGEST_URL, _KEPT = 2000, 200


def make(*, url: str, nouns: Sequence[str], secret: str, by: Actor) -> Webhook:
    """Have an address told when something public of these nouns changes. Raises BadValue, AlreadyThere, NotAllowed for readers."""
    owner = _owner(by)
    _refuse_wrong(nouns, secret)
    if not url.startswith("https://") or len(url) > _LONGEST_URL:
        raise BadValue(
            f"A webhook has an address that begins with https:// and has {_LONGEST_URL:,} characters at most."
        )
    with writing(by=by, reason="a webhook made"):
        if Webhook.objects.filter(owner=owner, url=stripped(url)).exists():
            raise AlreadyThere("You have a webhook to this address already: change what that one is told of.")
        if Webhook.objects.filter(owner=owner).count() >= MOST:
            raise BadValue(f"You keep {MOST} webhooks: take one away first.")
        made: Webhook = Webhook.objects.create(
            owner=owner, url=stripped(url), nouns=sorted(set(nouns)), secret=secret, made_at=timezone.now()
        )
    return made


def change(*, webhook: Webhook, by: Actor, nouns: Sequence[str] | None = None, secret: str = "") -> Webhook:
    """Tell it of other nouns, or sign with another secret from now on; one that was paused is sent to again."""
    _mine(webhook, by)
    _refuse_wrong(nouns or webhook.nouns, secret or webhook.secret)
    with writing(by=by, reason="a webhook changed"):
        webhook.nouns = sorted(set(nouns or webhook.nouns))
        webhook.secret, webhook.paused_because = secret or webhook.secret, ""
        webhook.save()
        _go_on(webhook)
    return webhook


def remove(*, webhook: Webhook, by: Actor) -> None:
    """Send nothing there any more, and forget what was sent."""
    _mine(webhook, by)
    with writing(by=by, reason="a webhook taken away"):
        webhook.delete()


def pause(*, webhook: Webhook, by: Actor, why: str = "Its owner paused it.") -> None:
    """Send nothing more there until its owner resumes it: what changes meanwhile is told then."""
    if by.user is not None:
        _mine(webhook, by)
    with writing(by=by, reason="a webhook paused"):
        webhook.paused_because = why
        webhook.save()


def resume(*, webhook: Webhook, by: Actor) -> None:
    """Send there again, what was waiting as well."""
    _mine(webhook, by)
    with writing(by=by, reason="a webhook resumed"):
        webhook.paused_because = ""
        webhook.save()
        _go_on(webhook)


def redeliver(*, webhook: Webhook, message: int, by: Actor) -> None:
    """Send a message once more, at once, under the id it had, whether it arrived or not; with all its attempts again.

    Raises NotFound, WebhookPaused, and BeingSent while a worker has it.
    """
    _mine(webhook, by)
    _refuse_paused(webhook)
    with transaction.atomic():
        again = WebhookMessage.objects.select_for_update().filter(webhook=webhook, pk=message).first()
        if again is None:
            raise NotFound("There is no such message of this webhook: the last 200 that ended are kept.")
        jobs = ProcrastinateJob.objects.filter(lock=delivery_of(message))
        if jobs.filter(status=Status.DOING.value).exists():
            raise BeingSent
        for job in jobs.filter(status=Status.TODO.value):
            app.job_manager.cancel_job_by_id(job_id=job.pk, delete_job=True)
        again.state, again.attempts, again.trouble = WebhookMessage.State.WAITING, 0, ""
        again.save()
        _defer(again.pk)


def tell(*, webhook: Webhook, messages: Sequence[tuple[str, str]], until: Change) -> None:
    """Have messages (kind and body) of what changed until then delivered when this transaction commits, each once."""
    with transaction.atomic():
        for kind, body in messages:
            queue(webhook=webhook, kind=kind, body=body)
        WebhookMark.objects.update_or_create(webhook=webhook, defaults={"until": until})


def queue(*, webhook: Webhook, kind: str, body: str) -> WebhookMessage:
    """Have a message delivered when this transaction commits; of messages that ended the last 200 are kept.

    Raises WebhookPaused.
    """
    _refuse_paused(webhook)
    with transaction.atomic():
        made = WebhookMessage.objects.create(webhook=webhook, kind=kind, body=body, made_at=timezone.now())
        ended = WebhookMessage.objects.filter(webhook=webhook).exclude(state=WebhookMessage.State.WAITING)
        old = ended.order_by("-pk").values_list("pk", flat=True)[_KEPT:]
        WebhookMessage.objects.filter(pk__in=list(old)).delete()
        _defer(made.pk)
    return made


def tried(*, message: WebhookMessage, status: int | None, trouble: str) -> bool:
    """Note how an attempt went; whether there will be another."""
    delivered = status is not None and 200 <= status < 300
    message.attempts += 1
    ended = "delivered" if delivered else "failed" if message.attempts >= MOST_ATTEMPTS else "waiting"
    message.state, message.status, message.trouble, message.tried_at = ended, status, trouble, timezone.now()
    message.save()
    return ended == "waiting"


def _go_on(webhook: Webhook) -> None:
    """What waited when it was paused: workers who came to it in the meantime let it lie."""
    waiting = WebhookMessage.objects.filter(webhook=webhook, state=WebhookMessage.State.WAITING)
    left = list(waiting.order_by("pk").values_list("pk", flat=True))
    open_ = ProcrastinateJob.objects.filter(status__in=(Status.TODO.value, Status.DOING.value))
    known = set(open_.filter(lock__in=map(delivery_of, left)).values_list("lock", flat=True))
    for message in left:
        if delivery_of(message) not in known:
            _defer(message)


def _defer(message: int) -> None:
    app.configure_task(DELIVERY, lock=delivery_of(message)).defer(message=message)


def _refuse_paused(webhook: Webhook) -> None:
    if webhook.paused_because:
        raise WebhookPaused


def _refuse_wrong(nouns: Sequence[str], secret: str) -> None:
    if not nouns or set(nouns) - set(NOUNS):
        raise BadValue(f"A webhook is told of some of {', '.join(NOUNS)}.")
    if key_of(secret) is None:
        raise BadValue(f"A secret is “{PREFIX}” and {SHORTEST} to {LONGEST} random bytes in Base64.")


def _mine(webhook: Webhook, by: Actor) -> None:
    if webhook.owner != _owner(by):
        raise NotAllowed("A webhook is changed by whoever made it.")


def _owner(by: Actor) -> User:
    permit(by, may_contribute)
    if by.user is None:
        raise NotAllowed("A webhook is a person's.")
    return by.user
