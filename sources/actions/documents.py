"""Documents and their bylines."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sources.actions.texts import stripped
from sources.dates import Interval
from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from sources.models import Byline, Document, Source

_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,5}")


def add(
    *,
    by: Actor,
    title: str = "",
    url: str = "",
    doi: str = "",
    source: Source | None = None,
    csl_type: str = Document.CslType.DOCUMENT,
    published: Interval | None = None,
    published_how: str = "",
    language: str = "",
    is_primary: bool = False,
    bylines: Iterable[str] = (),
    reason: str = "",
) -> Document:
    """A new document. `published_how` says where the date comes from; `bylines` are names as printed, in order.

    Whether the work is there already is for the caller to ask (`queries.documents`). Raises IntegrityError for a DOI
    that another document has.
    """
    with writing(by=by, reason=reason or "Document added"):
        document = Document.objects.create(
            source=source,
            csl_type=csl_type,
            title=stripped(title),
            url=stripped(url),
            doi=plain_doi(doi),
            published_earliest=published.earliest if published else None,
            published_latest=published.latest if published else None,
            published_how=published_how,
            language=language_tag(language),
            is_primary=is_primary,
        )
        _print_bylines(document, bylines)
    return document


def describe(
    *,
    document: Document,
    by: Actor,
    reason: str,
    title: str | None = None,
    url: str | None = None,
    doi: str | None = None,
    source: Source | None = None,
    csl_type: str | None = None,
    published: Interval | None = None,
    published_how: str | None = None,
    language: str | None = None,
    is_primary: bool | None = None,
    bylines: Iterable[str] | None = None,
) -> Document:
    """Change what is given; None leaves a field as it is. `bylines` replace those that are there."""
    given = {
        "title": title and stripped(title),
        "url": url and stripped(url),
        "doi": doi and plain_doi(doi),
        "source": source,
        "csl_type": csl_type,
        "published_earliest": published and published.earliest,
        "published_latest": published and published.latest,
        "published_how": published_how,
        "language": language and language_tag(language),
        "is_primary": is_primary,
    }
    changes = {field: value for field, value in given.items() if value is not None}
    with writing(by=by, reason=reason):
        for field, value in changes.items():
            setattr(document, field, value)
        document.save(update_fields=list(changes))
        if bylines is not None:
            _print_bylines_anew(document, bylines)
    return document


def put(*, document: Document, columns: Mapping[str, Any], bylines: Sequence[str], by: Actor, reason: str) -> None:
    """Its columns and bylines exactly as given: what it said before. Raises IntegrityError for a DOI that another
    document has by now.
    """
    with writing(by=by, reason=reason):
        for name, value in columns.items():
            setattr(document, name, value)
        document.save(update_fields=list(columns))
        if [byline.text for byline in document.bylines.order_by("position")] != list(bylines):
            _print_bylines_anew(document, bylines)


def language_tag(tag: str) -> str:
    """A BCP 47 tag as it is; "" for anything else, since a page may call its language what it likes."""
    return tag.strip() if len(tag.strip()) <= 35 and _TAG.fullmatch(tag.strip()) else ""


def plain_doi(doi: str) -> str:
    """A DOI as it is kept: lower case (they are compared without case), without "doi:" or a resolver before it."""
    plain = stripped(doi).lower()
    for start in ("https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"):
        plain = plain.removeprefix(start)
    return plain.strip()


def _print_bylines_anew(document: Document, texts: Iterable[str]) -> None:
    Byline.objects.filter(document=document).delete()
    _print_bylines(document, texts)


def _print_bylines(document: Document, texts: Iterable[str]) -> None:
    printed = [text for text in map(stripped, texts) if text]
    Byline.objects.bulk_create(Byline(document=document, text=text, position=at) for at, text in enumerate(printed))
