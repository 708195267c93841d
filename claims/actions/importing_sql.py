"""How each noun of an export becomes rows: `staged` holds records of one noun (row, key, digest, record, known)."""
# ruff: noqa: S608 - only names of our own stand in it, never a value



def became(noun: str, key: str, what: str = "row") -> str:
    """SQL for what a record of the same origin was made, null where it was not imported.

    A subquery for each record, not a join: tables that an import has just filled have no statistics yet, and a join
    is then planned as if they were empty.
    """
    return (
        f"(SELECT i.{what} FROM claims_imported i"
        f" WHERE i.origin = %(origin)s AND i.noun = '{noun}' AND i.key = {key})"
    )


_DATES = "split_part(x.{0}, '/', 1)::date, split_part(x.{0}, '/', 2)::date"

# What a record is when it is not new: a row that is there by the same name or address.
_SAME = {
    "sources": """
        SELECT t.id FROM sources_source t
        WHERE lower(t.name) = lower(s.record->>'name') AND t.country = coalesce(s.record->>'country', '')""",
    "documents": """
        SELECT coalesce(
            (SELECT t.id FROM sources_document t WHERE t.doi = s.record->>'doi' AND NOT t.doi = ''),
            (SELECT min(t.id) FROM sources_document t WHERE t.url = s.record->>'url' AND s.record->>'url' <> ''))""",
    "speakers": """
        SELECT min(p.id) FROM claims_speakername n JOIN claims_speaker p ON p.id = n.speaker_id
        WHERE lower(n.text) = lower(s.record->>'name') AND p.kind = s.record->>'kind' AND p.merged_into_id IS NULL
        HAVING count(DISTINCT p.id) = 1""",
}
KNOWN = {
    noun: f"UPDATE staged s SET row = t.id, known = true FROM (SELECT s.key, ({same}) AS id FROM staged s) t"
    " WHERE t.key = s.key AND t.id IS NOT NULL"
    for noun, same in _SAME.items()
}

# What a record cannot be without: (SQL that is true where it is missing, why it was not taken).
MISSING = {
    noun: tuple(
        (f"{key} IS NOT NULL AND {became(other, key)} IS NULL", f"its {other.removesuffix('s')} was not imported")
        for other, key in needed
    )
    for noun, needed in {
        "documents": (("sources", "record->'source'->>'id'"),),
        "claims": (("speakers", "record->'said_by'->>'id'"),),
        "statistics": (("claims", "record->>'claim'"),),
        "appearances": (("claims", "record->>'claim'"), ("documents", "record->'document'->>'id'")),
    }.items()
}

_CAPTURE = (
    "(SELECT k.id FROM sources_capture k WHERE k.document_id = placed.document AND k.sha256 = placed.sha256)"
)
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
        SELECT s.row, {became("sources", "x.source->>'id'")}, x.type, x.title, x.url, coalesce(x.doi, ''), {_DATES.format("published")},
            coalesce(x.published_how, ''), coalesce(x.language, ''), coalesce(x.is_primary, false)
        FROM staged s CROSS JOIN json_to_record(s.record) AS x(source json, type text, title text, url text, doi text,
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
        SELECT s.row, x.kind, x.text, coalesce(x.language, 'und'), {became("speakers", "x.said_by->>'id'")}, {_DATES.format("said_on")},
            coalesce(x.occasion, ''), coalesce(x.context, ''),
            CASE WHEN x.topics IS NULL THEN '{{}}' ELSE ARRAY(SELECT json_array_elements_text(x.topics)) END,
            'draft', 'none', 1
        FROM staged s CROSS JOIN json_to_record(s.record) AS x(kind text, text text, language text, said_by json,
            said_on text, occasion text, context text, topics json) WHERE NOT s.known""",
    ),
    "statistics": (
        f"""
        INSERT INTO claims_statistic (id, claim_id, kind, low, central, high, hedge, unit, measures, denominator,
            population, area, period_earliest, period_latest, method, status)
        SELECT s.row, {became("claims", "x.claim")}, x.kind, x.low, x.central, x.high, x.hedge, x.unit, coalesce(nullif(x.measures, ''), x.indicator, ''),
            x.denominator, x.population, x.area, {_DATES.format("period")}, x.method, x.status
        FROM staged s CROSS JOIN json_to_record(s.record) AS x(claim text, kind text, low numeric, central numeric,
            high numeric, hedge text, unit text, measures text, indicator text, denominator text, population text,
            area text, period text, method text, status text) WHERE NOT s.known""",
    ),
    # The text of a capture is its publisher's and in no export: what comes is the passage, and a capture of it alone.
    "appearances": (
        "DROP TABLE IF EXISTS placed",
        f"""
        CREATE TEMP TABLE placed AS SELECT s.key, {became("documents", "s.record->'document'->>'id'")} AS document,
            e.exact, encode(sha256(convert_to(e.exact, 'UTF8')), 'hex') AS sha256
        FROM staged s CROSS JOIN LATERAL (SELECT s.record->'passage'->>'exact' AS exact) e""",
        """
        INSERT INTO sources_capture (document_id, how, by_id, bytes, sha256, media_type, captured_at, requested_url,
            final_url, archived_url, text, text_sha256, reader, reader_version, zones)
        SELECT document, 'transcribed', %(by)s, convert_to(exact, 'UTF8'), sha256, 'text/plain', now(), '', '', '',
            exact, sha256, 'import', '1', '[]'::jsonb
        FROM placed ON CONFLICT (document_id, sha256) DO NOTHING""",
        f"""
        INSERT INTO sources_passage (capture_id, start, "end", exact, prefix, suffix, locator)
        SELECT {_CAPTURE}, 0, length(exact), exact, '', '', '{{}}'::jsonb
        FROM placed ON CONFLICT (capture_id, start, "end") DO NOTHING""",
        f"""
        INSERT INTO claims_appearance (id, claim_id, passage_id, form, printed_speaker, printed_role, reported_through,
            printed_figure, printed_low, printed_central, printed_high, printed_hedge, printed_unit, printed_date,
            printed_date_earliest, printed_date_latest, speaker_id, resolved_how)
        SELECT s.row, {became("claims", "x.claim")}, (SELECT g.id FROM sources_passage g
                WHERE g.capture_id = {_CAPTURE} AND g.start = 0 AND g."end" = length(placed.exact)),
            x.form, x.printed_speaker, x.printed_role, x.reported_through, x.printed_figure,
            x.printed_low, x.printed_central, x.printed_high, x.printed_hedge, x.printed_unit, x.printed_date,
            {_DATES.format("printed_date_means")}, p.row, CASE WHEN p.row IS NOT NULL THEN x.resolved_how END
        FROM staged s JOIN placed ON placed.key = s.key CROSS JOIN json_to_record(s.record) AS x(claim text, form text,
            printed_speaker text, printed_role text, reported_through text, printed_figure text, printed_low numeric,
            printed_central numeric, printed_high numeric, printed_hedge text, printed_unit text, printed_date text,
            printed_date_means text, speaker json, resolved_how text)
        CROSS JOIN LATERAL (SELECT {became("speakers", "x.speaker->>'id'")} AS row) p WHERE NOT s.known""",
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
TABLES = {
    "sources": "sources_source",
    "documents": "sources_document",
    "speakers": "claims_speaker",
    "claims": "claims_claim",
    "statistics": "claims_statistic",
    "appearances": "claims_appearance",
}
