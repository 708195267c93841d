"""Claims are found by the stems of their own language."""

from pathlib import Path

from django.db import migrations

HERE = Path(__file__).parent
UNDO = """
DROP INDEX claim_subject;
DROP FUNCTION ledger.subject(text, text, text);
DROP FUNCTION ledger.stems(text);
""" + (HERE / "0015_matching.sql").read_text().partition("CREATE INDEX statistic_figures")[0]


class Migration(migrations.Migration):
    dependencies = [("claims", "0028_match_of_words")]

    operations = [migrations.RunSQL((HERE / "0029_stems.sql").read_text(), UNDO)]
