"""Saved searches: under a name of one's own, to come back to."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from claims.actions import saved_searches
from claims.desk.allowed import allowed
from claims.desk.told import tell, tell_refusal
from claims.desk.writer import writer
from claims.queries import saved_searches as saved
from sources.errors import Refused
from sources.ledger.actor import Actor
from sources.ledger.roles import may_read_texts
from sources.models import User


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(may_read_texts)
def searches(request: HttpRequest) -> HttpResponse:
    """One's own, by name; a POST saves one more and goes back to it."""
    by = writer(request)
    if request.method == "POST":
        # In the address, where a search that was taken away is saved again.
        given = request.POST if "name" in request.POST else request.GET
        query = _query(given.get("query", ""))
        try:
            kept = saved_searches.keep(name=given.get("name", "")[:1000], query=query, by=by)
        except Refused as refusal:
            tell_refusal(request, refusal)
        else:
            tell(request, f"Saved as “{kept.name}”.")
        return redirect("/searches")
    shown = [(search, QueryDict(search.query).items()) for search in saved.of(_user(by))]
    return render(request, "claims/saved_searches.html", {"searches": shown})


@require_POST
@allowed(may_read_texts)
def remove(request: HttpRequest, key: int) -> HttpResponse:
    by = writer(request)
    search = saved.one_of(_user(by), key)
    saved_searches.remove(search=search, by=by)
    tell(
        request,
        f"“{search.name}” is taken away.",
        undo=f"/searches?{urlencode({'name': search.name, 'query': search.query})}",
    )
    return redirect("/searches")


def _query(written: str) -> str:
    """What a search is narrowed by, without the page one was on."""
    given = QueryDict(written[:4000].lstrip("?"))
    return urlencode([(name, value) for name, value in given.items() if value and name != "page"])


def _user(by: Actor) -> User:
    user: User | None = by.user
    assert user is not None  # noqa: S101 - whoever is signed in is a person
    return user
