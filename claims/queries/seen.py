"""What an approver has read: a digest of what a draft or a verdict says."""

import json
from hashlib import sha256

from claims.models import ClaimDraft, Review


def seen_of(record: ClaimDraft | Review) -> str:
    """32 hexadecimal digits, other ones as soon as anything of what it says is changed; for a form to bring back."""
    if isinstance(record, ClaimDraft):
        says: list[object] = [record.base_version, record.changes]
    else:
        says = [record.rating_id, record.result, record.rationale, record.would_change, record.no_reply_because]
    told = json.dumps([type(record).__name__, record.pk, *says], sort_keys=True)
    return sha256(told.encode()).hexdigest()[:32]
