"""Documents as works to cite, a batch at a time."""

from collections.abc import Collection

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Subquery

from claims.publishing.citation import Work
from claims.queries.cited_health import right_names_of
from sources.dates import Interval
from sources.models import Byline, Capture, Document

_STATED = ("", "given", "page")
"""How a date is known that was read, not inferred."""


def works(keys: Collection[int]) -> list[Work]:
    """These documents, newest first, in a fixed number of queries. A byline that is a known misspelling is put right."""
    bylines = Byline.objects.filter(document=OuterRef("pk")).order_by("position")
    last = Capture.objects.filter(document=OuterRef("pk")).order_by("-captured_at", "-pk")
    documents = list(
        Document.objects.filter(pk__in=keys)
        .select_related("source")
        .annotate(
            by=ArraySubquery(bylines.values("text")),
            captured=Subquery(last.values("captured_at")[:1]),
            archived=Subquery(last.values("archived_url")[:1]),
        )
        .order_by("-pk")
    )
    right = right_names_of(name for document in documents for name in document.by)
    return [
        Work(
            id=document.public_id,
            type=document.csl_type,
            title=document.title,
            source=document.source.name if document.source else "",
            url=document.url,
            doi=document.doi,
            published=_published(document),
            stated=document.published_how in _STATED,
            language=document.language,
            primary=document.is_primary,
            bylines=tuple(right.get(name.casefold(), name) for name in document.by),
            captured=document.captured.date() if document.captured else None,
            archived_url=document.archived or "",
        )
        for document in documents
    ]


def _published(document: Document) -> Interval | None:
    earliest, latest = document.published_earliest, document.published_latest
    return Interval(earliest, latest) if earliest and latest else None
