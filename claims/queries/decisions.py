"""Who last decided about a finding, when, and in what words."""

import datetime as dt
from dataclasses import dataclass

from django.db import connection

from claims.models import Finding

_SQL = """
SELECT coalesce(nullif(u.name, ''), u.username, a.name), c.at, c.reason
FROM history.claims_finding h
JOIN sources_change c ON c.revision = h.from_revision
JOIN sources_actor a ON a.id = c.actor_id
LEFT JOIN sources_user u ON u.id = a.user_id
WHERE h.id = %s AND h.to_revision IS NULL
"""


@dataclass(frozen=True, slots=True)
class Decision:
    who: str
    at: dt.datetime
    why: str


def decision_on(finding: Finding) -> Decision | None:
    """The last word on a finding; None while it is only suspected."""
    if finding.state == Finding.State.SUSPECTED:
        return None
    with connection.cursor() as cursor:
        cursor.execute(_SQL, [finding.pk])
        row = cursor.fetchone()
    return Decision(*row) if row else None
