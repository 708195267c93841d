-- What corrections, notes and their places refuse beyond what constraints can say.

CREATE TRIGGER correction_begins BEFORE INSERT ON claims_correction
    FOR EACH ROW EXECUTE FUNCTION ledger.begins('proposed');
CREATE TRIGGER correction_lives BEFORE UPDATE ON claims_correction
    FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
    EXECUTE FUNCTION ledger.lives('proposed>approved', 'proposed>rejected', 'approved>proposed', 'approved>rejected', 'approved>applied', 'applied>undone');

-- Whoever wrote any part of what is proposed does not approve it: the correction itself while it was proposed, its places,
-- and the rows of its change-set. Approving is a person's.
CREATE FUNCTION ledger.correction_second_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM public.sources_actor WHERE id = NEW.approved_by_id AND kind = 'person') THEN
        RAISE EXCEPTION 'correction % is approved by a person', OLD.public_id
            USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
    END IF;
    IF EXISTS (
        SELECT FROM public.sources_change c WHERE c.actor_id = NEW.approved_by_id AND c.revision IN (
            SELECT from_revision FROM history.claims_correction WHERE id = NEW.id AND state = 'proposed'
            UNION ALL SELECT from_revision FROM history.claims_correctionplace WHERE correction_id = NEW.id
            UNION ALL SELECT from_revision FROM history.sources_changesetrow WHERE change_set_id = NEW.change_set_id)
    ) OR NEW.approved_by_id = NEW.proposed_by_id OR EXISTS (
        -- Not in the history yet: written by this very statement.
        SELECT FROM public.sources_change c WHERE c.actor_id = NEW.approved_by_id AND c.revision = (SELECT ledger.revision())
            AND (OLD.forms, OLD.right, OLD.reading, OLD.why, OLD.kind, OLD.speaker_id, OLD.claim_id, OLD.change_set_id, OLD.documents)
             IS DISTINCT FROM (NEW.forms, NEW.right, NEW.reading, NEW.why, NEW.kind, NEW.speaker_id, NEW.claim_id, NEW.change_set_id, NEW.documents)
    ) THEN
        RAISE EXCEPTION 'correction % is approved by somebody who wrote no part of it', OLD.public_id
            USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER correction_second_person BEFORE UPDATE ON claims_correction
    FOR EACH ROW WHEN (NEW.state = 'approved' AND (OLD.state <> 'approved' OR OLD.approved_by_id IS DISTINCT FROM NEW.approved_by_id))
    EXECUTE FUNCTION ledger.correction_second_person();

-- What was approved is what is applied, and stays what it was.
CREATE FUNCTION ledger.correction_as_approved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF ledger.erasing() THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'correction % is %: what it says is no longer changed', OLD.public_id, OLD.state
        USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
END $$;
CREATE TRIGGER correction_as_approved BEFORE UPDATE ON claims_correction
    FOR EACH ROW WHEN (OLD.state <> 'proposed' AND NEW.state <> 'proposed'
        AND (OLD.whose, OLD.what, OLD.kind, OLD.forms, OLD.right, OLD.reading, OLD.why, OLD.speaker_id, OLD.claim_id, OLD.change_set_id,
             OLD.documents, OLD.proposed_by_id, OLD.evidence_passage_id, OLD.evidence_id)
         IS DISTINCT FROM (NEW.whose, NEW.what, NEW.kind, NEW.forms, NEW.right, NEW.reading, NEW.why, NEW.speaker_id, NEW.claim_id,
             NEW.change_set_id, NEW.documents, NEW.proposed_by_id, NEW.evidence_passage_id, NEW.evidence_id))
    EXECUTE FUNCTION ledger.correction_as_approved();
CREATE TRIGGER correction_approver_stays BEFORE UPDATE ON claims_correction
    FOR EACH ROW WHEN (OLD.state IN ('applied', 'undone') AND OLD.approved_by_id IS DISTINCT FROM NEW.approved_by_id)
    EXECUTE FUNCTION ledger.correction_as_approved();

