"""What the Reconciliation Service API, version 0.2, asks of answers, as JSON Schema: required keys, their types, the cells it knows."""

from typing import Any

from jsonschema import Draft202012Validator

_TEXT: dict[str, Any] = {"type": "string"}
_ADDRESS: dict[str, Any] = {"type": "string", "pattern": "^https?://"}
_WITH_ID: dict[str, Any] = {"type": "string", "pattern": r"^https?://.*\{\{id\}\}"}


def _object(needed: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "object", "properties": {**needed, **more}, "required": list(needed)}


def _list(of: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": of}


_NAMED = _object({"id": {**_TEXT, "minLength": 1}, "name": _TEXT}, description=_TEXT)
_TYPE = {"anyOf": [_TEXT, _object({"id": _TEXT, "name": _TEXT}, broader=_list(_NAMED))]}
_AT = _object({"service_url": _ADDRESS, "service_path": {"type": "string", "pattern": "^/"}})
_WITH_CARD = _object(
    {**_AT["properties"], "flyout_service_url": _ADDRESS}
    | {"flyout_service_path": {"type": "string", "pattern": r"^/.*\$\{id\}"}}
)
_CELL = {
    "oneOf": [
        {"type": "object", "properties": {name: schema}, "required": [name], "additionalProperties": False}
        for name, schema in {
            "str": _TEXT,
            "int": {"type": "integer"},
            "float": {"type": "number"},
            "bool": {"type": "boolean"},
            "date": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT"},
        }.items()
    ]
    + [{**_NAMED, "additionalProperties": False}]
}
_SCHEMAS: dict[str, dict[str, Any]] = {
    "manifest": _object(
        {"versions": {**_list(_TEXT), "contains": {"const": "0.2"}}, "name": _TEXT}
        | {name: {"type": "string", "format": "uri"} for name in ("identifierSpace", "schemaSpace")},
        defaultTypes=_list(_object({"id": _TEXT, "name": _TEXT})),
        documentation=_ADDRESS,
        serviceVersion=_TEXT,
        view=_object({"url": _WITH_ID}),
        preview=_object({"url": _WITH_ID, "width": {"type": "integer"}, "height": {"type": "integer"}}),
        suggest={
            "type": "object",
            "propertyNames": {"enum": ["entity", "type", "property"]},
            "additionalProperties": _WITH_CARD,
        },
        extend=_object({"propose_properties": _AT}, property_settings=_list({"type": "object"})),
    ),
    "candidates": {
        "type": "object",
        "additionalProperties": _object(
            {
                "result": _list(
                    _object(
                        {"id": _TEXT, "name": _TEXT, "score": {"type": "number"}, "type": _list(_TYPE)},
                        match={"type": "boolean"},
                        features=_list(_object({"id": _TEXT, "value": {"type": ["boolean", "number"]}})),
                    )
                )
            }
        ),
    },
    "suggested": _object(
        {"result": _list({**_NAMED, "properties": {**_NAMED["properties"], "notable": _list(_TYPE)}})}
    ),
    "card": {**_object({"id": _TEXT, "html": {**_TEXT, "minLength": 1}}), "additionalProperties": False},
    "proposed": _object({"properties": _list(_NAMED)}, type=_TEXT, limit={"type": "integer"}),
    "extended": _object(
        {
            "meta": _list(_object({"id": _TEXT, "name": _TEXT}, type=_TYPE, service=_ADDRESS)),
            "rows": {
                "type": "object",
                "additionalProperties": {"type": "object", "additionalProperties": _list(_CELL)},
            },
        }
    ),
}


def valid(answer: Any, what: str) -> Any:
    """The JSON of an answer, which is as version 0.2 has it."""
    assert answer.status_code == 200, answer.content
    Draft202012Validator(_SCHEMAS[what]).validate(answer.json())
    return answer.json()
