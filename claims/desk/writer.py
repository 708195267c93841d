"""Who writes: the person signed in."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from sources.actions import actors
from sources.models import Actor, User


def writer(request: HttpRequest) -> Actor:
    """The actor of whoever is signed in. Raises PermissionDenied for nobody."""
    return actors.person(owner(request))


def owner(request: HttpRequest) -> User:
    """Whoever is signed in, for what is their own. Raises PermissionDenied for nobody."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user
