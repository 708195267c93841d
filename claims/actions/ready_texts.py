"""Ready texts, on their way: asked for, gone on with, ended, forgotten. Work has no history, so nothing here is recorded."""

import datetime as dt
import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app

from claims.errors import TooManyTexts
from claims.models import ReadyText
from sources.actions import networks
from sources.ledger.actor import Actor

TASK = "write_ready_text"
"""The name under which a worker knows what to do (claims.tasks)."""
MOST_UNDER_WAY, MOST_OF_NETWORK, MOST_OF_NOBODY = 5, 2, 20
"""Of one person; of one network, and in all, of those who did not sign in."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted: these rows of `noun`, which `where` found, as `cite` and in this style and language.

    `base` is the site's address, `whole` whether drafts may be among it, `at` tells one moment of the record from others.
    """

    noun: str
    where: Mapping[str, str]
    keys: Sequence[int]
    cite: str
    style: str
    locale: str
    base: str
    whole: bool
    at: str

    def digest(self, by: Actor) -> str:
        """The same for the same wish of the same person at the same moment of the record."""
        told = [by.pk, self.noun, sorted(self.where.items()), list(self.keys), self.cite, self.style, self.locale]
        return sha256(json.dumps([*told, self.base, self.whole, self.at]).encode()).hexdigest()


def ask(*, wish: Wish, by: Actor, address: str = "") -> ReadyText:
    """Have a text made, and wake a worker when this transaction commits. The same wish at the same moment is one.

    `address` is the network address of who did not sign in; of it only a digest is kept that says nothing after that
    day. Raises TooManyTexts where as many are under way as one may have.
    """
    with transaction.atomic():
        # Two wishes of one person wait for each other here, so that they are counted one after the other.
        Actor.objects.select_for_update(no_key=True).get(pk=by.pk)
        digest = wish.digest(by)
        if there := ReadyText.objects.filter(wish=digest).exclude(state=ReadyText.State.FAILED).first():
            return there
        sender = networks.digest(address, timezone.now().date(), TASK) if by.kind == Actor.Kind.ANONYMOUS else ""
        _refuse_more(by, sender)
        asked: ReadyText = ReadyText.objects.create(
            key=secrets.token_urlsafe(16),
            wish=digest,
            noun=wish.noun,
            where=dict(wish.where),
            keys=list(wish.keys),
            cite=wish.cite,
            style=wish.style,
            locale=wish.locale,
            base=wish.base,
            whole=wish.whole,
            asked_by=by,
            sender=sender,
            total=len(wish.keys),
        )
        # One at a time: a worker always has a hand free for all else, which goes first, as colleagues' texts do here.
        priority = -2 if by.kind == Actor.Kind.ANONYMOUS else -1
        app.configure_task(TASK, lock=TASK, priority=priority).defer(text=asked.pk)
    return asked


def begin(*, of: ReadyText, since: int) -> bool:
    """A worker has it, which begins to read after the change `since`. False where it was forgotten or has ended."""
    return _still(of, state=ReadyText.State.WORKING, since=since, done=0)


def went_on(*, of: ReadyText, done: int) -> bool:
    """How far it is. False as above: then nobody waits for the rest."""
    return _still(of, done=done)


def end(*, of: ReadyText, text: bytes, keys: Sequence[int]) -> bool:
    """The text, of the rows with these keys. False as above: then nothing is kept."""
    return _still(
        of,
        state=ReadyText.State.DONE,
        done=of.total,
        text=text,
        keys=list(keys),
        size=len(text),
        sha256=sha256(text).hexdigest(),
    )


def fail(*, of: ReadyText) -> None:
    """Something went wrong that nobody foresaw; the log says what."""
    _still(of, state=ReadyText.State.FAILED)


def forget(*, of: ReadyText) -> None:
    """Forget one, the text and the wish."""
    ReadyText.objects.filter(pk=of.pk).delete()


def forget_old(*, before: dt.datetime) -> int:
    """Forget those with which nothing happened since; how many there were."""
    return ReadyText.objects.filter(changed_at__lt=before).delete()[0]


def forget_all() -> None:
    """Forget every one: after an erasure, what is erased may be in any."""
    ReadyText.objects.all().delete()


def _refuse_more(by: Actor, sender: str) -> None:
    mine = ReadyText.objects.filter(asked_by=by, state__in=ReadyText.UNDER_WAY)
    if by.kind != Actor.Kind.ANONYMOUS:
        full = mine.count() >= MOST_UNDER_WAY
    else:
        full = mine.filter(sender=sender).count() >= MOST_OF_NETWORK or mine.count() >= MOST_OF_NOBODY
    if full:
        raise TooManyTexts


def _still(of: ReadyText, **values: object) -> bool:
    there = ReadyText.objects.filter(pk=of.pk, state__in=ReadyText.UNDER_WAY)
    return bool(there.update(changed_at=timezone.now(), **values))
