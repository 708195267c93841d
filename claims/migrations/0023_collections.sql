-- A collection is what it was when it was made: nothing of it changes or goes, and nothing comes to it.
CREATE TRIGGER collection_fixed BEFORE UPDATE OR DELETE ON claims_collection
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER collectionentry_fixed BEFORE UPDATE OR DELETE ON claims_collectionentry
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();

CREATE FUNCTION ledger.collection_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.position > (SELECT size FROM public.claims_collection WHERE id = NEW.collection_id) THEN
        RAISE EXCEPTION 'a collection is fixed: make another'
            USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER collectionentry_within BEFORE INSERT ON claims_collectionentry
    FOR EACH ROW EXECUTE FUNCTION ledger.collection_is_open();
