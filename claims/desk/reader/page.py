"""The reader: a captured text with all that is read and suspected in it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from claims.desk.allowed import allowed
from claims.desk.claim_words import period
from claims.desk.reader.marks import marks
from claims.desk.reader.minimap import ROWS, minimap
from claims.desk.reader.panel import panel
from claims.desk.reader.printed import printed
from claims.desk.reader.segments import part_at, parts
from claims.queries.annotations import in_capture
from claims.queries.colleagues import reading_as
from claims.queries.marked import findings_between, links_of, people_in, spread, suggestions_between
from claims.queries.public_pages_of_nouns import document_address
from claims.queries.whole import document_json
from sources.digits import whole
from sources.errors import NotFound
from sources.ledger.roles import may_read_texts
from sources.models import Capture
from sources.queries import captures, documents

PART = 20_000
"""Characters of a text sent at once: 10,000 words come in three parts, a megabyte in fifty."""


@require_safe
@allowed(may_read_texts, public=document_address)
def reader(request: HttpRequest, key: str) -> HttpResponse:
    """A document's latest capture, or the one that `?capture=` names, at `?from=` or at the top."""
    capture, versions = _asked(request, key)
    found = spread(capture, ROWS)
    of, by = links_of(capture)
    shown = {
        "capture": capture,
        "document": capture.document,
        "versions": versions,
        "published": period(capture.document.published_earliest, capture.document.published_latest),
        "is_latest": capture.pk == versions[0].pk,
        "originals": of,
        "reprints": by,
        "minimap": minimap(found),
        "spread": found,
    }
    return render(
        request, "claims/desk/reader/page.html", shown | _part(request, capture) | panel(request, capture, found)
    )


@require_safe
@allowed(may_read_texts)
def part(request: HttpRequest, key: str) -> HttpResponse:
    """The next part of a long text, for htmx."""
    capture, _ = _asked(request, key)
    return render(
        request,
        "claims/desk/reader/part.html",
        {"capture": capture, "document": capture.document} | _part(request, capture),
    )


@require_safe
@allowed(may_read_texts)
def panel_only(request: HttpRequest, key: str) -> HttpResponse:
    """The panel with another tab, or the cards after those that are there, for htmx."""
    capture, _ = _asked(request, key)
    shown = {"capture": capture, "document": capture.document} | panel(request, capture, spread(capture, ROWS))
    goes_on = shown["after"] and not {"whole", "card"} & set(request.GET)
    return render(request, shown["tab_template"] if goes_on else "claims/desk/reader/panel.html", shown)


@require_safe
@allowed(may_read_texts)
def reader_json(request: HttpRequest, key: str) -> HttpResponse:
    capture, _ = _asked(request, key)
    return HttpResponse(document_json(capture), content_type="application/json")


def _asked(request: HttpRequest, key: str) -> tuple[Capture, list[Capture]]:
    """The capture asked for, and all of its document's, latest first. Raises NotFound and BadPublicId."""
    document = documents.get(key)
    versions = list(captures.of(document))
    if not versions:
        raise NotFound(f"{key} has not been captured.")
    capture = captures.get(request.GET.get("capture") or str(versions[0].public_id))
    if capture.document_id != document.pk:
        raise NotFound(f"{capture} is not of {key}.")
    return capture, versions


def _part(request: HttpRequest, capture: Capture) -> dict[str, Any]:
    found = parts(capture.text, PART)
    at = part_at(found, whole(request.GET.get("from"), 0, digits=9))
    start, end = found[at]
    marked = marks(
        suggestions_between(capture, start, end),
        findings_between(capture, start, end),
        people_in(capture),
        in_capture(capture, reader=reading_as(request.user)),
    )
    return {
        "lines": printed(capture.text, start, end, marked, capture.zones),
        "before": found[at - 1][0] if at else None,
        "next": found[at + 1][0] if at + 1 < len(found) else None,
        "number": at + 1,
        "parts": len(found),
    }
