"""Having a release made: the button on the dataset page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from claims.actions import releasing
from claims.desk.allowed import allowed
from claims.desk.told import tell
from claims.desk.writer import writer
from sources.ledger.roles import may_edit


@require_POST
@allowed(may_edit)
def make_release(request: HttpRequest) -> HttpResponse:
    """Queued: a worker builds it, however long that takes."""
    releasing.queue(by=writer(request))
    tell(request, "The release is being made. It is listed here as soon as it is kept; this page can be left.")
    return redirect("pages:dataset")
