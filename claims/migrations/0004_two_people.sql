-- Two people publish: what of that PostgreSQL keeps by itself, whoever writes and by whatever means.

-- Who writes: the actor of the change that is open in this transaction.
CREATE FUNCTION ledger.writer() RETURNS public.sources_actor LANGUAGE plpgsql AS $$
DECLARE
    now bigint := ledger.revision();  -- once, not for every change there ever was
    writer public.sources_actor;
BEGIN
    SELECT a.* INTO STRICT writer FROM public.sources_actor a JOIN public.sources_change c ON c.actor_id = a.id
    WHERE c.revision = now;
    RETURN writer;
END $$;

CREATE FUNCTION ledger.refuse(what text, rule text, of_table text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', what USING ERRCODE = 'check_violation', CONSTRAINT = rule, TABLE = of_table;
END $$;

-- BEFORE UPDATE OR DELETE, each row: what stands is not changed. Arguments: what to say of it, and the columns that may
-- change after all.
CREATE FUNCTION ledger.stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF ledger.erasing() OR (TG_OP = 'UPDATE' AND to_jsonb(NEW) - TG_ARGV[1:TG_NARGS - 1] = to_jsonb(OLD) - TG_ARGV[1:TG_NARGS - 1]) THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    PERFORM ledger.refuse(TG_ARGV[0], TG_NAME, TG_TABLE_NAME);
    RETURN NULL;
END $$;

-- Everybody who wrote any part of a row, read from its history; columns of workflow do not count.
CREATE FUNCTION ledger.writers(of_table text, key bigint, workflow text[]) RETURNS SETOF bigint LANGUAGE plpgsql AS $$
BEGIN
    RETURN QUERY EXECUTE format(
        'SELECT c.actor_id FROM (SELECT from_revision, to_jsonb(h) - $2 AS written, '
        'lag(to_jsonb(h) - $2) OVER (ORDER BY from_revision) AS before FROM history.%I h WHERE id = $1) v '
        'JOIN public.sources_change c ON c.revision = v.from_revision WHERE v.written IS DISTINCT FROM v.before', of_table)
    USING key, workflow || ARRAY['from_revision', 'to_revision'];
END $$;

CREATE FUNCTION ledger.claim_workflow() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT ARRAY['state', 'published_at', 'version', 'not_before', 'submitted_by_id', 'returned_because', 'approved_by_id',
                 'alone_because', 'second_reading_due', 'figures_edited'] $$;
CREATE FUNCTION ledger.review_workflow() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT ARRAY['state', 'published_at', 'version', 'submitted_by_id', 'returned_because', 'approved_by_id', 'alone_because',
                 'second_reading_due'] $$;

CREATE FUNCTION ledger.draft_authors(draft bigint) RETURNS SETOF bigint LANGUAGE sql AS $$
    SELECT ledger.writers('claims_claimdraft', draft, ARRAY['state', 'submitted_by_id', 'returned_because', 'approved_by_id',
                                                            'alone_because', 'applied_in']) $$;

-- Everybody who wrote any part of a claim or its figures. A draft that was applied was written by its authors, not by
-- the person who approved it.
CREATE FUNCTION ledger.claim_authors(claim bigint) RETURNS SETOF bigint LANGUAGE sql AS $$
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
    UNION SELECT ledger.draft_authors(a.id) FROM applied a $$;

-- Raises unless the one who writes now may be the second person for what these authors wrote. The approver is whoever
-- writes the approval: nobody approves in another's name.
CREATE FUNCTION ledger.approve(approver bigint, authors bigint[], what text, rule text, of_table text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    writer public.sources_actor := ledger.writer();
BEGIN
    IF approver IS DISTINCT FROM writer.id OR writer.kind <> 'person' THEN
        PERFORM ledger.refuse(format('%s is approved by the person who writes the approval', what), rule, of_table);
    END IF;
    IF approver = ANY (authors) THEN
        PERFORM ledger.refuse(format('%s was written in part by its approver: another person approves it', what), rule, of_table);
    END IF;
    PERFORM ledger.editor(writer, what, rule, of_table);
END $$;

CREATE FUNCTION ledger.editor(writer public.sources_actor, what text, rule text, of_table text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM public.sources_user WHERE id = writer.user_id AND is_active AND role IN ('editor', 'administrator')) THEN
        PERFORM ledger.refuse(format('%s is published by an editor', what), rule, of_table);
    END IF;
END $$;

-- Raises unless an editor may publish alone here, with a reason, and it is said that the second reading is due.
CREATE FUNCTION ledger.alone(because text, due boolean, what text, rule text, of_table text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    writer public.sources_actor := ledger.writer();
BEGIN
    IF writer.kind <> 'person' OR NOT coalesce((SELECT editor_alone FROM public.claims_installation), false) THEN
        PERFORM ledger.refuse(format('%s is published without an approver', what), rule, of_table);
    END IF;
    IF because !~ '\S' OR NOT due THEN
        PERFORM ledger.refuse(format('%s is published by an editor alone without a reason and "second reading due"', what), rule, of_table);
    END IF;
    PERFORM ledger.editor(writer, what, rule, of_table);
END $$;

-- Who gives something to review is whoever writes that.
CREATE FUNCTION ledger.submitted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.submitted_by_id := (ledger.writer()).id;
    RETURN NEW;
END $$;

-- An author takes no second pair of eyes for a first: who sends back says why; who approves read what stands now.
DROP TRIGGER claim_lives ON claims_claim;
CREATE TRIGGER claim_lives BEFORE UPDATE ON claims_claim
    FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
    EXECUTE FUNCTION ledger.lives('draft>open', 'open>in review', 'in review>open', 'in review>published', 'published>superseded', 'published>withdrawn');
CREATE TRIGGER claim_submitted BEFORE UPDATE ON claims_claim
    FOR EACH ROW WHEN (OLD.state = 'open' AND NEW.state = 'in review') EXECUTE FUNCTION ledger.submitted();

CREATE FUNCTION ledger.claim_two_people() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    what text := format('claim %s', OLD.public_id);
    public_id text := NEW.public_id;
BEGIN
    IF NEW.state = 'published' AND OLD.state <> 'published' THEN
        IF to_jsonb(NEW) - ledger.claim_workflow() - 'public_id' <> to_jsonb(OLD) - ledger.claim_workflow() - 'public_id' THEN
            PERFORM ledger.refuse(format('%s is published as it was read: it is not edited in the same breath', what), TG_NAME, TG_TABLE_NAME);
        END IF;
        IF NEW.approved_by_id IS NOT NULL THEN
            PERFORM ledger.approve(NEW.approved_by_id, ARRAY(SELECT ledger.claim_authors(OLD.id)), what, TG_NAME, TG_TABLE_NAME);
        ELSIF (ledger.writer()).kind NOT IN ('import', 'system') THEN  -- their claims nobody sees one by one
            PERFORM ledger.alone(NEW.alone_because, NEW.second_reading_due, what, TG_NAME, TG_TABLE_NAME);
        END IF;
    ELSIF OLD.second_reading_due AND NOT NEW.second_reading_due THEN
        PERFORM ledger.approve(NEW.approved_by_id, ARRAY(SELECT ledger.claim_authors(OLD.id)), what, TG_NAME, TG_TABLE_NAME);
    ELSIF NEW.approved_by_id IS DISTINCT FROM OLD.approved_by_id THEN
        IF NEW.approved_by_id IS NOT NULL AND NOT ledger.draft_applied(OLD.id) THEN
            PERFORM ledger.refuse(format('%s is approved when it is published', what), TG_NAME, TG_TABLE_NAME);
        END IF;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER claim_two_people BEFORE UPDATE ON claims_claim
    FOR EACH ROW WHEN ((OLD.state, OLD.approved_by_id, OLD.second_reading_due) IS DISTINCT FROM (NEW.state, NEW.approved_by_id, NEW.second_reading_due))
    EXECUTE FUNCTION ledger.claim_two_people();

-- Drafts of claims: only columns that people edit; submitted as reviews are; applied by a second person.
CREATE FUNCTION ledger.claim_columns() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT ARRAY['kind', 'text', 'language', 'said_by_id', 'said_on_earliest', 'said_on_latest', 'occasion', 'context', 'topics',
                 'reference', 'reference_appearance_id', 'not_before'] $$;
CREATE FUNCTION ledger.figure_columns() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT ARRAY['kind', 'low', 'central', 'high', 'hedge', 'unit', 'measures', 'denominator', 'population', 'area',
                 'period_earliest', 'period_latest', 'method', 'status', 'indicator_id'] $$;

CREATE FUNCTION ledger.draft_written() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    figure record;
BEGIN
    IF jsonb_typeof(NEW.changes) <> 'object' OR NEW.changes - ledger.claim_columns() - 'figures' <> '{}' THEN
        PERFORM ledger.refuse('a draft changes columns of a claim that people edit, and no others', TG_NAME, TG_TABLE_NAME);
    END IF;
    FOR figure IN SELECT * FROM jsonb_each(coalesce(NEW.changes -> 'figures', '{}')) LOOP
        IF jsonb_typeof(figure.value) <> 'object' OR figure.value - ledger.figure_columns() <> '{}'
           OR NOT EXISTS (SELECT FROM public.claims_statistic WHERE id::text = figure.key AND claim_id = NEW.claim_id) THEN
            PERFORM ledger.refuse('a draft changes figures of its own claim, in columns that people edit', TG_NAME, TG_TABLE_NAME);
        END IF;
    END LOOP;
    RETURN NEW;
END $$;
CREATE TRIGGER claimdraft_written BEFORE INSERT OR UPDATE OF changes, claim_id ON claims_claimdraft
    FOR EACH ROW EXECUTE FUNCTION ledger.draft_written();
CREATE TRIGGER claimdraft_begins BEFORE INSERT ON claims_claimdraft
    FOR EACH ROW EXECUTE FUNCTION ledger.begins('draft');
CREATE TRIGGER claimdraft_lives BEFORE UPDATE ON claims_claimdraft
    FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
    EXECUTE FUNCTION ledger.lives('draft>submitted', 'submitted>returned', 'returned>submitted', 'submitted>applied',
                                  'draft>discarded', 'returned>discarded', 'submitted>discarded');
CREATE TRIGGER claimdraft_submitted BEFORE UPDATE ON claims_claimdraft
    FOR EACH ROW WHEN (OLD.state <> 'submitted' AND NEW.state = 'submitted') EXECUTE FUNCTION ledger.submitted();
CREATE TRIGGER claimdraft_fixed BEFORE UPDATE OR DELETE ON claims_claimdraft
    FOR EACH ROW WHEN (OLD.state IN ('applied', 'discarded')) EXECUTE FUNCTION ledger.stands('a draft that was applied or given up is not changed or deleted');
-- What was submitted is what is read: to be edited, it is returned first.
CREATE TRIGGER claimdraft_submitted_stands BEFORE UPDATE ON claims_claimdraft
    FOR EACH ROW WHEN (OLD.state = 'submitted' AND (OLD.changes, OLD.base_version) IS DISTINCT FROM (NEW.changes, NEW.base_version))
    EXECUTE FUNCTION ledger.stands('a submitted draft is what is read: to be edited, it is returned first');
CREATE TRIGGER claimdraft_of_one_claim BEFORE UPDATE ON claims_claimdraft
    FOR EACH ROW WHEN ((OLD.claim_id, OLD.author_id) IS DISTINCT FROM (NEW.claim_id, NEW.author_id)) EXECUTE FUNCTION ledger.stands('a draft keeps its claim and its author');

CREATE FUNCTION ledger.draft_two_people() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    claim public.claims_claim;
BEGIN
    SELECT * INTO claim FROM public.claims_claim WHERE id = NEW.claim_id FOR UPDATE;
    IF claim.state <> 'published' OR claim.version <> NEW.base_version THEN
        PERFORM ledger.refuse(format('claim %s is no longer what this draft changes', claim.public_id), TG_NAME, TG_TABLE_NAME);
    END IF;
    IF NEW.changes <> OLD.changes OR NEW.applied_in IS DISTINCT FROM ledger.revision() THEN
        PERFORM ledger.refuse('a draft is applied as it was read, by the change that says so', TG_NAME, TG_TABLE_NAME);
    END IF;
    IF NEW.approved_by_id IS NOT NULL THEN
        PERFORM ledger.approve(NEW.approved_by_id, ARRAY(SELECT ledger.draft_authors(OLD.id)), 'this draft', TG_NAME, TG_TABLE_NAME);
    ELSE
        PERFORM ledger.alone(NEW.alone_because, true, 'this draft', TG_NAME, TG_TABLE_NAME);
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER claimdraft_two_people BEFORE UPDATE ON claims_claimdraft
    FOR EACH ROW WHEN (NEW.state = 'applied' AND OLD.state <> 'applied') EXECUTE FUNCTION ledger.draft_two_people();

-- Whether this very change applies a draft of the claim.
CREATE FUNCTION ledger.draft_applied(claim bigint) RETURNS boolean LANGUAGE sql AS $$
    SELECT EXISTS (SELECT FROM public.claims_claimdraft WHERE claim_id = claim AND state = 'applied' AND applied_in = (SELECT ledger.revision())) $$;

-- The door for corrections, which two people decide: whether one is at this moment giving this column of this row this
-- value. It is shut: the migration of corrections replaces this function (CREATE OR REPLACE) by one that looks for it.
CREATE FUNCTION ledger.correcting(target text, object bigint, changed text, value jsonb) RETURNS boolean
LANGUAGE sql STABLE AS 'SELECT false';

-- Whether corrections do all that a write changes in a row, its workflow and generated columns apart. A change-set may
-- hold a figure as text, so that no digit is lost.
CREATE FUNCTION ledger.corrected(target text, object bigint, before jsonb, after jsonb) RETURNS boolean LANGUAGE sql AS $$
    SELECT bool_and(ledger.correcting(target, object, n.key, n.value) OR ledger.correcting(target, object, n.key, to_jsonb(n.value #>> '{}')))
    FROM jsonb_each(after - ledger.claim_workflow() - 'public_id') n WHERE n.value IS DISTINCT FROM before -> n.key $$;

-- What was published changes by an approved draft alone, and then exactly as the draft says; what no reviewer saw (an
-- import) may be completed by its import, but never in its words.
CREATE OR REPLACE FUNCTION ledger.claim_keeps_its_words() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    draft public.claims_claimdraft;
    expected public.claims_claim;
BEGIN
    IF ledger.erasing() THEN
        RETURN coalesce(NEW, OLD);
    END IF;
    IF TG_OP = 'UPDATE' THEN
        IF ledger.corrected('claims_claim', OLD.id, to_jsonb(OLD), to_jsonb(NEW)) THEN
            RETURN NEW;
        END IF;
        SELECT * INTO draft FROM public.claims_claimdraft
        WHERE claim_id = OLD.id AND state = 'applied' AND applied_in = (SELECT ledger.revision());
        IF FOUND THEN
            expected := jsonb_populate_record(OLD, draft.changes - 'figures');
            IF to_jsonb(NEW) - ledger.claim_workflow() - 'public_id' = to_jsonb(expected) - ledger.claim_workflow() - 'public_id' THEN
                IF draft.alone_because <> '' AND NOT NEW.second_reading_due THEN
                    PERFORM ledger.refuse(format('claim %s was changed by an editor alone: its second reading is due', OLD.public_id), TG_NAME, TG_TABLE_NAME);
                END IF;
                RETURN NEW;
            END IF;
        ELSIF (OLD.text, OLD.language, OLD.kind, OLD.published_at) IS NOT DISTINCT FROM (NEW.text, NEW.language, NEW.kind, NEW.published_at)
              AND (ledger.writer()).kind IN ('import', 'system') THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'claim % was published: its words are not changed in place, and it is not deleted', OLD.public_id
        USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
              HINT = 'Edit it by a draft, which a second person approves.';
END $$;
DROP TRIGGER claim_keeps_its_words ON claims_claim;
CREATE TRIGGER claim_keeps_its_words BEFORE UPDATE ON claims_claim
    FOR EACH ROW WHEN (OLD.published_at IS NOT NULL AND (
        (OLD.text, OLD.language, OLD.kind, OLD.published_at, OLD.said_by_id, OLD.said_on_earliest, OLD.said_on_latest, OLD.occasion,
         OLD.context, OLD.topics, OLD.reference, OLD.reference_appearance_id)
        IS DISTINCT FROM
        (NEW.text, NEW.language, NEW.kind, NEW.published_at, NEW.said_by_id, NEW.said_on_earliest, NEW.said_on_latest, NEW.occasion,
         NEW.context, NEW.topics, NEW.reference, NEW.reference_appearance_id)))
    EXECUTE FUNCTION ledger.claim_keeps_its_words();

CREATE FUNCTION ledger.figure_keeps() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    claim public.claims_claim;
    change jsonb;
BEGIN
    SELECT * INTO claim FROM public.claims_claim WHERE id = CASE TG_OP WHEN 'INSERT' THEN NEW.claim_id ELSE OLD.claim_id END;
    IF claim.published_at IS NULL OR ledger.erasing() OR (ledger.writer()).kind <> 'person' THEN
        RETURN coalesce(NEW, OLD);
    END IF;
    IF TG_OP = 'UPDATE' THEN
        IF ledger.corrected('claims_statistic', OLD.id, to_jsonb(OLD), to_jsonb(NEW)) THEN
            RETURN NEW;
        END IF;
        SELECT changes -> 'figures' -> OLD.id::text INTO change FROM public.claims_claimdraft
        WHERE claim_id = OLD.claim_id AND state = 'applied' AND applied_in = (SELECT ledger.revision());
        IF NEW IS NOT DISTINCT FROM jsonb_populate_record(OLD, coalesce(change, '{}'))
           -- Which series it belongs to is no part of what was published.
           OR to_jsonb(NEW) - 'indicator_id' = to_jsonb(OLD) - 'indicator_id' THEN
            RETURN NEW;
        END IF;
    END IF;
    PERFORM ledger.refuse(format('claim %s was published: its figures are not changed in place', claim.public_id), TG_NAME, TG_TABLE_NAME);
    RETURN NULL;
END $$;
CREATE TRIGGER statistic_keeps BEFORE INSERT OR UPDATE OR DELETE ON claims_statistic
    FOR EACH ROW EXECUTE FUNCTION ledger.figure_keeps();
