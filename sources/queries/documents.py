"""Documents, found."""

from django.db.models import Q

from sources.errors import NotFound
from sources.models import Capture, Document
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


def called(words: str) -> list[Document]:
    """The documents somebody means by a public id, an address, a title, or the name of a captured file."""
    by_name = Capture.objects.filter(requested_url__in=[words, *(f"{words}{end}" for end in (".txt", ".html", ".pdf"))])
    found = Document.objects.filter(
        Q(public_id=words.strip().upper())
        | Q(url=words)
        | Q(title__iexact=words)
        | Q(pk__in=by_name.values("document"))
    )
    return list(found.order_by("pk"))
