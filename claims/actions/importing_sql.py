"""How each noun of an export becomes rows: from `incoming` (digest, record), a batch of one noun's records as they came,
to `staged`, which has beside each record its row here, and from there into the tables."""
# ruff: noqa: S608 - only names of our own stand in it, never a value


def _became(noun: str, key: str, what: str = "row") -> str:
    # A subquery for each record, not a join: tables that an import has just filled have no statistics yet, and a join
    # would be planned as if they were empty.
    return (
        f"(SELECT i.{what} FROM claims_imported i WHERE i.origin = %(origin)s AND i.noun = '{noun}' AND i.key = {key})"
    )


_DATES = "split_part(x.{0}, '/', 1)::date, split_part(x.{0}, '/', 2)::date"

# What a record is when it is not new: a row that is there by the same name or address.
_SAME = {
    "sources": """
        SELECT t.id FROM sources_source t
        WHERE lower(t.name) = lower(record->>'name') AND t.country = coalesce(record->>'country', '')""",
    "documents": """
        SELECT coalesce(
            (SELECT t.id FROM sources_document t WHERE t.doi = record->>'doi' AND NOT t.doi = ''),
            (SELECT min(t.id) FROM sources_document t WHERE t.url = record->>'url' AND record->>'url' <> ''))""",
    "speakers": """
        SELECT min(p.id) FROM claims_speakername n JOIN claims_speaker p ON p.id = n.speaker_id
        WHERE lower(n.text) = lower(record->>'name') AND p.kind = record->>'kind' AND p.merged_into_id IS NULL
        HAVING count(DISTINCT p.id) = 1""",
}

# The records of other nouns that one names: column of `staged`, noun, its key, whether it cannot be without.
_NAMED = {
    "documents": (("source", "sources", "record->'source'->>'id'", True),),
    "claims": (("speaker", "speakers", "record->'said_by'->>'id'", True),),
    "statistics": (("claim", "claims", "record->>'claim'", True),),
    "appearances": (
        ("claim", "claims", "record->>'claim'", True),
        ("document", "documents", "record->'document'->>'id'", True),
        ("speaker", "speakers", "record->'speaker'->>'id'", False),
    ),
}
TABLES = {
    "sources": "sources_source",
    "documents": "sources_document",
    "speakers": "claims_speaker",
    "claims": "claims_claim",
    "statistics": "claims_statistic",
    "appearances": "claims_appearance",
}


def _staged(noun: str) -> str:
    """row, known (it was there), before (its digest when it was taken earlier), and the rows of what it names."""
    columns = [f", {_became(other, key)} AS {column}" for column, other, key, _ in _NAMED.get(noun, ())]
    if noun == "appearances":
        columns.append(", exact, encode(sha256(convert_to(exact, 'UTF8')), 'hex') AS sha256")
    return f"""
        CREATE TEMP TABLE staged AS
        SELECT coalesce(same, nextval(pg_get_serial_sequence('{TABLES[noun]}', 'id'))) AS row, same IS NOT NULL AS known,
            key, digest, record, {_became(noun, "came.key", "digest")} AS before {"".join(columns)}
        FROM (SELECT digest, record, record->>'id' AS key, ({_SAME.get(noun, "NULL::bigint")}) AS same,
            record->'passage'->>'exact' AS exact FROM incoming OFFSET 0) came"""


STAGED = {noun: _staged(noun) for noun in TABLES}
# What a record cannot be without: (SQL that is true where it is missing, why it was not taken).
MISSING = {
    noun: tuple(
        (f"{column} IS NULL AND {key} IS NOT NULL", f"its {column} was not imported")
        for column, _, key, needed in named
        if needed
    )
    for noun, named in _NAMED.items()
}

