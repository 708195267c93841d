"""What an approver has read: a digest of what a draft or a verdict says, and of the evidence that becomes public with it."""

from typing import Any

from django.db.models import CharField, F, Func, QuerySet, Value
from django.db.models.functions import Cast, Coalesce

from claims.models import ClaimDraft, Review
from claims.queries.unread import UnreadOf


class _Digest(Func):
    """32 hexadecimal digits."""

    template = "left(encode(sha256(convert_to(jsonb_build_array(%(expressions)s)::text, 'UTF8')), 'hex'), 32)"
    output_field = CharField()


def _digest(what: str, unread: UnreadOf, *says: str) -> _Digest:
    return _Digest(Cast(Value(what), CharField()), F("pk"), *map(F, says), unread)


_BESIDE_DRAFT = UnreadOf(F("claim_id"))
_BESIDE_REVIEW = UnreadOf(Coalesce(F("claim_id"), F("appearance__claim_id")))
SEEN_OF_DRAFT = _digest("ClaimDraft", _BESIDE_DRAFT, "base_version", "changes")
SEEN_OF_REVIEW = _digest(
    "Review", _BESIDE_REVIEW, "rating_id", "result", "rationale", "would_change", "no_reply_because"
)


def seen_of(record: ClaimDraft | Review) -> str:
    """32 hexadecimal digits, other ones as soon as anything of it is changed; for a form to bring back."""
    return str(_asked(record, SEEN_OF_DRAFT if isinstance(record, ClaimDraft) else SEEN_OF_REVIEW))


def evidence_of(record: ClaimDraft | Review) -> list[int]:
    """The evidence (its keys) that becomes public with it."""
    beside = _asked(record, _BESIDE_DRAFT if isinstance(record, ClaimDraft) else _BESIDE_REVIEW)
    return [key for key, _ in beside]


def _asked(record: ClaimDraft | Review, expression: Func) -> Any:
    rows: QuerySet[Any] = type(record)._default_manager.filter(pk=record.pk)
    return rows.values_list(expression, flat=True).get()
