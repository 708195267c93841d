"""One's own webhooks: what is told to whom, and how that went."""

import datetime as dt
from collections.abc import Callable, Collection
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from claims.actions import webhooks as actions
from claims.desk.allowed import allowed
from claims.desk.told import tell, tell_refusal
from claims.desk.writer import owner, writer
from claims.flows.webhooks import try_out
from claims.models import Webhook, WebhookMessage
from claims.models.webhook import NOUNS
from claims.publishing.signing import new_secret
from claims.queries import webhooks as known
from sources.digits import whole
from sources.errors import NotFound, Refused
from sources.ledger.roles import may_contribute

_SOON = dt.timedelta(minutes=2)
"""A message that is tried within this time is waited for by who looks on."""
_ABOUT = {
    "claims": "a claim was published, changed, corrected or withdrawn",
    "corrections": "a correction was published",
    "reviews": "a verdict was published or changed",
    "collections": "a collection was made",
    "releases": "a release of the dataset was made",
}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@allowed(may_contribute)
def webhooks(request: HttpRequest) -> HttpResponse:
    """Those there are, and a form for one more; the answer to the form shows the secret, and nothing shows it again."""
    url, nouns, refusal = request.POST.get("url", "").strip(), _nouns(request), ""
    if request.method == "POST":
        secret = new_secret()
        try:
            made = actions.make(url=url, nouns=nouns, secret=secret, by=writer(request))
        except Refused as error:
            refusal = str(error)
        else:
            return _page(request, made, secret=secret, new=True)
    shown = {
        "refusal": refusal,
        "url": url,
        "choices": _choices(nouns if refusal else ["claims"]),
        "most": actions.MOST,
        "webhooks": known.of(owner(request)),
    }
    return render(request, "claims/webhooks.html", shown, status=422 if refusal else 200)


@never_cache
@require_safe
@allowed(may_contribute)
def webhook(request: HttpRequest, key: int) -> HttpResponse:
    return _page(request, known.one_of(owner(request), key))


@require_safe
@allowed(may_contribute)
def messages(request: HttpRequest, key: int) -> HttpResponse:
    """How the last messages went: the part of the page that changes, for htmx."""
    return render(request, "claims/webhook_messages.html", _went(known.one_of(owner(request), key)))


@require_POST
@allowed(may_contribute)
def change(request: HttpRequest, key: int) -> HttpResponse:
    """What it is told of; one that was paused is sent to again, as over the API."""
    one, nouns = known.one_of(owner(request), key), _nouns(request)
    if not nouns:
        tell_refusal(request, Refused("Tick something; to have it told of nothing for a while, pause it."))
        return redirect("people:webhook", key)
    actions.change(webhook=one, nouns=nouns, by=writer(request))
    tell(request, f"From now on it is told of {', '.join(one.nouns)}.")
    return redirect("people:webhook", key)


@never_cache
@require_POST
@allowed(may_contribute)
def renew_secret(request: HttpRequest, key: int) -> HttpResponse:
    """Another secret, shown in the answer alone; from now on it signs what is sent."""
    one, secret = known.one_of(owner(request), key), new_secret()
    actions.change(webhook=one, secret=secret, by=writer(request))
    return _page(request, one, secret=secret)


@require_POST
@allowed(may_contribute)
def test(request: HttpRequest, key: int) -> HttpResponse:
    """A message that tells of nothing; how it went stands on the page within seconds."""
    return _done(request, key, try_out, "A test is on its way.")


@require_POST
@allowed(may_contribute)
def pause(request: HttpRequest, key: int) -> HttpResponse:
    told = "Paused. What changes meanwhile is told when you resume it."
    return _done(request, key, lambda one: actions.pause(webhook=one, by=writer(request)), told)


@require_POST
@allowed(may_contribute)
def resume(request: HttpRequest, key: int) -> HttpResponse:
    told = "It is sent to again, what waited first."
    return _done(request, key, lambda one: actions.resume(webhook=one, by=writer(request)), told)


@require_POST
@allowed(may_contribute)
def redeliver(request: HttpRequest, key: int) -> HttpResponse:
    """`message` is sent once more, under its id."""
    message = whole(request.POST.get("message"), 0)

    def again(one: Webhook) -> None:
        actions.redeliver(webhook=one, message=message, by=writer(request))

    return _done(request, key, again, f"Message {message} is on its way once more.")


@require_POST
@allowed(may_contribute)
def remove(request: HttpRequest, key: int) -> HttpResponse:
    """For good: its secret is kept nowhere that it could be brought back from."""
    one = known.one_of(owner(request), key)
    actions.remove(webhook=one, by=writer(request))
    tell(request, f"Nothing is sent to {one.url} any more.")
    return redirect("people:webhooks")


def _done(request: HttpRequest, key: int, deed: Callable[[Webhook], object], told: str) -> HttpResponse:
    try:
        deed(known.one_of(owner(request), key))
    except NotFound:
        raise
    except Refused as refusal:
        tell_refusal(request, refusal)
    else:
        tell(request, told)
    return redirect("people:webhook", key)


def _page(request: HttpRequest, one: Webhook, *, secret: str = "", new: bool = False) -> HttpResponse:
    shown = {"secret": secret, "new": new, "choices": _choices(one.nouns), "attempts": actions.MOST_ATTEMPTS}
    return render(request, "claims/webhook.html", _went(one) | shown)


def _went(one: Webhook) -> dict[str, Any]:
    found, soon = known.messages(one), timezone.now() + _SOON
    waiting = [at for message, at in found if message.state == WebhookMessage.State.WAITING]
    moving = not one.paused_because and any(at is None or at < soon for at in waiting)
    return {"webhook": one, "messages_sent": found, "moving": moving}


def _nouns(request: HttpRequest) -> list[str]:
    return [noun for noun in request.POST.getlist("nouns") if noun in NOUNS]


def _choices(ticked: Collection[str]) -> list[tuple[str, str, bool]]:
    return [(noun, _ABOUT[noun], noun in ticked) for noun in NOUNS]
