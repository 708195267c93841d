"""What a page tells after a deed, and where it goes back to."""

from django.contrib import messages
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme


def tell(request: HttpRequest, words: str, *, undo: str = "") -> None:
    """A message on the next page; `undo` is the address that a POST takes the deed back at."""
    messages.success(request, words, extra_tags=undo)


def tell_refusal(request: HttpRequest, refusal: Exception) -> None:
    """Say that nothing was changed, and why."""
    messages.error(request, f"Nothing was changed. {refusal}")


def back(request: HttpRequest, otherwise: str) -> str:
    """The address in the form's `next`, where it is one of ours; else `otherwise`."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    ours = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if ours else otherwise
