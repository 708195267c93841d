"""The queue: what waits for somebody."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from claims.desk.allowed import allowed
from sources.ledger.roles import may_read_texts


@require_safe
@allowed(may_read_texts)
def queue(request: HttpRequest) -> HttpResponse:
    return render(request, "claims/desk/queue.html")
