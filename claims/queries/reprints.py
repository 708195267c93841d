"""What a document was taken from, and that from, as far as anybody said."""

from collections import defaultdict

from claims.models import Finding
from sources.models import Capture, Document, DocumentLink

_MOST = 10
# A translation has words of its own: across it nobody's wording can be traced.
_TAKEN = (
    DocumentLink.Kind.REPRINT,
    DocumentLink.Kind.SYNDICATION,
    DocumentLink.Kind.EXCERPT,
    DocumentLink.Kind.NEW_VERSION,
)


def taken_from(document: Document) -> list[Capture]:
    """The captures (the latest of each) of what a document was taken from, nearest first, 10 at most.

    The chain ends where a document was taken from several, or is dated before what it would have been taken from: then
    nobody knows. Two queries a step.
    """
    chain: list[Capture] = []
    here, seen = document, {document.pk}
    while len(chain) < _MOST:
        originals = {link.original for link in _links(here)}
        if len(originals) != 1:
            break
        (original,) = originals
        if original.pk in seen or _earlier(here, original):
            break
        capture = Capture.objects.select_related("document__source").defer("bytes")
        latest = capture.filter(document=original).order_by("-captured_at", "-id").first()
        if latest is None:
            break
        seen.add(original.pk)
        chain.append(latest)
        here = original
    return chain


def captures_taken_along(document: int) -> list[Capture]:
    """The captures of a document and of all that was taken from it, over 10 links at most: whose chain leads through it."""
    reached, last = {document}, {document}
    for _ in range(_MOST):
        further = DocumentLink.objects.filter(original__in=last, kind__in=_TAKEN).values_list("document", flat=True)
        last = set(further) - reached
        if not last:
            break
        reached |= last
    return list(Capture.objects.select_related("document__source").filter(document__in=reached).order_by("pk"))


def not_traced(capture: Capture) -> dict[Capture, list[Finding]]:
    """A capture's suspected findings that nobody is known to have introduced, by the capture they were compared with."""
    found: dict[Capture, list[Finding]] = defaultdict(list)
    waiting = Finding.objects.filter(capture=capture, state=Finding.State.SUSPECTED, introduced_by=None)
    for finding in waiting.exclude(compared_with=None).select_related("compared_with__document__source").order_by("pk"):
        if finding.compared_with is not None:
            found[finding.compared_with].append(finding)
    return found


def _links(document: Document) -> list[DocumentLink]:
    return list(DocumentLink.objects.filter(document=document, kind__in=_TAKEN).select_related("original"))


def _earlier(document: Document, original: Document) -> bool:
    return bool(
        document.published_latest
        and original.published_earliest
        and document.published_latest < original.published_earliest
    )
