"""The tables of what was said, by whom, and what is wrong with how it was printed."""

import claims.models.wording
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.core.serializers.json
import django.db.models.deletion
import django.db.models.fields.json
import django.db.models.functions.comparison
import django.db.models.functions.text
import django.db.models.lookups
import sources.models.public_id
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("sources", "0002_history"),
    ]

    operations = [
        migrations.CreateModel(
            name="Appearance",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "form",
                    models.CharField(
                        choices=[
                            ("direct quote", "Direct"),
                            ("partial quote", "Partial"),
                            ("paraphrase", "Paraphrase"),
                            ("headline", "Headline"),
                            ("caption", "Caption"),
                            ("table", "Table"),
                        ]
                    ),
                ),
                ("printed_speaker", models.CharField(blank=True)),
                ("printed_role", models.CharField(blank=True)),
                (
                    "reported_through",
                    models.CharField(blank=True, help_text="Who reported it to this document, as printed."),
                ),
                ("printed_figure", models.CharField(blank=True)),
                ("printed_low", models.DecimalField(blank=True, null=True)),
                ("printed_central", models.DecimalField(blank=True, null=True)),
                ("printed_high", models.DecimalField(blank=True, null=True)),
                (
                    "printed_hedge",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("exact", "Exact"),
                            ("about", "About"),
                            ("at least", "At Least"),
                            ("at most", "At Most"),
                            ("between", "Between"),
                            ("more than", "More Than"),
                            ("less than", "Less Than"),
                        ],
                        null=True,
                    ),
                ),
                ("printed_unit", models.CharField(blank=True)),
                ("printed_date", models.CharField(blank=True)),
                ("printed_date_earliest", models.DateField(blank=True, null=True)),
                ("printed_date_latest", models.DateField(blank=True, null=True)),
                (
                    "resolved_how",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("name", "Name"),
                            ("title", "Title"),
                            ("pronoun", "Pronoun"),
                            ("continuation", "Continuation"),
                        ],
                        null=True,
                    ),
                ),
                (
                    "passage",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="appearances", to="sources.passage"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "form__in",
                                ["caption", "direct quote", "headline", "paraphrase", "partial quote", "table"],
                            )
                        ),
                        name="appearance_form",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "printed_hedge__in",
                                ["about", "at least", "at most", "between", "exact", "less than", "more than"],
                            ),
                            ("printed_hedge__isnull", True),
                            _connector="OR",
                        ),
                        name="appearance_printed_hedge",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("resolved_how__in", ["continuation", "name", "pronoun", "title"]),
                            ("resolved_how__isnull", True),
                            _connector="OR",
                        ),
                        name="appearance_resolved_how",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("printed_low__isnull", True),
                                models.Q(
                                    (
                                        "printed_low__gt",
                                        django.db.models.functions.comparison.Cast(
                                            models.Value("-Infinity"), models.DecimalField()
                                        ),
                                    ),
                                    (
                                        "printed_low__lt",
                                        django.db.models.functions.comparison.Cast(
                                            models.Value("Infinity"), models.DecimalField()
                                        ),
                                    ),
                                ),
                                _connector="OR",
                            ),
                            models.Q(
                                ("printed_low__isnull", True),
                                ("printed_central__isnull", True),
                                ("printed_low__lte", models.F("printed_central")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("printed_low__isnull", True),
                                ("printed_high__isnull", True),
                                ("printed_low__lte", models.F("printed_high")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("printed_central__isnull", True),
                                models.Q(
                                    (
                                        "printed_central__gt",
                                        django.db.models.functions.comparison.Cast(
                                            models.Value("-Infinity"), models.DecimalField()
                                        ),
                                    ),
                                    (
                                        "printed_central__lt",
                                        django.db.models.functions.comparison.Cast(
                                            models.Value("Infinity"), models.DecimalField()
                                        ),
                                    ),
                                ),
                                _connector="OR",
                            ),
                            models.Q(
                                ("printed_central__isnull", True),
                                ("printed_high__isnull", True),
                                ("printed_central__lte", models.F("printed_high")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("printed_high__isnull", True),
                                models.Q(
                                    (
                                        "printed_high__gt",
                                        django.db.models.functions.comparison.Cast(
                                            models.Value("-Infinity"), models.DecimalField()
                                        ),
                                    ),
                                    (
                                        "printed_high__lt",
                                        django.db.models.functions.comparison.Cast(
                                            models.Value("Infinity"), models.DecimalField()
                                        ),
                                    ),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="appearance_low_central_high",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("printed_date_earliest__isnull", True), ("printed_date_latest__isnull", True)),
                            models.Q(
                                ("printed_date_earliest__isnull", False),
                                ("printed_date_latest__isnull", False),
                                ("printed_date_earliest__lte", models.F("printed_date_latest")),
                            ),
                            _connector="OR",
                        ),
                        name="appearance_date_right_way_round",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="Claim",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.GeneratedField(
                        db_persist=True,
                        expression=sources.models.public_id.PublicIdOf(models.Value("CLM"), models.F("id")),
                        output_field=models.CharField(db_collation="C", max_length=12),
                        unique=True,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("quotation", "Quotation"), ("statistic", "Statistic"), ("assertion", "Assertion")]
                    ),
                ),
                ("text", models.TextField()),
                ("language", models.CharField(default="und", help_text="BCP 47; und where it is not known.")),
                ("said_on_earliest", models.DateField(blank=True, null=True)),
                ("said_on_latest", models.DateField(blank=True, null=True)),
                (
                    "occasion",
                    models.CharField(
                        blank=True, help_text="Where it was said: a press conference, a report, an interview."
                    ),
                ),
                (
                    "context",
                    models.TextField(blank=True, help_text="What a reader must know to take it as it was meant."),
                ),
                (
                    "topics",
                    django.contrib.postgres.fields.ArrayField(base_field=models.CharField(), blank=True, default=list),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("open", "Open"),
                            ("in review", "In Review"),
                            ("published", "Published"),
                            ("superseded", "Superseded"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                    ),
                ),
                ("not_before", models.DateTimeField(blank=True, help_text="Under embargo until then.", null=True)),
                ("published_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "reference",
                    models.CharField(
                        choices=[
                            ("none", "None"),
                            ("record", "Record"),
                            ("earliest known printing", "Earliest Printing"),
                        ],
                        default="none",
                    ),
                ),
                ("version", models.IntegerField(default=1, editable=False)),
                (
                    "reference_appearance",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reference_of",
                        to="claims.appearance",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["assertion", "quotation", "statistic"])), name="claim_kind"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "in review", "open", "published", "superseded", "withdrawn"])
                        ),
                        name="claim_state",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reference__in", ["earliest known printing", "none", "record"])),
                        name="claim_reference",
                    ),
                    models.CheckConstraint(condition=models.Q(("text", ""), _negated=True), name="claim_text_written"),
                    models.CheckConstraint(
                        condition=models.Q(("language", ""), _negated=True), name="claim_language_written"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("said_on_earliest__isnull", True), ("said_on_latest__isnull", True)),
                            models.Q(
                                ("said_on_earliest__isnull", False),
                                ("said_on_latest__isnull", False),
                                ("said_on_earliest__lte", models.F("said_on_latest")),
                            ),
                            _connector="OR",
                        ),
                        name="claim_said_on_right_way_round",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("published_at__isnull", False), ("state__in", ["published", "superseded", "withdrawn"])
                            ),
                            models.Q(("published_at__isnull", True), ("state__in", ["draft", "in review", "open"])),
                            _connector="OR",
                        ),
                        name="claim_published_at_iff_published",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reference", "none"), ("reference_appearance__isnull", True)),
                            ("reference", "record"),
                            models.Q(("reference", "earliest known printing"), ("reference_appearance__isnull", False)),
                            _connector="OR",
                        ),
                        name="claim_reference_names_its_appearance",
                    ),
                ]
            },
        ),
        migrations.AddField(
            model_name="appearance",
            name="claim",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="appearances", to="claims.claim"
            ),
        ),
        migrations.CreateModel(
            name="Indicator",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("label", models.CharField()),
                (
                    "definition",
                    models.TextField(blank=True, help_text="What is counted and what is not, as the producer puts it."),
                ),
                ("unit", models.CharField(blank=True)),
                ("area", models.CharField(blank=True)),
                (
                    "producer",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="indicators",
                        to="sources.source",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("label", ""), _negated=True), name="indicator_label_written"
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="Speaker",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "public_id",
                    models.GeneratedField(
                        db_persist=True,
                        expression=sources.models.public_id.PublicIdOf(models.Value("SPK"), models.F("id")),
                        output_field=models.CharField(db_collation="C", max_length=12),
                        unique=True,
                    ),
                ),
                ("kind", models.CharField(choices=[("person", "Person"), ("organisation", "Organisation")])),
                (
                    "description",
                    models.TextField(blank=True, help_text="Who this is, in a few words that tell it from namesakes."),
                ),
                (
                    "pronouns",
                    models.CharField(blank=True, help_text="As the speaker uses them: she/her, he/him, they/them."),
                ),
                (
                    "external_ids",
                    models.JSONField(blank=True, default=dict, help_text='Ids elsewhere: {"wikidata": "Q42"}.'),
                ),
                (
                    "protected",
                    models.BooleanField(default=False, help_text="Never named in public: a minor, a victim, a source."),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        help_text="The speaker it is.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="claims.speaker",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["organisation", "person"])), name="speaker_kind"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("merged_into", models.F("id")), _negated=True),
                        name="speaker_not_merged_into_itself",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="Match",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "score",
                    models.FloatField(
                        blank=True, help_text="The machine's, from 0 to 1; none for a person's match.", null=True
                    ),
                ),
                ("reason", models.TextField(blank=True)),
                (
                    "judgement",
                    models.CharField(
                        blank=True,
                        choices=[("same", "Same"), ("different", "Different"), ("unsure", "Unsure")],
                        null=True,
                    ),
                ),
                ("judged_at", models.DateTimeField(blank=True, null=True)),
                (
                    "claim_a",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "claim_b",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.claim",
                    ),
                ),
                (
                    "judged_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.actor",
                    ),
                ),
                (
                    "speaker_a",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="claims.speaker",
                    ),
                ),
                (
                    "speaker_b",
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
                        condition=models.Q(
                            models.Q(
                                ("claim_a__isnull", False),
                                ("claim_b__isnull", False),
                                ("speaker_a__isnull", True),
                                ("speaker_b__isnull", True),
                            ),
                            models.Q(
                                ("claim_a__isnull", True),
                                ("claim_b__isnull", True),
                                ("speaker_a__isnull", False),
                                ("speaker_b__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="match_of_two_claims_or_two_speakers",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("claim_a__lt", models.F("claim_b"))), name="match_lower_claim_first"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("speaker_a__lt", models.F("speaker_b"))), name="match_lower_speaker_first"
                    ),
                    models.UniqueConstraint(fields=("claim_a", "claim_b"), name="match_claims_once"),
                    models.UniqueConstraint(fields=("speaker_a", "speaker_b"), name="match_speakers_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("score__isnull", True), models.Q(("score__gte", 0), ("score__lte", 1)), _connector="OR"
                        ),
                        name="match_score_from_0_to_1",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("judgement__in", ["different", "same", "unsure"]),
                            ("judgement__isnull", True),
                            _connector="OR",
                        ),
                        name="match_judgement",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("judged_at__isnull", True), ("judged_by__isnull", True), ("judgement__isnull", True)
                            ),
                            models.Q(
                                ("judged_at__isnull", False), ("judged_by__isnull", False), ("judgement__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="match_judged_by_whom_and_when",
                    ),
                ],
                "verbose_name_plural": "matches",
            },
        ),
        migrations.AddField(
            model_name="claim",
            name="said_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="claims",
                to="claims.speaker",
            ),
        ),
        migrations.AddField(
            model_name="appearance",
            name="speaker",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="appearances",
                to="claims.speaker",
            ),
        ),
        migrations.CreateModel(
            name="SpeakerName",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.CharField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("preferred", "Preferred"),
                            ("alias", "Alias"),
                            ("former", "Former"),
                            ("transliteration", "Transliteration"),
                            ("misspelling", "Misspelling"),
                        ],
                        default="alias",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        blank=True, help_text="BCP 47; empty for a name that is the same in every language."
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="names", to="claims.speaker"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["alias", "former", "misspelling", "preferred", "transliteration"])
                        ),
                        name="speaker_name_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="speaker_name_written"
                    ),
                    models.CheckConstraint(
                        condition=django.db.models.lookups.LessThanOrEqual(
                            django.db.models.functions.text.Length("text"), 500
                        ),
                        name="speaker_name_not_endless",
                    ),
                    models.UniqueConstraint(fields=("speaker", "text", "language"), name="speaker_name_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "preferred")),
                        fields=("speaker", "language"),
                        name="speaker_name_one_preferred",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="SpeakerRole",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField()),
                (
                    "organisation",
                    models.CharField(
                        blank=True, help_text="The organisation's name as it is written beside the title."
                    ),
                ),
                ("from_earliest", models.DateField(blank=True, null=True)),
                ("from_latest", models.DateField(blank=True, null=True)),
                ("to_earliest", models.DateField(blank=True, null=True)),
                ("to_latest", models.DateField(blank=True, null=True)),
                (
                    "organisation_speaker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="offices",
                        to="claims.speaker",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="roles", to="claims.speaker"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("title", ""), _negated=True), name="speaker_role_title_written"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("from_earliest__isnull", True), ("from_latest__isnull", True)),
                            models.Q(
                                ("from_earliest__isnull", False),
                                ("from_latest__isnull", False),
                                ("from_earliest__lte", models.F("from_latest")),
                            ),
                            _connector="OR",
                        ),
                        name="speaker_role_from_right_way_round",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("to_earliest__isnull", True), ("to_latest__isnull", True)),
                            models.Q(
                                ("to_earliest__isnull", False),
                                ("to_latest__isnull", False),
                                ("to_earliest__lte", models.F("to_latest")),
                            ),
                            _connector="OR",
                        ),
                        name="speaker_role_to_right_way_round",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("from_earliest__isnull", True),
                            ("to_latest__isnull", True),
                            ("from_earliest__lte", models.F("to_latest")),
                            _connector="OR",
                        ),
                        name="speaker_role_from_before_to",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("organisation_speaker", models.F("speaker")), _negated=True),
                        name="speaker_role_not_at_itself",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="Statistic",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("count", "Count"),
                            ("share", "Share"),
                            ("rate", "Rate"),
                            ("mean", "Mean"),
                            ("ratio", "Ratio"),
                            ("change", "Change"),
                            ("money", "Money"),
                        ]
                    ),
                ),
                ("low", models.DecimalField(blank=True, null=True)),
                ("central", models.DecimalField(blank=True, null=True)),
                ("high", models.DecimalField(blank=True, null=True)),
                (
                    "hedge",
                    models.CharField(
                        choices=[
                            ("exact", "Exact"),
                            ("about", "About"),
                            ("at least", "At Least"),
                            ("at most", "At Most"),
                            ("between", "Between"),
                            ("more than", "More Than"),
                            ("less than", "Less Than"),
                        ],
                        default="exact",
                    ),
                ),
                ("unit", models.CharField(blank=True)),
                (
                    "measures",
                    models.CharField(
                        blank=True, help_text="What is measured, in the text's words, until an indicator is."
                    ),
                ),
                ("denominator", models.CharField(blank=True)),
                ("population", models.CharField(blank=True)),
                ("area", models.CharField(blank=True)),
                ("period_earliest", models.DateField(blank=True, null=True)),
                ("period_latest", models.DateField(blank=True, null=True)),
                ("method", models.TextField(blank=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("normal", "Normal"),
                            ("estimate", "Estimate"),
                            ("provisional", "Provisional"),
                            ("revised", "Revised"),
                            ("forecast", "Forecast"),
                        ],
                        default="normal",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="statistics", to="claims.claim"
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statistics",
                        to="claims.indicator",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["change", "count", "mean", "money", "rate", "ratio", "share"])
                        ),
                        name="statistic_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "hedge__in",
                                ["about", "at least", "at most", "between", "exact", "less than", "more than"],
                            )
                        ),
                        name="statistic_hedge",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["estimate", "forecast", "normal", "provisional", "revised"])
                        ),
                        name="statistic_status",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("low__isnull", True),
                                models.Q(
                                    (
                                        "low__gt",
                                        django.db.models.functions.comparison.Cast(
                                            models.Value("-Infinity"), models.DecimalField()
                                        ),
                                    ),
                                    (
                                        "low__lt",
                                        django.db.models.functions.comparison.Cast(
                                            models.Value("Infinity"), models.DecimalField()
                                        ),
                                    ),
                                ),
                                _connector="OR",
                            ),
                            models.Q(
                                ("low__isnull", True),
                                ("central__isnull", True),
                                ("low__lte", models.F("central")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("low__isnull", True),
                                ("high__isnull", True),
                                ("low__lte", models.F("high")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("central__isnull", True),
                                models.Q(
                                    (
                                        "central__gt",
                                        django.db.models.functions.comparison.Cast(
                                            models.Value("-Infinity"), models.DecimalField()
                                        ),
                                    ),
                                    (
                                        "central__lt",
                                        django.db.models.functions.comparison.Cast(
                                            models.Value("Infinity"), models.DecimalField()
                                        ),
                                    ),
                                ),
                                _connector="OR",
                            ),
                            models.Q(
                                ("central__isnull", True),
                                ("high__isnull", True),
                                ("central__lte", models.F("high")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("high__isnull", True),
                                models.Q(
                                    (
                                        "high__gt",
                                        django.db.models.functions.comparison.Cast(
                                            models.Value("-Infinity"), models.DecimalField()
                                        ),
                                    ),
                                    (
                                        "high__lt",
                                        django.db.models.functions.comparison.Cast(
                                            models.Value("Infinity"), models.DecimalField()
                                        ),
                                    ),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="statistic_low_central_high",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("low__isnull", False), ("central__isnull", False), ("high__isnull", False), _connector="OR"
                        ),
                        name="statistic_has_a_figure",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("period_earliest__isnull", True), ("period_latest__isnull", True)),
                            models.Q(
                                ("period_earliest__isnull", False),
                                ("period_latest__isnull", False),
                                ("period_earliest__lte", models.F("period_latest")),
                            ),
                            _connector="OR",
                        ),
                        name="statistic_period_right_way_round",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="Suggestion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("quotation", "Quotation"),
                            ("statistic", "Statistic"),
                            ("date", "Date"),
                            ("person", "Person"),
                            ("number", "Number"),
                        ]
                    ),
                ),
                ("reading", models.JSONField()),
                (
                    "state",
                    models.CharField(
                        choices=[("pending", "Pending"), ("accepted", "Accepted"), ("refused", "Refused")],
                        default="pending",
                        editable=False,
                    ),
                ),
                ("refused_because", models.TextField(blank=True, editable=False)),
                ("decided_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "capture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="suggestions", to="sources.capture"
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        help_text="What it became.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="suggestions",
                        to="claims.claim",
                    ),
                ),
                (
                    "decided_by",
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
                    "engine",
                    models.ForeignKey(
                        help_text="An engine at a version.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.actor",
                    ),
                ),
                (
                    "passage",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="suggestions", to="sources.passage"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("capture", "engine", "kind", "passage"), name="suggestion_once"),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["date", "number", "person", "quotation", "statistic"])),
                        name="suggestion_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["accepted", "pending", "refused"])), name="suggestion_state"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at__isnull", True), ("decided_by__isnull", True), ("state", "pending")),
                            models.Q(
                                models.Q(("state", "pending"), _negated=True),
                                ("decided_at__isnull", False),
                                ("decided_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="suggestion_decided_by_whom_and_when",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "refused"), models.Q(("refused_because", ""), _negated=True)),
                            models.Q(models.Q(("state", "refused"), _negated=True), ("refused_because", "")),
                            _connector="OR",
                        ),
                        name="suggestion_refused_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("claim__isnull", True), ("state", "accepted"), _connector="OR"),
                        name="suggestion_becomes_a_claim_when_accepted",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="Finding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField()),
                ("severity", models.CharField(choices=[("cosmetic", "Cosmetic"), ("material", "Material")])),
                ("printed", models.TextField(blank=True)),
                ("suggested", models.TextField(blank=True)),
                ("message", models.TextField(help_text="A sentence that a journalist understands.")),
                (
                    "details",
                    models.JSONField(blank=True, default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder),
                ),
                (
                    "related",
                    models.JSONField(
                        blank=True, default=list, help_text="Other places in this capture: [[start, end], ...]."
                    ),
                ),
                ("origin", models.CharField(choices=[("machine", "Machine"), ("person", "Person")], default="machine")),
                (
                    "state",
                    models.CharField(
                        choices=[("suspected", "Suspected"), ("confirmed", "Confirmed"), ("dismissed", "Dismissed")],
                        default="suspected",
                        editable=False,
                    ),
                ),
                (
                    "capture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="findings", to="sources.capture"
                    ),
                ),
                (
                    "compared_passage",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.passage",
                    ),
                ),
                (
                    "compared_with",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="findings_against",
                        to="sources.capture",
                    ),
                ),
                (
                    "introduced_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="The document that printed it first; unknown unless somebody knows.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="introduced_findings",
                        to="sources.document",
                    ),
                ),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where it stands; none for what is missing from the whole.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="findings",
                        to="sources.passage",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("capture", "kind", "passage", "compared_with"),
                        name="finding_once",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("severity__in", ["cosmetic", "material"])), name="finding_severity"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("origin__in", ["machine", "person"])), name="finding_origin"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["confirmed", "dismissed", "suspected"])), name="finding_state"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind", ""), _negated=True), name="finding_kind_written"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("message", ""), _negated=True), name="finding_message_written"
                    ),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(claims.models.wording.Wording("text"), name="claim_wording"),
        ),
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(fields=["state", "-id"], name="claim_by_state"),
        ),
        migrations.AddConstraint(
            model_name="appearance",
            constraint=models.UniqueConstraint(fields=("claim", "passage"), name="appearance_once_a_passage"),
        ),
        migrations.AddConstraint(
            model_name="appearance",
            constraint=models.CheckConstraint(
                condition=models.Q(("speaker__isnull", False), ("resolved_how__isnull", True), _connector="OR"),
                name="appearance_how_only_where_resolved",
            ),
        ),
        migrations.AddIndex(
            model_name="speakername",
            index=models.Index(django.db.models.functions.text.Lower("text"), name="speaker_name_folded"),
        ),
        migrations.AddIndex(
            model_name="suggestion",
            index=django.contrib.postgres.indexes.GinIndex(
                django.contrib.postgres.search.SearchVector(
                    django.db.models.functions.text.Left(
                        django.db.models.fields.json.KeyTextTransform("text", "reading"), 20000
                    ),
                    config="simple",
                ),
                condition=models.Q(("kind", "quotation")),
                fastupdate=False,
                name="suggestion_quoted_words",
            ),
        ),
    ]
