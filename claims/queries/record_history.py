"""The history of any record that people write, version by version, as a person reads it."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Model

from claims.models import (
    Annotation,
    Appearance,
    Correspondence,
    Evidence,
    Rating,
    RatingScale,
    Review,
    Speaker,
    SpeakerName,
    SpeakerRole,
)
from claims.queries.field_words import words
from sources.errors import NotFound
from sources.ledger.actor import Actor
from sources.models import Document, Source

MOST = 100


@dataclass(frozen=True, slots=True)
class Kept:
    """A noun whose rows have a history to read: its table, what it is called, and the columns that people change."""

    model: type[Model]
    called: str
    columns: tuple[str, ...]


KEPT: Mapping[str, Kept] = {
    "speaker": Kept(Speaker, "speaker", ("pronouns", "description", "external_ids", "merged_into_id")),
    "name": Kept(SpeakerName, "name of a speaker", ("text", "kind", "language")),
    "role": Kept(
        SpeakerRole,
        "role of a speaker",
        ("title", "organisation", "from_earliest", "from_latest", "to_earliest", "to_latest"),
    ),
    "evidence": Kept(Evidence, "piece of evidence", ("stance", "primary", "note")),
    "correspondence": Kept(Correspondence, "correspondence", ("terms", "reply")),
    "note": Kept(Annotation, "note", ("body", "visibility", "withdrawn_at")),
    "printing": Kept(Appearance, "printing of a claim", ("speaker_id", "resolved_how")),
    "verdict": Kept(Review, "verdict", ("rating_id", "result", "rationale", "would_change", "no_reply_because")),
    "document": Kept(
        Document,
        "document",
        (
            *("title", "url", "doi", "source_id", "csl_type", "language", "is_primary"),
            *("published_earliest", "published_latest", "published_how", "bylines"),
        ),
    ),
    "source": Kept(Source, "publisher", ("name", "kind", "homepage", "country", "external_ids")),
    "scale": Kept(RatingScale, "rating scale", ("description",)),
    "rating": Kept(Rating, "rating", ("label", "definition", "bucket", "value", "worst", "best")),
}
"""Claims and their figures have versions of their own; indicators, passages, captures and collections never change."""

# A row that is gone has one version more, which begins where its last one ends and says nothing.
_VERSIONS = """
SELECT v.revision, (to_jsonb(h) || {parts})::text, c.at, c.reason, coalesce(nullif(u.name, ''), u.username, a.name)
FROM (SELECT unnest(ARRAY[from_revision, to_revision]) AS revision FROM history.{table} WHERE id = %(key)s
      UNION {written}) v
LEFT JOIN history.{table} h ON h.id = %(key)s AND h.from_revision <= v.revision
    AND (h.to_revision IS NULL OR h.to_revision > v.revision)
JOIN sources_change c ON c.revision = v.revision JOIN sources_actor a ON a.id = c.actor_id
LEFT JOIN sources_user u ON u.id = a.user_id
ORDER BY v.revision
"""
# A document's bylines are rows of their own, and a part of what is known of it.
_OF_DOCUMENT = {
    "written": """SELECT unnest(ARRAY[from_revision, to_revision]) FROM history.sources_byline WHERE document_id = %(key)s""",
    "parts": """jsonb_build_object('bylines', (SELECT coalesce(jsonb_agg(b.text ORDER BY b.position), '[]')
        FROM history.sources_byline b WHERE b.document_id = h.id AND b.from_revision <= v.revision
        AND (b.to_revision IS NULL OR b.to_revision > v.revision)))""",
}
_OF_NOTHING_ELSE = {"written": "SELECT NULL::bigint", "parts": "'{}'::jsonb"}


@dataclass(frozen=True, slots=True)
class Version:
    """What a row said from this revision on; `row` is None from when it was taken out. `fields`: what changed."""

    revision: int
    at: dt.datetime
    who: str
    why: str
    row: Mapping[str, Any] | None
    fields: tuple[tuple[str, str, str], ...] = ()


def kept(noun: str) -> Kept:
    """Raises NotFound for a noun whose history is not read here."""
    if noun not in KEPT:
        raise NotFound(f"There is no history of a {noun} here.")
    return KEPT[noun]


def versions(noun: str, key: int, *, reader: Actor) -> list[Version]:
    """Every version of a row, latest first, 100 at most. Raises NotFound, also for another's note."""
    found = _read(noun, key)
    if not found or (noun == "note" and not _wrote(found, reader)):
        raise NotFound(f"There is no such {kept(noun).called}.")
    columns = kept(noun).columns
    say = words((name, (each.row or {}).get(name)) for each in found for name in columns)
    told: list[Version] = []
    for each in found:
        before: Mapping[str, Any] = (told[-1].row or {}) if told else {}
        now = each.row or {}
        fields = tuple(
            (name, say(name, before.get(name)), say(name, now.get(name)))
            for name in columns
            if before.get(name) != now.get(name)
        )
        told.append(Version(each.revision, each.at, each.who, each.why, each.row, fields))
    worth = [each for at, each in enumerate(told) if each.fields or at == 0 or each.row is None]
    return worth[: -MOST - 1 : -1]


def _read(noun: str, key: int) -> list[Version]:
    parts = _OF_DOCUMENT if noun == "document" else _OF_NOTHING_ELSE
    sql = _VERSIONS.format(table=kept(noun).model._meta.db_table, **parts)
    with connection.cursor() as cursor:
        cursor.execute(sql, {"key": key})
        return [
            Version(revision, at, who, why, row and json.loads(row, parse_float=str))
            for revision, row, at, why, who in cursor.fetchall()
        ]


def _wrote(found: list[Version], reader: Actor) -> bool:
    """A note may have been private before: its author alone reads what it was."""
    return any(each.row and each.row["by_id"] == reader.pk for each in found)
