"""How each noun of an export becomes rows: from `incoming` (digest, record), a batch of one noun's records as they came,
to `staged`, where each is read once and has its row here, and from there into the tables."""
# ruff: noqa: S608 - only names of our own stand in it, never a value


def _became(noun: str, key: str) -> str:
    # A subquery for each record, not a join: tables that an import has just filled have no statistics yet, and a join
    # would be planned as if they were empty.
    return f"(SELECT i.row FROM claims_imported i WHERE i.origin = %(origin)s AND i.noun = '{noun}' AND i.key = {key})"


def _next(table: str) -> str:
    # The subquery is asked once, the function itself for every row.
    return f"nextval((SELECT pg_get_serial_sequence('{table}', 'id')::regclass))"


# What is read of a record: column of `staged` and type.
_READ = {
    "sources": "name text, kind text, homepage text, country text, external_ids jsonb",
    "documents": "source json, type text, title text, url text, doi text, published text, published_how text,"
    " language text, is_primary boolean, bylines json",
    "speakers": "kind text, name text, names json, description text, pronouns text, external_ids jsonb",
    "claims": "kind text, text text, language text, said_by json, said_on text, occasion text, context text,"
    " topics json, state text, published_at timestamptz",
    "statistics": "claim text, kind text, low numeric, central numeric, high numeric, hedge text, unit text,"
    " measures text, indicator text, denominator text, population text, area text, period text, method text, status text",
    "appearances": "claim text, document json, passage json, form text, printed_speaker text, printed_role text,"
    " reported_through text, printed_figure text, printed_low numeric, printed_central numeric, printed_high numeric,"
    " printed_hedge text, printed_unit text, printed_date text, printed_date_means text, speaker json, resolved_how text",
}

# What a record is when it is not new: a row that is there by the same name or address. Without joins, as above.
_SAME = {
    "sources": """
        SELECT t.id FROM sources_source t
        WHERE lower(t.name) = lower(x.name) AND t.country = coalesce(x.country, '')""",
    "documents": """
        SELECT coalesce(
            (SELECT t.id FROM sources_document t WHERE t.doi = x.doi AND NOT t.doi = ''),
            (SELECT min(t.id) FROM sources_document t WHERE t.url = x.url AND x.url <> ''))""",
    "speakers": """
        SELECT min(p.id) FROM (SELECT (SELECT p.id FROM claims_speaker p
                WHERE p.id = n.speaker_id AND p.kind = x.kind AND p.merged_into_id IS NULL) AS id
            FROM claims_speakername n WHERE lower(n.text) = lower(x.name)) p
        HAVING count(DISTINCT p.id) = 1""",
}

