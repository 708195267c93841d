-- AFTER INSERT on sources_passage, once a statement: what its rows say stands there, stands there. The text is walked
-- through once from its start, however many passages there are: cutting each by its offset would begin anew each time.
CREATE FUNCTION ledger.passages_stand() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    p record;
    walked bigint;  -- the capture being walked through
    rest text;      -- its text from here on
    at int;         -- where that begins
BEGIN
    FOR p IN SELECT *, start - length(prefix) AS first FROM after_rows ORDER BY capture_id, start - length(prefix) LOOP
        IF p.capture_id IS DISTINCT FROM walked THEN
            SELECT text || '' INTO rest FROM public.sources_capture WHERE id = p.capture_id;  -- || unpacks it, once
            walked := p.capture_id;
            at := 0;
        END IF;
        IF p.first >= 0 AND p.first > at THEN
            rest := right(rest, at - p.first);
            at := p.first;
        END IF;
        IF p.first < 0 OR length(p.exact) <> p."end" - p.start
           OR p.prefix || p.exact || p.suffix IS DISTINCT FROM left(rest, p."end" - p.first + length(p.suffix)) THEN
            RAISE EXCEPTION 'the text of capture % from % to % is not the passage''s', p.capture_id, p.start, p."end"
                USING ERRCODE = 'check_violation', CONSTRAINT = 'passages_stand', TABLE = TG_TABLE_NAME;
        END IF;
    END LOOP;
    RETURN NULL;
END $$;

CREATE TRIGGER passages_stand AFTER INSERT ON sources_passage REFERENCING NEW TABLE AS after_rows
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.passages_stand();
CREATE TRIGGER passage_fixed BEFORE UPDATE ON sources_passage FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change('locator');

CREATE TRIGGER capture_fixed BEFORE UPDATE OR DELETE ON sources_capture FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();

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
