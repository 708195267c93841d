"""Releases of the dataset, kept in parts."""

from pathlib import Path

import django.db.models.deletion
from django.db import migrations, models

from sources.ledger.operations import Track

UNDO = """
DROP TRIGGER releasepart_replaced ON claims_releasepart;
DROP FUNCTION ledger.part_was_replaced();
DROP TRIGGER releasepart_fixed ON claims_releasepart;
DROP TRIGGER release_fixed ON claims_release;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0013_saved_searches"),
        ("sources", "0004_tokens"),
    ]

    operations = [
        migrations.CreateModel(
            name="Release",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("issue", models.PositiveIntegerField(default=1)),
                (
                    "licence",
                    models.CharField(
                        help_text="SPDX, such as CC-BY-4.0; of our own words, not of those that we quote."
                    ),
                ),
                ("address", models.CharField(help_text="Of the site, as the files name it.")),
                ("size", models.BigIntegerField()),
                (
                    "sha256",
                    models.CharField(db_collation="C", help_text="Of the zip file, hexadecimal.", max_length=64),
                ),
                ("manifest", models.JSONField()),
                ("issued_because", models.TextField(blank=True, help_text="Why it was issued again.")),
                (
                    "as_of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sources.change"
                    ),
                ),
                (
                    "built_at",
                    models.ForeignKey(
                        help_text="What might be told was decided by this change.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.change",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sources.actor"
                    ),
                ),
            ],
            options={
                "ordering": ("-number", "-issue"),
                "constraints": [
                    models.UniqueConstraint(fields=("number", "issue"), name="release_issue_once"),
                    models.CheckConstraint(
                        condition=models.Q(("issue__gte", 1), ("number__gte", 1), ("size__gte", 1)),
                        name="release_numbered",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("issue", 1), ("issued_because", "")),
                            models.Q(("issue__gt", 1), ("issued_because__regex", "\\S")),
                            _connector="OR",
                        ),
                        name="release_issued_again_for_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("sha256__regex", "^[0-9a-f]{64}$")), name="release_sha256"
                    ),
                    models.CheckConstraint(condition=models.Q(("licence", ""), _negated=True), name="release_licensed"),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReleasePart",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveIntegerField(help_text="From 0.")),
                ("bytes", models.BinaryField()),
                (
                    "release",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="parts", to="claims.release"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("release", "position"), name="releasepart_once"),
                    models.CheckConstraint(
                        condition=models.Q(("bytes", b""), _negated=True), name="releasepart_not_empty"
                    ),
                ]
            },
        ),
        migrations.RunSQL(Path(__file__).with_name("0014_releases.sql").read_text(), UNDO),
        Track("claims_release"),
        Track("claims_releasepart", fixed=("bytes",)),
    ]
