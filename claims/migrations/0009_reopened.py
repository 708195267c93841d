"""Decisions about suggestions and findings can be taken back; what waits is found by index."""

from pathlib import Path

from django.db import migrations

UNDO = """
DROP INDEX suggestion_waiting;
DROP INDEX finding_waiting;
DROP TRIGGER suggestion_lives ON claims_suggestion;
CREATE TRIGGER suggestion_lives BEFORE UPDATE ON claims_suggestion
    FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
    EXECUTE FUNCTION ledger.lives('pending>accepted', 'pending>refused');
DROP TRIGGER finding_lives ON claims_finding;
CREATE TRIGGER finding_lives BEFORE UPDATE ON claims_finding
    FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state
        AND NOT (NEW.state = 'suspected' AND ledger.correcting('claims_finding', OLD.id, 'state', to_jsonb(NEW.state))))
    EXECUTE FUNCTION ledger.lives('suspected>confirmed', 'suspected>dismissed');
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0008_capture_jobs")]

    operations = [migrations.RunSQL(Path(__file__).with_name("0009_reopened.sql").read_text(), UNDO)]
