"""What stands around a thing of the queue, and what deciding it would make: before anybody decides."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from claims.desk.allowed import allowed
from claims.desk.reader.cards import DISMISSED_BECAUSE, REFUSED_BECAUSE, finding_cards, suggestion_cards
from claims.queries import decided
from claims.queries.colleagues import colleagues
from claims.queries.context import around
from claims.queries.printed import sentences
from sources.digits import whole
from sources.ledger.roles import may_assign, may_check, may_read_texts


@require_safe
@allowed(may_read_texts)
def peek(request: HttpRequest, ref: str) -> HttpResponse:
    """The part of the queue's page beside the table, for htmx."""
    shown = peeked(ref)
    if not shown:
        raise Http404
    return render(
        request,
        "claims/desk/queue/peek.html",
        shown
        | {
            "may_decide": may_check(request.user),
            "may_assign": may_assign(request.user),
            "refused_because": REFUSED_BECAUSE,
            "dismissed_because": DISMISSED_BECAUSE,
        },
    )


def _assignable(of: str) -> dict[str, Any]:
    """What the form that assigns needs."""
    return {"assigned": of, "colleagues": colleagues()}


def peeked(ref: str) -> dict[str, Any]:
    """The card of "s12" or "f7" with the words around it; nothing for any other. Raises NotFound."""
    number = whole(ref[1:], None)
    if ref[:1] not in ("s", "f", "d") or number is None:
        return {}
    if ref[0] == "d":
        document = decided.document(number)
        return {"document": document, "is_document": True} | _assignable(str(document.public_id))
    if ref[0] == "f":
        found = decided.finding(number)
        return {
            "card": finding_cards([found])[0],
            "capture": found.capture,
            "document": found.capture.document,
            "context": around(found.passage) if found.passage else None,
            "is_finding": True,
        } | _assignable(ref)
    one = decided.suggestion(number)
    made = sentences([one])[one.pk] if one.kind == one.Kind.STATISTIC else one.passage.exact
    return {
        "card": suggestion_cards([one])[0],
        "capture": one.capture,
        "document": one.capture.document,
        "context": around(one.passage),
        "made": made,
    } | _assignable(str(one.capture.document.public_id))
