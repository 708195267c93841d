-- Figures of what is public come and go by a draft; nobody is the second reader of evidence they wrote themselves.

-- A draft's figures: columns of one that is there, null for one that is taken off, and columns of a new one under "new-1"
-- and so on.
CREATE OR REPLACE FUNCTION ledger.draft_written() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    figure record;
BEGIN
    IF jsonb_typeof(NEW.changes) <> 'object' OR NEW.changes - ledger.claim_columns() - 'figures' <> '{}' THEN
        PERFORM ledger.refuse('a draft changes columns of a claim that people edit, and no others', TG_NAME, TG_TABLE_NAME);
    END IF;
    FOR figure IN SELECT * FROM jsonb_each(coalesce(NEW.changes -> 'figures', '{}')) LOOP
        IF figure.key ~ '^new-[0-9]{1,18}$' AND jsonb_typeof(figure.value) = 'object' AND figure.value - ledger.figure_columns() = '{}' THEN
            CONTINUE;
        END IF;
        IF NOT (CASE jsonb_typeof(figure.value) WHEN 'object' THEN figure.value - ledger.figure_columns() = '{}' ELSE figure.value = 'null' END)
           OR NOT EXISTS (SELECT FROM public.claims_statistic WHERE id::text = figure.key AND claim_id = NEW.claim_id) THEN
            PERFORM ledger.refuse('a draft changes figures of its own claim, in columns that people edit', TG_NAME, TG_TABLE_NAME);
        END IF;
    END LOOP;
    RETURN NEW;
END $$;

-- What a figure says, its key and the claim's apart.
CREATE FUNCTION ledger.figure_says(figure public.claims_statistic) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT to_jsonb(figure) - 'id' - 'claim_id' $$;

-- What the new figures of a draft say; a column that a draft leaves out is as a new figure has it.
CREATE FUNCTION ledger.figures_added(changes jsonb) RETURNS SETOF jsonb LANGUAGE sql STABLE AS $$
    SELECT ledger.figure_says(jsonb_populate_record(jsonb_populate_record(NULL::public.claims_statistic,
        '{"hedge": "exact", "status": "normal", "unit": "", "measures": "", "denominator": "", "population": "", "area": "", "method": ""}'), value))
    FROM jsonb_each(coalesce(changes -> 'figures', '{}')) WHERE key LIKE 'new-%' $$;

-- What was published changes its figures by an approved draft alone, and then exactly as the draft says: it changes them,
-- takes them off, and adds each new one once.
CREATE OR REPLACE FUNCTION ledger.figure_keeps() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    claim public.claims_claim;
    now bigint := ledger.revision();
    drafted jsonb;
    change jsonb;
BEGIN
    SELECT * INTO claim FROM public.claims_claim WHERE id = CASE TG_OP WHEN 'INSERT' THEN NEW.claim_id ELSE OLD.claim_id END;
    IF claim.published_at IS NULL OR ledger.erasing() OR (ledger.writer()).kind <> 'person' THEN
        RETURN coalesce(NEW, OLD);
    END IF;
    SELECT changes INTO drafted FROM public.claims_claimdraft
    WHERE claim_id = claim.id AND state = 'applied' AND applied_in = now;
    IF TG_OP = 'UPDATE' THEN
        IF ledger.corrected('claims_statistic', OLD.id, to_jsonb(OLD), to_jsonb(NEW)) THEN
            RETURN NEW;
        END IF;
        change := drafted -> 'figures' -> OLD.id::text;
        IF NEW IS NOT DISTINCT FROM jsonb_populate_record(OLD, coalesce(nullif(change, 'null'), '{}'))
           -- Which series it belongs to is no part of what was published.
           OR to_jsonb(NEW) - 'indicator_id' = to_jsonb(OLD) - 'indicator_id' THEN
            RETURN NEW;
        END IF;
    ELSIF TG_OP = 'DELETE' THEN
        IF drafted -> 'figures' -> OLD.id::text = 'null' THEN
            RETURN OLD;
        END IF;
    ELSIF (SELECT count(*) FROM ledger.figures_added(drafted) says WHERE says = ledger.figure_says(NEW))
        > (SELECT count(*) FROM public.claims_statistic s WHERE s.claim_id = claim.id AND ledger.figure_says(s) = ledger.figure_says(NEW)
           AND NOT EXISTS (SELECT FROM history.claims_statistic h WHERE h.id = s.id AND h.from_revision < now)) THEN
        RETURN NEW;
    END IF;
    PERFORM ledger.refuse(format('claim %s was published: its figures are not changed in place', claim.public_id), TG_NAME, TG_TABLE_NAME);
    RETURN NULL;
END $$;

