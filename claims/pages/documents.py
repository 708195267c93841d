"""The public page of a document: what is published of it, never its text."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from claims.pages.cited import panel_of_document
from claims.pages.claims_printings import is_bad, word
from claims.pages.opened import opened, signed_in
from claims.pages.preferred import or_citation
from claims.queries.citing_pages import meta_of, of_document
from claims.queries.nouns import NOUNS
from claims.queries.public_pages_of_nouns import document_page
from claims.queries.reads import one
from sources.errors import NotFound


@require_safe
@or_citation("documents")
@opened
def document(request: HttpRequest, key: str) -> HttpResponse:
    found = document_page(key, signed_in=signed_in(request))
    printings = [
        (printing, [(review, word(review), is_bad(review)) for review in printing.judged])  # type: ignore[attr-defined]  # prefetched
        for printing in found.printings
    ]
    shown = {"of": found, "document": found.document, "printings": printings, "signed_in": signed_in(request)}
    item = of_document(found.document.pk, base=request.build_absolute_uri("/"))
    shown |= {"meta": meta_of(item), "cite": panel_of_document(request, found.document, item)}
    return render(request, "claims/public/document.html", shown)


@require_safe
@opened
def document_json(request: HttpRequest, key: str) -> HttpResponse:
    found = document_page(key, signed_in=signed_in(request))
    text = one(NOUNS["documents"], signed_in=signed_in(request), key=str(found.document.public_id))
    if text is None:
        raise NotFound(f"There is no document {key}.")
    return HttpResponse(text, content_type="application/json")
