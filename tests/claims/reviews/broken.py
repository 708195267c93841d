"""Rows that break a rule of two people, looked for in ways of their own, not by the functions of PostgreSQL's triggers."""

from django.db import connection

_WROTE_CLAIM = """
SELECT count(*) FROM claims_claim r WHERE published_at IS NOT NULL AND EXISTS (
    SELECT FROM (SELECT h.from_revision, h.text AS now, lag(h.text) OVER (ORDER BY h.from_revision) AS before
                 FROM history.claims_claim h WHERE h.id = r.id) v
    JOIN sources_change c ON c.revision = v.from_revision
    WHERE v.now IS DISTINCT FROM v.before AND c.actor_id = r.approved_by_id)
"""
_WROTE_REVIEW = """
SELECT count(*) FROM claims_review r WHERE published_at IS NOT NULL AND EXISTS (
    SELECT FROM (SELECT h.from_revision, h.rationale AS now, lag(h.rationale) OVER (ORDER BY h.from_revision) AS before
                 FROM history.claims_review h WHERE h.id = r.id) v
    JOIN sources_change c ON c.revision = v.from_revision
    WHERE v.now IS DISTINCT FROM v.before AND c.actor_id = r.approved_by_id)
"""
_WROTE_DRAFT = """
SELECT count(*) FROM claims_claimdraft r WHERE state = 'applied' AND EXISTS (
    SELECT FROM (SELECT h.from_revision, h.changes AS now, lag(h.changes) OVER (ORDER BY h.from_revision) AS before
                 FROM history.claims_claimdraft h WHERE h.id = r.id) v
    JOIN sources_change c ON c.revision = v.from_revision
    WHERE v.now IS DISTINCT FROM v.before AND c.actor_id = r.approved_by_id)
"""
_NO_APPROVER = """
SELECT count(*) FROM (
    SELECT approved_by_id FROM claims_claim WHERE published_at IS NOT NULL
    UNION ALL SELECT approved_by_id FROM claims_review WHERE published_at IS NOT NULL
    UNION ALL SELECT approved_by_id FROM claims_claimdraft WHERE state = 'applied') r
WHERE approved_by_id IS NULL
"""
_APPROVED_TWICE = """
SELECT count(*) FROM (SELECT id FROM history.claims_claim WHERE state = 'published' AND context = ''
                      GROUP BY id HAVING count(DISTINCT approved_by_id) > 1) r
"""
_CHANGED_AFTER = """
SELECT count(*) FROM history.claims_claim h JOIN claims_claim c ON c.id = h.id
WHERE h.published_at IS NOT NULL AND h.text <> c.text
"""
_INTO_WITHDRAWN = """
SELECT count(*) FROM history.claims_claim h JOIN history.claims_claim w ON w.id = h.id
WHERE w.state = 'withdrawn' AND h.state = 'withdrawn' AND h.context <> w.context
"""
_HALF_APPLIED = """
SELECT count(*) FROM claims_claimdraft d JOIN claims_claim c ON c.id = d.claim_id
WHERE (d.state = 'applied') <> (c.context = 'Drafted.')
"""
RULES = {
    "a claim approved by an author": _WROTE_CLAIM,
    "a review approved by an author": _WROTE_REVIEW,
    "a draft applied by an author": _WROTE_DRAFT,
    "published without approver": _NO_APPROVER,
    "approved twice": _APPROVED_TWICE,
    "changed after it was published": _CHANGED_AFTER,
    "drafted into a withdrawn claim": _INTO_WITHDRAWN,
    "a draft half applied": _HALF_APPLIED,
}


def broken() -> dict[str, int]:
    """How many rows break each rule; nothing of those that none breaks."""
    found: dict[str, int] = {}
    with connection.cursor() as cursor:
        for rule, sql in RULES.items():
            cursor.execute(sql)
            found[rule] = (cursor.fetchone() or [0])[0]
    return {rule: count for rule, count in found.items() if count}
