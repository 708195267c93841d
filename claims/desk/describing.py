"""What is known of a document: who published it, when and under which title, said or put right at the desk."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from claims.desk.allowed import allowed
from claims.desk.told import back, tell, tell_refusal
from claims.desk.writer import writer
from sources.actions import documents as documents_written, sources
from sources.dates import Interval
from sources.errors import BadValue, Refused
from sources.ledger.actor import Actor
from sources.ledger.roles import may_check
from sources.models import Document
from sources.queries import documents


@require_POST
@allowed(may_check)
def describe(request: HttpRequest, key: str) -> HttpResponse:
    """Writes what differs from what is known; what is captured stays as it is."""
    document, by = documents.get(key), writer(request)
    given = {name: " ".join(str(value).split()) for name, value in request.POST.items()}
    try:
        if changes := _changes(given, document, by):
            reason = given.get("reason", "")[:500] or "a document described"
            documents_written.describe(document=document, by=by, reason=reason, **changes)
            tell(request, "Kept. The captured text stays as it is.")
        else:
            tell(request, "Nothing was changed: it says what it said before.")
    except Refused as refusal:
        tell_refusal(request, refusal)
    return redirect(back(request, f"/d/{document.public_id}"))


def _changes(given: dict[str, str], document: Document, by: Actor) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    for name in ("title", "language"):
        if name in given and given[name][:500] != getattr(document, name):
            changes[name] = given[name][:500]
    if (publisher := given.get("publisher")) and publisher.casefold() != str(document.source or "").casefold():
        changes["source"] = sources.ensure(name=publisher, by=by)
    if published := given.get("published", ""):
        try:
            when = Interval.parse(published)
        except ValueError:
            raise BadValue("A date is written like 2023, 2023-07 or 2023-07-22.") from None
        if (when.earliest, when.latest) != (document.published_earliest, document.published_latest):
            changes |= {"published": when, "published_how": "given"}
    return changes
