"""The shapes of ready texts: what is asked for, and how far it is."""

from typing import Any

from api.narrowing import where_schema
from claims.flows.ready_texts import MOST, MOST_SIGNED_IN
from claims.queries.citing import LOCALES, NOUNS, STYLES, WHAT

STATES = ("waiting", "working", "done", "failed", "withdrawn")
_TEXT: dict[str, Any] = {"type": "string"}
_COUNT: dict[str, Any] = {"type": "integer", "minimum": 0}
_MOMENT: dict[str, Any] = {"type": "string", "format": "date-time"}
_ADDRESS: dict[str, Any] = {"type": "string", "format": "uri"}
_OPTIONS: dict[str, Any] = {
    "cite": {"type": "string", "enum": list(WHAT), "default": WHAT[0]},
    "style": {"type": "string", "enum": list(STYLES), "default": "apa"},
    "locale": {"type": "string", "enum": list(LOCALES), "default": LOCALES[0]},
}
ABOUT = f"Of {MOST:,} records at most, of {MOST_SIGNED_IN:,} for who signs in. The same wish at the same moment is one."


def asked() -> dict[str, Any]:
    """What is sent: the filters are those of the noun's list."""
    return {
        "oneOf": [
            {
                "type": "object",
                "properties": {"noun": {"type": "string", "enum": [noun]}, "where": where_schema(noun), **_OPTIONS},
                "required": ["noun"],
                "additionalProperties": False,
            }
            for noun in NOUNS
        ]
    }


TOLD: dict[str, Any] = {
    "type": "object",
    "properties": {
        "id": {
            **_TEXT,
            "description": "In its address: one that was asked for without signing in is for whoever knows it.",
        },
        "state": {
            "type": "string",
            "enum": list(STATES),
            "description": "withdrawn: something in it may no longer be told, so it is not given out. Ask anew.",
        },
        "noun": {"type": "string", "enum": list(NOUNS)},
        "where": {"type": "object", "additionalProperties": _TEXT},
        **{name: {**_TEXT, "enum": of["enum"]} for name, of in _OPTIONS.items()},
        "asked_at": _MOMENT,
        "done": {**_COUNT, "description": "Records, of `total`."},
        "total": _COUNT,
        "address": _ADDRESS,
        "text": {**_ADDRESS, "type": ["string", "null"], "description": "Of the text; null until it is done."},
        "bytes": {**_COUNT, "type": ["integer", "null"]},
        "sha256": {"type": ["string", "null"]},
        "kept_until": {**_MOMENT, "type": ["string", "null"]},
    },
    "additionalProperties": False,
}
TOLD["required"] = list(TOLD["properties"])
