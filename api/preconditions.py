"""ETag and If-Match: nobody writes over what they have not read (RFC 9110, 13.1.1; RFC 6585, 3)."""

import json
import re
from hashlib import sha256
from typing import Any, cast

from django.db.models import Model
from rest_framework.request import Request

from api.refusals import Told
from claims.errors import ChangedSinceRead
from claims.queries.reads import Record
from claims.queries.seen import Approvable, evidence_of
from claims.queries.written import key_of, noun_of, shown
from sources.errors import NoSuchMoment
from sources.ledger.past import as_of
from sources.queries.revisions import revision_of

# What compression adds ("-gzip", and W/ before it) makes it no other version.
_TAG = re.compile(r'"(\d{1,18})-[0-9a-f]{1,64}(?:-\w{1,10})?"')


def etag(revision: int, body: bytes) -> str:
    """A strong ETag: the revision that wrote the row last, and a digest of what is sent of it."""
    return f'"{revision}-{sha256(body).hexdigest()[:16]}"'


def seen_revisions(request: Request) -> list[int]:
    """The revisions that If-Match names; of a tag that is not ours nothing is known, and it matches nothing.

    Raises Told, 428, where it is missing or says “*”, which names no version.
    """
    sent = request.headers.get("If-Match", "").strip()
    if not sent or sent == "*":
        detail = "Send the ETag of what you read in If-Match: nothing is written over what nobody has read."
        raise Told(428, detail, [{"detail": "The ETag you read is needed here.", "header": "If-Match"}])
    return [int(revision) for revision in _TAG.findall(sent[:2000])]


def must_be_as_seen(row: Model, seen: list[int]) -> None:
    """To be called in one's turn to write. Raises Stale where the row was written after every revision that was seen."""
    if revision_of(row) not in seen:
        raise Stale(row, seen)


class Stale(Exception):
    """Somebody wrote the row after it was read. What came between is looked up once nobody has to wait for it."""

    said = "Somebody changed this after you read it, so nothing was written: read it again, or settle the differences."

    def __init__(self, row: Model, seen: list[int]) -> None:
        super().__init__(f"{row} is not as it was seen")
        self.row, self.seen = row, seen

    def told(self, sent: Any) -> Told:
        """412 with the row as it is now, and each field that differs: as it was seen, as it is, and as it was sent."""
        now = shown(self.row)
        wanted = sent if isinstance(sent, dict) else {}
        current: dict[str, Any] = json.loads(now.text) if now else {}
        before = self._before(wanted)
        differences = [
            {"pointer": f"/{name}", "seen": before[name], "current": value}
            | ({"yours": wanted[name]} if name in wanted else {})
            for name, value in current.items()
            if name in before and before[name] != value
        ]
        tag = etag(now.revision, now.text.encode()) if now else None
        return Told(412, self.said, current=current or None, etag=tag, differences=differences, **self._more())

    def _before(self, wanted: dict[str, Any]) -> dict[str, Any]:
        # `seen` tells of the whole record, evidence too: what differs is told field by field.
        return {
            name: value
            for name, value in (_as_seen(self.row, max(self.seen, default=0)) or {}).items()
            if name != "seen"
        }

    def _more(self) -> dict[str, Any]:
        return {}


class Unread(Stale):
    """The row is as it was seen, but what becomes public with it is not: the 412 names the evidence that does now."""

    said = str(ChangedSinceRead())

    def _before(self, wanted: dict[str, Any]) -> dict[str, Any]:
        return wanted

    def _more(self) -> dict[str, Any]:
        return {"refusal": "changed-since-read", "evidence": evidence_of(cast(Approvable, self.row))}


def address_of(row: Model) -> str:
    """The address of a row, from the API's root."""
    return f"{noun_of(row)}/{key_of(row)}/"


def _as_seen(row: Model, revision: int) -> dict[str, Any] | None:
    found: Record | None = None
    try:
        with as_of(revision=revision):
            found = shown(row)
    except NoSuchMoment:
        return None
    return dict(json.loads(found.text)) if found else None
