"""The fields of a claim that people edit, its figures' with them, as JSON: now, and in an earlier version."""

import json
from collections.abc import Collection, Mapping
from typing import Any

from django.db import connection

from claims.models import Claim

Fields = dict[str, Any]
"""{column: value as JSON}; figures under "figures": {id of the statistic as text: {column: value}}. Decimals are text.

Among changes a figure that is taken off is {id: None}, and one that is added {"new-1": {column: value}}.
"""

CLAIM = (
    *("kind", "text", "language", "said_by_id", "said_on_earliest", "said_on_latest", "occasion", "context", "topics"),
    *("reference", "reference_appearance_id", "not_before"),
)
FIGURE = (
    *("kind", "low", "central", "high", "hedge", "unit", "measures", "denominator", "population", "area"),
    *("period_earliest", "period_latest", "method", "status", "indicator_id"),
)

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
_FIGURES_EVER = "SELECT DISTINCT id::text FROM history.claims_statistic WHERE claim_id = %s"
_FIGURE_GONE = """
SELECT to_jsonb(h) || jsonb_build_object(
    'low', trim_scale(low)::text, 'central', trim_scale(central)::text, 'high', trim_scale(high)::text)
FROM history.claims_statistic h
WHERE claim_id = %s AND id = %s AND NOT EXISTS (SELECT FROM claims_statistic WHERE id = %s)
ORDER BY from_revision DESC LIMIT 1
"""
_DRAFTED = """
SELECT changes #> ARRAY['figures', %s] FROM history.claims_claimdraft
WHERE claim_id = %s AND author_id = %s AND jsonb_typeof(changes #> ARRAY['figures', %s]) = 'object'
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


def figures_ever(claim: Claim) -> set[str]:
    """The keys of all figures that the claim has or had."""
    with connection.cursor() as cursor:
        cursor.execute(_FIGURES_EVER, [claim.pk])
        return {key for (key,) in cursor.fetchall()}


def figure_gone(claim: Claim, key: int) -> Fields | None:
    """The columns that a figure of the claim had when it was taken off; None where the claim has it, or never had."""
    with connection.cursor() as cursor:
        cursor.execute(_FIGURE_GONE, [claim.pk, key, key])
        found = cursor.fetchone()
    return {column: _loaded(found[0])[column] for column in FIGURE} if found else None


def figures_of(fields: Mapping[str, Any]) -> dict[str, Any]:
    """{key of a figure: its columns, None where it is taken off}."""
    return fields.get("figures") or {}


def is_new(key: str) -> bool:
    """Whether changes call a figure so that is not there yet."""
    return key.startswith("new-")


def moved(changes: Mapping[str, Any]) -> set[str]:
    """The keys of the figures that changes add or take off as a whole."""
    return {key for key, columns in figures_of(changes).items() if columns is None or is_new(key)}


def figure_drafted(claim: Claim, key: str, author: int) -> Fields | None:
    """The columns of a figure that a draft of this author was last to add under `key`; None where none was."""
    with connection.cursor() as cursor:
        cursor.execute(_DRAFTED, [key, claim.pk, author, key])
        found = cursor.fetchone()
    return _loaded(found[0]) if found else None


def flat(fields: Mapping[str, Any], whole: Collection[str] = ()) -> Fields:
    """The same without nesting: {"text": ..., "figures.12.low": ...}; a figure of `whole` as one value, "figures.12"."""
    single = {name: value for name, value in fields.items() if name != "figures"}
    for key, of in figures_of(fields).items():
        if key in whole:
            single[f"figures.{key}"] = of
        else:
            single |= {f"figures.{key}.{column}": value for column, value in of.items()}
    return single


def over(fields: Mapping[str, Any], changes: Mapping[str, Any]) -> Fields:
    """Fields, or changes, with further changes laid over them, figures column by column."""
    figures = dict(figures_of(fields))
    for key, of in figures_of(changes).items():
        figures[key] = None if of is None else {**(figures.get(key) or {}), **of}
    return {**fields, **changes} | ({"figures": figures} if figures else {})


def back_to(then: Fields, now: Fields) -> Fields:
    """The changes that lead from `now` to `then`; a figure that was taken off since is added anew."""
    changed = {name: value for name, value in then.items() if name != "figures" and now.get(name) != value}
    was, there = figures_of(then), figures_of(now)
    figures: dict[str, Fields | None] = {key: None for key in there if key not in was}
    for key, of in was.items():
        different = {
            name: value for name, value in of.items() if name not in there.get(key, {}) or there[key][name] != value
        }
        if different:
            figures[key if key in there else f"new-{key}"] = different
    return changed | ({"figures": figures} if figures else {})


def three_ways(*, theirs: Fields, base: Fields, yours: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Every field that they or you changed, as {"theirs", "base", "yours"}; `yours` holds your changes alone.

    A figure that one of you added or took off is one field, with all its columns.
    """
    there, before, mine = figures_of(theirs), figures_of(base), figures_of(yours)
    whole = moved(yours) | (there.keys() ^ before.keys()) | (mine.keys() - there.keys())
    full = {key: {**before.get(key, {}), **of} if key in whole and of else of for key, of in mine.items()}
    was, now = flat(base, whole), flat(theirs, whole)
    wanted = flat({**yours, "figures": full}, whole)
    touched = [name for name in now | was | wanted if now.get(name) != was.get(name) or name in wanted]
    return {
        name: {"theirs": now.get(name), "base": was.get(name), "yours": wanted.get(name, was.get(name))}
        for name in touched
    }


def _loaded(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value
