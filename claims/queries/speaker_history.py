"""How a speaker's pronouns and description became what they are."""

import datetime as dt
from dataclasses import dataclass

from django.db import connection

from claims.models import Speaker

MOST = 50
_SQL = """
SELECT v.pronouns, v.description, c.at, coalesce(nullif(u.name, ''), u.username, a.name), c.reason
FROM (SELECT pronouns, description, from_revision,
             lag((pronouns, description)) OVER (ORDER BY from_revision) AS before
      FROM history.claims_speaker WHERE id = %s) v
JOIN sources_change c ON c.revision = v.from_revision JOIN sources_actor a ON a.id = c.actor_id
LEFT JOIN sources_user u ON u.id = a.user_id
WHERE (v.pronouns, v.description) IS DISTINCT FROM v.before AND (v.before IS NOT NULL OR (v.pronouns, v.description) <> ('', ''))
ORDER BY v.from_revision DESC LIMIT %s
"""


@dataclass(frozen=True, slots=True)
class Entry:
    pronouns: str
    description: str
    at: dt.datetime
    who: str
    why: str


def described(speaker: Speaker) -> list[Entry]:
    """Latest first, 50 at most; one query."""
    with connection.cursor() as cursor:
        cursor.execute(_SQL, [speaker.pk, MOST])
        return [Entry(*row) for row in cursor.fetchall()]
