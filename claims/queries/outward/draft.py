"""The outward shapes of changes to a claim that wait for a second person: in a list, and to be read before they are applied."""

from django.db.models import F

from claims.models import ClaimDraft
from claims.queries.seen import SEEN_OF_DRAFT
from sources.queries.shape import INTEGER, STRING, Field, Schema, Shape, choices

_FIELDS: Schema = {"type": "object", "description": "Columns by name; figures under “figures”, by their id."}

DRAFT = Shape(
    "Draft",
    {
        "id": Field(F("pk"), INTEGER),
        "claim": Field(F("claim__public_id"), STRING),
        "state": Field(F("state"), choices(ClaimDraft.State.values)),
        "base_version": Field(F("base_version"), INTEGER, "The version of the claim that it changes."),
        "changes": Field(F("changes"), _FIELDS),
        "base": Field(F("base"), _FIELDS, "What these were in that version."),
        "returned_because": Field(F("returned_because"), STRING),
    },
)
DRAFT_TO_READ = Shape(
    "DraftToRead",
    {
        **DRAFT.fields,
        "seen": Field(
            SEEN_OF_DRAFT,
            STRING,
            "What you have read of it: a digest of the changes and of the evidence that becomes public with them. Who approves sends it.",
        ),
    },
)
