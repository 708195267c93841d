-- What others wrote stays as it came.
CREATE TRIGGER outsidereview_fixed BEFORE UPDATE ON claims_outsidereview
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER outsidenote_fixed BEFORE UPDATE ON claims_outsidenote
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
