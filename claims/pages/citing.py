"""How to cite a claim or a document: a page that works without a script, and unAPI for reference managers."""

from collections.abc import Callable, Mapping
from xml.etree import ElementTree

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from claims.pages.opened import opened, signed_in
from claims.queries import citing, public_pages
from claims.queries.citing_pages import WHAT_OF_CLAIMS, of_claim, of_document, version
from claims.queries.public_pages_of_nouns import document_page
from sources.citing.item import Item
from sources.errors import BadPublicId, NotFound

STYLES = {
    "apa": "APA",
    "chicago-author-date": "Chicago (author-date)",
    "chicago-notes": "Chicago (notes)",
    "harvard": "Harvard",
    "mla": "MLA",
    "oscola": "OSCOLA",
    "vancouver": "Vancouver",
}
LANGUAGES = {"en-GB": "British English", "en-US": "American English"}
FORMATS = {"text": "Ready text", **{name: kept.about for name, kept in citing.FORMATS.items() if kept.suffix}}
_UNAPI = {"bibtex": "application/x-bibtex", "ris": "application/x-research-info-systems"}


@require_safe
@opened
def cite_claim(request: HttpRequest, key: str) -> HttpResponse:
    """A claim: this version, always the latest, or the work that printed it. Says what was corrected since a version."""
    claim = public_pages.claim_page(key, signed_in=signed_in(request))
    what = _chosen(request, "what", WHAT_OF_CLAIMS)
    item = of_claim(claim, what=what, base=request.build_absolute_uri("/"))
    cited = request.GET.get("version", "")
    number = int(cited) if cited.isascii() and cited.isdigit() and len(cited) < 9 else claim.version
    older = version(claim, number, signed_in=signed_in(request)) if number != claim.version else None
    shown = {"claim": claim, "older": older, "whats": WHAT_OF_CLAIMS, "what": what, "home": f"/c/{claim.public_id}"}
    return _page(request, item, {**shown, "title": claim.public_id, "api": f"/api/v1/claims/{claim.public_id}"})


@require_safe
@opened
def cite_document(request: HttpRequest, key: str) -> HttpResponse:
    """A document, as the work that it is."""
    document = document_page(key, signed_in=signed_in(request)).document
    item = of_document(document.pk, base=request.build_absolute_uri("/"))
    home = f"/documents/{document.public_id}"
    return _page(
        request,
        item,
        {"title": document.title or document.public_id, "home": home, "api": f"/api/v1{home}"},
    )


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


def _page(request: HttpRequest, item: Item | None, shown: Mapping[str, object]) -> HttpResponse:
    format_ = _chosen(request, "format", FORMATS)
    style, locale = _chosen(request, "style", STYLES), _chosen(request, "locale", LANGUAGES)
    text = "".join(citing.written([item], format_, style=style, locale=locale)).strip() if item else ""
    more = {
        "text": text,
        "lines": min(24, text.count("\n") + 5),
        "format": format_,
        "style": style,
        "locale": locale,
        "formats": FORMATS,
        "styles": STYLES,
        "languages": LANGUAGES,
        "suffixes": [(kept.about, kept.suffix) for kept in citing.FORMATS.values() if kept.suffix],
    }
    return render(request, "claims/public/cite.html", {**shown, **more})


def _chosen(request: HttpRequest, name: str, offered: Mapping[str, str]) -> str:
    given = request.GET.get(name, "")
    return given if given in offered else next(iter(offered))