-- Nor are its places and the rows of its change-set; a row that is added gets its key when it is applied.
CREATE FUNCTION ledger.correction_rows_as_approved() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    found record;
    row_of jsonb := to_jsonb(coalesce(NEW, OLD));
BEGIN
    SELECT public_id, state INTO found FROM public.claims_correction
    WHERE CASE TG_TABLE_NAME WHEN 'claims_correctionplace' THEN id = (row_of ->> 'correction_id')::bigint
        ELSE change_set_id = (row_of ->> 'change_set_id')::bigint END;
    IF found.state <> 'proposed' AND NOT ledger.erasing() AND NOT (
        TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'sources_changesetrow' AND found.state = 'approved'
        AND to_jsonb(OLD) - 'object_id' = to_jsonb(NEW) - 'object_id' AND (to_jsonb(OLD) ->> 'object_id')::bigint < 0)
    THEN
        RAISE EXCEPTION 'correction % is %: what it changes is no longer changed', found.public_id, found.state
            USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER correction_rows_as_approved BEFORE INSERT OR UPDATE OR DELETE ON sources_changesetrow
    FOR EACH ROW EXECUTE FUNCTION ledger.correction_rows_as_approved();
CREATE TRIGGER correction_places_as_approved BEFORE INSERT OR UPDATE OR DELETE ON claims_correctionplace
    FOR EACH ROW EXECUTE FUNCTION ledger.correction_rows_as_approved();

-- The door for corrections: whether a change-set of one is at this moment doing this, an approved one being applied or an
-- applied one being undone.
CREATE OR REPLACE FUNCTION ledger.correcting(target text, object bigint, changed text, value jsonb) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM public.claims_correction c
        JOIN public.sources_changeset s ON s.id = CASE c.state WHEN 'approved' THEN c.change_set_id WHEN 'applied' THEN c.undo_set_id END
        JOIN public.sources_changesetrow r ON r.change_set_id = s.id
        WHERE s.state = 'proposed' AND r."table" = target AND r.object_id = object AND r.field = changed AND r.after = value)
$$;

-- A finding is decided once, but undoing the correction that confirmed it takes its decision back.
DROP TRIGGER finding_lives ON claims_finding;
CREATE TRIGGER finding_lives BEFORE UPDATE ON claims_finding
    FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state
        AND NOT (NEW.state = 'suspected' AND ledger.correcting('claims_finding', OLD.id, 'state', to_jsonb(NEW.state))))
    EXECUTE FUNCTION ledger.lives('suspected>confirmed', 'suspected>dismissed');

-- A reply is about what it replies to, and nobody may read it who may not read that.
CREATE FUNCTION ledger.annotation_reply() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    above public.claims_annotation;
BEGIN
    SELECT * INTO above FROM public.claims_annotation WHERE id = NEW.reply_to_id;
    IF (above.passage_id, above.claim_id) IS DISTINCT FROM (NEW.passage_id, NEW.claim_id) THEN
        RAISE EXCEPTION 'a reply is about what it replies to'
            USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
    END IF;
    IF array_position('{private,team,public}', above.visibility::text) < array_position('{private,team,public}', NEW.visibility::text)
        OR above.visibility = 'private' AND above.by_id <> NEW.by_id THEN
        RAISE EXCEPTION 'a reply is read by nobody who may not read what it replies to'
            USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER annotation_reply BEFORE INSERT OR UPDATE OF passage_id, claim_id, visibility, by_id, reply_to_id ON claims_annotation
    FOR EACH ROW WHEN (NEW.reply_to_id IS NOT NULL) EXECUTE FUNCTION ledger.annotation_reply();
CREATE TRIGGER annotation_place_of_capture BEFORE INSERT OR UPDATE ON claims_annotationplace
    FOR EACH ROW EXECUTE FUNCTION ledger.passage_of_capture('passage_id', 'capture_id');
-- What a note is on, and whose it is, stays.
CREATE TRIGGER annotation_fixed BEFORE UPDATE ON claims_annotation
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change('public_id', 'motivation', 'body', 'language', 'visibility', 'edited_at', 'withdrawn_at');
