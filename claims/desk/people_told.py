"""Which mails somebody gets."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from claims.actions import notices
from claims.desk.allowed import allowed
from claims.desk.told import tell, tell_refusal
from claims.desk.writer import writer
from claims.flows.mail import outbox
from claims.models.notice import How
from claims.queries.notices import preference
from sources.errors import Refused
from sources.ledger.roles import may_read_texts
from sources.models import User

KINDS = {
    "assigned": "Somebody gives me something to work on",
    "sent_back": "What I wrote a part of is sent back",
    "approved": "What I wrote a part of is approved",
    "commented": "Somebody comments on what I wrote a part of, or work on",
}


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(may_read_texts)
def mails(request: HttpRequest) -> HttpResponse:
    """At once, in one mail a day, or not at all: for each kind of notice."""
    user: User | None = writer(request).user
    assert user is not None  # noqa: S101 - whoever is signed in is a person
    if request.method == "POST":
        how: dict[str, Any] = {name: request.POST[name] for name in KINDS if name in request.POST}
        try:
            notices.prefer(user=user, **how)
        except Refused as refusal:
            tell_refusal(request, refusal)
        else:
            tell(request, "Kept.")
        return redirect("/preferences/mail")
    chosen = preference(user)
    shown = [(name, words, getattr(chosen, name)) for name, words in KINDS.items()]
    given = {"kinds": shown, "ways": How.choices, "email": user.email, "outbox": bool(outbox())}
    return render(request, "claims/people/mails.html", given)
