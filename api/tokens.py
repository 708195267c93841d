"""Tokens: who a program asks for, and what it may do in that name."""

from typing import Any

from knox.auth import TokenAuthentication as KnoxAuthentication
from rest_framework.exceptions import AuthenticationFailed, PermissionDenied
from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request

from sources.actions import tokens
from sources.ledger.scopes import Scope
from sources.queries.tokens import grant_of, scopes_of


class TokenAuthentication(KnoxAuthentication):  # type: ignore[misc] # knox comes without types
    """A token in the header Authorization ("Token ...", or "Bearer ..."), whose use is noted, to the minute.

    Other schemes are not ours: they may be meant for a server before this one.
    """

    def authenticate(self, request: Request) -> tuple[Any, Any] | None:
        sent = request.META.get("HTTP_AUTHORIZATION")
        if sent is None:
            return None
        scheme, _, token = sent.strip().partition(" ")
        if not token:  # a variable that is empty, or a token without its word: not to be taken for nobody
            raise AuthenticationFailed(
                "The header Authorization has one word: write “Token”, a space, and the token behind it."
            )
        if scheme.lower() == "bearer":
            request.META["HTTP_AUTHORIZATION"] = f"Token {token}"
        found: tuple[Any, Any] | None = super().authenticate(request)
        if found and (grant := grant_of(found[1])):
            tokens.note_use(grant=grant)
        return found

    def authenticate_credentials(self, token: bytes) -> tuple[Any, Any]:
        """Raises AuthenticationFailed for a token that is not known, or no more."""
        try:
            found: tuple[Any, Any] = super().authenticate_credentials(token)
        except AuthenticationFailed as error:
            told = "There is no such token: it is mistyped, has ended or was revoked. Another is made at /tokens."
            raise AuthenticationFailed(told) from error
        return found


class WithinScopes(BasePermission):
    """What a token's scopes let through; who signed in with a password has all that the role allows.

    A view says by `scope_of(request)` which scope it takes; reading, and what keeps nothing, takes `read`.
    """

    def has_permission(self, request: Request, view: Any) -> bool:
        if request.auth is None:
            return True
        needed = Scope.READ
        if request.method not in SAFE_METHODS and hasattr(view, "scope_of"):
            needed = view.scope_of(request)
        if needed in scopes_of(request.auth):
            return True
        raise PermissionDenied(
            f"This token may not be used for that: it takes the scope “{needed}”, and has {_list(request.auth)}."
        )


def _list(token: Any) -> str:
    return ", ".join(f"“{scope}”" for scope in scopes_of(token))
