-- A release is what it was. Its bytes go only where another issue of the same number has taken their place.
CREATE TRIGGER release_fixed BEFORE UPDATE OR DELETE ON claims_release
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER releasepart_fixed BEFORE UPDATE ON claims_releasepart
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();

CREATE FUNCTION ledger.part_was_replaced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM public.claims_release kept JOIN public.claims_release later
            ON later.number = kept.number AND later.issue > kept.issue
        WHERE kept.id = OLD.release_id
    ) THEN
        RAISE EXCEPTION 'the bytes of a release stay until another issue of it takes their place'
            USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER releasepart_replaced BEFORE DELETE ON claims_releasepart
    FOR EACH ROW EXECUTE FUNCTION ledger.part_was_replaced();

-- They are compressed already.
ALTER TABLE claims_releasepart ALTER COLUMN bytes SET STORAGE EXTERNAL;
