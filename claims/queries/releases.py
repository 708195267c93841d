"""Releases of the dataset, and what their making asks of the record."""

import io
from collections.abc import Iterator
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from claims.models import Release, ReleasePart, Review
from claims.models.release import PART
from claims.queries import visible_parts as parts
from claims.queries.nouns import NOUNS, Noun
from claims.queries.withheld import withhold
from sources.errors import NotFound
from sources.ledger.actor import Actor
from sources.ledger.change import Change


def released() -> QuerySet[Release]:
    """The latest issue of each release, the newest release first."""
    return parts.releases(signed_in=False).select_related("as_of").order_by("-number")


def release(number: int) -> Release:
    """The latest issue of this release. Raises NotFound."""
    found = released().filter(number=number).first()
    if found is None:
        raise NotFound(f"There is no release {number}.")
    return found


def actor(key: int) -> Actor:
    """Who asked for a release."""
    return Actor.objects.select_related("user").get(pk=key)


def last_change() -> Change:
    return Change.objects.latest("revision")


def changed_since(revision: int) -> bool:
    """Whether anything but releases was written after a revision."""
    later = Change.objects.filter(revision__gt=revision)
    return later.exclude(pk__in=Release.objects.values("built_at")).exclude(reason__startswith="Release ").exists()


def public_nouns() -> dict[str, Noun]:
    """The nouns a release has: those of the record of which anything is public."""
    return {plural: noun for plural, noun in NOUNS.items() if not (noun.needs_sign_in or noun.made_of_record)}


def in_releases(plural: str, found: QuerySet[Any]) -> QuerySet[Any]:
    """What of a noun's public rows goes into a release: no verdict that one person alone has read."""
    return found.filter(second_reading_due=False) if found.model is Review else found


def may_be_told(kept: Release) -> bool:
    """Whether no speaker was protected since a release was built, whom it might name."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT FROM history.claims_speaker h JOIN public.claims_speaker s ON s.id = h.id"
            " WHERE s.protected AND h.protected AND h.from_revision > %s)",
            [kept.built_at_id],
        )
        [[named]] = cursor.fetchall()
    return not named


def tombstones() -> Iterator[dict[str, str]]:
    """Claims that were published and are so no more: {"id", "state", "since", "reason"}, in the order of their ids."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.public_id, c.state, to_char(g.at AT TIME ZONE 'UTC', 'YYYY-MM-DD'), g.reason FROM claims_claim c,"
            " LATERAL (SELECT w.at, w.reason FROM history.claims_claim h JOIN public.sources_change w"
            " ON w.revision = h.from_revision WHERE h.id = c.id AND h.state = c.state ORDER BY h.from_revision LIMIT 1) g"
            " WHERE c.state IN ('withdrawn', 'superseded') ORDER BY c.public_id"
        )
        found = cursor.fetchall()
    for public_id, state, since, reason in found:
        yield {"id": public_id, "state": state, "since": since, "reason": withhold(reason)}


class Stored(io.RawIOBase):
    """The zip file of a release, read from its parts as they are needed."""

    def __init__(self, kept: Release) -> None:
        self._release, self._at = kept.pk, 0
        self._size = kept.size

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._at = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: Any) -> int:
        if self._at >= self._size:
            return 0
        position, within = divmod(self._at, PART)
        piece = ReleasePart.objects.values_list("bytes", flat=True).get(release=self._release, position=position)
        taken = bytes(piece)[within : within + len(buffer)]
        buffer[: len(taken)] = taken
        self._at += len(taken)
        return len(taken)


def stored(kept: Release) -> io.BufferedReader:
    """The zip file of a release, to be read in any order. One query for each part that is touched."""
    return io.BufferedReader(Stored(kept), buffer_size=PART)
