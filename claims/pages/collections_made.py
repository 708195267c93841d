"""Making collections: of a search, of ids that are written down, or of claims that were picked on their own pages."""

from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from claims.actions import collections
from claims.queries import collections as known, search
from claims.queries.search import Wanted
from claims.queries.search_asked import address, read
from sources.actions import actors
from sources.errors import BadPublicId, NotFound, Refused
from sources.ledger.roles import may_contribute
from sources.models import User

_PICKED = "picked"
MOST_PICKED = 500


def picked(request: HttpRequest) -> list[str]:
    """The ids of the claims that this person has picked and not yet made a collection of, in order."""
    return list(request.session.get(_PICKED, [])) if request.user.is_authenticated else []


@require_POST
def pick(request: HttpRequest) -> HttpResponseBase:
    """Put a claim on one's list for the next collection, or take it off; the list lasts as long as one is signed in."""
    if not may_contribute(request.user):
        return _refused(request, "/collections/new")
    try:
        [claim] = known.picked(request.POST.get("claim", "")[:20])
    except (Refused, ValueError) as refusal:
        messages.error(request, f"Nothing was picked. {refusal if isinstance(refusal, Refused) else 'Name one claim.'}")
        return redirect("/collections/new")
    key, chosen = str(claim.public_id), picked(request)
    if key in chosen:
        chosen.remove(key)
        told = f"{key} is off your list for a collection"
    elif len(chosen) >= MOST_PICKED:
        told = f"{key} was not picked: {MOST_PICKED} are on your list, make a collection of them first"
    else:
        chosen.append(key)
        told = f"{key} is on your list for a collection"
    request.session[_PICKED] = chosen
    messages.success(request, f"{told}: {len(chosen)} claim{'' if len(chosen) == 1 else 's'}.")
    return redirect(f"/c/{key}")


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponseBase:
    """Of a search (`query`, what stands behind the ? of its address), else of ids: those given, those of the
    collection `from`, those that were picked."""
    if not may_contribute(request.user) or not isinstance(request.user, User):
        return _refused(request, request.get_full_path())
    given = request.POST if request.method == "POST" else request.GET
    wanted = read(QueryDict(given.get("query", "")[:4000].lstrip("?")).dict()) if given.get("query") else None
    ids, refused = given.get("claims", "")[:200_000], ""
    if request.method == "POST":
        try:
            return redirect(f"/collections/{_made(request, request.user, wanted, ids)}")
        except Refused as refusal:
            refused = str(refusal)
    elif not ids:
        ids = "\n".join(dict.fromkeys([*_of(given.get("from", "")), *picked(request)]))
    shown: dict[str, object] = {"given": given, "ids": ids, "refused": refused, "wanted": wanted}
    if wanted:
        shown |= {"query": address(wanted), "count": search.count(wanted, signed_in=False)}
    else:
        shown["claims"] = known.readable(ids.replace(",", " ").split()[:MOST_PICKED])
    return render(request, "claims/public/collection_new.html", shown, status=422 if refused else 200)


def _made(request: HttpRequest, user: User, wanted: Wanted | None, ids: str) -> str:
    """The id of the collection that the form asks for. Raises Refused."""
    made = collections.make(
        title=request.POST.get("title", "")[:1000],
        about=request.POST.get("about", "")[:20_000],
        claims=search.newest(wanted, count=collections.MOST + 1) if wanted else known.picked(ids),
        query=address(wanted).lstrip("?") if wanted else "",
        by=actors.person(user),
    )
    if not wanted:
        request.session.pop(_PICKED, None)
    return str(made.public_id)


def _of(key: str) -> list[str]:
    """The ids of what is in a collection and may still be read; none where there is no such collection."""
    try:
        return [one.public_id for one in known.members(known.get(key)) if one.claim] if key else []
    except (BadPublicId, NotFound):
        return []


def _refused(request: HttpRequest, back: str) -> HttpResponseBase:
    if request.user.is_authenticated:
        raise PermissionDenied
    return redirect(f"/sign-in/?{urlencode({'next': back})}")
