"""Corrections, for everybody: theirs and ours apart, with feeds."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from claims.pages.opened import opened, signed_in
from claims.publishing import publisher
from claims.publishing.correction_feeds import Entry, item, table
from claims.publishing.feeds import Feed, atom, json_feed
from claims.queries import corrections_public
from claims.queries.corrections_public import Shown, Wish
from sources.errors import NotFound
from sources.ledger.roles import may_check

_IN_FEEDS = 100
_IN_CSV = 10_000


@require_safe
@opened
def corrections(request: HttpRequest) -> HttpResponse:
    """Narrowed by `?whose=`, `?kind=`, `?publisher=`, `?year=`; 50 at a time."""
    wish = _wish(request)
    found, last = corrections_public.listed(wish)
    lists = [
        ("theirs", "What others printed", [each for each in found if each.whose == "theirs"]),
        ("ours", "What we had wrong", [each for each in found if each.whose == "ours"]),
    ]
    query = request.GET.copy()
    query.pop("before", None)
    return render(
        request,
        "claims/corrections_public.html",
        {
            "lists": [each for each in lists if not wish.whose or each[0] == wish.whose],
            "found": found,
            "wish": wish,
            "narrowed": any((wish.whose, wish.kind, wish.publisher, wish.year)),
            "choices": corrections_public.choices(),
            "last": last,
            "query": query.urlencode(),
            "may_check": may_check(request.user),
        },
    )


@require_safe
@opened
def correction(request: HttpRequest, key: str) -> HttpResponse:
    """At its permanent address; one that was taken back says so, and nothing else (410)."""
    try:
        found = corrections_public.one(key)
    except NotFound:
        gone = corrections_public.taken_back(key)
        if gone is None:
            raise
        return render(request, "claims/corrections_gone.html", {"it": gone}, status=410)
    return render(request, "claims/corrections_one.html", {"each": found, "signed_in": signed_in(request)})


@require_safe
@opened
def correction_json(request: HttpRequest, key: str) -> HttpResponse:
    told = json_feed(_feed(request, [_entry(corrections_public.one(key))]))["items"][0]
    return JsonResponse(told)


@require_safe
@opened
def as_atom(request: HttpRequest) -> HttpResponse:
    return HttpResponse(atom(_feed(request, _entries(request, _IN_FEEDS))), content_type="application/atom+xml")


@require_safe
@opened
def as_json(request: HttpRequest) -> HttpResponse:
    return JsonResponse(json_feed(_feed(request, _entries(request, _IN_FEEDS))))


@require_safe
@opened
def as_csv(request: HttpRequest) -> HttpResponse:
    answer = HttpResponse(
        table(_entries(request, _IN_CSV), base=_base(request)), content_type="text/csv; charset=utf-8"
    )
    answer["Content-Disposition"] = 'attachment; filename="corrections.csv"'
    return answer


def _wish(request: HttpRequest) -> Wish:
    given = {name: request.GET.get(name, "")[:40] for name in ("whose", "kind", "publisher", "year", "before")}
    return Wish(**given)


def _entries(request: HttpRequest, most: int) -> list[Entry]:
    return [_entry(each) for each in corrections_public.listed(_wish(request), most=most)[0]]


def _entry(each: Shown) -> Entry:
    return Entry(
        path=f"/corrections/{each.public_id}",
        public_id=each.public_id,
        whose=each.whose,
        kind=each.kind,
        sentence=each.sentence,
        was=each.was,
        now=each.now,
        why=each.why,
        applied_at=each.applied_at,
        rests_on={
            "said": each.rests.said,
            "document": each.rests.document,
            "publisher": each.rests.publisher,
            "url": each.rests.url,
        }
        if each.rests
        else None,
        publishers=list(dict.fromkeys(printed.publisher for printed in each.printed if printed.publisher)),
    )


def _feed(request: HttpRequest, entries: Sequence[Entry]) -> Feed:
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    return Feed(
        base=_base(request),
        title=f"Corrections on {publisher.name()}",
        page=f"/corrections{query}",
        itself=request.get_full_path(),
        items=[item(each) for each in entries],
    )


def _base(request: HttpRequest) -> str:
    return request.build_absolute_uri("/").rstrip("/")
