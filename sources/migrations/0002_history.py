"""Triggers that need the tables, the history of every table, and the first actor."""

from pathlib import Path

from django.db import migrations

from sources.ledger.operations import Track

UNDO = """
DROP VIEW asof.sources_change;
DROP TRIGGER change_truncate ON sources_change;
DROP TRIGGER change_fixed ON sources_change;
DROP TRIGGER change_open ON sources_change;
DROP TRIGGER capture_fixed ON sources_capture;
DROP TRIGGER passage_fixed ON sources_passage;
DROP TRIGGER passages_stand ON sources_passage;
DROP FUNCTION ledger.passages_stand();
DROP FUNCTION ledger.begin_record();
"""


class Migration(migrations.Migration):
    dependencies = [("sources", "0001_initial")]

    operations = [
        migrations.RunSQL(Path(__file__).with_name("0002_history.sql").read_text(), UNDO),
        Track("sources_user", exclude=("password", "last_login")),
        Track("sources_actor"),
        Track("sources_changeset"),
        Track("sources_changesetrow"),
        Track("sources_source"),
        Track("sources_document"),
        Track("sources_byline"),
        Track("sources_documentlink"),
        Track("sources_capture", fixed=("bytes", "text")),
        Track("sources_passage"),
        migrations.RunSQL("SELECT ledger.begin_record()", migrations.RunSQL.noop),
    ]
