"""Evidence that no second person has read yet, so that the public does not see it."""

from dataclasses import dataclass

from django.db import connection

from claims.models import Claim
from claims.queries.public_pages import read_in

# What was said off the record is never public, read or not.
_SQL = """
SELECT e.id, h.from_revision, c.actor_id
FROM claims_evidence e
JOIN history.claims_evidence h ON h.id = e.id AND h.to_revision IS NULL
JOIN sources_change c ON c.revision = h.from_revision
LEFT JOIN claims_correspondence l ON l.id = e.correspondence_id
WHERE e.claim_id = %s AND h.from_revision > %s AND l.terms IS DISTINCT FROM 'off record'
ORDER BY e.id
"""


@dataclass(frozen=True, slots=True)
class Unread:
    """A piece of evidence (its key), the revision that wrote it as it stands, and the actor (its key) who did."""

    evidence: int
    revision: int
    writer: int


def unread(claim: Claim) -> list[Unread]:
    """What was written of a claim's evidence since two people last read the claim or a verdict on it; two queries."""
    with connection.cursor() as cursor:
        cursor.execute(_SQL, [claim.pk, read_in(claim)])
        return [Unread(*row) for row in cursor.fetchall()]
