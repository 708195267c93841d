"""Names of protected speakers are withheld from every public text."""

from pathlib import Path

from django.db import migrations, models
from django.db.models import Q

UNDO = """
DROP FUNCTION ledger.any_protected();
DROP FUNCTION ledger.names_protected(text);
DROP FUNCTION ledger.withhold(text);
DROP FUNCTION ledger.name_pattern(text);
DROP FUNCTION ledger.withheld();
DROP FUNCTION ledger.protected_ids();
"""


class Migration(migrations.Migration):
    dependencies = [("claims", "0010_search")]

    operations = [
        migrations.AddIndex(
            model_name="speaker",
            index=models.Index(fields=["id"], name="speaker_protected", condition=Q(protected=True)),
        ),
        migrations.RunSQL(Path(__file__).with_name("0011_withheld.sql").read_text(), UNDO),
    ]
