"""The shape of what a check answers: a reading (docs/reference/reading.md) and the claims it meets."""

from typing import Any

_TEXT: dict[str, Any] = {"type": "string"}
_WHOLE: dict[str, Any] = {"type": "integer"}
_OBJECTS: dict[str, Any] = {"type": "array", "items": {"type": "object"}}
_READ = ("zones", "quotations", "numbers", "statistics", "dates", "people", "findings")

_MATCH: dict[str, Any] = {
    "type": "object",
    "properties": {
        "score": {"type": "number", "minimum": 0, "maximum": 1, "description": "How likely it is the same."},
        "reason": {**_TEXT, "description": "Why, in words."},
        "claim": {"type": "object", "description": "The claim as `claims` gives it, with its statistics and verdicts."},
    },
    "required": ["score", "reason", "claim"],
    "additionalProperties": False,
}
ANSWER: dict[str, Any] = {
    "type": "object",
    "description": "The reading as `extract` gives it, and what of it the record knows.",
    "properties": {
        "schema": _TEXT,
        "engine": _TEXT,
        "path": {**_TEXT, "description": "The address or the file's name; of a text, text."},
        "document": {"type": "object"},
        **dict.fromkeys(_READ, _OBJECTS),
        "matches": {
            "type": "object",
            "description": "By the id of a quotation or a statistic: the claims it may be, the likeliest first.",
            "additionalProperties": {"type": "array", "items": _MATCH},
        },
        "not_looked_up": {**_WHOLE, "description": "Quotations and figures beyond those that are looked up at once."},
    },
    "required": ["schema", "engine", "path", "document", *_READ, "matches", "not_looked_up"],
    "additionalProperties": False,
}
