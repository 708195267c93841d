"""The fields of a claim that people edit, its figures' with them, as JSON: now, and in an earlier version."""

import json
from collections.abc import Mapping
from typing import Any

from django.db import connection

from claims.models import Claim

Fields = dict[str, Any]
"""{column: value as JSON}; figures under "figures": {id of the statistic as text: {column: value}}. Decimals are text."""

CLAIM = (
    *("kind", "text", "language", "said_by_id", "said_on_earliest", "said_on_latest", "occasion", "context", "topics"),
    *("reference", "reference_appearance_id", "not_before"),
)
FIGURE = (
    *("kind", "low", "central", "high", "hedge", "unit", "measures", "denominator", "population", "area"),
    *("period_earliest", "period_latest", "method", "status", "indicator_id"),
)
_DECIMAL = ("low", "central", "high")

# The rows of a version: those that stood when the last revision before the next version was written.
_CLAIM_AT = """
SELECT to_jsonb(h), coalesce(h.to_revision - 1, (SELECT max(revision) FROM sources_change))
FROM history.claims_claim h WHERE id = %s AND version = %s ORDER BY from_revision DESC LIMIT 1
"""
_FIGURES_AT = """
SELECT id::text, to_jsonb(h) || jsonb_build_object(
    'low', trim_scale(low)::text, 'central', trim_scale(central)::text, 'high', trim_scale(high)::text)
FROM history.claims_statistic h
WHERE claim_id = %s AND from_revision <= %s AND (to_revision IS NULL OR to_revision > %s) ORDER BY id
"""
_FIGURE_GONE = """
SELECT to_jsonb(h) || jsonb_build_object(
    'low', trim_scale(low)::text, 'central', trim_scale(central)::text, 'high', trim_scale(high)::text)
FROM history.claims_statistic h
WHERE claim_id = %s AND id = %s AND NOT EXISTS (SELECT FROM claims_statistic WHERE id = %s)
ORDER BY from_revision DESC LIMIT 1
"""


def fields_at(claim: Claim, version: int) -> Fields | None:
    """What a claim's fields were in one of its versions; None where it had no such version."""
    with connection.cursor() as cursor:
        cursor.execute(_CLAIM_AT, [claim.pk, version])
        found = cursor.fetchone()
        if found is None:
            return None
        row, revision = _loaded(found[0]), found[1]
        cursor.execute(_FIGURES_AT, [claim.pk, revision, revision])
        figures = {key: {column: _loaded(of)[column] for column in FIGURE} for key, of in cursor.fetchall()}
    return {**{column: row[column] for column in CLAIM}, "figures": figures}


def figure_gone(claim: Claim, key: int) -> Fields | None:
    """The columns that a figure of the claim had when it was taken off; None where the claim has it, or never had."""
    with connection.cursor() as cursor:
        cursor.execute(_FIGURE_GONE, [claim.pk, key, key])
        found = cursor.fetchone()
    return {column: _loaded(found[0])[column] for column in FIGURE} if found else None


def flat(fields: Mapping[str, Any]) -> Fields:
    """The same without nesting: {"text": ..., "figures.12.low": ...}."""
    single = {name: value for name, value in fields.items() if name != "figures"}
    figures: Mapping[str, Mapping[str, Any]] = fields.get("figures") or {}
    return single | {f"figures.{key}.{column}": value for key, of in figures.items() for column, value in of.items()}


def three_ways(*, theirs: Fields, base: Fields, yours: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Every field that they or you changed, as {"theirs", "base", "yours"}; `yours` holds your changes alone."""
    was, now, wanted = flat(base), flat(theirs), flat(yours)
    touched = [name for name in now | was | wanted if now.get(name) != was.get(name) or name in wanted]
    return {
        name: {"theirs": now.get(name), "base": was.get(name), "yours": wanted.get(name, was.get(name))}
        for name in touched
    }


def _loaded(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value
