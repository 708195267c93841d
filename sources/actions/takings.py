"""Taking a document for the first time: the document, its source and its capture in one write."""

import datetime as dt

from sources.actions import captures, documents, sources
from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from sources.models import Capture, Document, Source
from sources.queries.documents import with_url
from sources.reading.result import Page
from sources.reading.sidecar import Known


def take(
    *,
    data: bytes,
    page: Page,
    known: Known,
    name: str,
    by: Actor,
    how: str = Capture.How.UPLOADED,
    of: Document | None = None,
    final_url: str = "",
    http_status: int | None = None,
    captured_at: dt.datetime | None = None,
) -> Capture:
    """Keep what came in under a `name`: a file's, or the address that was asked for.

    It is a new capture of the document `of`, else of one whose address it is known to have, else of a new one. What
    somebody said about it (`known`) goes before what the page says of itself.
    """
    with writing(by=by, reason=f"{name[:500]} captured"):
        url = known.url or page.url or ""
        document = of or with_url(url) or _document(page, known, url, by)
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
            final_url=final_url or url,
            http_status=http_status,
            captured_at=captured_at,
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
