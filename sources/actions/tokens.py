"""Tokens: how a program says on whose behalf it asks, and what it may do so."""

from collections.abc import Collection
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from knox.models import AuthToken

from sources.actions.texts import stripped
from sources.errors import BadValue, NotAllowed
from sources.ledger.scopes import Scope, within_role
from sources.models import TokenGrant, User

LONGEST = timedelta(days=3650)
NOTED_EVERY = timedelta(minutes=1)


def issue(*, user: User, lasts: timedelta, name: str = "a program", scopes: Collection[str] = (Scope.READ,)) -> str:
    """A new token of a user, for what `scopes` say. It is given out this once; only its hash is kept, outside the history.

    Raises NotAllowed for a scope that is beyond the user's role, BadValue for none, for one that does not exist, for a
    name that is empty or longer than 100 characters, and for a time that is not between a minute and ten years.
    """
    if strange := set(scopes) - set(Scope.values):
        raise BadValue(f"There is no scope {', '.join(sorted(strange))}: there are {', '.join(Scope.values)}.")
    if not scopes or not 0 < len(stripped(name)) <= 100:
        raise BadValue("A token has a name, of 100 characters at most, and at least one scope.")
    if beyond := set(scopes) - set(within_role(user)):
        raise NotAllowed(f"The role of {user} does not reach as far as {', '.join(sorted(beyond))}.")
    if not timedelta(minutes=1) <= lasts <= LONGEST:
        raise BadValue("A token ends, in a minute at the earliest, in ten years at the latest.")
    with transaction.atomic():
        made, token = AuthToken.objects.create(user=user, expiry=lasts)
        TokenGrant.objects.create(token=made, name=stripped(name), scopes=[s for s in Scope if s in set(scopes)])
    return str(token)


def revoke(*, grant: TokenGrant) -> None:
    """Take a token back: from this moment it opens nothing."""
    grant.token.delete()


def note_use(*, grant: TokenGrant) -> None:
    """Note that a token is used, once a minute at most."""
    now = timezone.now()
    if grant.last_used_at is None or now - grant.last_used_at >= NOTED_EVERY:
        TokenGrant.objects.filter(pk=grant.pk).update(last_used_at=now)
