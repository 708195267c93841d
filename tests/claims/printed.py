"""Printed texts for the tests: a capture of some words, and passages of it."""

import hashlib
from collections.abc import Sequence
from itertools import count
from typing import Any

from django.utils import timezone

from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from sources.models import Capture, Document, Passage

_numbers = count(1)


def captured(text: str, *, by: Actor, language: str = "en", zones: Sequence[dict[str, Any]] = ()) -> Capture:
    """A capture of a document of its own with exactly this text."""
    data = f"{next(_numbers)}\n{text}".encode()
    with writing(by=by, reason="a text for a test"):
        return Capture.objects.create(
            document=Document.objects.create(title="A text for a test", language=language),
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
            zones=list(zones),
        )


def place(capture: Capture, words: str) -> tuple[int, int]:
    """Where these words first stand in the capture."""
    start = capture.text.index(words)
    return start, start + len(words)


def passage(capture: Capture, words: str, *, by: Actor) -> Passage:
    """The passage of these words where they first stand."""
    start, end = place(capture, words)
    with writing(by=by, reason="a passage for a test"):
        return Passage.objects.create(capture=capture, start=start, end=end, exact=words)
