"""Claims that a correction in effect concerns: of our record of them, or of what a printing of them prints."""

import datetime as dt
from typing import Any

from django.db import connection
from django.db.models import Count, Q, QuerySet
from django.db.models.expressions import RawSQL

from claims.models import Claim

WHOSE = {"theirs": "as a publisher printed it", "ours": "in our own record"}
# As in claims.queries.corrections_of_claim: a correction of a name concerns the claims printed as said by it, any other
# those that it stands in. What corrects a protected speaker's is told nowhere.
_CONCERNED = """
SELECT claim, whose, applied_at FROM (
    SELECT c.claim_id AS claim, c.whose, c.applied_at, c.speaker_id FROM claims_correction c
    WHERE c.state = 'applied' AND c.claim_id IS NOT NULL
    UNION ALL
    SELECT a.claim_id, c.whose, c.applied_at, c.speaker_id FROM claims_correction c
    JOIN claims_correctionplace l ON l.correction_id = c.id AND l.ticked
    JOIN sources_passage p ON p.id = l.passage_id
    JOIN sources_passage o ON o.capture_id = p.capture_id
    JOIN claims_appearance a ON a.passage_id = o.id
    WHERE c.state = 'applied' AND (
        (p.start < o."end" AND o.start < p."end") OR (l.form <> '' AND strpos(a.printed_speaker, l.form) > 0))
) concerned
WHERE speaker_id IS NULL OR speaker_id NOT IN (SELECT ledger.protected_ids())
"""


def concerned(whose: str) -> Q:
    """That a claim is concerned by a correction of this kind: "theirs" or "ours"."""
    return Q(pk__in=RawSQL(f"SELECT claim FROM ({_CONCERNED}) c WHERE whose = %s", [whose]))  # noqa: S608, S611 - our own words


def counted(found: QuerySet[Claim, Any]) -> list[tuple[str, str, int]]:
    """How many of these claims are concerned by each kind, as a facet; one query."""
    counts = Claim.objects.filter(pk__in=found).aggregate(
        **{each: Count("pk", filter=concerned(each)) for each in WHOSE}
    )
    return [(each, words, counts[each]) for each, words in WHOSE.items() if counts[each]]


def latest(most: int) -> list[tuple[int, dt.datetime]]:
    """The claims of the latest corrections with the moment each took effect, the latest first."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT claim, max(applied_at) FROM ({_CONCERNED}) c GROUP BY 1 ORDER BY 2 DESC, 1 DESC LIMIT %s",  # noqa: S608 - our own words
            [most],
        )
        return list(cursor.fetchall())