_CAPTURE = "(SELECT k.id FROM sources_capture k WHERE k.document_id = s.document AND k.sha256 = s.sha256)"
NEW = {
    "sources": (
        """
        INSERT INTO sources_source (id, name, kind, homepage, country, external_ids)
        SELECT s.row, x.name, x.kind, coalesce(x.homepage, ''), coalesce(x.country, ''), coalesce(x.external_ids, '{}')
        FROM staged s, json_to_record(s.record) AS x(name text, kind text, homepage text, country text, external_ids jsonb)
        WHERE NOT s.known""",
    ),
    "documents": (
        f"""
        INSERT INTO sources_document (id, source_id, csl_type, title, url, doi, published_earliest, published_latest,
            published_how, language, is_primary)
        SELECT s.row, s.source, x.type, x.title, x.url, coalesce(x.doi, ''), {_DATES.format("published")},
            coalesce(x.published_how, ''), coalesce(x.language, ''), coalesce(x.is_primary, false)
        FROM staged s CROSS JOIN json_to_record(s.record) AS x(type text, title text, url text, doi text,
            published text, published_how text, language text, is_primary boolean) WHERE NOT s.known""",
        """
        INSERT INTO sources_byline (document_id, text, position)
        SELECT s.row, b.text, b.position - 1
        FROM staged s, json_array_elements_text(s.record->'bylines') WITH ORDINALITY AS b(text, position)
        WHERE NOT s.known AND json_typeof(s.record->'bylines') = 'array'""",
    ),
    "speakers": (
        """
        INSERT INTO claims_speaker (id, kind, description, pronouns, external_ids, protected, label)
        SELECT s.row, x.kind, coalesce(x.description, ''), coalesce(x.pronouns, ''), coalesce(x.external_ids, '{}'), false, ''
        FROM staged s, json_to_record(s.record) AS x(kind text, description text, pronouns text, external_ids jsonb)
        WHERE NOT s.known""",
        """
        INSERT INTO claims_speakername (speaker_id, text, kind, language)
        SELECT DISTINCT ON (s.row, n.text, n.language) s.row, n.text, n.kind, coalesce(n.language, '')
        FROM staged s, json_to_recordset(CASE WHEN json_typeof(s.record->'names') = 'array' THEN s.record->'names'
            ELSE json_build_array(json_build_object('text', s.record->'name', 'kind', 'preferred')) END)
            AS n(text text, kind text, language text)
        WHERE NOT s.known AND n.text IS NOT NULL""",
    ),
    "claims": (
        f"""
        INSERT INTO claims_claim (id, kind, text, language, said_by_id, said_on_earliest, said_on_latest, occasion,
            context, topics, state, reference, version)
        SELECT s.row, x.kind, x.text, coalesce(x.language, 'und'), s.speaker, {_DATES.format("said_on")},
            coalesce(x.occasion, ''), coalesce(x.context, ''),
            CASE WHEN x.topics IS NULL THEN '{{}}' ELSE ARRAY(SELECT json_array_elements_text(x.topics)) END,
            'draft', 'none', 1
        FROM staged s CROSS JOIN json_to_record(s.record) AS x(kind text, text text, language text,
            said_on text, occasion text, context text, topics json) WHERE NOT s.known""",
    ),
    "statistics": (
        f"""
        INSERT INTO claims_statistic (id, claim_id, kind, low, central, high, hedge, unit, measures, denominator,
            population, area, period_earliest, period_latest, method, status)
        SELECT s.row, s.claim, x.kind, x.low, x.central, x.high, x.hedge, x.unit, coalesce(nullif(x.measures, ''), x.indicator, ''),
            x.denominator, x.population, x.area, {_DATES.format("period")}, x.method, x.status
        FROM staged s CROSS JOIN json_to_record(s.record) AS x(kind text, low numeric, central numeric,
            high numeric, hedge text, unit text, measures text, indicator text, denominator text, population text,
            area text, period text, method text, status text) WHERE NOT s.known""",
    ),
    # The text of a capture is its publisher's and in no export: what comes is the passage, and a capture of it alone.
    "appearances": (
        """
        INSERT INTO sources_capture (document_id, how, by_id, bytes, sha256, media_type, captured_at, requested_url,
            final_url, archived_url, text, text_sha256, reader, reader_version, zones)
        SELECT document, 'transcribed', %(by)s, convert_to(exact, 'UTF8'), sha256, 'text/plain', now(), '', '', '',
            exact, sha256, 'import', '1', '[]'::jsonb
        FROM staged ON CONFLICT (document_id, sha256) DO NOTHING""",
        f"""
        INSERT INTO sources_passage (capture_id, start, "end", exact, prefix, suffix, locator)
        SELECT {_CAPTURE}, 0, length(exact), exact, '', '', '{{}}'::jsonb
        FROM staged s ON CONFLICT (capture_id, start, "end") DO NOTHING""",
        f"""
        INSERT INTO claims_appearance (id, claim_id, passage_id, form, printed_speaker, printed_role, reported_through,
            printed_figure, printed_low, printed_central, printed_high, printed_hedge, printed_unit, printed_date,
            printed_date_earliest, printed_date_latest, speaker_id, resolved_how)
        SELECT s.row, s.claim, (SELECT g.id FROM sources_passage g
                WHERE g.capture_id = {_CAPTURE} AND g.start = 0 AND g."end" = length(s.exact)),
            x.form, x.printed_speaker, x.printed_role, x.reported_through, x.printed_figure,
            x.printed_low, x.printed_central, x.printed_high, x.printed_hedge, x.printed_unit, x.printed_date,
            {_DATES.format("printed_date_means")}, s.speaker, CASE WHEN s.speaker IS NOT NULL THEN x.resolved_how END
        FROM staged s CROSS JOIN json_to_record(s.record) AS x(form text,
            printed_speaker text, printed_role text, reported_through text, printed_figure text, printed_low numeric,
            printed_central numeric, printed_high numeric, printed_hedge text, printed_unit text, printed_date text,
            printed_date_means text, resolved_how text)""",
    ),
}

# A claim's life has one direction, and PostgreSQL lets it skip no step.
PUBLISHED = tuple(
    f"UPDATE claims_claim c SET state = '{state}'{further} FROM staged s WHERE c.id = s.row AND s.record->>'state' = 'published'"
    for state, further in (
        ("open", ""),
        ("in review", ""),
        ("published", ", published_at = coalesce((s.record->>'published_at')::timestamptz, now())"),
    )
)
