"""The lives of claims, suggestions and findings, what of them never changes, and the history of every table."""

from pathlib import Path

from django.db import migrations

from sources.ledger.operations import Track

UNDO = """
DROP FUNCTION ledger.begins() CASCADE;
DROP FUNCTION ledger.lives() CASCADE;
DROP FUNCTION ledger.claim_keeps_its_words() CASCADE;
DROP FUNCTION ledger.claim_under_embargo() CASCADE;
DROP FUNCTION ledger.claim_version() CASCADE;
DROP FUNCTION ledger.reference_is_its_own() CASCADE;
DROP FUNCTION ledger.passage_of_capture() CASCADE;
DROP FUNCTION ledger.merged_once() CASCADE;
DROP TRIGGER appearance_fixed ON claims_appearance;
DROP TRIGGER suggestion_fixed ON claims_suggestion;
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0001_initial"), ("sources", "0002_history")]

    operations = [
        migrations.RunSQL(Path(__file__).with_name("0002_lives.sql").read_text(), UNDO),
        Track("claims_speaker"),
        Track("claims_speakername"),
        Track("claims_speakerrole"),
        Track("claims_indicator"),
        Track("claims_claim"),
        Track("claims_statistic"),
        Track("claims_appearance"),
        Track("claims_suggestion"),
        Track("claims_finding"),
        Track("claims_match"),
    ]
