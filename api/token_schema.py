"""Tokens as OpenAPI describes them."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension

from sources.ledger.scopes import Scope


class TokenScheme(OpenApiAuthenticationExtension):
    """Found by drf-spectacular by the class it names."""

    target_class = "api.tokens.TokenAuthentication"
    name = "token"

    def get_security_definition(self, auto_schema: Any) -> dict[str, Any]:
        scopes = "; ".join(f"`{scope}`: {scope.label}" for scope in Scope)
        return {
            "type": "apiKey",
            "in": "header",
            "name": "Authorization",
            "description": f"“Token ” and a token, made at /tokens or by `./run token`. Scopes: {scopes}.",
        }
