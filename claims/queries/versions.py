"""Earlier versions of records, and what went away: from the history of their rows."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from claims.queries import visible
from claims.queries.compiled import Statement, shown, which
from claims.queries.nouns import Noun
from claims.queries.past import READ_MOMENT
from claims.queries.reads import Rows, possible, run
from sources.ledger.past import as_of

# More than this has to be read as a whole.
MOST_GONE = 50_000

_VERSIONS = """
SELECT h.id, h.from_revision, h.to_revision, b.at, e.at, b.reason, coalesce(nullif(u.name, ''), u.username, nullif(a.name, ''), a.kind)
FROM history.{table} h
JOIN public.sources_change b ON b.revision = h.from_revision
LEFT JOIN public.sources_change e ON e.revision = h.to_revision
JOIN public.sources_actor a ON a.id = b.actor_id LEFT JOIN public.sources_user u ON u.id = a.user_id
WHERE h.from_revision <= %s AND {which}
ORDER BY h.id DESC, h.from_revision DESC LIMIT %s
"""
# A public claim goes away without a change of its own when whoever says it is protected.
_ALSO = {
    "claims": (
        " UNION SELECT c.id FROM public.claims_claim c JOIN history.claims_speaker s ON s.id = c.said_by_id"
        " WHERE s.from_revision > %s UNION SELECT p.claim_id FROM public.claims_appearance p"
        " JOIN history.claims_speaker s ON s.id = p.speaker_id WHERE s.from_revision > %s"
    )
}


_AT = (
    "SELECT set_config('onrecord.as_of', %s::text, true), set_config('onrecord.moment',"
    " coalesce(%s, (SELECT at::text FROM public.sources_change WHERE revision = %s)), true)"
)
_ASKED = f"SELECT coalesce(nullif({READ_MOMENT}, ''), statement_timestamp()::text)"


@dataclass(frozen=True, slots=True)
class Version:
    """A row as one change left it, `to_revision` the change that ended it.

    `text` is its JSON as it was read then; where it could not be read yet, as it was when it ended, or is.
    """

    key: int
    from_revision: int
    to_revision: int | None
    began: Any
    ended: Any
    reason: str
    by: str
    text: str

    @property
    def number(self) -> int | None:
        """The version that the record itself counts, where it is one that does."""
        number: int | None = json.loads(self.text).get("version")
        return number

    def json(self, *, signed_in: bool) -> str:
        """Why and by whom it was written is told the signed in."""
        told: dict[str, Any] = {
            "revision": self.from_revision,
            "from": self.began.isoformat(),
            "to": self.ended and self.ended.isoformat(),
            "by": self.by if signed_in else None,
            "reason": self.reason if signed_in else None,
        }
        return f'{json.dumps(told, ensure_ascii=False)[:-1]}, "record":{self.text}}}'


def key_of(noun: Noun, key: str) -> int | None:
    """The primary key of the row that has or had this key."""
    if not possible(noun, key):
        return None
    column = "id" if noun.key == "pk" else noun.key
    asked = f'SELECT id FROM history."{noun.table}" WHERE {column} = %s ORDER BY id DESC LIMIT 1'  # noqa: S608 - a table of ours
    found = run(Statement(asked, (key,)))
    return found[0][0] if found else None


def versions(
    rows: Rows,
    *,
    until: int,
    of: int | None = None,
    after: tuple[int, int] | None = None,
    count: int,
    expand: tuple[str, ...] = (),
) -> tuple[list[Version], tuple[int, int] | None]:
    """The first `count` versions after (key, revision), newest row first, and each row's latest version first.

    Those are left out that were not to be seen when they began, nor when they ended, or do not fit the narrowing. `of`
    is the one row asked for, `until` the last revision. Gives the versions, and where the next ones begin if there are
    more. Two queries, and a few statements a version.
    """
    conditions, params = ["true"], []
    if of is not None:
        conditions, params = ["h.id = %s"], [of]
    if after is not None:
        conditions.append("(h.id, h.from_revision) < (%s, %s)")
        params += after
    asked = _VERSIONS.format(table=rows.noun.table, which=" AND ".join(conditions))
    found = run(Statement(asked, (until, *params, count + 1)))
    more, found = len(found) > count, found[:count]
    texts = _texts(rows, [(key, began, began) for key, began, *_ in found], expand)
    # What became public later than it was written: a printing with its claim, whatever was under embargo.
    later = [(key, began, ended - 1 if ended and ended <= until else None) for key, began, ended, *_ in found]
    texts |= _texts(rows, [each for each in later if each[:2] not in texts and each[1] != each[2]], expand, until=until)
    kept = [
        Version(key, began, ended, at, until_at, reason, by, texts[key, began])
        for key, began, ended, at, until_at, reason, by in found
        if (key, began) in texts
    ]
    kept = [version if (version.to_revision or 0) <= until else _standing(version) for version in kept]
    return kept, (found[-1][0], found[-1][1]) if more else None


def _standing(version: Version) -> Version:
    """One that a change ended which is later than what is asked for."""
    return Version(
        version.key, version.from_revision, None, version.began, None, version.reason, version.by, version.text
    )


def _texts(
    rows: Rows, wanted: Sequence[tuple[int, int, int | None]], expand: tuple[str, ...], until: int = 0
) -> dict[tuple[int, int], str]:
    """By (key, revision): what could be read of each at a third revision; without one at `until`, and the moment asked for."""
    if not wanted:
        return {}
    narrowed = which(rows.narrow(rows.noun.rows(signed_in=rows.signed_in)))
    found: dict[tuple[int, int], str] = {}
    with as_of(revision=wanted[0][1]), connection.cursor() as cursor:
        cursor.execute(_ASKED)
        [[asked_for]] = cursor.fetchall()
        for key, revision, read in wanted:
            keys = Statement(f"SELECT id FROM ({narrowed.sql}) w(id) WHERE id = %s", (*narrowed.params, key))  # noqa: S608 - SQL of ours
            asked = shown(rows.noun.plural, keys, signed_in=rows.signed_in, expand=expand)
            cursor.execute(_AT, [until, asked_for, until] if read is None else [read, None, read])
            cursor.execute(asked.sql, asked.params)
            found |= {(pk, revision): text for pk, text in cursor.fetchall()}
    return found


def changed_since(noun: Noun, revision: int) -> Statement:
    """The primary keys of the rows that a change after `revision` wrote or took away."""
    sql = f'SELECT id FROM history."{noun.table}" WHERE from_revision > %s OR to_revision > %s'  # noqa: S608 - a table of ours
    return Statement(sql, (revision, revision))


def gone_since(rows: Rows, revision: int) -> list[str] | None:
    """The keys of the rows that could be seen at `revision` and cannot now. None where too much changed since then."""
    if revision < 1:
        return []
    noun = rows.noun
    changed = changed_since(noun, revision)
    also = _ALSO.get(noun.plural, "")
    candidates = run(
        Statement(f"{changed.sql}{also} LIMIT {MOST_GONE + 1}", (*changed.params, *(revision,) * also.count("%s")))
    )
    if len(candidates) > MOST_GONE:
        return None
    keys = list({key for (key,) in candidates})
    if not keys:
        return []
    seen = noun.rows(signed_in=rows.signed_in)
    # Whoever is protected today is in no past that the public reads; here it is asked what could be read then.
    public_then = noun.plural == "claims" and not rows.signed_in
    with as_of(revision=revision):
        before = _keys_among(rows, visible.claims_published() if public_then else seen, keys)
    now = _keys_among(rows, seen, keys)
    return [before[key] for key in sorted(before, reverse=True) if key not in now]


def _keys_among(rows: Rows, seen: QuerySet[Any], keys: list[int]) -> dict[int, str]:
    found = rows.narrow(seen).filter(pk__in=keys)
    return {pk: str(key) for pk, key in found.values_list("pk", rows.noun.key)}
