"""Tokens: whose, for what, and when they were last used."""

from django.db.models import QuerySet
from knox.models import AuthToken

from sources.errors import NotFound
from sources.ledger.scopes import Scope
from sources.models import TokenGrant, User


def grant_of(token: AuthToken) -> TokenGrant | None:
    """What a token may be used for; None for one made before tokens had scopes."""
    return TokenGrant.objects.filter(token=token.pk).first()


def scopes_of(token: AuthToken) -> list[Scope]:
    """The scopes of a token, least first. One made before tokens had any reads: there was nothing else it could do."""
    grant = getattr(token, "grant", None)
    return [scope for scope in Scope if scope in grant.scopes] if grant else [Scope.READ]


def of(user: User) -> QuerySet[AuthToken]:
    """Somebody's tokens with their grants, the newest first. Those that ended are gone when they are next used."""
    found: QuerySet[AuthToken] = AuthToken.objects.filter(user=user).select_related("grant")
    return found.order_by("-created")


def one(user: User, key: int) -> TokenGrant:
    """One of somebody's tokens by the key of its grant. Raises NotFound, for other people's too."""
    grant = TokenGrant.objects.select_related("token").filter(pk=key, token__user=user).first()
    if grant is None:
        raise NotFound("You have no such token.")
    return grant
