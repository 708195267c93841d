"""Documents, found."""

from sources.errors import NotFound
from sources.models import Document
from sources.models.public_id import read


def with_url(url: str) -> Document | None:
    """The first document that was published at this address."""
    return Document.objects.filter(url=url).order_by("id").first() if url else None


def get(public_id: str) -> Document:
    """With its source. Raises BadPublicId and NotFound."""
    document = Document.objects.select_related("source").filter(public_id=read(public_id, "DOC")).first()
    if document is None:
        raise NotFound(f"There is no document {public_id}.")
    return document


def bylines(document: Document) -> list[str]:
    """The names printed above it, in order."""
    return list(document.bylines.order_by("position").values_list("text", flat=True))
