"""What was written since a revision, and which embargoes there are, is found without reading everything."""

from django.db import migrations, models
from django.db.models import Q

# As sources.ledger.operations.Track makes them; here for the histories that are older than they are.
CHANGED = """
DO $$
DECLARE twin record;
BEGIN
    FOR twin IN SELECT tablename FROM pg_tables WHERE schemaname = 'history' LOOP
        EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON history.%I USING brin (from_revision, to_revision)'
            ' WITH (pages_per_range = 16, autosummarize = on)', left(twin.tablename, 55) || '_changed', twin.tablename);
    END LOOP;
END $$
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0026_meanings_alone"), ("sources", "0004_tokens")]

    operations = [
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                fields=["not_before"], name="claim_under_embargo", condition=Q(not_before__isnull=False)
            ),
        ),
        migrations.RunSQL(CHANGED, migrations.RunSQL.noop),
    ]
