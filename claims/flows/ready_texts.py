"""Ready text of many citations, made in the background: how many are allowed, the work itself, and how long it is kept."""

import datetime as dt
from collections.abc import Iterator

from django.utils import timezone

from claims.actions import ready_texts as actions
from claims.models import ReadyText
from claims.queries import citing, ready_texts as known
from claims.queries.record_counter import latest
from sources.citing.item import Item

MOST, MOST_SIGNED_IN = 2_000, 10_000
"""Records of one text."""
KEPT = dt.timedelta(days=1)
"""How long a text can be had after it is done."""
_BATCH = 50


class _Forgotten(Exception):
    """Somebody is no longer to have the text that is being made."""


def work_on(pk: int) -> None:
    """Make a text, from its beginning: a second worker may do again what a first one died of.

    What may not be read any more when it is its turn is left out. Whatever goes wrong is raised, and the text failed.
    """
    one = known.waiting(pk)
    if one is None:
        return
    told = False
    try:
        _write(one)
        told = True
    except _Forgotten:
        told = True
    finally:
        if not told:
            actions.fail(of=one)


def kept_until(one: ReadyText) -> dt.datetime:
    """When it is forgotten at the latest: a day after anything last happened with it."""
    until: dt.datetime = one.changed_at + KEPT
    return until


def forget() -> int:
    """Forget the texts that were kept long enough, and those in which something may no longer be told; how many."""
    old = actions.forget_old(before=timezone.now() - KEPT)
    withdrawn = [one for one in known.kept() if not known.may_be_told(one)]
    for one in withdrawn:
        actions.forget(of=one)
    return old + len(withdrawn)


def _write(one: ReadyText) -> None:
    if not actions.begin(of=one, since=latest()[0]):
        raise _Forgotten
    written: list[int] = []
    pieces = citing.written(_items(one, written), "text", style=one.style, locale=one.locale)
    actions.end(of=one, text="".join(pieces).encode(), keys=written)


def _items(one: ReadyText, written: list[int]) -> Iterator[Item]:
    """What is cited, batch by batch; `written` gets the keys of what is in it, and the text is told how far it is."""
    for at in range(0, one.total, _BATCH):
        batch = known.still_read(one.noun, one.keys[at : at + _BATCH], whole=one.whole)
        yield from citing.items(one.noun, batch, base=one.base, what=one.cite)
        written += batch
        if not actions.went_on(of=one, done=min(at + _BATCH, one.total)):
            raise _Forgotten
