"""Captures worth comparing with one another."""

from collections.abc import Collection
from decimal import Decimal

from django.db import connection

from claims.models.suggestion import READ_FOR_SEARCH
from sources.models import Capture

MOST = 50
# A word found in more quotations than this is too common to say anything, and costs most to look up.
_COMMON = 200
# The longest words of a capture's quotations are its rarest; this many are looked up, so that no text costs more.
_LOOKED_UP = 300
_SHARED = 3

_QUOTED_WORDS = f"""
    SELECT DISTINCT unnest(tsvector_to_array(
        to_tsvector('simple', COALESCE(LEFT(reading ->> 'text', {READ_FOR_SEARCH}), '')))) AS text
    FROM claims_suggestion
    WHERE capture_id = %(capture)s AND kind = 'quotation'
"""  # noqa: S608 -- nothing but this module's own constants goes in
# All the words of a record may be quoted somewhere, in marks or not.
_WORDS_OF_A_RECORD = """
    SELECT DISTINCT unnest(tsvector_to_array(to_tsvector('simple', ledger.composed(left(text, 100000))))) AS text
    FROM sources_capture
    WHERE id = %(capture)s
"""

# The expression is the one of the index suggestion_quoted_words.
_QUOTING = f"""
        SELECT capture_id
        FROM claims_suggestion
        WHERE kind = 'quotation'
          AND to_tsvector('simple', COALESCE(LEFT(reading ->> 'text', {READ_FOR_SEARCH}), ''))
              @@ quote_literal(rare.text)::tsquery
        LIMIT {_COMMON}
"""  # noqa: S608 -- nothing but this module's own constants goes in
# The expression is the one of the index capture_words. Records are few among the captures that have a word.
_RECORDS = f"""
        SELECT held.id AS capture_id
        FROM (
            SELECT id, document_id FROM sources_capture
            WHERE ledger.words(text) @@ quote_literal(rare.text)::tsquery
            LIMIT {10 * _COMMON}
        ) AS held JOIN sources_document ON sources_document.id = held.document_id AND sources_document.is_primary
        LIMIT {_COMMON}
"""  # noqa: S608 -- nothing but this module's own constants goes in


def _sharing(words: str, captures: str) -> str:
    return f"""
WITH word AS ({words}
), rare AS (
    SELECT text FROM word WHERE length(text) > 3 ORDER BY length(text) DESC, text LIMIT {_LOOKED_UP}
), hit AS (
    SELECT rare.text, found.capture_id, count(*) OVER (PARTITION BY rare.text) AS hits
    FROM rare CROSS JOIN LATERAL ({captures}
    ) AS found
)
SELECT capture_id
FROM (SELECT DISTINCT text, capture_id, hits FROM hit WHERE hits < {_COMMON}) AS shared
WHERE capture_id <> %(capture)s
GROUP BY capture_id
HAVING count(*) >= {_SHARED}
ORDER BY sum(1.0 / hits) DESC, capture_id
LIMIT {MOST}
"""  # noqa: S608 -- nothing but this module's own constants goes in


# The figures that tell most are looked up first; ledger.figures is the expression of the index suggestion_figures.
_FIGURES_LOOKED_UP = 60
_FIGURES_SQL = f"""
WITH hit AS (
    SELECT figure.value, figure.tells, found.capture_id, count(*) OVER (PARTITION BY figure.value) AS hits
    FROM unnest(%(values)s::numeric[], %(tells)s::integer[]) AS figure (value, tells) CROSS JOIN LATERAL (
        SELECT DISTINCT capture_id
        FROM claims_suggestion
        WHERE kind = 'statistic' AND ledger.figures(reading) @> ARRAY[figure.value]
        LIMIT {_COMMON}
    ) AS found
)
SELECT capture_id
FROM hit
WHERE capture_id <> %(capture)s AND hits < {_COMMON}
GROUP BY capture_id
HAVING sum(tells) >= %(least)s
ORDER BY sum(tells * 1.0 / hits) DESC, capture_id
LIMIT {MOST}
"""  # noqa: S608 -- nothing but this module's own constants goes in


def captures_sharing_figures(
    capture: Capture, figures: Collection[tuple[Decimal, int]], *, least: int
) -> list[Capture]:
    """The captures that print some of these figures, the most alike first, 50 at most.

    Each figure comes with how much it tells (its digits); together the shared ones tell at least `least`. A figure
    that everybody prints is passed over.
    """
    asked = sorted(figures, key=lambda figure: (-figure[1], figure[0]))[:_FIGURES_LOOKED_UP]
    if not asked:
        return []
    values, tells = [value for value, _ in asked], [told for _, told in asked]
    with connection.cursor() as cursor:
        cursor.execute(_FIGURES_SQL, {"capture": capture.pk, "values": values, "tells": tells, "least": least})
        ids = [row[0] for row in cursor.fetchall()]
    found = Capture.objects.defer("bytes").in_bulk(ids)
    return [found[pk] for pk in ids]


def captures_sharing_quotations(capture: Capture) -> list[Capture]:
    """The captures whose quotations share rare words with those of `capture`, the most alike first, 50 at most.

    Candidates for a comparison, nothing more: reworded quotations are among them, and so are others about the
    same subject. Of a record, any word may be one that is quoted.
    """
    return _captures(_sharing(_WORDS_OF_A_RECORD if capture.document.is_primary else _QUOTED_WORDS, _QUOTING), capture)


def records_of_quotations(capture: Capture) -> list[Capture]:
    """The captures of primary documents in whose text, marked or not, the rare words of these quotations stand."""
    return _captures(_sharing(_QUOTED_WORDS, _RECORDS), capture)


def _captures(sql: str, capture: Capture) -> list[Capture]:
    with connection.cursor() as cursor:
        cursor.execute(sql, {"capture": capture.pk})
        ids = [row[0] for row in cursor.fetchall()]
    found = Capture.objects.defer("bytes").in_bulk(ids)
    return [found[pk] for pk in ids]
