"""Evidence that no second person has read yet, so that the public does not see it; of the moment that is read."""

from dataclasses import dataclass

from django.db import connection
from django.db.models import BooleanField, Func, JSONField

from claims.models import Claim

_UNTIL = "coalesce(nullif(current_setting('onrecord.as_of', true), '')::bigint, 9223372036854775807)"
_READ_IN = f"""
SELECT coalesce(max(revision), 0) FROM (
    SELECT min(h.from_revision) AS revision FROM history.claims_claim h
    WHERE h.id = %(claim)s AND h.state = 'published' AND h.from_revision <= {_UNTIL}
    UNION ALL SELECT h.from_revision FROM history.claims_claim h
    JOIN history.claims_claim alone ON alone.id = h.id AND alone.to_revision = h.from_revision
    WHERE h.id = %(claim)s AND alone.second_reading_due AND NOT h.second_reading_due AND h.from_revision <= {_UNTIL}
    UNION ALL SELECT d.applied_in FROM claims_claimdraft d WHERE d.claim_id = %(claim)s AND d.state = 'applied'
    UNION ALL SELECT h.from_revision FROM history.claims_review h
    WHERE h.state = 'published' AND h.from_revision <= {_UNTIL} AND (h.claim_id = %(claim)s OR h.appearance_id IN
        (SELECT a.id FROM claims_appearance a WHERE a.claim_id = %(claim)s))
) read
"""  # noqa: S608 - constants
# What stands of evidence at the moment that is read.
_STANDS = f"h.from_revision <= {_UNTIL} AND (h.to_revision IS NULL OR h.to_revision > {_UNTIL})"
# What was said off the record is never public, read or not.
_UNREAD = f"""
FROM claims_evidence e
JOIN history.claims_evidence h ON h.id = e.id AND {_STANDS}
LEFT JOIN claims_correspondence l ON l.id = e.correspondence_id
WHERE e.claim_id = %(claim)s AND h.from_revision > ({_READ_IN}) AND l.terms IS DISTINCT FROM 'off record'
"""


@dataclass(frozen=True, slots=True)
class Unread:
    """A piece of evidence (its key), and the revision that wrote it as it stands."""

    evidence: int
    revision: int


class UnreadOf(Func):
    """Inside a query: what `unread` gives of a claim, as JSON: [[evidence, revision], ...]."""

    template = (
        "(SELECT coalesce(jsonb_agg(jsonb_build_array(e.id, h.from_revision) ORDER BY e.id), '[]')"
        f" {_UNREAD.replace('%(claim)s', '%(expressions)s')})"
    )
    output_field = JSONField()


class Read(Func):
    """Inside a query: whether a piece of evidence, by its key, stands as it was when its claim was last read."""

    template = (
        f"EXISTS (SELECT FROM claims_evidence e JOIN history.claims_evidence h ON h.id = e.id AND {_STANDS}"
        f" WHERE e.id = %(expressions)s AND h.from_revision <= ({_READ_IN.replace('%(claim)s', 'e.claim_id')}))"
    )
    output_field = BooleanField()


def read_in(claim: Claim) -> int:
    """The revision in which two people last read this claim or a verdict on it, or an import published it; 0 for none."""
    with connection.cursor() as cursor:
        cursor.execute(_READ_IN, {"claim": claim.pk})
        [revision] = cursor.fetchone() or [0]
        return int(revision)


def unread(claim: Claim) -> list[Unread]:
    """What was written of a claim's evidence since two people last read the claim or a verdict on it."""
    asked = f"SELECT e.id, h.from_revision {_UNREAD} ORDER BY e.id"
    with connection.cursor() as cursor:
        cursor.execute(asked, {"claim": claim.pk})
        return [Unread(*row) for row in cursor.fetchall()]
