"""Who works here: whom something can be given to, and as whom somebody reads."""

from typing import Any

from django.db.models import Q

from sources.ledger.roles import Role
from sources.models import Actor, User

_MOST = 200


def colleagues() -> list[User]:
    """Those who may decide, by name; 200 at most."""
    roles = [Role.CHECKER, Role.EDITOR, Role.ADMINISTRATOR]
    return list(User.objects.filter(is_active=True, role__in=roles).order_by("username")[:_MOST])


def reading_as(user: Any) -> Actor:
    """The actor of whoever reads. Who never wrote has none yet, and no notes of their own: they read as the system does."""
    known = Actor.objects.filter(Q(kind=Actor.Kind.PERSON, user=user.pk) | Q(kind=Actor.Kind.SYSTEM))
    return max(known, key=lambda actor: actor.kind == Actor.Kind.PERSON)
