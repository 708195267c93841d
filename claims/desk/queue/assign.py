"""Giving a document or a finding to somebody, from the queue."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from claims.actions import assignments
from claims.desk.allowed import allowed
from claims.desk.told import back, tell, tell_refusal
from claims.desk.writer import writer
from claims.queries import decided
from sources.digits import whole
from sources.errors import NotFound, Refused
from sources.ledger.roles import may_assign
from sources.queries import documents, users


@require_POST
@allowed(may_assign)
def assign(request: HttpRequest) -> HttpResponse:
    """`of` is a finding ("f7") or a document ("DOC-..."), `to` the name somebody signs in with."""
    of, to = request.POST.get("of", ""), users.active(request.POST.get("to", ""))
    if to is None:
        raise NotFound("There is nobody of that name.")
    number = whole(of[1:], None) if of[:1] == "f" else None
    finding = decided.finding(number) if number is not None else None
    try:
        assignments.assign(what=finding or documents.get(of), to=to, by=writer(request))
    except Refused as refusal:
        tell_refusal(request, refusal)
    else:
        tell(request, f"Assigned to {to}.")
    return redirect(back(request, "/queue"))
