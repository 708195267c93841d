"""Which of others' ratings are about a claim is asked by the key of the words they review."""

from typing import Any

from django.db import migrations, models

from claims.matching.said import Said
from sources.ledger.operations import Track

# They stay as they came; what is added is worked out of them, and is no change of theirs.
BEFORE, AFTER = (f"ALTER TABLE claims_outsidereview {word} TRIGGER USER" for word in ("DISABLE", "ENABLE"))
_BATCH = 500


def key(apps: Any, schema_editor: Any) -> None:
    model = apps.get_model("claims", "OutsideReview")
    for row in model.objects.exclude(claim_reviewed="").only("pk", "claim_reviewed").iterator(_BATCH):
        model.objects.filter(pk=row.pk).update(words=Said(row.claim_reviewed).key)


class Migration(migrations.Migration):
    dependencies = [("claims", "0032_ready_texts"), ("sources", "0004_tokens")]

    operations = [
        migrations.AddField(
            model_name="outsidereview",
            name="words",
            field=models.CharField(
                blank=True,
                help_text="The key of the claim reviewed (Said.key), by which a person's word on it is found; none without one.",
                null=True,
            ),
        ),
        migrations.RunSQL(BEFORE, migrations.RunSQL.noop),
        migrations.RunPython(key, migrations.RunPython.noop),
        migrations.RunSQL(AFTER, migrations.RunSQL.noop),
        migrations.AddIndex(
            model_name="outsidereview", index=models.Index(fields=["words"], name="outsidereview_by_words")
        ),
        migrations.AddConstraint(
            model_name="outsidereview",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("claim_reviewed", ""), ("words__isnull", True)),
                    models.Q(
                        models.Q(("claim_reviewed", ""), _negated=True),
                        ("words__isnull", False),
                        ("words__regex", "^[0-9a-f]{64}$"),
                    ),
                    _connector="OR",
                ),
                name="outsidereview_words",
            ),
        ),
        Track("claims_outsidereview"),
    ]
