"""Who writes, and whether their role lets them: asked at the door, and again by the action itself."""

from rest_framework.exceptions import NotAuthenticated, PermissionDenied
from rest_framework.request import Request

from sources.actions import actors
from sources.ledger.actor import Actor
from sources.ledger.roles import Predicate
from sources.models import User


def permitted(may: Predicate, request: Request) -> Actor:
    """Whoever asks, as the actor who writes. Raises NotAuthenticated, and PermissionDenied where `may` says no."""
    if not isinstance(request.user, User):
        raise NotAuthenticated("Sign in, or send a token, to write.")
    if not may(request.user):
        what = " ".join((may.__doc__ or "").split()).rstrip(".")
        raise PermissionDenied(f"It takes a role that may {what[:1].lower()}{what[1:]}.")
    return actors.person(request.user)
