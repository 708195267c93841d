"""Captures: kept once, never changed."""

import datetime as dt
import hashlib
from collections.abc import Iterable

from django.utils import timezone

from sources.actions.texts import storable
from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from sources.models import Capture, Document
from sources.queries import captures
from sources.reading.zones import Zone


def keep(
    *,
    document: Document,
    by: Actor,
    how: str,
    data: bytes,
    text: str,
    media_type: str,
    reader: str,
    zones: Iterable[Zone] = (),
    captured_at: dt.datetime | None = None,
    requested_url: str = "",
    final_url: str = "",
    http_status: int | None = None,
    archived_url: str = "",
    reason: str = "",
) -> Capture:
    """Keep bytes of a document with the text that `reader` ("name/version") made of them. The same bytes are kept once.

    Each NUL and lone surrogate of the text, which PostgreSQL cannot hold, becomes U+FFFD: no offset moves. The
    document's latest capture is the new one's `previous`. Raises IntegrityError for zones or codes out of range.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    with writing(by=by, reason=reason or "Capture kept"):
        kept = Capture.objects.filter(document=document, sha256=sha256).first()
        if kept:
            return kept
        text = storable(text)
        name, _, version = reader.partition("/")
        return Capture.objects.create(
            document=document,
            how=how,
            by=by,
            bytes=data,
            sha256=sha256,
            media_type=media_type,
            captured_at=captured_at or timezone.now(),
            requested_url=requested_url,
            final_url=final_url,
            http_status=http_status,
            archived_url=archived_url,
            text=text,
            text_sha256=hashlib.sha256(text.encode()).hexdigest(),
            reader=name,
            reader_version=version,
            zones=[{"kind": zone.kind, "start": zone.start, "end": zone.end} for zone in zones],
            previous=captures.of(document).first(),
        )
