"""Claims that may say what a text says: candidates by index, few enough to be compared word by word.

A text's rare words are looked up alone, its commoner ones two together, so that no look-up returns more than a
thousand claims however many there are. How common a word is PostgreSQL knows from its statistics (`ANALYZE`) for the
common ones, and the rare ones are counted as they are looked up.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Any

from django.db import connection
from psycopg import sql

from claims.matching.terms import stem, stop, words
from claims.matching.wording import rarity

MOST = 200
# A word in more claims than this is looked up together with another one.
_COMMON = 1000
_ALONE = 24
_PAIRED = 5
_HITS_OF_A_PAIR = 300
_HITS_OF_A_FIGURE = 100

_ASKED = """
WITH common AS (
    SELECT unnest(most_common_elems::text::text[]) AS lexeme, unnest(most_common_elem_freqs) AS frequency
    FROM pg_stats
    JOIN pg_class ON pg_class.oid = 'claim_subject'::regclass
    JOIN pg_namespace ON pg_namespace.oid = relnamespace AND nspname = schemaname
    WHERE tablename = 'claim_subject'
), size AS (
    SELECT GREATEST(
        (SELECT reltuples FROM pg_class WHERE oid = 'claims_claim'::regclass),
        (SELECT count(*) FROM (SELECT FROM claims_claim LIMIT 10000) AS few)
    ) AS claims
)
SELECT word, lexeme, frequency * claims, claims
FROM (
    SELECT word, lexeme, min(place) AS place
    FROM unnest(%s::text[]) WITH ORDINALITY AS asked (word, place)
    CROSS JOIN unnest(ARRAY['en', %s]) AS language
    CROSS JOIN unnest(tsvector_to_array(to_tsvector(ledger.stems(language), word))) AS lexeme
    GROUP BY word, lexeme
) AS asked
CROSS JOIN size LEFT JOIN common USING (lexeme)
ORDER BY place
"""
_LOOKED_UP = sql.SQL(
    "(SELECT id, {words}::int[] AS words FROM claims_claim"
    " WHERE ledger.subject(text, context, language) @@ {query}::tsquery {visible} LIMIT {most})"
)
_HITS = sql.SQL("""
WITH hit AS MATERIALIZED (SELECT DISTINCT id, unnest(words) AS word FROM ({looked_up}) AS found),
counted AS (SELECT word, count(*) AS found_in FROM hit WHERE word = ANY({alone}::int[]) GROUP BY word),
known AS (SELECT * FROM counted UNION ALL SELECT * FROM unnest({common}::int[], {often}::float8[]))
SELECT word, found_in::bigint FROM counted
UNION ALL
(SELECT NULL, id FROM hit JOIN known USING (word)
 GROUP BY id ORDER BY sum(ln(1 + {claims} / (found_in + 0.5))) DESC, id DESC LIMIT {most})
""")


@dataclass(frozen=True, slots=True)
class Likely:
    """Ids of claims, the most likely first; and of each stem of the text how much it tells (`wording.rarity`)."""

    claims: list[int]
    rarities: dict[str, float]


@dataclass(frozen=True, slots=True)
class _Word:
    at: int
    word: str
    lexeme: str
    found_in: float | None  # None: rare enough to be counted


def likely_claims(
    text: str,
    *,
    language: str = "",
    figures: Collection[Decimal] = (),
    published_only: bool = False,
    most: int = MOST,
) -> Likely:
    """Claims that share rare words, or one of the figures, with `text`: `most` by their words, some by figures.

    Words meet in their stems: those of the text's `language` (BCP 47), and of English, which claims of a language that
    is not known are found by.
    With `published_only` the rest is not looked at; embargoes and the like are for the caller to see to.
    """
    asked, claims = _asked([word for word in dict.fromkeys(words(text)) if word not in stop(language)], language)
    rare = sorted((one for one in asked if one.found_in is None), key=lambda one: (-len(one.word), one.at))[:_ALONE]
    common = sorted((one for one in asked if one.found_in is not None), key=lambda one: one.found_in or 0.0)
    counts = {one.at: one.found_in for one in common if one.found_in is not None}
    found: list[int] = []
    if rare or common:
        counted, found = _hits(rare, common[:_PAIRED], claims, published_only=published_only, most=most)
        counts |= {one.at: 0.0 for one in rare} | counted
    found_in: dict[str, float] = {}
    for one in asked:
        if one.at in counts:
            found_in[one.word] = max(counts[one.at], found_in.get(one.word, 0.0))
    rarities = {stem(word, language): rarity(round(count), round(claims)) for word, count in found_in.items()}
    return Likely(list(dict.fromkeys([*found, *_by_figures(figures)])), rarities)


def _asked(every: Sequence[str], language: str) -> tuple[list[_Word], float]:
    with connection.cursor() as cursor:
        cursor.execute(_ASKED, [list(every[:400]), language])
        rows = cursor.fetchall()
    asked = [
        _Word(at, word, lexeme, found_in if found_in is not None and found_in > _COMMON else None)
        for at, (word, lexeme, found_in, _) in enumerate(rows)
    ]
    return asked, max(1.0, rows[0][3] if rows else 1.0)


def _hits(
    rare: Sequence[_Word], common: Sequence[_Word], claims: float, *, published_only: bool, most: int
) -> tuple[dict[int, float], list[int]]:
    looked_up = [_lookup([one], _COMMON, published_only) for one in rare]
    looked_up += [_lookup(pair, _HITS_OF_A_PAIR, published_only) for pair in combinations(common, 2)]
    if len(common) == 1:
        looked_up.append(_lookup(common, _HITS_OF_A_PAIR, published_only))
    query = _HITS.format(
        looked_up=sql.SQL(" UNION ALL ").join(looked_up),
        alone=sql.Literal([one.at for one in rare]),
        common=sql.Literal([one.at for one in common]),
        often=sql.Literal([one.found_in for one in common]),
        claims=sql.Literal(claims),
        most=sql.Literal(most),
    )
    with connection.cursor() as cursor:
        # Composed here, so that the planner sees each word and knows how common it is.
        cursor.execute(query.as_string(cursor.connection))
        rows: list[tuple[int | None, int]] = cursor.fetchall()
    counted = {word: float(number) for word, number in rows if word is not None}
    return counted, [number for word, number in rows if word is None]


def _lookup(together: Sequence[_Word], most: int, published_only: bool) -> sql.Composed:
    query = " & ".join("'" + one.lexeme.replace("\\", "\\\\").replace("'", "''") + "'" for one in together)
    return _LOOKED_UP.format(
        words=sql.Literal([one.at for one in together]),
        query=sql.Literal(query),
        visible=sql.SQL("AND state = 'published'" if published_only else ""),
        most=sql.Literal(most),
    )


def _by_figures(figures: Collection[Decimal]) -> list[int]:
    if not figures:
        return []
    asked: list[Any] = [list(figures), _HITS_OF_A_FIGURE]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT claim_id FROM claims_statistic WHERE ARRAY[low, central, high] && %s::numeric[] LIMIT %s", asked
        )
        return [claim for (claim,) in cursor.fetchall()]
