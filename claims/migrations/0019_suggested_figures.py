"""Captures found by the figures they print."""

from pathlib import Path

from django.db import migrations

UNDO = """
DROP INDEX suggestion_figures;
DROP FUNCTION ledger.figures(jsonb);
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0014_releases"), ("claims", "0015_matching")]

    operations = [migrations.RunSQL(Path(__file__).with_name("0019_suggested_figures.sql").read_text(), UNDO)]
