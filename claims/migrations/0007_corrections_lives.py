"""The lives of corrections and notes, what of them never changes, and their history."""

from pathlib import Path

from django.db import migrations

from sources.ledger.operations import Track

UNDO = """
DROP TRIGGER finding_lives ON claims_finding;
CREATE TRIGGER finding_lives BEFORE UPDATE ON claims_finding
    FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
    EXECUTE FUNCTION ledger.lives('suspected>confirmed', 'suspected>dismissed');
CREATE OR REPLACE FUNCTION ledger.correcting(target text, object bigint, changed text, value jsonb) RETURNS boolean
LANGUAGE sql STABLE AS 'SELECT false';
DROP FUNCTION ledger.correction_second_person() CASCADE;
DROP FUNCTION ledger.correction_as_approved() CASCADE;
DROP FUNCTION ledger.correction_rows_as_approved() CASCADE;
DROP FUNCTION ledger.annotation_reply() CASCADE;
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0006_corrections")]

    operations = [
        migrations.RunSQL(Path(__file__).with_name("0007_corrections_lives.sql").read_text(), UNDO),
        Track("claims_speaker"),
        Track("claims_correction"),
        Track("claims_correctionplace"),
        Track("claims_annotation"),
        Track("claims_annotationplace"),
        Track("claims_errorreport"),
    ]
