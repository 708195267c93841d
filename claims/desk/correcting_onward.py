"""Where a deed leads: another page, also where htmx carried it out."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from claims.desk.allowed import is_partial


def onward(request: HttpRequest, address: str) -> HttpResponse:
    """The page at `address`, as a whole: undoing from a message asks through htmx, which would put nothing in its place."""
    if is_partial(request):
        return HttpResponse(status=204, headers={"HX-Redirect": address})
    return redirect(address)
