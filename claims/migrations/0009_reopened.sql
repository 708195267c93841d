-- A decision about what a machine read or suspects can be taken back. What follows from it (a claim that was worked on,
-- a correction that was applied) is taken back first, by whoever wrote that.
DROP TRIGGER suggestion_lives ON claims_suggestion;
CREATE TRIGGER suggestion_lives BEFORE UPDATE ON claims_suggestion
    FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
    EXECUTE FUNCTION ledger.lives('pending>accepted', 'pending>refused', 'accepted>pending', 'refused>pending');
DROP TRIGGER finding_lives ON claims_finding;
CREATE TRIGGER finding_lives BEFORE UPDATE ON claims_finding
    FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
    EXECUTE FUNCTION ledger.lives('suspected>confirmed', 'suspected>dismissed', 'confirmed>suspected', 'dismissed>suspected');
-- What waits is looked for all day long, among everything that was ever decided.
CREATE INDEX suggestion_waiting ON claims_suggestion (id) WHERE state = 'pending' AND kind IN ('quotation', 'statistic');
CREATE INDEX finding_waiting ON claims_finding (id) WHERE state = 'suspected';
