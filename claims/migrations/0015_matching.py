"""Claims found by what they are about, and by their figures."""

from pathlib import Path

from django.db import migrations

UNDO = """
DROP INDEX statistic_figures;
DROP INDEX claim_subject;
DROP FUNCTION ledger.subject(text, text);
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0014_releases")]

    operations = [migrations.RunSQL(Path(__file__).with_name("0015_matching.sql").read_text(), UNDO)]
