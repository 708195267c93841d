"""Tokens: how a program says on whose behalf it asks."""

from datetime import timedelta

from knox.models import AuthToken

from sources.models import User


def issue(*, user: User, lasts: timedelta) -> str:
    """A new token of a user. It is given out this once; only its hash is kept, outside the history."""
    _, token = AuthToken.objects.create(user=user, expiry=lasts)
    return str(token)
