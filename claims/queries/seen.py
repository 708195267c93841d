"""What an approver has read: a digest of what a draft or a verdict says, and of the evidence that becomes public with it."""

import json
from hashlib import sha256

from claims.models import Claim, ClaimDraft, Review
from claims.queries.unread import unread


def seen_of(record: ClaimDraft | Review) -> str:
    """32 hexadecimal digits, other ones as soon as anything of it is changed; for a form to bring back."""
    if isinstance(record, ClaimDraft):
        says: list[object] = [record.base_version, record.changes]
    else:
        says = [record.rating_id, record.result, record.rationale, record.would_change, record.no_reply_because]
    claim = _claim(record)
    evidence = [[each.evidence, each.revision] for each in unread(claim)] if claim else []
    told = json.dumps([type(record).__name__, record.pk, *says, evidence], sort_keys=True)
    return sha256(told.encode()).hexdigest()[:32]


def _claim(record: ClaimDraft | Review) -> Claim | None:
    if isinstance(record, ClaimDraft):
        return record.claim
    return record.claim or (record.appearance.claim if record.appearance else None)
