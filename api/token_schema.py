"""Tokens, and ids of records, as OpenAPI describes them. drf-spectacular finds each by the class that it names."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension, OpenApiSerializerFieldExtension

from api.writing.fields import Record
from claims.queries.nouns import NOUNS
from sources.ledger.scopes import Scope


class TokenScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call] # its base registers it
    """The header that a program sends."""

    target_class = "api.tokens.TokenAuthentication"
    name = "token"

    def get_security_definition(self, auto_schema: Any) -> dict[str, Any]:
        scopes = "; ".join(f"`{scope}`: {scope.label}" for scope in Scope)
        return {
            "type": "apiKey",
            "in": "header",
            "name": "Authorization",
            "description": f"“Token ” (or “Bearer ”) and a token, made at /tokens or by `./run token`. Scopes: {scopes}.",
        }


class RecordSchema(OpenApiSerializerFieldExtension):  # type: ignore[no-untyped-call] # its base registers it
    """An id of one of some nouns: a number, or a text such as CLM-7K2Q9M."""

    target_class = Record

    def map_serializer_field(self, auto_schema: Any, direction: Any) -> dict[str, Any]:
        nouns: tuple[str, ...] = self.target.nouns
        numbered = NOUNS[nouns[0]].numbered
        return {
            **({"type": "integer", "minimum": 1} if numbered else {"type": "string"}),
            "description": f"The id of one of the {' or '.join(nouns)}.",
        }
