"""What an approver has read: a digest of what a claim, a draft or a verdict says, and of the evidence that goes with it unread."""

from collections.abc import Mapping
from typing import Any

from django.db.models import CharField, F, Func, QuerySet, Value
from django.db.models.functions import Cast, Coalesce

from claims.models import Claim, ClaimDraft, Review
from claims.queries.unread import UnreadOf


class _Digest(Func):
    """32 hexadecimal digits."""

    template = "left(encode(sha256(convert_to(jsonb_build_array(%(expressions)s)::text, 'UTF8')), 'hex'), 32)"
    output_field = CharField()


def _digest(what: str, unread: UnreadOf, *says: str) -> _Digest:
    return _Digest(Cast(Value(what), CharField()), F("pk"), *map(F, says), unread)


Approvable = Claim | ClaimDraft | Review
"""What a second person reads and approves."""

_BESIDE_CLAIM = UnreadOf(F("pk"))
_BESIDE_DRAFT = UnreadOf(F("claim_id"))
_BESIDE_REVIEW = UnreadOf(Coalesce(F("claim_id"), F("appearance__claim_id")))
# The version stands for all that a claim says: every change of a field or a figure is another one.
SEEN_OF_CLAIM = _digest("Claim", _BESIDE_CLAIM, "version")
SEEN_OF_DRAFT = _digest("ClaimDraft", _BESIDE_DRAFT, "base_version", "changes")
SEEN_OF_REVIEW = _digest(
    "Review", _BESIDE_REVIEW, "rating_id", "result", "rationale", "would_change", "no_reply_because"
)
_ASKED: Mapping[type[Approvable], tuple[_Digest, UnreadOf]] = {
    Claim: (SEEN_OF_CLAIM, _BESIDE_CLAIM),
    ClaimDraft: (SEEN_OF_DRAFT, _BESIDE_DRAFT),
    Review: (SEEN_OF_REVIEW, _BESIDE_REVIEW),
}


def seen_of(record: Approvable) -> str:
    """32 hexadecimal digits, other ones as soon as anything of it is changed; for a form to bring back."""
    digest, _ = _ASKED[type(record)]
    return str(_asked(record, digest))


def evidence_of(record: Approvable) -> list[int]:
    """The evidence (its keys) that nobody else has read, and that is approved with it."""
    _, beside = _ASKED[type(record)]
    return [key for key, _ in _asked(record, beside)]


def _asked(record: Approvable, expression: Func) -> Any:
    rows: QuerySet[Any] = type(record)._default_manager.filter(pk=record.pk)
    return rows.values_list(expression, flat=True).get()
