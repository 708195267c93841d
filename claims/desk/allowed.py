"""Who may open a page: one decorator, with the predicates of sources.ledger.roles."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme

from sources.errors import BadPublicId, NotFound

Predicate = Callable[[Any], bool]


def allowed[**P](
    may: Predicate,
    *,
    public: Callable[..., str] | None = None,
) -> Callable[
    [Callable[Concatenate[HttpRequest, P], HttpResponseBase]], Callable[Concatenate[HttpRequest, P], HttpResponseBase]
]:
    """A page for whom `may` says so of the user; the page keeps the predicate as its attribute `may`.

    Who is not signed in is sent to sign in and comes back, or to the address of what is public of it, where `public`
    gives one; who is, and may not, sees the page of refusal (403).
    A page's `.json` and htmx answer 401 instead of a form. What the record has not (NotFound, BadPublicId) is
    a page not found.
    """

    def decorate(
        view: Callable[Concatenate[HttpRequest, P], HttpResponseBase],
    ) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
        @wraps(view)
        def page(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            try:
                if not may(request.user):
                    return _refused(request, public(*args, **kwargs) if public else "")
                return view(request, *args, **kwargs)
            except (NotFound, BadPublicId) as error:
                raise Http404(str(error)) from error

        page.may = may  # type: ignore[attr-defined]  # read by the tests of who may do what
        return page

    return decorate


def is_partial(request: HttpRequest) -> bool:
    """Whether htmx asks for a part of a page."""
    return request.headers.get("HX-Request") == "true"


def _refused(request: HttpRequest, public: str) -> HttpResponseBase:
    if request.user.is_authenticated:
        raise PermissionDenied
    if is_partial(request):
        # htmx follows this header instead of putting a sign-in form into the middle of a page.
        return HttpResponse(status=401, headers={"HX-Refresh": "true"})
    if request.path.endswith(".json"):
        return JsonResponse({"title": "Sign in to read this."}, status=401)
    return redirect(public) if public else redirect_to_login(_came_from(request))


def _came_from(request: HttpRequest) -> str:
    """Where one goes on after signing in: the page asked for, or that of a form, whose own address shows nothing."""
    if request.method in ("GET", "HEAD"):
        return request.get_full_path()
    page = request.headers.get("Referer", "")
    ours = url_has_allowed_host_and_scheme(page, {request.get_host()}, require_https=request.is_secure())
    return page if ours else "/"
