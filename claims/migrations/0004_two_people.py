"""Two people publish: the rules of claims, drafts and verdicts, their history, and the scales everybody begins with."""

from pathlib import Path

from django.db import migrations

from sources.ledger.operations import Track

HERE = Path(__file__).parent
FUNCTIONS = (
    "writer() refuse(text,text,text) writers(text,bigint,text[]) claim_workflow() review_workflow() draft_authors(bigint) "
    "claim_authors(bigint) approve(bigint,bigint[],text,text,text) editor(public.sources_actor,text,text,text) "
    "alone(text,boolean,text,text,text) submitted() claim_two_people() claim_columns() figure_columns() draft_written() "
    "draft_two_people() draft_applied(bigint) correcting(bigint) figure_keeps() rating_in_use() rating_not_retired() "
    "review_version() review_authors(bigint) review_two_people() reply_missing(public.claims_review) superseded_by_next() "
    "evidence_of_its_claim() begin_judging()"
)
UNDO = "\n".join(f"DROP FUNCTION ledger.{name} CASCADE;" for name in FUNCTIONS.split())
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


class Migration(migrations.Migration):
    dependencies = [("claims", "0003_judging")]

    operations = [
        Track("claims_claim"),
        *(Track(table) for table in TRACKED),
        migrations.RunSQL((HERE / "0004_two_people.sql").read_text(), migrations.RunSQL.noop),
        migrations.RunSQL((HERE / "0004_verdicts.sql").read_text(), UNDO),
        migrations.RunSQL("SELECT ledger.begin_judging()", migrations.RunSQL.noop),
    ]
