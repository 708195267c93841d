"""Two people publish: the rules of claims, drafts and verdicts, their history, and the scales everybody begins with."""

import re
from pathlib import Path

from django.db import migrations

from sources.ledger.operations import Track

HERE = Path(__file__).parent
FUNCTIONS = (
    "writer() stands() refuse(text,text,text) writers(text,bigint,text[]) claim_workflow() review_workflow() draft_authors(bigint) "
    "claim_authors(bigint) approve(bigint,bigint[],text,text,text) editor(public.sources_actor,text,text,text) "
    "alone(text,boolean,text,text,text) submitted() claim_two_people() claim_columns() figure_columns() draft_written() "
    "draft_two_people() draft_applied(bigint) correcting(text,bigint,text,jsonb) corrected(text,bigint,jsonb,jsonb) figure_keeps() rating_in_use() rating_not_retired() "
    "review_version() review_authors(bigint) review_two_people() reply_missing(public.claims_review) superseded_by_next() "
    "evidence_of_its_claim() begin_judging()"
)
LIVES = (HERE / "0002_lives.sql").read_text()
# Taken back, the functions and triggers of lives that are replaced here are what they were.
BEFORE = (
    "CREATE FUNCTION ledger.claim_keeps_its_words()",
    "CREATE TRIGGER claim_keeps_its_words ",
    "CREATE TRIGGER claim_keeps_its_address ",
    "CREATE TRIGGER claim_lives ",
)
MADE = "".join((HERE / f"0004_{name}.sql").read_text() for name in ("two_people", "verdicts"))
TRIGGER = re.compile(r"^CREATE (?:CONSTRAINT )?TRIGGER (\w+) [^;]*? ON (\w+)", re.MULTILINE)
UNDO = "\n".join(
    (
        *(f"DROP TRIGGER {name} ON {table};" for name, table in TRIGGER.findall(MADE)),
        "DROP FUNCTION ledger.claim_keeps_its_words() CASCADE;",
        *(f"DROP FUNCTION ledger.{name} CASCADE;" for name in FUNCTIONS.split()),
        *(found for found in re.split(r"\n(?=CREATE |--)", LIVES) if found.startswith(BEFORE)),
    )
)
TRACKED = (
    "claims_installation",
    "claims_ratingscale",
    "claims_rating",
    "claims_correspondence",
    "claims_evidence",
    "claims_review",
    "claims_claimdraft",
    "claims_assignment",
    "claims_comment",
)
# Rows that stood here before (taken back, and migrated again) belong to the change that begins their history.
RESUME = """
DO $$ BEGIN
    IF EXISTS (SELECT FROM claims_ratingscale) THEN
        INSERT INTO sources_change (actor_id, reason) VALUES (1, 'The history of verdicts begins again');
    END IF;
END $$
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0003_judging")]

    operations = [
        migrations.RunSQL(RESUME, migrations.RunSQL.noop),
        Track("claims_claim"),
        *(Track(table) for table in TRACKED),
        migrations.RunSQL((HERE / "0004_two_people.sql").read_text(), migrations.RunSQL.noop),
        migrations.RunSQL((HERE / "0004_verdicts.sql").read_text(), UNDO),
        migrations.RunSQL("SELECT ledger.begin_judging()", migrations.RunSQL.noop),
    ]
