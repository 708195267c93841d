"""All that a correction may change, read as it stands."""

import json
from typing import Any

from django.db import connection

TABLES = (
    *("claims_speaker", "claims_speakername", "claims_appearance", "claims_claim", "claims_statistic"),
    *("claims_finding", "claims_suggestion", "sources_capture", "sources_document"),
)


def state() -> dict[str, dict[int, Any]]:
    """Every row of these tables as JSON, without the counter of a claim's versions."""
    found = {}
    with connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"SELECT id, (to_jsonb(t) - 'version' - 'bytes')::text FROM {table} t")  # noqa: S608 -- ours
            found[table] = {key: json.loads(text) for key, text in cursor.fetchall()}
    return found
