"""Coming in by a mailed link: invited, or with a new password. Nothing here tells who signs in and who does not."""

from django.contrib.auth import login
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from claims.desk.told import tell
from claims.flows import people
from claims.flows.mail import outbox
from sources.actions import invitations, resets
from sources.errors import BadValue, NotFound, Refused
from sources.models import User
from sources.queries.invitations import by_token
from sources.queries.resets import user_of

METHODS = ["GET", "HEAD", "POST"]


@never_cache
@sensitive_post_parameters("password", "again")
@require_http_methods(METHODS)
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Who was invited chooses name and password, and is signed in."""
    try:
        found = by_token(token)
    except NotFound as refusal:
        return _over(request, str(refusal), "Ask the administrator who invited you for a new one.")
    given = {name: request.POST.get(name, "").strip()[:150] for name in ("username", "name")}
    refusals: list[str] = []
    if request.method == "POST":
        user = User(username=given["username"], name=given["name"], email=found.email)
        refusals = [*_username_refused(user), *_password_refused(request, user)]
        if not refusals:
            try:
                user = invitations.accept(token=token, **given, password=request.POST["password"])
            except Refused as refusal:
                refusals = [str(refusal)]
            else:
                login(request, user)
                tell(request, f"Welcome, {user}. You work here as {user.get_role_display().lower()}.")
                return redirect("/")
    shown = {"invitation": found, "refusals": refusals, **given}
    return render(request, "claims/people/invitation.html", shown, status=422 if refusals else 200)


@require_http_methods(METHODS)
def forgotten(request: HttpRequest) -> HttpResponse:
    """Asks for a link for a new password: the answer is the same for every address."""
    email = request.POST.get("email", "").strip()[:254]
    shown = {"outbox": bool(outbox()), "email": email}
    if request.method != "POST":
        return render(request, "claims/people/forgotten.html", shown)
    try:
        people.forgotten(email=email, address=request.META.get("REMOTE_ADDR", ""))
    except BadValue as refusal:
        return render(request, "claims/people/forgotten.html", {**shown, "refusal": str(refusal)}, status=422)
    return render(request, "claims/people/forgotten.html", {**shown, "asked": True})


@never_cache
@sensitive_post_parameters("password", "again")
@require_http_methods(METHODS)
def reset(request: HttpRequest, token: str) -> HttpResponse:
    """Who holds the link chooses a new password, and signs in with it."""
    user = user_of(token)
    if user is None:
        return _over(request, "This link was used, or is too old.", "Ask for another one under “Forgotten”.")
    refusals: list[str] = []
    if request.method == "POST":
        refusals = _password_refused(request, user)
        if not refusals:
            try:
                resets.choose(token=token, password=request.POST["password"])
            except NotFound as refusal:
                return _over(request, str(refusal), "Ask for another one under “Forgotten”.")
            tell(request, "Your new password is kept: sign in with it.")
            return redirect("/sign-in/")
    shown = {"who": user.username, "refusals": refusals}
    return render(request, "claims/people/reset.html", shown, status=422 if refusals else 200)


def _username_refused(user: User) -> list[str]:
    try:
        User._meta.get_field("username").clean(user.username, user)
    except ValidationError as error:
        return [f"Name to sign in with: {message}" for message in error.messages]
    return []


def _password_refused(request: HttpRequest, user: User) -> list[str]:
    password = request.POST.get("password", "")
    if password != request.POST.get("again", ""):
        return ["The two passwords differ: type the same one twice."]
    try:
        validate_password(password[:1000], user)
    except ValidationError as error:
        return list(error.messages)
    return []


def _over(request: HttpRequest, happened: str, then: str) -> HttpResponse:
    return render(request, "claims/people/over.html", {"happened": happened, "next": then}, status=404)
