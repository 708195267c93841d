"""Documents as works to cite, a batch at a time."""

from collections import defaultdict
from collections.abc import Collection

from claims.publishing.citation import Work
from claims.queries.cited_health import right_names_of
from sources.dates import Interval
from sources.models import Byline, Capture, Document

_STATED = ("", "given", "page")
"""How a date is known that was read, not inferred."""


def works(keys: Collection[int]) -> list[Work]:
    """These documents, newest first, in a fixed number of queries. A byline that is a known misspelling is put right."""
    bylines: dict[int, list[str]] = defaultdict(list)
    for document, text in Byline.objects.filter(document__in=keys).order_by("position").values_list("document", "text"):
        bylines[document].append(text)
    right = right_names_of(name for found in bylines.values() for name in found)
    captures = {
        document: (at, archived)
        for document, at, archived in Capture.objects.filter(document__in=keys)
        .order_by("captured_at")
        .values_list("document", "captured_at", "archived_url")
    }
    documents = Document.objects.filter(pk__in=keys).select_related("source").order_by("-pk")
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
            bylines=tuple(right.get(name.casefold(), name) for name in bylines[document.pk]),
            captured=captures[document.pk][0].date() if document.pk in captures else None,
            archived_url=captures[document.pk][1] if document.pk in captures else "",
        )
        for document in documents
    ]


def _published(document: Document) -> Interval | None:
    earliest, latest = document.published_earliest, document.published_latest
    return Interval(earliest, latest) if earliest and latest else None
