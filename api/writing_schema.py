"""OpenAPI of what is written, derived from the deeds' own descriptions."""

from collections.abc import Mapping
from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import build_parameter_type
from rest_framework.permissions import SAFE_METHODS

from api.problems import CONTENT_TYPE
from api.token_schema import TokenScheme
from api.writing.operations import Input, Nothing, Operation
from api.writing.registry import OPERATIONS
from claims.queries.nouns import NOUNS
from sources.ledger.roles import PREDICATES
from sources.ledger.scopes import NEEDED

_REFUSED: Mapping[str, str] = {
    "400": "The request, one of its headers or its body cannot be read.",
    "401": "Signing in is needed, or the token is not valid.",
    "403": "The role, or the token's scope, does not allow it; or it is one's own work, which another person approves.",
    "405": "This address does not take this method.",
    "406": "Not available in the format asked for.",
    "409": "How things stand does not allow it: `refusal` names why.",
    "413": "The body is too large.",
    "415": "The body is no JSON.",
    "422": "What was sent cannot be kept; `errors` points at each place. Or the Idempotency-Key was sent with another body.",
}
_OF_A_ROW: Mapping[str, str] = {
    "404": "There is no such record.",
    "412": "Somebody changed it after it was read: `current` is as it is now, `differences` each field that differs.",
    "428": "If-Match is missing, or does not say which version was read.",
}
_TAG = {"ETag": {"description": "For If-Match.", "schema": {"type": "string"}}}
_PLACE = {"Location": {"description": "Its address.", "schema": {"type": "string", "format": "uri"}}}


class WritingSchema(AutoSchema):
    """Describes one deed."""

    @property
    def _operation(self) -> Operation:
        found: Operation = self.view.operations[self.method]  # type: ignore[attr-defined] # a view that writes has them
        return found

    def get_operation_id(self) -> str:
        return self._operation.name

    def get_tags(self) -> list[str]:
        return [self._operation.noun]

    def get_summary(self) -> str:
        return self._operation.about.partition(".")[0]

    def get_description(self) -> str:  # type: ignore[override] # the two libraries' own signatures differ
        deed = self._operation
        scope = NEEDED[deed.may]
        return f"{deed.about}\n\nTakes the role {PREDICATES[deed.may]}, and of a token the scope `{scope}`."

    def get_request_serializer(self) -> Any:
        return None if self._operation.input is Nothing else self._operation.input

    def get_auth(self) -> list[dict[str, list[str]]]:
        # OpenAPI 3.1: of any scheme, what has to be granted may be listed.
        return [{TokenScheme.name: [NEEDED[self._operation.may]]}, {"cookieAuth": []}]

    def _map_basic_serializer(self, serializer: Any, direction: Any) -> dict[str, Any]:
        found: dict[str, Any] = super()._map_basic_serializer(serializer, direction)  # type: ignore[no-untyped-call] # a library's
        return found | ({"additionalProperties": False} if isinstance(serializer, Input) else {})

    def get_response_serializers(self) -> Any:
        return None

    def _get_parameters(self) -> list[dict[str, Any]]:
        deed = self._operation
        text = {"type": "string"}
        found = []
        if deed.on_row:
            found += [
                build_parameter_type(
                    name="key", schema=text, location="path", required=True, description="The record's id."
                ),
                build_parameter_type(
                    name="If-Match",
                    schema={"type": "string", "pattern": '^"[0-9]+-[0-9a-f]+"$'},
                    location="header",
                    required=True,
                    description="The ETag of the record as you read it. Only its revision is compared.",
                ),
            ]
        if self.method == "POST":
            key = {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[ -~]+$"}
            about = "Your own key for this request: sent again within 24 hours, it is answered as the first time, and nothing is done twice."
            found.append(build_parameter_type(name="Idempotency-Key", schema=key, location="header", description=about))
        return found

    def _get_response_bodies(self, direction: str = "response") -> dict[str, Any]:
        deed = self._operation
        refused = {**_REFUSED, **(_OF_A_ROW if deed.on_row else {})}
        return self._good(deed) | {status: _problem(about) for status, about in refused.items()}

    def _good(self, deed: Operation) -> dict[str, Any]:
        if deed.method == "DELETE":
            good: dict[str, Any] = {"204": {"description": "It is gone; its history stays."}}
        else:
            shape = NOUNS[deed.noun].detail_shape(whole=True).name
            schema = {"$ref": f"#/components/schemas/{shape}"}
            headers = _TAG if deed.on_row else _TAG | _PLACE
            now = _json("As it is now.", schema, headers)
            good = {"200": now} if deed.on_row else {"201": {**now, "links": _onward(deed.noun)}}
        if deed.instead:
            other = {"$ref": f"#/components/schemas/{NOUNS[deed.instead].detail_shape(whole=True).name}"}
            good["202"] = _json(f"Another record came of it, one of the {deed.instead}.", other, _TAG | _PLACE)
        return good


def _json(about: str, schema: dict[str, Any], headers: dict[str, Any]) -> dict[str, Any]:
    return {"description": about, "headers": headers, "content": {"application/json": {"schema": schema}}}


def _onward(noun: str) -> dict[str, Any]:
    """Where what was made is read, and by which deeds it goes on: under its id, over the version that was answered."""
    key = "$response.body#/id"
    over = {"path.key": key, "header.If-Match": "$response.header.ETag"}
    read = {f"{noun}_read": {"operationId": f"{noun}_read", "parameters": {"path.key": key}}}
    return read | {
        deed.name: {"operationId": deed.name, "parameters": over}
        for deed in OPERATIONS
        if deed.noun == noun and deed.on_row
    }


def _problem(about: str) -> dict[str, Any]:
    return {"description": about, "content": {CONTENT_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}}


def read_or_written(reading: type[AutoSchema] = AutoSchema) -> AutoSchema:
    """The schema of a view that reads and writes at one address: as `reading` says, and as the deeds do."""

    class Both(reading):  # type: ignore[misc, valid-type] # whichever the view that reads has
        def get_operation(self, path: str, path_regex: str, path_prefix: str, method: str, registry: Any) -> Any:
            if method in SAFE_METHODS:
                return super().get_operation(path, path_regex, path_prefix, method, registry)
            writing = WritingSchema()
            writing.view = self.view
            return writing.get_operation(path, path_regex, path_prefix, method, registry)

    return Both()
