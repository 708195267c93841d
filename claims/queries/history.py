"""The history of a claim as a person reads it: who, when, why, and which fields from what to what."""

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.db.models import Q

from claims.models import Claim, Review, Speaker
from claims.queries.fields import CLAIM, FIGURE
from claims.queries.public_pages import called

MOST = 200
_CALLED = {"said_by_id": "speaker", "reference_appearance_id": "reference printing", "indicator_id": "indicator"}

_VERSIONS = """
SELECT v.what, v.id, v.gone, v.row::text, c.revision, c.at, c.reason, a.kind, coalesce(nullif(u.name, ''), u.username, a.name)
FROM (
    SELECT 'claim' AS what, id, false AS gone, to_jsonb(h) AS row, from_revision AS revision
    FROM history.claims_claim h WHERE id = %(claim)s
    UNION ALL SELECT 'figure', id, false, to_jsonb(h) || jsonb_build_object(
        'low', trim_scale(low)::text, 'central', trim_scale(central)::text, 'high', trim_scale(high)::text), from_revision
    FROM history.claims_statistic h WHERE claim_id = %(claim)s
    UNION ALL SELECT 'figure', id, true, '{}', to_revision
    FROM history.claims_statistic h WHERE claim_id = %(claim)s AND to_revision IS NOT NULL AND NOT EXISTS
        (SELECT FROM history.claims_statistic n WHERE n.id = h.id AND n.from_revision = h.to_revision)
) v
JOIN sources_change c ON c.revision = v.revision JOIN sources_actor a ON a.id = c.actor_id
LEFT JOIN sources_user u ON u.id = a.user_id
ORDER BY c.revision, v.what, v.id
"""


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    before: str
    after: str


@dataclass(slots=True)
class Entry:
    """One change: `fields` is what it changed; `state` is what it made of the claim, where it did."""

    revision: int
    at: dt.datetime
    who: str
    why: str
    version: int | None = None
    state: str = ""
    fields: list[Field] = field(default_factory=list)


def history(claim: Claim, *, whole: bool) -> list[Entry]:
    """The changes of a claim and its figures and its published verdicts, latest first, 200 at most; three queries.

    Unless `whole` it begins with the first publication, names no colleague, and no speaker who is protected.
    """
    entries: dict[int, Entry] = {}
    before: dict[tuple[str, int], Mapping[str, Any]] = {}
    rows = _rows(claim)
    names = _speakers(row for _, _, _, row, *_ in rows)
    published = next((r for w, _, _, row, r, *_ in rows if w == "claim" and row.get("state") == "published"), None)
    for what, key, gone, row, revision, at, reason, kind, who in rows:
        was = before.get((what, key), {})
        before[what, key] = row
        if not whole and (published is None or revision < published):
            continue
        entry = entries.setdefault(revision, Entry(revision, at, _who(kind, who, whole), reason))
        if what == "claim":
            entry.version = row["version"]
            if row["state"] != was.get("state"):
                entry.state = row["state"]
        if whole or revision != published:
            entry.fields += _fields(what, was, {} if gone else row, names)
    for review in _verdicts(claim):
        entry = entries.setdefault(
            -review.pk, Entry(0, review.published_at, _who("person", str(review.approved_by), whole), review.rationale)
        )
        of = " as printed" if review.appearance_id else ""
        entry.fields.append(Field(f"verdict on {review.aspect}{of}", "", str(review.rating or review.result)))
    found = [entry for entry in entries.values() if entry.fields or entry.state]
    return sorted(found, key=lambda entry: entry.at, reverse=True)[:MOST]


def versions(claim: Claim) -> list[Entry]:
    """Those of its changes that made a version one can go back to, latest first."""
    return [entry for entry in history(claim, whole=True) if entry.version and (entry.fields or entry.state)]


def _rows(claim: Claim) -> list[tuple[str, int, bool, dict[str, Any], int, dt.datetime, str, str, str]]:
    with connection.cursor() as cursor:
        cursor.execute(_VERSIONS, {"claim": claim.pk})
        return [(w, k, g, json.loads(row, parse_float=str), *rest) for w, k, g, row, *rest in cursor.fetchall()]


def _fields(what: str, was: Mapping[str, Any], now: Mapping[str, Any], names: Mapping[int, str]) -> list[Field]:
    changed = [name for name in (CLAIM if what == "claim" else FIGURE) if was.get(name) != now.get(name)]
    label = "" if what == "claim" else "figure: "
    return [
        Field(label + _CALLED.get(name, name.replace("_", " ")), _words(name, was, names), _words(name, now, names))
        for name in changed
        if _words(name, was, names) != _words(name, now, names)
    ]


def _words(name: str, row: Mapping[str, Any], names: Mapping[int, str]) -> str:
    value = row.get(name)
    if value is None or value == []:
        return ""
    if name == "said_by_id":
        return names.get(value, "a speaker who is no longer here")
    return ", ".join(value) if isinstance(value, list) else str(value)


def _speakers(rows: Iterable[Mapping[str, Any]]) -> dict[int, str]:
    ids = {row["said_by_id"] for row in rows if row.get("said_by_id")}
    return {s.pk: s.shown or "unnamed" for s in Speaker.objects.filter(pk__in=ids).annotate(shown=called(""))}


def _who(kind: str, who: str, whole: bool) -> str:
    if kind == "person":
        return who if whole else "A person of this desk"
    return {"import": "An import", "system": "The system", "engine": f"An engine ({who})"}.get(kind, "Somebody")


def _verdicts(claim: Claim) -> list[Any]:
    of = Q(claim=claim) | Q(appearance__claim=claim)
    found = Review.objects.filter(of, state__in=[Review.State.PUBLISHED, Review.State.SUPERSEDED])
    return list(found.select_related("rating", "approved_by__user").order_by("pk"))
