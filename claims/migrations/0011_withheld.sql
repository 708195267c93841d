-- What protected speakers are called never comes out: ledger.withhold() puts their label in its place in any public text,
-- whatever moment that text is of. It reads the tables as they are now, by their schema, so that a past read is no way
-- round it; and the names a speaker ever had, so that taking one out is none.
CREATE FUNCTION ledger.protected_ids() RETURNS SETOF bigint LANGUAGE sql STABLE ROWS 10 AS $$
    SELECT id FROM public.claims_speaker WHERE protected
    UNION SELECT merged_into_id FROM public.claims_speaker WHERE protected AND merged_into_id IS NOT NULL
    UNION SELECT s.id FROM public.claims_speaker p JOIN public.claims_speaker s ON s.merged_into_id = p.id WHERE p.protected $$;

CREATE FUNCTION ledger.withheld(OUT speaker bigint, OUT public_id text, OUT label text, OUT name text)
RETURNS SETOF record LANGUAGE sql STABLE ROWS 10 AS $$
    WITH protected AS (SELECT s.id, s.merged_into_id, s.label FROM public.claims_speaker s WHERE s.protected),
    who AS (
        SELECT p.id, p.label FROM protected p
        UNION SELECT p.merged_into_id, p.label FROM protected p WHERE p.merged_into_id IS NOT NULL
        UNION SELECT s.id, p.label FROM protected p JOIN public.claims_speaker s ON s.merged_into_id = p.id)
    SELECT DISTINCT w.id, s.public_id::text, coalesce(nullif(w.label, ''), '[name withheld]'), btrim(n.text)
    FROM who w JOIN public.claims_speaker s ON s.id = w.id
    JOIN LATERAL (
        SELECT h.text FROM history.claims_speakername h WHERE h.speaker_id = w.id
        UNION SELECT a.printed_speaker FROM public.claims_appearance a
        WHERE a.speaker_id = w.id AND a.resolved_how = 'name' AND a.printed_speaker ~ '\S\s+\S') n ON true
    WHERE n.text ~ '\S' $$;

-- A name as a pattern that finds it in plain text, JSON, HTML and addresses, and as "Moor, Ada".
CREATE FUNCTION ledger.name_pattern(name text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    WITH word AS (
        SELECT regexp_replace(regexp_replace(w, '([].^$*+?(){}|\\[-])', '\\\1', 'g'), '[''’ʼ‘]', '([''’ʼ‘]|&#x27;|&#39;|%27)', 'g') AS w, at
        FROM regexp_split_to_table(name, '\s+') WITH ORDINALITY AS t(w, at)),
    joined AS (SELECT '(\s|\\[nrt]|[-_.+,]|%20|&nbsp;|&#160;|/){1,4}' AS j)
    SELECT CASE WHEN count(*) = 1 THEN '\m' || min(w) || '\M'
        ELSE string_agg(w, j ORDER BY at) || '|' || (array_agg(w ORDER BY at DESC))[1] || j || string_agg(w, j ORDER BY at)
            FILTER (WHERE at < (SELECT max(at) FROM word)) END
    FROM word, joined GROUP BY j $$;

-- Full names wherever they stand; single words of a person's names only in a text that is about that person (it had the
-- full name in it, or the person's id), since they may be anybody's.
CREATE FUNCTION ledger.withhold(shown text) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
    hidden record;
    word text;
    without text;
BEGIN
    FOR hidden IN
        SELECT w.public_id, w.label, array_agg(w.name ORDER BY length(w.name) DESC) AS names,
               bool_and(w.name !~ '\s') AS single
        FROM ledger.withheld() w GROUP BY w.public_id, w.label
    LOOP
        without := shown;
        FOR word IN SELECT unnest(hidden.names) LOOP
            IF hidden.single OR word ~ '\s' THEN
                without := regexp_replace(without, ledger.name_pattern(word), hidden.label, 'gi');
            END IF;
        END LOOP;
        IF without <> shown OR position(hidden.public_id IN shown) > 0 THEN
            FOR word IN
                SELECT DISTINCT w FROM unnest(hidden.names) n, regexp_split_to_table(n, '[\s-]+') w WHERE w ~ '^[[:upper:]].{2,}'
            LOOP
                without := regexp_replace(without, ledger.name_pattern(word), hidden.label, 'g');
                without := regexp_replace(without, ledger.name_pattern(upper(word)), hidden.label, 'g');
            END LOOP;
        END IF;
        shown := without;
    END LOOP;
    RETURN shown;
END $$;

-- Whether a text names a protected speaker in full.
CREATE FUNCTION ledger.names_protected(shown text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM ledger.withheld() w WHERE w.name ~ '\s' AND shown ~* ledger.name_pattern(w.name)) $$;

CREATE FUNCTION ledger.any_protected() RETURNS boolean LANGUAGE sql STABLE AS
    'SELECT EXISTS (SELECT FROM public.claims_speaker WHERE protected)';
