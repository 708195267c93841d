"""One's own tokens: made, shown once, taken back."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from claims.desk.allowed import allowed
from claims.desk.told import tell
from claims.desk.writer import owner
from sources.actions import tokens as issuing
from sources.errors import Refused
from sources.ledger.roles import may_read_texts
from sources.ledger.scopes import Scope, within_role
from sources.queries import tokens as issued

LASTING = {7: "a week", 30: "30 days", 90: "90 days", 365: "a year"}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@allowed(may_read_texts)
def tokens(request: HttpRequest) -> HttpResponse:
    """Those there are, and a form for one more; the answer to the form shows the new one, and nothing shows it again."""
    user = owner(request)
    asked = {scope for scope in request.POST.getlist("scopes") if scope in Scope.values}
    name, days = request.POST.get("name", "").strip(), _days(request.POST.get("days", ""))
    made = refusal = ""
    if request.method == "POST":
        try:
            made = issuing.issue(user=user, lasts=timedelta(days=days), name=name, scopes=asked)
        except Refused as error:
            refusal = str(error)
        else:
            # The next one begins with the least again.
            asked, name = set(), ""
    shown = {
        "made": made,
        "refusal": refusal,
        "name": name,
        "days": days,
        "lasting": LASTING,
        "scopes": [
            (scope, scope.label, scope in asked or (not asked and scope == Scope.READ)) for scope in within_role(user)
        ],
        "tokens": issued.of(user),
    }
    return render(request, "claims/tokens.html", shown, status=422 if refusal else 200)


@require_POST
@allowed(may_read_texts)
def revoke(request: HttpRequest, key: int) -> HttpResponse:
    """From this moment the token opens nothing. Other people's are not found."""
    grant = issued.one(owner(request), key)
    issuing.revoke(grant=grant)
    tell(request, f"Revoked: “{grant.name}” opens nothing any more.")
    return redirect("/tokens")


def _days(typed: str) -> int:
    return int(typed) if typed in map(str, LASTING) else 90
