"""Collections: fixed lists of claim versions, at a permanent address, exported and cited as one."""

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from claims.actions import collections
from claims.models import Collection
from claims.pages.opened import opened, signed_in
from claims.pages.search_asked import address, read
from claims.publishing.feeds import Feed, Item, atom
from claims.queries import citing, collections as known, search
from sources.actions import actors
from sources.errors import Refused
from sources.ledger.roles import may_contribute
from sources.models import User

_SUFFIXES = {kept.suffix: name for name, kept in citing.FORMATS.items() if kept.suffix}


@require_safe
@opened
def listed(request: HttpRequest) -> HttpResponse:
    """The newest hundred."""
    shown = {"collections": known.newest(), "may_make": may_contribute(request.user)}
    return render(request, "claims/public/collections.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponseBase:
    """Made of a search (`query`, what stands behind the ? of its address), or of ids that are written down."""
    if not may_contribute(request.user) or not isinstance(request.user, User):
        if request.user.is_authenticated:
            return HttpResponse("Your role may not make collections.", status=403, content_type="text/plain")
        return redirect(f"/sign-in/?{urlencode({'next': request.get_full_path()})}")
    given = request.POST if request.method == "POST" else request.GET
    wanted = read(QueryDict(given.get("query", "")[:4000].lstrip("?")).dict()) if given.get("query") else None
    ids, refused = given.get("claims", "")[:200_000], ""
    if request.method == "POST":
        try:
            claims = (
                list(search.claims(wanted, signed_in=False).order_by("-pk")[: collections.MOST + 1])
                if wanted
                else known.picked(ids)
            )
            made = collections.make(
                title=given.get("title", "")[:1000],
                about=given.get("about", "")[:20_000],
                claims=claims,
                query=address(wanted).lstrip("?") if wanted else "",
                by=actors.person(request.user),
            )
            return redirect(f"/collections/{made.public_id}")
        except Refused as refusal:
            refused = str(refusal)
    shown: dict[str, object] = {"given": given, "ids": ids, "refused": refused, "wanted": wanted}
    shown |= {"query": address(wanted), "count": search.count(wanted, signed_in=False)} if wanted else {}
    return render(request, "claims/public/collection_new.html", shown, status=422 if refused else 200)


@require_safe
@opened
def collection(request: HttpRequest, key: str) -> HttpResponse:
    found = known.get(key)
    text = "".join(citing.written([known.item(found, request.build_absolute_uri("/"))], "text")).strip()
    shown = {
        "collection": found,
        "members": known.members(found),
        "citation": text,
        "suffixes": [(citing.FORMATS[name].about, suffix) for suffix, name in _SUFFIXES.items()],
        "signed_in": signed_in(request),
    }
    return render(request, "claims/public/collection.html", shown)


@require_safe
@opened
def exported(request: HttpRequest, key: str, suffix: str) -> HttpResponse:
    """In a citation format: every claim of it; with `?as=one` the collection itself. As JSON, as Atom: what is in it."""
    found = known.get(key)
    base = request.build_absolute_uri("/")
    if suffix == "json":
        return _as_json(found)
    if suffix == "atom":
        return HttpResponse(atom(_feed(request, found)), content_type="application/atom+xml")
    if suffix not in _SUFFIXES:
        raise Http404(f"There is no format {suffix[:20]}.")
    name = _SUFFIXES[suffix]
    cited = [known.item(found, base)] if request.GET.get("as") == "one" else known.items(found, base)
    return HttpResponse(
        "".join(citing.written(cited, name)), content_type=f"{citing.FORMATS[name].media_type}; charset=utf-8"
    )


def _as_json(found: Collection) -> HttpResponse:
    told = {
        "id": found.public_id,
        "title": found.title,
        "about": found.about,
        "query": found.query,
        "made_at": found.made_at.isoformat(),
        "size": found.size,
        "claims": [
            {
                "id": one.public_id,
                "version": one.version,
                "became": one.became or None,
                "text": one.claim.text if one.claim else None,
                "said_by": (one.claim.speaker_name or None) if one.claim else None,
            }
            for one in known.members(found)
        ],
    }
    return JsonResponse(told)


def _feed(request: HttpRequest, found: Collection) -> Feed:
    """Of what changed in it: the claims that are not as they were when it was made, and itself."""
    page = f"/collections/{found.public_id}"
    items = [
        Item(
            path=f"/c/{one.public_id}",
            title=f"{one.public_id}: {one.became}",
            text=one.claim.text if one.claim else "",
            published=found.made_at,
            updated=(one.claim.published_at if one.claim else None) or found.made_at,
            why=f"Cited here in version {one.version}.",
        )
        for one in known.members(found)
        if one.became
    ]
    items.append(Item(path=page, title=found.title, text=found.about, published=found.made_at, updated=found.made_at))
    return Feed(
        base=request.build_absolute_uri("/").rstrip("/"),
        title=f"{found.title} - a collection on Onrecord",
        page=page,
        itself=request.get_full_path(),
        items=items,
    )
