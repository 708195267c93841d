"""All that a correction may change, read as it stands."""

import json
from typing import Any

from django.db import connection

TABLES = (
    *("claims_speaker", "claims_speakername", "claims_appearance", "claims_claim", "claims_statistic"),
    *("claims_finding", "claims_suggestion", "sources_document"),
)
# Without the counter of a claim's versions.
_ALL = " UNION ALL ".join(f"SELECT '{table}', id, (to_jsonb(t) - 'version')::text FROM {table} t" for table in TABLES)  # noqa: S608 -- tables of ours


def state() -> dict[str, dict[int, Any]]:
    """Every row of these tables as JSON."""
    found: dict[str, dict[int, Any]] = {table: {} for table in TABLES}
    with connection.cursor() as cursor:
        cursor.execute(_ALL)
        for table, key, text in cursor.fetchall():
            found[table][key] = json.loads(text)
    return found