# The records of other nouns that one names: what it is called, noun, its key, whether it cannot be without.
_NAMED = {
    "documents": (("source", "sources", "x.source->>'id'", True),),
    "claims": (("speaker", "speakers", "x.said_by->>'id'", True),),
    "statistics": (("claim", "claims", "x.claim", True),),
    "appearances": (
        ("claim", "claims", "x.claim", True),
        ("document", "documents", "x.document->>'id'", True),
        ("speaker", "speakers", "x.speaker->>'id'", False),
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


# What is made of a record beforehand besides: of a passage what a capture of it needs, and a number for each place, the
# same for records that were printed in one. (Of a document that has no row yet, places are told apart by its key.)
_BESIDES = {
    "appearances": """
        , encode(sha256(convert_to(exact, 'UTF8')), 'hex') AS sha256, dense_rank() OVER (
            ORDER BY of_document, CASE WHEN of_document IS NULL THEN key_of_document END, exact) AS place"""
}


def _staged(noun: str) -> str:
    """What is read of a record, and: its row, known (it was there), the keys of what it names and the rows those became."""
    keys = [f", {key} AS key_of_{name}" for name, _, key, _ in _NAMED.get(noun, ())]
    keys += [", x.passage->>'exact' AS exact"] if noun == "appearances" else []
    named = [f", {_became(other, f'x.key_of_{name}')} AS of_{name}" for name, other, _, _ in _NAMED.get(noun, ())]
    return f"""
        CREATE TEMP TABLE staged AS SELECT x.* {_BESIDES.get(noun, "")} FROM (SELECT x.* {"".join(named)}
            FROM (SELECT {_next(TABLES[noun])} AS row, false AS known, i.digest, x.id AS key, x.* {"".join(keys)}
                FROM incoming i CROSS JOIN json_to_record(i.record) AS x(id text, {_READ[noun]}) OFFSET 0) x OFFSET 0) x"""


def _named_since(noun: str) -> str:
    """What was taken between the reading of a record that names it and the taking of that record."""
    names = [(f"of_{name}", other, f"x.key_of_{name}") for name, other, _, _ in _NAMED[noun]]
    rows = (f"{of} = coalesce({of}, {_became(other, key)})" for of, other, key in names)
    open_ = (f"({of} IS NULL AND {key} IS NOT NULL)" for of, _, key in names)
    return f"UPDATE staged x SET {', '.join(rows)} WHERE {' OR '.join(open_)}"


STAGED = {noun: _staged(noun) for noun in TABLES}
NAMED = {noun: _named_since(noun) for noun in _NAMED}
SAME = {
    noun: f"""
    UPDATE staged s SET row = x.same, known = true
    FROM (SELECT x.row, ({same}) AS same FROM staged x OFFSET 0) x WHERE x.row = s.row AND x.same IS NOT NULL"""
    for noun, same in _SAME.items()
}
KEPT = """
    INSERT INTO claims_imported (origin, noun, key, row, digest)
    SELECT %(origin)s, %(noun)s, key, row, digest FROM staged"""
# Those that an earlier run took, and whether they are as they were then.
BEFORE = """
    DELETE FROM staged s USING claims_imported i WHERE i.origin = %(origin)s AND i.noun = %(noun)s AND i.key = s.key
    RETURNING s.key, i.digest = s.digest"""
NOT_KEPT = "DELETE FROM claims_imported WHERE origin = %(origin)s AND noun = %(noun)s AND key = ANY(%(keys)s)"
# What a record cannot be without: (SQL that is true where it is missing, why it was not taken).
MISSING = {
    noun: tuple(
        (f"of_{name} IS NULL AND key_of_{name} IS NOT NULL", f"its {name} was not imported")
        for name, _, _, needed in named
        if needed
    )
    for noun, named in _NAMED.items()
}
_DATES = "split_part({0}, '/', 1)::date, split_part({0}, '/', 2)::date"

_CAPTURED = "(SELECT k.id FROM sources_capture k WHERE k.document_id = d.document AND k.sha256 = d.sha256)"
_CUT = """(SELECT g.id FROM sources_passage g
                WHERE g.capture_id = e.capture AND g.start = 0 AND g."end" = length(e.exact))"""
# Where records were printed, each place once, and whether its capture and its passage are there already.
PLACED = {
    "appearances": f"""
        CREATE TEMP TABLE placed AS
        SELECT place, document, exact, sha256, capture IS NULL AS captured, passage IS NULL AS cut,
            coalesce(capture, {_next("sources_capture")}) AS capture,
            coalesce(passage, {_next("sources_passage")}) AS passage
        FROM (SELECT e.*, {_CUT} AS passage
            FROM (SELECT d.*, {_CAPTURED} AS capture
                FROM (SELECT DISTINCT ON (place) place, of_document AS document, exact, sha256
                    FROM staged ORDER BY place) d OFFSET 0) e
            OFFSET 0) f"""
}
# The captures that were made since: of the batch before, which was written meanwhile.
PLACED_SINCE = {
    "appearances": f"""
        UPDATE placed p SET capture = e.capture, captured = false, passage = coalesce({_CUT}, p.passage),
            cut = {_CUT} IS NULL
        FROM (SELECT d.place, d.exact, {_CAPTURED} AS capture FROM placed d WHERE d.captured OFFSET 0) e
        WHERE e.place = p.place AND e.capture IS NOT NULL"""
}

NEW = {
    "sources": (
        """
        INSERT INTO sources_source (id, name, kind, homepage, country, external_ids)
        SELECT row, name, kind, coalesce(homepage, ''), coalesce(country, ''), coalesce(external_ids, '{}')
        FROM staged WHERE NOT known""",
    ),
    "documents": (
        f"""
        INSERT INTO sources_document (id, source_id, csl_type, title, url, doi, published_earliest, published_latest,
            published_how, language, is_primary)
        SELECT row, of_source, type, title, url, coalesce(doi, ''), {_DATES.format("published")},
            coalesce(published_how, ''), coalesce(language, ''), coalesce(is_primary, false)
        FROM staged WHERE NOT known""",
        """
        INSERT INTO sources_byline (document_id, text, position)
        SELECT s.row, b.text, b.position - 1
        FROM staged s, json_array_elements_text(s.bylines) WITH ORDINALITY AS b(text, position)
        WHERE NOT s.known AND json_typeof(s.bylines) = 'array'""",
    ),
    "speakers": (
        """
        INSERT INTO claims_speaker (id, kind, description, pronouns, external_ids, protected, label)
        SELECT row, kind, coalesce(description, ''), coalesce(pronouns, ''), coalesce(external_ids, '{}'), false, ''
        FROM staged WHERE NOT known""",
        """
        INSERT INTO claims_speakername (speaker_id, text, kind, language)
        SELECT DISTINCT ON (s.row, n.text, n.language) s.row, n.text, n.kind, coalesce(n.language, '')
        FROM staged s, json_to_recordset(CASE WHEN json_typeof(s.names) = 'array' THEN s.names
            ELSE json_build_array(json_build_object('text', s.name, 'kind', 'preferred')) END)
            AS n(text text, kind text, language text)
        WHERE NOT s.known AND n.text IS NOT NULL""",
    ),
    "claims": (
        f"""
        INSERT INTO claims_claim (id, kind, text, language, said_by_id, said_on_earliest, said_on_latest, occasion,
            context, topics, state, reference, version)
        SELECT row, kind, text, coalesce(language, 'und'), of_speaker, {_DATES.format("said_on")},
            coalesce(occasion, ''), coalesce(context, ''),
            CASE WHEN topics IS NULL THEN '{{}}' ELSE ARRAY(SELECT json_array_elements_text(topics)) END,
            'draft', 'none', 1
        FROM staged""",
    ),
    "statistics": (
        f"""
        INSERT INTO claims_statistic (id, claim_id, kind, low, central, high, hedge, unit, measures, denominator,
            population, area, period_earliest, period_latest, method, status)
        SELECT row, of_claim, kind, low, central, high, hedge, unit, coalesce(nullif(measures, ''), indicator, ''),
            denominator, population, area, {_DATES.format("period")}, method, status
        FROM staged""",
    ),
    # The text of a capture is its publisher's and in no export: what comes is the passage, and a capture of it alone.
    "appearances": (
        """
        INSERT INTO sources_capture (id, document_id, how, by_id, bytes, sha256, media_type, captured_at, requested_url,
            final_url, archived_url, text, text_sha256, reader, reader_version, zones)
        SELECT capture, document, 'transcribed', %(by)s, convert_to(exact, 'UTF8'), sha256, 'text/plain', now(), '', '',
            '', exact, sha256, 'import', '1', '[]'::jsonb
        FROM placed WHERE captured""",
        """
        INSERT INTO sources_passage (id, capture_id, start, "end", exact, prefix, suffix, locator)
        SELECT passage, capture, 0, length(exact), exact, '', '', '{}'::jsonb
        FROM placed WHERE cut""",
        f"""
        INSERT INTO claims_appearance (id, claim_id, passage_id, form, printed_speaker, printed_role, reported_through,
            printed_figure, printed_low, printed_central, printed_high, printed_hedge, printed_unit, printed_date,
            printed_date_earliest, printed_date_latest, speaker_id, resolved_how)
        SELECT s.row, s.of_claim, p.passage, s.form, s.printed_speaker, s.printed_role, s.reported_through,
            s.printed_figure, s.printed_low, s.printed_central, s.printed_high, s.printed_hedge, s.printed_unit,
            s.printed_date, {_DATES.format("s.printed_date_means")}, s.of_speaker,
            CASE WHEN s.of_speaker IS NOT NULL THEN s.resolved_how END
        FROM staged s JOIN placed p ON p.place = s.place""",
    ),
}

# A claim's life has one direction, and PostgreSQL lets it skip no step.
PUBLISHED = tuple(
    f"UPDATE claims_claim c SET state = '{state}'{further} FROM staged s WHERE c.id = s.row AND s.state = 'published'"
    for state, further in (
        ("open", ""),
        ("in review", ""),
        ("published", ", published_at = coalesce(s.published_at, now())"),
    )
)