-- Looked at when the transaction ends: what was approved happened, all of it.
CREATE FUNCTION ledger.figures_as_drafted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT count(*) FROM ledger.figures_added(NEW.changes)) <> (
            SELECT count(DISTINCT id) FROM history.claims_statistic h WHERE claim_id = NEW.claim_id AND from_revision = NEW.applied_in
            AND NOT EXISTS (SELECT FROM history.claims_statistic b WHERE b.id = h.id AND b.from_revision < h.from_revision))
       OR EXISTS (SELECT FROM jsonb_each(NEW.changes -> 'figures') WHERE value = 'null' AND key IN (
            SELECT id::text FROM public.claims_statistic WHERE claim_id = NEW.claim_id)) THEN
        PERFORM ledger.refuse('a draft is applied whole: its figures are added and taken off', TG_NAME, TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER claimdraft_figures_as_drafted AFTER UPDATE ON claims_claimdraft DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.state = 'applied' AND OLD.state <> 'applied' AND NEW.changes ? 'figures')
    EXECUTE FUNCTION ledger.figures_as_drafted();

-- Evidence becomes public with the next reading by a second person, whatever that is of: a claim, a draft of it, a verdict.
-- So whoever wrote any of it since the last such reading is an author of what is read.

-- The revision in which a second person last read something of a claim; what an editor published alone nobody has.
CREATE FUNCTION ledger.last_read(claim bigint) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT coalesce(max(revision), 0) FROM (
        SELECT from_revision AS revision FROM (
            SELECT from_revision, state = 'published' AND NOT second_reading_due AS read,
                   lag(state = 'published' AND NOT second_reading_due, 1, false) OVER (ORDER BY from_revision) AS before
            FROM history.claims_claim WHERE id = claim) v WHERE read AND NOT before
        UNION ALL SELECT applied_in FROM public.claims_claimdraft WHERE claim_id = claim AND state = 'applied' AND alone_because = ''
        UNION ALL SELECT from_revision FROM (
            SELECT from_revision, state = 'published' AND NOT second_reading_due AS read,
                   lag(state = 'published' AND NOT second_reading_due, 1, false) OVER (PARTITION BY id ORDER BY from_revision) AS before
            FROM history.claims_review h WHERE h.claim_id = claim
            OR h.appearance_id IN (SELECT id FROM public.claims_appearance a WHERE a.claim_id = claim)) v WHERE read AND NOT before) read $$;

-- What was said off the record is never public, read or not.
CREATE FUNCTION ledger.evidence_authors(claim bigint) RETURNS SETOF bigint LANGUAGE sql STABLE AS $$
    SELECT c.actor_id FROM public.claims_evidence e JOIN history.claims_evidence h ON h.id = e.id
    JOIN public.sources_change c ON c.revision = h.from_revision
    LEFT JOIN public.claims_correspondence l ON l.id = e.correspondence_id
    WHERE e.claim_id = claim AND h.from_revision > (SELECT ledger.last_read(claim)) AND l.terms IS DISTINCT FROM 'off record' $$;

ALTER FUNCTION ledger.draft_authors(bigint) RENAME TO draft_writers;
CREATE FUNCTION ledger.draft_authors(draft bigint) RETURNS SETOF bigint LANGUAGE sql STABLE AS $$
    SELECT ledger.draft_writers(draft)
    UNION SELECT ledger.evidence_authors(claim_id) FROM public.claims_claimdraft WHERE id = draft $$;

ALTER FUNCTION ledger.claim_authors(bigint) RENAME TO claim_writers;
CREATE OR REPLACE FUNCTION ledger.claim_writers(claim bigint) RETURNS SETOF bigint LANGUAGE sql AS $$
    WITH applied AS (SELECT id, applied_in FROM public.claims_claimdraft WHERE claim_id = claim AND state = 'applied'),
    written AS (
        SELECT from_revision AS revision FROM (
            SELECT from_revision, to_jsonb(h) - ledger.claim_workflow() - 'from_revision' - 'to_revision' AS written,
                   lag(to_jsonb(h) - ledger.claim_workflow() - 'from_revision' - 'to_revision') OVER (ORDER BY from_revision) AS before
            FROM history.claims_claim h WHERE id = claim) v
        WHERE v.written IS DISTINCT FROM v.before
        UNION SELECT from_revision FROM history.claims_statistic WHERE claim_id = claim
        UNION SELECT to_revision FROM history.claims_statistic WHERE claim_id = claim AND to_revision IS NOT NULL)
    SELECT c.actor_id FROM public.sources_change c JOIN written w ON w.revision = c.revision
    WHERE w.revision NOT IN (SELECT applied_in FROM applied)
    UNION SELECT ledger.draft_writers(a.id) FROM applied a $$;
CREATE FUNCTION ledger.claim_authors(claim bigint) RETURNS SETOF bigint LANGUAGE sql STABLE AS $$
    SELECT ledger.claim_writers(claim) UNION SELECT ledger.evidence_authors(claim) $$;

ALTER FUNCTION ledger.review_authors(bigint) RENAME TO review_writers;
CREATE FUNCTION ledger.review_authors(review bigint) RETURNS SETOF bigint LANGUAGE sql STABLE AS $$
    SELECT ledger.review_writers(review)
    UNION SELECT ledger.evidence_authors(coalesce(r.claim_id, a.claim_id))
    FROM public.claims_review r LEFT JOIN public.claims_appearance a ON a.id = r.appearance_id WHERE r.id = review $$;
