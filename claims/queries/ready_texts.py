"""Ready texts: found by who asked for them, and told only while all that is in them may still be told."""

import io

from django.contrib.auth.models import AnonymousUser
from django.db import connection

from claims.models import ReadyText
from claims.queries import citing
from sources.errors import NotFound
from sources.ledger.roles import may_read_texts
from sources.models import Actor, User

# Whoever is protected now and was not yet, or not known by this name, or not known to be one with somebody, then.
_WITHHELD_SINCE = """
SELECT EXISTS (SELECT FROM history.claims_speaker h
               WHERE h.from_revision > %(since)s AND h.id IN (SELECT ledger.protected_ids()))
    OR EXISTS (SELECT FROM history.claims_speakername h
               WHERE h.from_revision > %(since)s AND h.speaker_id IN (SELECT ledger.protected_ids()))
"""


def waiting(pk: int) -> ReadyText | None:
    """One that is still to be made; None where it has ended or was forgotten."""
    return ReadyText.objects.filter(pk=pk, state__in=ReadyText.UNDER_WAY).first()


def read(key: str, user: User | AnonymousUser) -> ReadyText:
    """One of this user's own, or anybody's who did not sign in and gave its key away; without the text.

    Raises NotFound, also for who may no longer read what is in it.
    """
    found = ReadyText.objects.select_related("asked_by").defer("text").filter(key=key).first()
    if found is None or not _is_for(found, user):
        raise NotFound(f"There is no ready text {key[:50]}: it was kept for a day, or it is somebody else's.")
    return found


def _is_for(one: ReadyText, user: User | AnonymousUser) -> bool:
    if one.whole and not may_read_texts(user):
        return False
    return one.asked_by.kind == Actor.Kind.ANONYMOUS or one.asked_by.user_id == user.pk


def text_of(one: ReadyText) -> io.BytesIO:
    """The text of one that is done."""
    return io.BytesIO(ReadyText.objects.values_list("text", flat=True).get(pk=one.pk))


def still_read(noun: str, keys: list[int], *, whole: bool) -> list[int]:
    """Those of the rows with these keys that may be read today, in this order."""
    there = set(citing.keys(noun, signed_in=whole, narrow=lambda found: found.filter(pk__in=keys)))
    return [key for key in keys if key in there]


def may_be_told(one: ReadyText) -> bool:
    """Whether everything in a text that is done may be read today as it could when it was made.

    Nothing in it was withdrawn, embargoed or taken away since, and nobody was protected. What was corrected since is as
    it was: a text is of its moment.
    """
    if len(still_read(one.noun, one.keys, whole=one.whole)) < len(one.keys):
        return False
    with connection.cursor() as cursor:
        cursor.execute(_WITHHELD_SINCE, {"since": one.since})
        [[withheld]] = cursor.fetchall()
    return not withheld


def kept() -> list[ReadyText]:
    """All that are done, without their texts."""
    return list(ReadyText.objects.filter(state=ReadyText.State.DONE).defer("text"))
