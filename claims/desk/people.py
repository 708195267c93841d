"""Who comes in: administrators invite by address and role. And what each role may do."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from claims.desk.allowed import allowed
from claims.desk.told import tell, tell_refusal
from claims.desk.writer import writer
from claims.flows import people
from claims.flows.mail import outbox
from sources.actions import invitations
from sources.errors import Refused
from sources.ledger.roles import PREDICATES, Role, may_administer, may_read_texts
from sources.queries import users
from sources.queries.invitations import get, latest

MOST = 100


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(may_administer)
def invite(request: HttpRequest) -> HttpResponse:
    """The form, and who was invited before, the newest first."""
    given = {"email": request.POST.get("email", "").strip()[:254], "role": request.POST.get("role", Role.CHECKER)}
    refusal = ""
    if request.method == "POST":
        try:
            invitation = people.invite(**given, by=writer(request))
        except Refused as error:
            refusal = str(error)
        else:
            tell(request, f"Invited: a mail goes to {invitation.email}.")
            return redirect("/people/invite")
    shown = {**given, "refusal": refusal, "roles": Role.choices, "outbox": outbox(), "now": timezone.now()}
    status = 422 if refusal else 200
    return render(request, "claims/people/invite.html", {**shown, "invitations": latest(MOST)}, status=status)


@require_POST
@allowed(may_administer)
def withdraw(request: HttpRequest, key: int) -> HttpResponse:
    """Take an invitation back."""
    try:
        invitations.withdraw(invitation=get(key), by=writer(request))
    except Refused as refusal:
        tell_refusal(request, refusal)
    else:
        tell(request, "Withdrawn: its link lets nobody in any more.")
    return redirect("/people/invite")


@require_safe
@allowed(may_read_texts)
def roles(request: HttpRequest) -> HttpResponse:
    """Who may do what, in one table; administrators also see who has which role."""
    order = list(Role)
    rows = [
        (" ".join((predicate.__doc__ or "").split()), [role in order[order.index(least) :] for role in order])
        for predicate, least in PREDICATES.items()
    ]
    people_of = users.by_role() if may_administer(request.user) else {}
    held = [people_of.get(role.value, []) for role in order]
    return render(
        request, "claims/people/roles.html", {"roles": order, "rows": rows, "held": held if people_of else []}
    )
