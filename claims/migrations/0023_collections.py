"""Lists of claim versions that are cited as one."""

from pathlib import Path

import django.db.models.deletion
import sources.models.public_id
from django.db import migrations, models

from sources.ledger.operations import Track

UNDO = """
DROP TRIGGER collectionentry_within ON claims_collectionentry;
DROP FUNCTION ledger.collection_is_open();
DROP TRIGGER collectionentry_fixed ON claims_collectionentry;
DROP TRIGGER collection_fixed ON claims_collection;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0022_outside"),
        ("sources", "0004_tokens"),
    ]

    operations = [
        migrations.CreateModel(
            name="Collection",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.GeneratedField(
                        db_persist=True,
                        expression=sources.models.public_id.PublicIdOf(models.Value("COL"), models.F("id")),
                        output_field=models.CharField(db_collation="C", max_length=12),
                        unique=True,
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                ("about", models.TextField(blank=True)),
                ("query", models.TextField(blank=True)),
                ("made_at", models.DateTimeField()),
                ("size", models.PositiveIntegerField(help_text="How many claims it has.")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sources.actor"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("title", ""), _negated=True), name="collection_titled"),
                    models.CheckConstraint(condition=models.Q(("size__gte", 1)), name="collection_not_empty"),
                ]
            },
        ),
        migrations.CreateModel(
            name="CollectionEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveIntegerField()),
                ("version", models.PositiveIntegerField()),
                (
                    "claim",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.claim"),
                ),
                (
                    "collection",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="entries", to="claims.collection"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("collection", "position"), name="collectionentry_place_once"),
                    models.UniqueConstraint(fields=("collection", "claim"), name="collectionentry_claim_once"),
                    models.CheckConstraint(
                        condition=models.Q(("position__gte", 1), ("version__gte", 1)), name="collectionentry_numbered"
                    ),
                ]
            },
        ),
        migrations.RunSQL(Path(__file__).with_name("0023_collections.sql").read_text(), UNDO),
        Track("claims_collection"),
        Track("claims_collectionentry"),
    ]
