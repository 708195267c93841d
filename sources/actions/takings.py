"""Taking a document for the first time: the document, its source and its capture in one write."""

from sources.actions import captures, documents, sources
from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from sources.models import Capture, Document, Source
from sources.queries.documents import with_url
from sources.reading.result import Page
from sources.reading.sidecar import Known


def take(*, data: bytes, page: Page, known: Known, name: str, by: Actor, how: str = Capture.How.UPLOADED) -> Capture:
    """Keep a file: `name` is what it was called. A file known to be of a document held already is its new capture.

    What somebody said about it (`known`) goes before what the page says of itself.
    """
    with writing(by=by, reason=f"{name} captured"):
        url = known.url or page.url or ""
        document = with_url(url) or _document(page, known, url, by)
        return captures.keep(
            document=document,
            by=by,
            how=how,
            data=data,
            text=page.text,
            media_type=page.media_type,
            reader=page.reader,
            zones=page.zones,
            requested_url=name,
            final_url=url,
        )


def _document(page: Page, known: Known, url: str, by: Actor) -> Document:
    publisher = known.publisher or page.publisher
    kind = Source.Kind.OTHER if known.primary else Source.Kind.OUTLET
    return documents.add(
        by=by,
        title=known.title or page.title or "",
        url=url,
        source=sources.ensure(name=publisher, kind=kind, by=by) if publisher else None,
        csl_type=Document.CslType.DOCUMENT if known.primary else Document.CslType.NEWSPAPER,
        published=known.published or page.published,
        published_how="given" if known.published else page.published_how or "",
        language=known.language or page.language or "",
        is_primary=known.primary,
        bylines=page.bylines,
    )
