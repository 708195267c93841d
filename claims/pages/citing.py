"""How to cite a claim or a document: a page that works without a script, and unAPI for reference managers."""

from collections.abc import Callable, Mapping
from xml.etree import ElementTree

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from claims.pages.cited import panel_of_claim, panel_of_document
from claims.pages.opened import opened, signed_in
from claims.queries import citing, public_pages
from claims.queries.citing_pages import of_claim, of_document, version
from claims.queries.public_pages_of_nouns import document_page
from sources.citing.item import Item
from sources.digits import whole
from sources.errors import BadPublicId, NotFound

_UNAPI = {"bibtex": "application/x-bibtex", "ris": "application/x-research-info-systems"}


@require_safe
@opened
def cite_claim(request: HttpRequest, key: str) -> HttpResponse:
    """A claim: this version, always the latest, or the work that printed it. Says what was corrected since a version."""
    claim = public_pages.claim_page(key, signed_in=signed_in(request))
    number = whole(request.GET.get("version"), claim.version, digits=8)
    older = version(claim, number, signed_in=signed_in(request)) if number != claim.version else None
    shown = {
        "claim": claim,
        "older": older,
        "title": claim.public_id,
        "cite": panel_of_claim(request, claim, older=older),
    }
    return render(request, "claims/public/cite.html", shown)


@require_safe
@opened
def cite_document(request: HttpRequest, key: str) -> HttpResponse:
    """A document, as the work that it is."""
    document = document_page(key, signed_in=signed_in(request)).document
    item = of_document(document.pk, base=request.build_absolute_uri("/"))
    shown = {"title": document.title or document.public_id, "cite": panel_of_document(request, document, item)}
    return render(request, "claims/public/cite.html", shown)


@require_safe
def unapi(request: HttpRequest) -> HttpResponse:
    """https://unapi.info: the formats there are; those of an id; an id in one of them."""
    key, name = request.GET.get("id", ""), request.GET.get("format", "")
    if not key:
        return _formats("", 200)
    item = _item_of(key, request)
    if not name:
        return _formats(key, 300)
    if name not in _UNAPI:
        return HttpResponse("There is no such format.", status=406, content_type="text/plain")
    return HttpResponse("".join(citing.written([item], name)), content_type=f"{_UNAPI[name]}; charset=utf-8")


def _item_of(key: str, request: HttpRequest) -> Item:
    base, allowed = request.build_absolute_uri("/"), signed_in(request)
    of: Mapping[str, Callable[[], Item | None]] = {
        "CLM": lambda: of_claim(public_pages.claim_page(key, signed_in=allowed), what="version", base=base),
        "DOC": lambda: of_document(document_page(key, signed_in=allowed).document.pk, base=base),
    }
    try:
        found = of[key[:3].upper()]()
    except (KeyError, NotFound, BadPublicId) as error:
        raise Http404(f"There is nothing to cite called {key[:20]}.") from error
    if found is None:
        raise Http404(f"There is nothing to cite called {key[:20]}.")
    return found


def _formats(key: str, status: int) -> HttpResponse:
    root = ElementTree.Element("formats", {"id": key} if key else {})
    for name, media_type in _UNAPI.items():
        ElementTree.SubElement(root, "format", name=name, type=media_type)
    body = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return HttpResponse(body, status=status, content_type="application/xml")


@require_safe
def file_of(request: HttpRequest, key: str, suffix: str, noun: str) -> HttpResponse:
    """The permanent address with a citation's suffix leads to that citation in the API."""
    query = request.META.get("QUERY_STRING")
    return HttpResponseRedirect(f"/api/v1/{noun}/{key}.{suffix}{'?' if query else ''}{query}")
