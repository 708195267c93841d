"""How much waits for somebody: decisions, and second readings."""

from dataclasses import dataclass

from django.db import connection

from claims.queries.pending import CLAIM_KINDS

_SQL = """
SELECT (SELECT count(*) FROM (
    (SELECT FROM claims_suggestion WHERE kind = ANY(%(kinds)s) AND state = 'pending' LIMIT %(most)s)
    UNION ALL (SELECT FROM claims_finding WHERE state = 'suspected' LIMIT %(most)s)) AS decision),
(SELECT count(*) FROM (
    (SELECT submitted_by_id AS who FROM claims_claim WHERE state = 'in review' LIMIT %(most)s)
    UNION ALL (SELECT submitted_by_id FROM claims_claimdraft WHERE state = 'submitted' LIMIT %(most)s)
    UNION ALL (SELECT submitted_by_id FROM claims_review WHERE state = 'submitted' LIMIT %(most)s)
    UNION ALL (SELECT proposed_by_id FROM claims_correction WHERE state = 'proposed' LIMIT %(most)s)) AS reading
 WHERE who IS NULL OR who NOT IN (SELECT id FROM sources_actor WHERE user_id = %(user)s))
"""


@dataclass(frozen=True, slots=True)
class Waits:
    """`decisions`: suggestions and findings; `readings`: what others gave to a second pair of eyes."""

    decisions: int
    readings: int


def waiting(most: int, user: int) -> Waits:
    """Each kind counted up to `most` + 1, for the user of this key; one query."""
    with connection.cursor() as cursor:
        cursor.execute(_SQL, {"kinds": list(CLAIM_KINDS), "most": most + 1, "user": user})
        decisions, readings = cursor.fetchone() or (0, 0)
    return Waits(min(int(decisions), most + 1), min(int(readings), most + 1))
