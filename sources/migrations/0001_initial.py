"""The tables of this room, on the ledger's functions in PostgreSQL."""

from pathlib import Path

import django.contrib.auth.validators
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.text
import django.utils.timezone
import sources.models.capture
import sources.models.public_id
from django.conf import settings
from django.db import migrations, models


HERE = Path(__file__).parent
FUNCTIONS = [HERE / f"0001_{part}.sql" for part in ("ledger", "track", "public_id")]


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.RunSQL(
            [part.read_text() for part in FUNCTIONS],
            "DROP SCHEMA asof CASCADE; DROP SCHEMA history CASCADE; DROP SCHEMA ledger CASCADE",
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.GeneratedField(
                        db_persist=True,
                        expression=sources.models.public_id.PublicIdOf(models.Value("DOC"), models.F("id")),
                        output_field=models.CharField(db_collation="C", max_length=12),
                        unique=True,
                    ),
                ),
                (
                    "csl_type",
                    models.CharField(
                        choices=[
                            ("article", "Article"),
                            ("article-journal", "Journal"),
                            ("article-magazine", "Magazine"),
                            ("article-newspaper", "Newspaper"),
                            ("bill", "Bill"),
                            ("book", "Book"),
                            ("broadcast", "Broadcast"),
                            ("chapter", "Chapter"),
                            ("dataset", "Dataset"),
                            ("document", "Document"),
                            ("hearing", "Hearing"),
                            ("interview", "Interview"),
                            ("legal_case", "Legal Case"),
                            ("legislation", "Legislation"),
                            ("pamphlet", "Pamphlet"),
                            ("paper-conference", "Conference Paper"),
                            ("personal_communication", "Communication"),
                            ("post", "Post"),
                            ("post-weblog", "Weblog"),
                            ("report", "Report"),
                            ("review", "Review"),
                            ("speech", "Speech"),
                            ("standard", "Standard"),
                            ("thesis", "Thesis"),
                            ("webpage", "Webpage"),
                        ],
                        default="document",
                        max_length=25,
                    ),
                ),
                ("title", models.TextField(blank=True)),
                ("url", models.TextField(blank=True, db_collation="C")),
                (
                    "doi",
                    models.CharField(
                        blank=True, db_collation="C", help_text="Without https://doi.org/, lower case.", max_length=300
                    ),
                ),
                ("published_earliest", models.DateField(blank=True, null=True)),
                (
                    "published_latest",
                    models.DateField(blank=True, help_text="The same day where the day is known.", null=True),
                ),
                (
                    "published_how",
                    models.CharField(blank=True, help_text="Stated, or how it was inferred.", max_length=200),
                ),
                ("language", models.CharField(blank=True, help_text="BCP 47.", max_length=35)),
                (
                    "is_primary",
                    models.BooleanField(
                        default=False, help_text="Is it itself the record: a statement, statistics, a judgment?"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("published_earliest__isnull", True), ("published_latest__isnull", True)),
                            models.Q(
                                ("published_earliest__isnull", False),
                                ("published_earliest__lte", models.F("published_latest")),
                                ("published_latest__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="document_published_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("csl_type__regex", "^[a-z_-]+$")), name="document_csl_type"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("doi", ""), _negated=True), fields=("doi",), name="document_doi_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("doi__regex", "^(10\\.[^A-Z\\s]+)?$")), name="document_doi"
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="User",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "username",
                    models.CharField(
                        db_collation="C",
                        max_length=150,
                        unique=True,
                        validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                    ),
                ),
                ("email", models.EmailField(blank=True, max_length=254)),
                (
                    "name",
                    models.CharField(
                        blank=True, help_text="As colleagues see it; never shown to the public.", max_length=200
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("reader", "Reader"),
                            ("contributor", "Contributor"),
                            ("checker", "Checker"),
                            ("editor", "Editor"),
                            ("administrator", "Administrator"),
                        ],
                        default="reader",
                        max_length=13,
                    ),
                ),
                ("is_active", models.BooleanField(default=True)),
                ("date_joined", models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(django.db.models.functions.text.Lower("username"), name="user_name_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("role__in", ["reader", "contributor", "checker", "editor", "administrator"])
                        ),
                        name="user_role",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Actor",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("person", "Person"),
                            ("engine", "Engine"),
                            ("import", "Import"),
                            ("system", "System"),
                            ("anonymous", "Anonymous"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        blank=True, help_text="Of an engine or an import; a person's is the user's.", max_length=100
                    ),
                ),
                ("version", models.CharField(blank=True, help_text="Of an engine.", max_length=50)),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kind", "name", "version", "user"), name="actor_once", nulls_distinct=False
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["person", "engine", "import", "system", "anonymous"])),
                        name="actor_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "person"), ("name", ""), ("user__isnull", False), ("version", "")),
                            models.Q(models.Q(("kind", "person"), _negated=True), ("user__isnull", True)),
                            _connector="OR",
                        ),
                        name="actor_person_is_user",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("kind", "engine"),
                                models.Q(("name", ""), _negated=True),
                                models.Q(("version", ""), _negated=True),
                            ),
                            models.Q(models.Q(("kind", "engine"), _negated=True), ("version", "")),
                            _connector="OR",
                        ),
                        name="actor_engine_has_version",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="Change",
            fields=[
                (
                    "revision",
                    models.BigIntegerField(
                        editable=False, help_text="1, 2, 3 ... in commit order.", primary_key=True, serialize=False
                    ),
                ),
                (
                    "at",
                    models.DateTimeField(
                        db_index=True, editable=False, help_text="Never before the previous change's."
                    ),
                ),
                ("reason", models.TextField()),
                (
                    "transaction",
                    models.BigIntegerField(
                        editable=False, help_text="PostgreSQL's number of the transaction that wrote it."
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sources.actor"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("reason__regex", "\\S")), name="change_has_reason")
                ]
            },
        ),
        migrations.CreateModel(
            name="ChangeSet",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "Proposed"),
                            ("refused", "Refused"),
                            ("applied", "Applied"),
                            ("undone", "Undone"),
                        ],
                        default="proposed",
                        max_length=10,
                    ),
                ),
                ("reason", models.TextField()),
                (
                    "applied_in",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.change",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sources.actor"
                    ),
                ),
                (
                    "undone_by",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.changeset",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["proposed", "refused", "applied", "undone"])),
                        name="changeset_state",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(("state__in", ["applied", "undone"]), _negated=True),
                                ("applied_in__isnull", True),
                            ),
                            models.Q(("applied_in__isnull", False), ("state__in", ["applied", "undone"])),
                            _connector="OR",
                        ),
                        name="changeset_applied_in",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "undone"), ("undone_by__isnull", False)),
                            models.Q(models.Q(("state", "undone"), _negated=True), ("undone_by__isnull", True)),
                            _connector="OR",
                        ),
                        name="changeset_undone_by",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="ChangeSetRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("table", models.CharField(max_length=63)),
                ("object_id", models.BigIntegerField()),
                ("field", models.CharField(max_length=63)),
                ("before", models.JSONField(blank=True, null=True)),
                ("after", models.JSONField(blank=True, null=True)),
                (
                    "version_seen",
                    models.BigIntegerField(help_text="The revision the row had when the change was proposed."),
                ),
                (
                    "change_set",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="sources.changeset"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("change_set", "table", "object_id", "field"), name="changesetrow_once"
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="Capture",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.GeneratedField(
                        db_persist=True,
                        expression=sources.models.public_id.PublicIdOf(models.Value("CAP"), models.F("id")),
                        output_field=models.CharField(db_collation="C", max_length=12),
                        unique=True,
                    ),
                ),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("fetched", "Fetched"),
                            ("pasted", "Pasted"),
                            ("uploaded", "Uploaded"),
                            ("saved from a browser", "Saved"),
                            ("transcribed", "Transcribed"),
                            ("OCR", "Ocr"),
                        ],
                        max_length=20,
                    ),
                ),
                ("bytes", models.BinaryField()),
                (
                    "sha256",
                    models.CharField(
                        db_collation="C", db_index=True, help_text="Of the bytes, hexadecimal.", max_length=64
                    ),
                ),
                ("media_type", models.CharField(max_length=100)),
                ("captured_at", models.DateTimeField()),
                ("requested_url", models.TextField(blank=True)),
                ("final_url", models.TextField(blank=True)),
                ("http_status", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("archived_url", models.TextField(blank=True, help_text="Where an archive keeps its own taking.")),
                (
                    "text",
                    models.TextField(blank=True, help_text="NUL, which PostgreSQL cannot hold, stands as U+FFFD."),
                ),
                (
                    "text_sha256",
                    models.CharField(db_collation="C", help_text="Of the text in UTF-8, hexadecimal.", max_length=64),
                ),
                ("reader", models.CharField(help_text="What made the text of the bytes.", max_length=50)),
                ("reader_version", models.CharField(max_length=50)),
                (
                    "zones",
                    models.JSONField(
                        blank=True, default=list, help_text='[{"kind", "start", "end"}], in code points of the text.'
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sources.actor"
                    ),
                ),
                (
                    "previous",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.capture",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sources.document"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("document", "sha256"), name="capture_bytes_once"),
                    models.CheckConstraint(
                        condition=models.Q(("sha256", sources.models.capture.Sha256Of(models.F("bytes")))),
                        name="capture_sha256",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "text_sha256",
                                sources.models.capture.Sha256Of(sources.models.capture.Utf8(models.F("text"))),
                            )
                        ),
                        name="capture_text_sha256",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("how__in", ["fetched", "pasted", "uploaded", "saved from a browser", "transcribed", "OCR"])
                        ),
                        name="capture_how",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("http_status__isnull", True), ("http_status__range", (100, 599)), _connector="OR"
                        ),
                        name="capture_http_status",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="Byline",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.TextField()),
                ("position", models.PositiveSmallIntegerField(help_text="From 0.")),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="bylines", to="sources.document"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("document", "position"), name="byline_position_once"),
                    models.CheckConstraint(condition=models.Q(("text__regex", "\\S")), name="byline_has_text"),
                ]
            },
        ),
        migrations.CreateModel(
            name="DocumentLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("reprint", "Reprint"),
                            ("syndication", "Syndication"),
                            ("translation", "Translation"),
                            ("excerpt", "Excerpt"),
                            ("new version", "New Version"),
                        ],
                        max_length=11,
                    ),
                ),
                ("note", models.TextField(blank=True)),
                (
                    "decided_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sources.actor"
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sources.document"
                    ),
                ),
                (
                    "original",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sources.document"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("document", "original", "kind"), name="documentlink_once"),
                    models.CheckConstraint(
                        condition=models.Q(("document", models.F("original")), _negated=True),
                        name="documentlink_of_another",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["reprint", "syndication", "translation", "excerpt", "new version"])
                        ),
                        name="documentlink_kind",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="Passage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("start", models.IntegerField()),
                ("end", models.IntegerField()),
                ("exact", models.TextField()),
                ("prefix", models.CharField(blank=True, help_text="What stands right before it.", max_length=64)),
                ("suffix", models.CharField(blank=True, help_text="What stands right after it.", max_length=64)),
                (
                    "locator",
                    models.JSONField(
                        blank=True, default=dict, help_text='In the original: {"page"}, {"time"} or {"table", "cell"}.'
                    ),
                ),
                (
                    "capture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sources.capture"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("capture", "start", "end"), name="passage_once"),
                    models.CheckConstraint(
                        condition=models.Q(("end__gt", models.F("start")), ("start__gte", 0)), name="passage_in_order"
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="Source",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.GeneratedField(
                        db_persist=True,
                        expression=sources.models.public_id.PublicIdOf(models.Value("SRC"), models.F("id")),
                        output_field=models.CharField(db_collation="C", max_length=12),
                        unique=True,
                    ),
                ),
                ("name", models.CharField(max_length=300)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("outlet", "Outlet"),
                            ("agency", "Agency"),
                            ("institute", "Institute"),
                            ("court", "Court"),
                            ("other", "Other"),
                        ],
                        default="outlet",
                        max_length=10,
                    ),
                ),
                ("homepage", models.URLField(blank=True, max_length=2000)),
                (
                    "country",
                    models.CharField(blank=True, help_text="ISO 3166-1, two letters, where it is known.", max_length=2),
                ),
                (
                    "external_ids",
                    models.JSONField(blank=True, default=dict, help_text='Such as {"wikidata": "Q1130645"}.'),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("name"), models.F("country"), name="source_name_once"
                    ),
                    models.CheckConstraint(condition=models.Q(("name__regex", "\\S")), name="source_has_name"),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["outlet", "agency", "institute", "court", "other"])),
                        name="source_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("country__regex", "^([A-Z]{2})?$")), name="source_country"
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="document",
            name="source",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="sources.source",
            ),
        ),
        migrations.AddIndex(
            model_name="document",
            index=django.contrib.postgres.indexes.HashIndex(fields=["url"], name="document_url"),
        ),
    ]
