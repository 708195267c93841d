"""Links between documents: decided by a person or an import, and taken back as easily."""

from sources.errors import NotAllowed
from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from sources.models import Document, DocumentLink

_DECIDES = {Actor.Kind.PERSON, Actor.Kind.IMPORT, Actor.Kind.SYSTEM}


def add(
    *, document: Document, original: Document, kind: str, by: Actor, note: str = "", reason: str = ""
) -> DocumentLink:
    """`document` is a reprint (...) of `original`; said again, it is the same link.

    Raises NotAllowed for an engine or someone anonymous, IntegrityError for a link of a document to itself.
    """
    if by.kind not in _DECIDES:
        raise NotAllowed("A link between documents is decided by a person or an import.")
    with writing(by=by, reason=reason or f"Found to be a {kind}"):
        link, _ = DocumentLink.objects.get_or_create(
            document=document, original=original, kind=kind, defaults={"decided_by": by, "note": note}
        )
    return link


def remove(*, link: DocumentLink, by: Actor, reason: str) -> None:
    """Take a link back; its history stays. Raises NotAllowed for an engine or someone anonymous."""
    if by.kind not in _DECIDES:
        raise NotAllowed("A link between documents is decided by a person or an import.")
    with writing(by=by, reason=reason):
        link.delete()
