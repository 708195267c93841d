"""What the panel that cites shows: the citation as it is asked for, and what there is to choose from."""

from collections.abc import Mapping, Sequence

from django.http import HttpRequest

from claims.models import Claim, Review
from claims.pages.claims_printings import is_bad, word
from claims.queries import citing, public_pages
from claims.queries.citing_pages import WHAT_OF_CLAIMS, Version, of_claim
from sources.citing.item import Item
from sources.models import Document

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
Panel = Mapping[str, object]


def panel_of_claim(
    request: HttpRequest,
    claim: Claim,
    item: Item | None = None,
    judged: Sequence[Review] | None = None,
    older: Version | None = None,
) -> Panel:
    """For claims/public/cite_panel.html: a claim as `what`, `format`, `style` and `locale` of the address ask for it.

    A page that has made the `item` of this version already gives it along, and the published verdicts; of an `older` version that one is cited.
    """
    what = "version" if item else _chosen(request, "what", WHAT_OF_CLAIMS)
    item = item or of_claim(claim, what=what, base=request.build_absolute_uri("/"), older=older)
    cited = "printing" if what == "source" else "record"
    home, api = f"/c/{claim.public_id}", f"/api/v1/claims/{claim.public_id}"
    version = older.number if older and what != "latest" else None
    return _panel(request, item, home=home, api=api, cited=cited, version=version) | {
        "version": older.number if older else "",
        "whats": WHAT_OF_CLAIMS,
        "what": what,
        "verdicts": [
            (review, word(review), is_bad(review))
            for review in (public_pages.verdicts(claim) if judged is None else judged)
            if review.claim_id
        ],
    }


def panel_of_document(request: HttpRequest, document: Document, item: Item) -> Panel:
    """As of a claim: a document, as the work that it is."""
    home = f"/documents/{document.public_id}"
    return _panel(request, item, home=home, api=f"/api/v1{home}", cited="printing") | {
        "kept_at": request.build_absolute_uri(home)
    }


def _panel(
    request: HttpRequest, item: Item | None, *, home: str, api: str, cited: str, version: int | None = None
) -> dict[str, object]:
    format_ = _chosen(request, "format", FORMATS)
    style, locale = _chosen(request, "style", STYLES), _chosen(request, "locale", LANGUAGES)
    query = f"cite={cited}" + (f"&version={version}" if version else "")
    text = "".join(citing.written([item], format_, style=style, locale=locale)).strip() if item else ""
    return {
        "home": home,
        "page": f"/cite{home}",
        "item": item,
        "kept_at": item.record if item else "",
        "text": text,
        "lines": min(24, text.count("\n") + 5),
        "format": format_,
        "style": style,
        "locale": locale,
        "formats": FORMATS,
        "styles": STYLES,
        "languages": LANGUAGES,
        "files": [(kept.about, f"{api}.{kept.suffix}?{query}") for kept in citing.FORMATS.values() if kept.suffix],
    }


def _chosen(request: HttpRequest, name: str, offered: Mapping[str, str]) -> str:
    given = request.GET.get(name, "")
    return given if given in offered else next(iter(offered))
