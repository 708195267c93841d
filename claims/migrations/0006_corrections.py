"""Corrections with the places they correct, notes, reports of errors, and labels of protected speakers."""

import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import sources.models.public_id
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0004_two_people"),
        ("sources", "0002_history"),
    ]

    operations = [
        migrations.AddField(
            model_name="speaker",
            name="label",
            field=models.CharField(
                blank=True, help_text="What a protected speaker is called instead: a boy of fourteen."
            ),
        ),
        migrations.CreateModel(
            name="Annotation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.GeneratedField(
                        db_persist=True,
                        expression=sources.models.public_id.PublicIdOf(models.Value("NTE"), models.F("id")),
                        output_field=models.CharField(db_collation="C", max_length=12),
                        unique=True,
                    ),
                ),
                (
                    "motivation",
                    models.CharField(
                        choices=[
                            ("assessing", "Assessing"),
                            ("bookmarking", "Bookmarking"),
                            ("classifying", "Classifying"),
                            ("commenting", "Commenting"),
                            ("describing", "Describing"),
                            ("editing", "Editing"),
                            ("highlighting", "Highlighting"),
                            ("identifying", "Identifying"),
                            ("linking", "Linking"),
                            ("moderating", "Moderating"),
                            ("questioning", "Questioning"),
                            ("replying", "Replying"),
                            ("tagging", "Tagging"),
                        ],
                        default="commenting",
                    ),
                ),
                ("body", models.TextField(blank=True)),
                ("language", models.CharField(blank=True, help_text="BCP 47, of the body.")),
                (
                    "visibility",
                    models.CharField(
                        choices=[("private", "Private"), ("team", "Team"), ("public", "Public")], default="team"
                    ),
                ),
                ("written_at", models.DateTimeField()),
                ("edited_at", models.DateTimeField(blank=True, null=True)),
                (
                    "withdrawn_at",
                    models.DateTimeField(blank=True, help_text="Taken back; its replies stay.", null=True),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sources.actor"
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="annotations",
                        to="claims.claim",
                    ),
                ),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.passage",
                    ),
                ),
                (
                    "reply_to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replies",
                        to="claims.annotation",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "motivation__in",
                                [
                                    "assessing",
                                    "bookmarking",
                                    "classifying",
                                    "commenting",
                                    "describing",
                                    "editing",
                                    "highlighting",
                                    "identifying",
                                    "linking",
                                    "moderating",
                                    "questioning",
                                    "replying",
                                    "tagging",
                                ],
                            )
                        ),
                        name="annotation_motivation",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("visibility__in", ["private", "public", "team"])),
                        name="annotation_visibility",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("claim__isnull", True), ("passage__isnull", False)),
                            models.Q(("claim__isnull", False), ("passage__isnull", True)),
                            _connector="OR",
                        ),
                        name="annotation_on_a_passage_or_a_claim",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("body", ""), _negated=True),
                            ("motivation__in", ["bookmarking", "highlighting"]),
                            ("withdrawn_at__isnull", False),
                            _connector="OR",
                        ),
                        name="annotation_says_something",
                    ),
                    models.CheckConstraint(
                        condition=django.db.models.lookups.LessThanOrEqual(
                            django.db.models.functions.text.Length("body"), 20000
                        ),
                        name="annotation_not_endless",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="AnnotationPlace",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "annotation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="places", to="claims.annotation"
                    ),
                ),
                (
                    "capture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sources.capture"
                    ),
                ),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.passage",
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("annotation", "capture"), name="annotation_place_once")]
            },
        ),
        migrations.CreateModel(
            name="Correction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.GeneratedField(
                        db_persist=True,
                        expression=sources.models.public_id.PublicIdOf(models.Value("COR"), models.F("id")),
                        output_field=models.CharField(db_collation="C", max_length=12),
                        unique=True,
                    ),
                ),
                ("whose", models.CharField(choices=[("theirs", "Theirs"), ("ours", "Ours")])),
                (
                    "what",
                    models.CharField(
                        choices=[("name", "Name"), ("speaker", "Speaker"), ("figure", "Figure"), ("record", "Record")]
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("correction", "Correction"),
                            ("clarification", "Clarification"),
                            ("update", "Update"),
                            ("retraction", "Retraction"),
                        ],
                        default="correction",
                    ),
                ),
                (
                    "forms",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(),
                        blank=True,
                        default=list,
                        help_text="As printed: Bigger, Graeme Bigger.",
                    ),
                ),
                ("right", models.TextField(help_text="As it should read.")),
                (
                    "reading",
                    models.JSONField(
                        blank=True, default=dict, help_text="Of a figure: low, central, high, hedge, unit."
                    ),
                ),
                ("why", models.TextField()),
                (
                    "documents",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        blank=True,
                        default=list,
                        help_text="Where it was looked for; everywhere if empty.",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "Proposed"),
                            ("approved", "Approved"),
                            ("rejected", "Rejected"),
                            ("applied", "Applied"),
                            ("undone", "Undone"),
                        ],
                        default="proposed",
                        editable=False,
                    ),
                ),
                ("proposed_at", models.DateTimeField()),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("rejected_because", models.TextField(blank=True)),
                ("applied_at", models.DateTimeField(blank=True, null=True)),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                (
                    "publisher_state",
                    models.CharField(
                        choices=[
                            ("open", "Open"),
                            ("reported", "Reported"),
                            ("acknowledged", "Acknowledged"),
                            ("fixed", "Fixed"),
                            ("refused", "Refused"),
                        ],
                        default="open",
                    ),
                ),
                (
                    "publisher_note",
                    models.TextField(blank=True, help_text="What was written to the publisher, and what came back."),
                ),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.actor",
                    ),
                ),
                (
                    "change_set",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sources.changeset"
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        help_text="Ours: of what.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="claims.claim",
                    ),
                ),
                (
                    "evidence",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.evidence",
                    ),
                ),
                (
                    "evidence_passage",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.passage",
                    ),
                ),
                (
                    "gone_from",
                    models.ForeignKey(
                        blank=True,
                        help_text="A later capture in which what was printed is gone: fixed by the publisher?",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.capture",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sources.actor"
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who is meant.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="claims.speaker",
                    ),
                ),
                (
                    "undo_set",
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
                        condition=models.Q(("whose__in", ["ours", "theirs"])), name="correction_whose"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("what__in", ["figure", "name", "record", "speaker"])),
                        name="correction_what",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["clarification", "correction", "retraction", "update"])),
                        name="correction_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["applied", "approved", "proposed", "rejected", "undone"])),
                        name="correction_state",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("publisher_state__in", ["acknowledged", "fixed", "open", "refused", "reported"])
                        ),
                        name="correction_publisher_state",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("why", ""), _negated=True), name="correction_why_written"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("right", ""), _negated=True), name="correction_right_written"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("what", "record"), ("whose", "ours")),
                            models.Q(
                                ("forms__len__gt", 0), ("whose", "theirs"), models.Q(("what", "record"), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="correction_of_something_printed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("approved_by__isnull", True),
                            models.Q(("approved_by", models.F("proposed_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="correction_approved_by_another",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("approved_by__isnull", True), ("state__in", ["proposed", "rejected"])),
                            models.Q(("approved_by__isnull", False), ("state__in", ["approved", "applied", "undone"])),
                            _connector="OR",
                        ),
                        name="correction_approved_before_it_is_applied",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "rejected"), models.Q(("rejected_because", ""), _negated=True)),
                            models.Q(models.Q(("state", "rejected"), _negated=True), ("rejected_because", "")),
                            _connector="OR",
                        ),
                        name="correction_rejected_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("applied_at__isnull", False),
                                ("state", "undone"),
                                ("undo_set__isnull", False),
                                ("undone_at__isnull", False),
                            ),
                            models.Q(("applied_at__isnull", False), ("state", "applied"), ("undone_at__isnull", True)),
                            models.Q(
                                ("applied_at__isnull", True),
                                ("state__in", ["proposed", "approved", "rejected"]),
                                ("undone_at__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="correction_applied_and_undone_when",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="CorrectionPlace",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("form", models.CharField()),
                ("ticked", models.BooleanField()),
                ("verbatim", models.BooleanField(default=False)),
                ("doubt", models.CharField(blank=True, help_text="Why it was not sure that this is meant.")),
                (
                    "correction",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="places", to="claims.correction"
                    ),
                ),
                (
                    "passage",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sources.passage"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("correction", "passage"), name="correction_place_once")]
            },
        ),
        migrations.CreateModel(
            name="ErrorReport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.GeneratedField(
                        db_persist=True,
                        expression=sources.models.public_id.PublicIdOf(models.Value("ERR"), models.F("id")),
                        output_field=models.CharField(db_collation="C", max_length=12),
                        unique=True,
                    ),
                ),
                ("page", models.CharField(blank=True, help_text="The page it was written on, as its address here.")),
                ("message", models.TextField()),
                ("answer_to", models.CharField(blank=True, help_text="An address for an answer, if one was given.")),
                ("sender", models.CharField(help_text="A keyed digest of the network address and the day.")),
                ("received_at", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        choices=[("new", "New"), ("taken up", "Taken Up"), ("dismissed", "Dismissed")], default="new"
                    ),
                ),
                ("note", models.TextField(blank=True, help_text="What came of it.")),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="error_reports",
                        to="claims.claim",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["dismissed", "new", "taken up"])), name="error_report_state"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("message", ""), _negated=True), name="error_report_message_written"
                    ),
                    models.CheckConstraint(
                        condition=django.db.models.lookups.LessThanOrEqual(
                            django.db.models.functions.text.Length("message"), 4000
                        ),
                        name="error_report_not_endless",
                    ),
                    models.CheckConstraint(
                        condition=django.db.models.lookups.LessThanOrEqual(
                            django.db.models.functions.text.Length("page"), 2000
                        ),
                        name="error_report_page_short",
                    ),
                    models.CheckConstraint(
                        condition=django.db.models.lookups.LessThanOrEqual(
                            django.db.models.functions.text.Length("answer_to"), 320
                        ),
                        name="error_report_answer_to_short",
                    ),
                ]
            },
        ),
        migrations.AddIndex(
            model_name="errorreport",
            index=models.Index(fields=["sender", "received_at"], name="error_report_by_sender"),
        ),
    ]
