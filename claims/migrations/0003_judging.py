"""Evidence, verdicts, and the work of two people on a claim: their tables."""

import django.core.serializers.json
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0002_lives"),
        ("sources", "0002_history"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="claim",
            name="alone_because",
            field=models.TextField(
                blank=True, db_default="", editable=False, help_text="Why an editor published it alone."
            ),
        ),
        migrations.AddField(
            model_name="claim",
            name="approved_by",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="sources.actor",
            ),
        ),
        migrations.AddField(
            model_name="claim",
            name="figures_edited",
            field=models.IntegerField(
                db_default=0,
                default=0,
                editable=False,
                help_text="How often its figures were edited: a new version each time.",
            ),
        ),
        migrations.AddField(
            model_name="claim",
            name="returned_because",
            field=models.TextField(blank=True, db_default="", editable=False),
        ),
        migrations.AddField(
            model_name="claim",
            name="second_reading_due",
            field=models.BooleanField(db_default=False, default=False, editable=False),
        ),
        migrations.AddField(
            model_name="claim",
            name="submitted_by",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="sources.actor",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("second_reading_due", False), models.Q(("alone_because", ""), _negated=True), _connector="OR"
                ),
                name="claim_second_reading_due_only_alone",
            ),
        ),
        migrations.CreateModel(
            name="Assignment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("note", models.TextField(blank=True)),
                ("due", models.DateField(blank=True, null=True)),
                ("done_at", models.DateTimeField(blank=True, null=True)),
                (
                    "assignee",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assignments",
                        to="claims.claim",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        help_text="A document to read.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.document",
                    ),
                ),
                (
                    "finding",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assignments",
                        to="claims.finding",
                    ),
                ),
                (
                    "given_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sources.actor"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("claim__isnull", False), ("document__isnull", True), ("finding__isnull", True)),
                            models.Q(("claim__isnull", True), ("document__isnull", False), ("finding__isnull", True)),
                            models.Q(("claim__isnull", True), ("document__isnull", True), ("finding__isnull", False)),
                            _connector="OR",
                        ),
                        name="assignment_of_one_thing",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("done_at__isnull", True)),
                        fields=("claim", "document", "finding", "assignee"),
                        name="assignment_open_once",
                        nulls_distinct=False,
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="ClaimDraft",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("base_version", models.IntegerField(help_text="The version of the claim that it changes.")),
                ("changes", models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder)),
                (
                    "base",
                    models.JSONField(
                        encoder=django.core.serializers.json.DjangoJSONEncoder,
                        help_text="What these fields were in that version.",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("submitted", "Submitted"),
                            ("returned", "Returned"),
                            ("applied", "Applied"),
                            ("discarded", "Discarded"),
                        ],
                        default="draft",
                        editable=False,
                    ),
                ),
                ("returned_because", models.TextField(blank=True, editable=False)),
                (
                    "alone_because",
                    models.TextField(blank=True, editable=False, help_text="Why an editor applied it alone."),
                ),
                (
                    "applied_in",
                    models.BigIntegerField(
                        blank=True, editable=False, help_text="The revision that did it.", null=True
                    ),
                ),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.actor",
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="sources.actor"
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="drafts", to="claims.claim"
                    ),
                ),
                (
                    "submitted_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.actor",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["applied", "discarded", "draft", "returned", "submitted"])),
                        name="claimdraft_state",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("applied_in__isnull", False), ("state", "applied")),
                            models.Q(models.Q(("state", "applied"), _negated=True), ("applied_in__isnull", True)),
                            _connector="OR",
                        ),
                        name="claimdraft_applied_in",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "returned"), _negated=True),
                            models.Q(("returned_because", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="claimdraft_returned_with_a_reason",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ["draft", "submitted", "returned"])),
                        fields=("claim", "author"),
                        name="claimdraft_one_open_for_an_author",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="Correspondence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("direction", models.CharField(choices=[("in", "In"), ("out", "Out")])),
                (
                    "with_whom",
                    models.CharField(blank=True, help_text="In words, where it is no speaker or outlet of the record."),
                ),
                ("at", models.DateTimeField()),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("email", "Email"),
                            ("phone", "Phone"),
                            ("meeting", "Meeting"),
                            ("letter", "Letter"),
                            ("message", "Message"),
                            ("form", "Form"),
                            ("other", "Other"),
                        ]
                    ),
                ),
                (
                    "terms",
                    models.CharField(
                        choices=[
                            ("on record", "On Record"),
                            ("background", "Background"),
                            ("off record", "Off Record"),
                        ],
                        default="on record",
                    ),
                ),
                ("text", models.TextField(blank=True)),
                ("right_of_reply", models.BooleanField(default=False)),
                ("asked_on", models.DateField(blank=True, help_text="When the right of reply was offered.", null=True)),
                (
                    "reply",
                    models.CharField(
                        blank=True,
                        choices=[("answered", "Answered"), ("no answer", "No Answer"), ("declined", "Declined")],
                        help_text="What came of it; nothing yet: awaited.",
                        null=True,
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="correspondence", to="claims.claim"
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        help_text="The outlet written to.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.source",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.speaker",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("direction__in", ["in", "out"])), name="correspondence_direction"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("channel__in", ["email", "form", "letter", "meeting", "message", "other", "phone"])
                        ),
                        name="correspondence_channel",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("terms__in", ["background", "off record", "on record"])),
                        name="correspondence_terms",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("reply__in", ["answered", "declined", "no answer"]),
                            ("reply__isnull", True),
                            _connector="OR",
                        ),
                        name="correspondence_reply",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("asked_on__isnull", False), ("right_of_reply", True)),
                            models.Q(("asked_on__isnull", True), ("reply__isnull", True), ("right_of_reply", False)),
                            _connector="OR",
                        ),
                        name="correspondence_right_of_reply_asked",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("speaker__isnull", False),
                            ("source__isnull", False),
                            models.Q(("with_whom", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="correspondence_with_somebody",
                    ),
                ],
                "verbose_name_plural": "correspondence",
            },
        ),
        migrations.CreateModel(
            name="Evidence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("passage", "Passage"),
                            ("correspondence", "Correspondence"),
                            ("calculation", "Calculation"),
                            ("search", "Search"),
                        ]
                    ),
                ),
                (
                    "stance",
                    models.CharField(
                        choices=[
                            ("supports", "Supports"),
                            ("refutes", "Refutes"),
                            ("context", "Context"),
                            ("insufficient", "Insufficient"),
                        ]
                    ),
                ),
                ("primary", models.BooleanField(default=False, help_text="The record itself, not a report of it.")),
                ("note", models.TextField(blank=True)),
                ("formula", models.TextField(blank=True, help_text="Such as: central / population * 100")),
                (
                    "inputs",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        encoder=django.core.serializers.json.DjangoJSONEncoder,
                        help_text='{"central": {"value": "830000", "from": "..."}}',
                    ),
                ),
                ("result", models.DecimalField(blank=True, null=True)),
                ("result_unit", models.CharField(blank=True)),
                ("searched_where", models.TextField(blank=True)),
                ("searched_for", models.TextField(blank=True)),
                ("searched_on", models.DateField(blank=True, null=True)),
                (
                    "appearance",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence",
                        to="claims.appearance",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="evidence", to="claims.claim"
                    ),
                ),
                (
                    "correspondence",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence",
                        to="claims.correspondence",
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
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("stance__in", ["context", "insufficient", "refutes", "supports"])),
                        name="evidence_stance",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("kind", "passage"),
                                ("passage__isnull", False),
                                ("correspondence__isnull", True),
                                ("formula", ""),
                                ("inputs", {}),
                                ("result__isnull", True),
                                ("searched_for", ""),
                                ("searched_on__isnull", True),
                                ("searched_where", ""),
                            ),
                            models.Q(
                                ("correspondence__isnull", False),
                                ("kind", "correspondence"),
                                ("passage__isnull", True),
                                ("formula", ""),
                                ("inputs", {}),
                                ("result__isnull", True),
                                ("searched_for", ""),
                                ("searched_on__isnull", True),
                                ("searched_where", ""),
                            ),
                            models.Q(
                                ("kind", "calculation"),
                                ("result__isnull", False),
                                models.Q(("formula", ""), _negated=True),
                                ("passage__isnull", True),
                                ("correspondence__isnull", True),
                                ("searched_for", ""),
                                ("searched_on__isnull", True),
                                ("searched_where", ""),
                            ),
                            models.Q(
                                ("kind", "search"),
                                ("searched_on__isnull", False),
                                models.Q(("searched_where", ""), _negated=True),
                                models.Q(("searched_for", ""), _negated=True),
                                ("passage__isnull", True),
                                ("correspondence__isnull", True),
                                ("formula", ""),
                                ("inputs", {}),
                                ("result__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="evidence_of_exactly_one_kind",
                    ),
                ],
                "verbose_name_plural": "evidence",
            },
        ),
        migrations.CreateModel(
            name="Installation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("editor_alone", models.BooleanField(default=False)),
            ],
            options={
                "constraints": [models.CheckConstraint(condition=models.Q(("id", 1)), name="installation_is_one")]
            },
        ),
        migrations.CreateModel(
            name="Presence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.CharField(max_length=100)),
                ("seen_at", models.DateTimeField(db_index=True)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("place", ""), _negated=True), name="presence_somewhere"),
                    models.UniqueConstraint(fields=("place", "user"), name="presence_once"),
                ]
            },
        ),
        migrations.CreateModel(
            name="RatingScale",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(unique=True)),
                ("description", models.TextField(blank=True)),
                ("is_default", models.BooleanField(default=False)),
                ("retired", models.BooleanField(default=False, help_text="For no new verdict.")),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("name", ""), _negated=True), name="ratingscale_named"),
                    models.UniqueConstraint(
                        condition=models.Q(("is_default", True)), fields=("is_default",), name="ratingscale_one_default"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("is_default", False), ("retired", False), _connector="OR"),
                        name="ratingscale_default_in_use",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="Rating",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("label", models.CharField()),
                ("definition", models.TextField()),
                ("position", models.PositiveSmallIntegerField(help_text="Its place in the scale, from 0.")),
                ("value", models.DecimalField(blank=True, null=True)),
                ("worst", models.DecimalField(blank=True, null=True)),
                ("best", models.DecimalField(blank=True, null=True)),
                (
                    "bucket",
                    models.CharField(
                        choices=[
                            ("true", "True"),
                            ("mostly true", "Mostly True"),
                            ("mixed", "Mixed"),
                            ("mostly false", "Mostly False"),
                            ("false", "False"),
                            ("unverifiable", "Unverifiable"),
                            ("other", "Other"),
                        ]
                    ),
                ),
                ("retired", models.BooleanField(default=False, help_text="For no new verdict.")),
                (
                    "scale",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="ratings", to="claims.ratingscale"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("label", ""), _negated=True), name="rating_labelled"),
                    models.CheckConstraint(
                        condition=models.Q(("definition", ""), _negated=True), name="rating_defined"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "bucket__in",
                                ["false", "mixed", "mostly false", "mostly true", "other", "true", "unverifiable"],
                            )
                        ),
                        name="rating_bucket",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("best__isnull", True), ("value__isnull", True), ("worst__isnull", True)),
                            models.Q(
                                ("best__isnull", False),
                                ("value__gte", models.F("worst")),
                                ("value__isnull", False),
                                ("value__lte", models.F("best")),
                                ("worst__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="rating_value_between_worst_and_best",
                    ),
                    models.UniqueConstraint(fields=("scale", "label"), name="rating_label_once"),
                    models.UniqueConstraint(fields=("scale", "position"), name="rating_position_once"),
                ]
            },
        ),
        migrations.CreateModel(
            name="Review",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "aspect",
                    models.CharField(
                        choices=[
                            ("figure", "Figure"),
                            ("wording", "Wording"),
                            ("attribution", "Attribution"),
                            ("name", "Name"),
                            ("date", "Date"),
                            ("overall", "Overall"),
                        ]
                    ),
                ),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("as recorded", "As Recorded"),
                            ("altered", "Altered"),
                            ("meaning changed", "Meaning Changed"),
                            ("not established", "Not Established"),
                        ],
                        null=True,
                    ),
                ),
                ("rationale", models.TextField(blank=True)),
                ("would_change", models.TextField(blank=True, help_text="What would change this verdict.")),
                ("no_reply_because", models.TextField(blank=True, help_text="Why nobody was asked for a reply.")),
                ("version", models.IntegerField(default=1, editable=False)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("submitted", "Submitted"),
                            ("returned", "Returned"),
                            ("published", "Published"),
                            ("superseded", "Superseded"),
                        ],
                        default="draft",
                        editable=False,
                    ),
                ),
                ("returned_because", models.TextField(blank=True, editable=False)),
                ("published_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "alone_because",
                    models.TextField(blank=True, editable=False, help_text="Why an editor published it alone."),
                ),
                ("second_reading_due", models.BooleanField(default=False, editable=False)),
                (
                    "appearance",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviews",
                        to="claims.appearance",
                    ),
                ),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.actor",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviews",
                        to="claims.claim",
                    ),
                ),
                (
                    "rating",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviews",
                        to="claims.rating",
                    ),
                ),
                (
                    "submitted_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.actor",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("aspect__in", ["attribution", "date", "figure", "name", "overall", "wording"])
                        ),
                        name="review_aspect",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "published", "returned", "submitted", "superseded"])
                        ),
                        name="review_state",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("result__in", ["altered", "as recorded", "meaning changed", "not established"]),
                            ("result__isnull", True),
                            _connector="OR",
                        ),
                        name="review_result",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "returned"), _negated=True),
                            models.Q(("returned_because", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="review_returned_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["draft", "submitted", "returned"]), ("published_at__isnull", True)),
                            models.Q(("published_at__isnull", False), ("state__in", ["published", "superseded"])),
                            _connector="OR",
                        ),
                        name="review_published_at_iff_published",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("second_reading_due", False),
                            models.Q(("alone_because", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="review_second_reading_due_only_alone",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("appearance__isnull", True), ("claim__isnull", False)),
                            models.Q(("appearance__isnull", False), ("claim__isnull", True)),
                            _connector="OR",
                        ),
                        name="review_of_a_claim_or_an_appearance",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("aspect__in", ["figure", "overall"]), ("result__isnull", True)),
                            models.Q(
                                models.Q(("aspect__in", ["figure", "overall"]), _negated=True), ("rating__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="review_in_the_words_of_its_aspect",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "returned"]),
                            models.Q(
                                models.Q(("rationale", ""), _negated=True),
                                models.Q(("rating__isnull", False), ("result__isnull", False), _connector="OR"),
                            ),
                            _connector="OR",
                        ),
                        name="review_judges_once_submitted",
                    ),
                    models.UniqueConstraint(
                        fields=("claim", "appearance", "aspect", "version"),
                        name="review_version_once",
                        nulls_distinct=False,
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "published")),
                        fields=("claim", "appearance", "aspect"),
                        name="review_one_published",
                        nulls_distinct=False,
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ["draft", "submitted", "returned"])),
                        fields=("claim", "appearance", "aspect"),
                        name="review_one_being_written",
                        nulls_distinct=False,
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="Comment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("body", models.TextField()),
                ("at", models.DateTimeField()),
                ("resolved_at", models.DateTimeField(blank=True, null=True)),
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
                        related_name="comments",
                        to="claims.claim",
                    ),
                ),
                (
                    "finding",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="comments",
                        to="claims.finding",
                    ),
                ),
                (
                    "resolved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.actor",
                    ),
                ),
                (
                    "review",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="comments",
                        to="claims.review",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("body", ""), _negated=True), name="comment_written"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("claim__isnull", False), ("finding__isnull", True), ("review__isnull", True)),
                            models.Q(("claim__isnull", True), ("finding__isnull", True), ("review__isnull", False)),
                            models.Q(("claim__isnull", True), ("finding__isnull", False), ("review__isnull", True)),
                            _connector="OR",
                        ),
                        name="comment_on_one_thing",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("resolved_at__isnull", True), ("resolved_by__isnull", True)),
                            models.Q(("resolved_at__isnull", False), ("resolved_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="comment_resolved_by_whom_and_when",
                    ),
                ]
            },
        ),
    ]
