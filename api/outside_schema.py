"""The shapes of what is told of other people's fact-checks."""

from typing import Any

from drf_spectacular.utils import OpenApiParameter

from claims.flows.reviews_listed import ABOUT
from claims.queries.narrowed import BUCKETS

OBJECT: dict[str, Any] = {"type": "object", "description": "Field for field as it came."}
_TEXTS: dict[str, Any] = {"type": "array", "items": {"type": "string"}}
READ: dict[str, Any] = {
    "id": {"type": "integer"},
    **{name: {"type": "string"} for name in ("claim_reviewed", "url", "reviewed_by", "rating_label")},
    "reviewed_on": {"type": ["string", "null"], "format": "date"},
    "bucket": {"type": "string"},
    "understood": {"type": "object"},
    "kept": {**_TEXTS, "description": "What was not understood: JSON pointers to it."},
    "doubts": {**_TEXTS, "description": "What is strange, in sentences."},
    "claims": {**_TEXTS, "description": "The claims of ours that a colleague said are what it reviews: their ids."},
}
"""What was understood of one."""
COLUMNS = ("claim_reviewed", "url", "reviewed_by", "reviewed_on", "rating_label", "bucket")
FILTERS = (
    OpenApiParameter("q", str, description="Words in the claim, the reviewer, the verdict or the address; ten count."),
    OpenApiParameter("bucket", {"type": "string", "enum": BUCKETS}, description="What the verdict comes to."),
    OpenApiParameter("claim", str, description="The id of a claim that a colleague said is what they review."),
    OpenApiParameter(
        "about",
        {"type": "string", "enum": list(ABOUT)},
        description="matched: a colleague said which claim it is about; perhaps: nobody did, and a claim is likely;"
        " unmatched: nobody did, and none is likely. For the last two claims are looked up, of 60 reviews a page: it can"
        " have fewer than `limit` and more come after it all the same.",
    ),
)
PERHAPS: dict[str, Any] = {
    "type": ["array", "null"],
    "items": {"type": "string"},
    "description": "With `about=perhaps` the claims of ours that are likely, or that a colleague is unsure of, the likeliest"
    " first: their ids. Else null: they were not looked up.",
}


def _list(of: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": {"type": "object", "properties": of, "required": list(of)}}


PAGE: dict[str, Any] = {
    "type": "object",
    "properties": {
        "results": _list({**READ, "perhaps": PERHAPS, "as_it_came": OBJECT}),
        "next": {"type": ["string", "null"], "format": "uri"},
    },
    "required": ["results", "next"],
}
TAKEN: dict[str, Any] = {
    "type": "object",
    "properties": {
        "results": _list({**READ, "new": {"type": "boolean", "description": "false where it was kept before."}}),
        "without": {**_TEXTS, "description": "A sentence for each part, or page, that held none."},
        "pages": {"type": ["integer", "null"], "description": "Of a feed that was followed: how many pages were read."},
    },
    "required": ["results", "without", "pages"],
}
ADDRESS: dict[str, Any] = {
    "type": "object",
    "properties": {"address": {"type": "string", "format": "uri", "maxLength": 4000}},
    "required": ["address"],
    "additionalProperties": False,
}
