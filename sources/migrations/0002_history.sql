-- BEFORE INSERT OR UPDATE on sources_passage: what it says stands there, stands there.
CREATE FUNCTION ledger.passage_stands() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    around text;
    lead int := length(NEW.prefix);
BEGIN
    IF ledger.erasing() THEN
        RETURN NEW;
    END IF;
    IF NEW.start < lead OR NEW."end" <= NEW.start THEN
        RAISE EXCEPTION 'a passage from % to %, after % characters, is not in order', NEW.start, NEW."end", lead
            USING ERRCODE = 'check_violation', CONSTRAINT = 'passage_in_order', TABLE = TG_TABLE_NAME;
    END IF;
    SELECT substr(text, NEW.start + 1 - lead, NEW."end" - NEW.start + lead + length(NEW.suffix)) INTO around
    FROM public.sources_capture WHERE id = NEW.capture_id;
    IF around IS DISTINCT FROM NEW.prefix || NEW.exact || NEW.suffix OR length(NEW.exact) <> NEW."end" - NEW.start THEN
        RAISE EXCEPTION 'the text of capture % from % to % is not the passage''s', NEW.capture_id, NEW.start, NEW."end"
            USING ERRCODE = 'check_violation', CONSTRAINT = 'passage_stands', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER passage_stands BEFORE INSERT OR UPDATE OF capture_id, start, "end", exact, prefix, suffix
    ON sources_passage FOR EACH ROW EXECUTE FUNCTION ledger.passage_stands();
CREATE TRIGGER passage_fixed BEFORE UPDATE ON sources_passage FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change('locator');

CREATE TRIGGER capture_fixed BEFORE UPDATE OR DELETE ON sources_capture FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
-- Texts are cut at random places: cheaper where they are not compressed.
ALTER TABLE sources_capture ALTER COLUMN text SET STORAGE EXTERNAL;

CREATE TRIGGER change_open BEFORE INSERT ON sources_change FOR EACH ROW EXECUTE FUNCTION ledger.open_change();
CREATE TRIGGER change_fixed BEFORE UPDATE OR DELETE ON sources_change FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER change_truncate BEFORE TRUNCATE ON sources_change FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_truncate();

-- Changes have no history: their past is those up to the moment.
CREATE VIEW asof.sources_change AS SELECT * FROM public.sources_change WHERE revision <= current_setting('onrecord.as_of')::bigint;

-- The record begins: the system writes itself into it. (The actor's foreign key is checked when the transaction ends.)
CREATE FUNCTION ledger.begin_record() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO public.sources_change (actor_id, reason) VALUES (1, 'The record begins');
    INSERT INTO public.sources_actor (id, kind, name, version) VALUES (1, 'system', '', '');
    PERFORM setval(pg_get_serial_sequence('public.sources_actor', 'id'), 1);
    PERFORM set_config('onrecord.revision', '', true);
END $$;
