"""Search: claims, names and documents by words, with facets, and the same as a call for programs."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from claims.models import Claim
from claims.pages.charts import figure_words
from claims.pages.opened import opened, signed_in
from claims.pages.search_calls import calls
from claims.queries import search as found
from claims.queries.nouns import NOUNS
from claims.queries.search import CAPPED, PAGE, RANKED, Wanted
from claims.queries.search_asked import CALLED, DAYS, FIGURES, address, exported, read
from claims.queries.search_narrowed import FACETS, facet
from claims.queries.search_words import marked
from sources.errors import BadPublicId
from sources.ledger.roles import may_contribute
from sources.models.public_id import read as read_id

_PAGES = {"CLM": "/c/", "SPK": "/speakers/", "DOC": "/documents/"}


@dataclass(frozen=True, slots=True)
class Value:
    called: str
    many: str
    address: str
    chosen: bool


@require_safe
@opened
def search(request: HttpRequest) -> HttpResponse:
    """With nothing asked for: everything, the newest first. An id leads to its page."""
    wanted = read(request.GET.dict())
    if leads := _page_of_id(wanted.q):
        return redirect(leads)
    inside = signed_in(request)
    rows = found.page(wanted, signed_in=inside)
    many = found.count(wanted, signed_in=inside) if rows else 0
    facets = _facets(wanted, inside) if rows else []
    shown = {
        "wanted": wanted,
        "hits": [_hit(claim) for claim in rows[:PAGE]],
        "many": found.counted(many),
        "facets": facets,
        "chips": _chips(wanted, facets),
        "orders": [
            (name, words, address(wanted, order=name), wanted.ordered == name) for name, words in _orders(wanted)
        ],
        "next": address(wanted, page=wanted.page + 1) if len(rows) > PAGE and wanted.page < RANKED // PAGE else "",
        "previous": address(wanted, page=wanted.page - 1) if wanted.page > 1 else "",
        "cut": wanted.page == RANKED // PAGE and len(rows) > PAGE,
        "speakers": found.speakers(wanted.q, signed_in=inside),
        "documents": [(d, marked(d.words)) for d in found.documents(wanted.q, signed_in=inside)],  # type: ignore[attr-defined]  # annotated
        "killers": _killers(wanted, inside) if not rows else [],
        "calls": calls(request.build_absolute_uri(exported(wanted))),
        "address": address(wanted),
        "export": exported(wanted),
        "days": [(name, CALLED[name], getattr(wanted, name)) for name in DAYS],
        "figures": [(name, CALLED[name], getattr(wanted, name)) for name in FIGURES],
        "inside": inside,
        "may_collect": may_contribute(request.user),
    }
    return render(request, "claims/public/search.html", shown)


def _hit(claim: Claim) -> tuple[Claim, list[str], str]:
    words: str = claim.words  # type: ignore[attr-defined]  # annotated
    return claim, [figure_words(figure) for figure in claim.statistics.all()], marked(words)


@require_safe
@opened
def search_json(request: HttpRequest) -> HttpResponse:
    """{"count", "capped", "next", "results"}: one page of claims in their outward shape, in the order asked for."""
    wanted = read(request.GET.dict())
    inside = signed_in(request)
    rows = found.page(wanted, signed_in=inside)
    keys = [claim.pk for claim in rows[:PAGE]]
    noun = NOUNS["claims"]
    texts = dict(
        noun.shaped(whole=inside, expand=("statistics", "appearances")).rows(
            noun.rows(signed_in=inside).filter(pk__in=keys)
        )
    )
    many = found.count(wanted, signed_in=inside)
    more = len(rows) > PAGE and wanted.page < RANKED // PAGE
    following = request.build_absolute_uri(f"/search.json{address(wanted, page=wanted.page + 1)}") if more else None
    head = f'{{"count":{min(many, CAPPED)},"capped":{str(many > CAPPED).lower()},"next":'
    link = f'"{following}"' if following else "null"
    results = ",".join(texts[key] for key in keys if key in texts)
    return HttpResponse(f'{head}{link},"results":[{results}]}}', content_type="application/json")


def _facets(wanted: Wanted, inside: bool) -> list[tuple[str, str, list[Value]]]:
    """Each facet counted as if it were not chosen from, over 10,000 claims at most."""
    shown = []
    for name in FACETS:
        if name == "state" and not inside:
            continue
        among = found.claims(wanted, signed_in=inside, but=name).order_by("-pk").values("pk")[: CAPPED + 1]
        chosen = getattr(wanted, name)
        values = [
            Value(
                called,
                found.counted(many),
                address(wanted, **{name: "" if value == chosen else value}),
                value == chosen,
            )
            for value, called, many in facet(name, among)
        ]
        if values:
            shown.append((name, CALLED[name], values))
    return shown


def _chips(wanted: Wanted, facets: list[tuple[str, str, list[Value]]]) -> list[tuple[str, str]]:
    """What narrows the search, each with the address of the search without it."""
    names = {name: value.called for name, _, values in facets for value in values if value.chosen}
    chips = [(f"{CALLED[n]}: {names.get(n, v)}", address(wanted.without(n))) for n, v in wanted.narrowing.items()]
    return [*([(f"“{wanted.q}”", address(wanted.without("q")))] if wanted.q else []), *chips]


def _killers(wanted: Wanted, inside: bool) -> list[tuple[str, str, str]]:
    killers = found.what_kills_it(wanted, signed_in=inside)
    return [
        (f"“{CALLED[name]}”" if name != "q" else "", found.counted(many), address(wanted.without(name)))
        for name, many in killers
    ]


def _orders(wanted: Wanted) -> list[tuple[str, str]]:
    named = [("newest", "newest"), ("said", "date said"), ("corrected", "correction")]
    return [*([("relevance", "relevance")] if wanted.q else []), *named]


def _page_of_id(asked: str) -> str:
    prefix = asked.strip()[:3].upper()
    if prefix not in _PAGES:
        return ""
    try:
        return _PAGES[prefix] + read_id(asked, prefix)
    except BadPublicId:
        return ""
