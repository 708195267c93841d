"""Figures of what is public come and go by a draft; evidence is read by somebody who wrote none of it."""

import re
from pathlib import Path

from django.db import migrations

HERE = Path(__file__).parent
# Taken back, the functions that are replaced here are what they were.
BEFORE = (
    "CREATE FUNCTION ledger.draft_written()",
    "CREATE FUNCTION ledger.figure_keeps()",
    "CREATE FUNCTION ledger.claim_authors(",
)
UNDO = "\n".join(
    (
        "DROP FUNCTION ledger.figures_as_drafted() CASCADE;",
        *(f"DROP FUNCTION ledger.{noun}_authors(bigint);" for noun in ("claim", "draft", "review")),
        *(f"ALTER FUNCTION ledger.{noun}_writers(bigint) RENAME TO {noun}_authors;" for noun in ("claim", "draft", "review")),
        *(
            found.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION", 1)
            for found in re.split(r"\n(?=CREATE |--|DROP )", (HERE / "0004_two_people.sql").read_text())
            if found.startswith(BEFORE)
        ),
        "DROP FUNCTION ledger.evidence_authors(bigint);",
        "DROP FUNCTION ledger.last_read(bigint);",
        "DROP FUNCTION ledger.figures_added(jsonb);",
        "DROP FUNCTION ledger.figure_says(public.claims_statistic);",
    )
)


class Migration(migrations.Migration):
    dependencies = [("claims", "0024_table_imports")]

    operations = [migrations.RunSQL((HERE / "0025_read_twice.sql").read_text(), UNDO)]
