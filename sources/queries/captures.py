"""Captures, found."""

from django.db.models import QuerySet

from sources.errors import NotFound
from sources.models import Capture, Document
from sources.models.public_id import read


def with_sha256(sha256: str, of: Document | None = None) -> Capture | None:
    """The first capture of exactly these bytes, of this document or of any, which comes with it. Bytes are not loaded."""
    found = Capture.objects.select_related("document").defer("bytes").filter(sha256=sha256)
    return (found.filter(document=of) if of else found).order_by("id").first()


def of(document: Document) -> QuerySet[Capture]:
    """A document's captures, latest first, without loading bytes and text."""
    return Capture.objects.filter(document=document).order_by("-captured_at", "-id").defer("bytes", "text")


def get(public_id: str) -> Capture:
    """With its document and source, without loading bytes. Raises BadPublicId and NotFound."""
    found = Capture.objects.select_related("document__source").defer("bytes")
    capture = found.filter(public_id=read(public_id, "CAP")).first()
    if capture is None:
        raise NotFound(f"There is no capture {public_id}.")
    return capture


def name_of(capture: Capture) -> str:
    """What people call it: the name of its file or its address, else its public id. Needs its document."""
    return capture.requested_url or capture.document.url or str(capture.public_id)
