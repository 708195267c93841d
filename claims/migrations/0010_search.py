"""Words of claims and documents, and names, found by index."""

from pathlib import Path

from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations

UNDO = """
DROP INDEX claim_by_day_said;
DROP INDEX speaker_name_likeness;
DROP INDEX document_title_words;
DROP INDEX capture_words;
DROP INDEX claim_words;
DROP FUNCTION ledger.asked(text);
DROP FUNCTION ledger.words(text);
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0009_reopened")]

    operations = [
        TrigramExtension(),
        migrations.RunSQL(Path(__file__).with_name("0010_search.sql").read_text(), UNDO),
    ]
