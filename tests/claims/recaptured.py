"""The same document, captured again with another text."""

import hashlib

from django.utils import timezone

from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from sources.models import Capture


def captured_again(capture: Capture, text: str, *, by: Actor) -> Capture:
    """A later capture of the same document."""
    data = f"again after {capture.pk}\n{text}".encode()
    with writing(by=by, reason="a text captured again for a test"):
        return Capture.objects.create(
            document=capture.document,
            how=Capture.How.PASTED,
            by=by,
            bytes=data,
            sha256=hashlib.sha256(data).hexdigest(),
            media_type="text/plain",
            captured_at=timezone.now(),
            text=text,
            text_sha256=hashlib.sha256(text.encode()).hexdigest(),
            reader="tests",
            reader_version="1",
            zones=[],
            previous=capture,
        )
