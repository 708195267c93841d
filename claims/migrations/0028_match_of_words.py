"""What a person said of words and a claim is remembered, as it is of two claims."""

from django.db import migrations, models

from sources.ledger.operations import Track


class Migration(migrations.Migration):
    dependencies = [("claims", "0027_changed_since"), ("sources", "0004_tokens")]

    operations = [
        migrations.RemoveConstraint(
            model_name="match",
            name="match_of_two_claims_or_two_speakers",
        ),
        migrations.AddField(
            model_name="match",
            name="words",
            field=models.CharField(
                blank=True,
                help_text="What was asked about a claim: the SHA-256 of its words and figures (Said.key).",
                null=True,
            ),
        ),
        migrations.AddConstraint(
            model_name="match",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("claim_a__isnull", False),
                        ("claim_b__isnull", False),
                        ("speaker_a__isnull", True),
                        ("speaker_b__isnull", True),
                        ("words__isnull", True),
                    ),
                    models.Q(
                        ("claim_a__isnull", True),
                        ("claim_b__isnull", True),
                        ("speaker_a__isnull", False),
                        ("speaker_b__isnull", False),
                        ("words__isnull", True),
                    ),
                    models.Q(
                        ("claim_a__isnull", False),
                        ("claim_b__isnull", True),
                        ("speaker_a__isnull", True),
                        ("speaker_b__isnull", True),
                        ("words__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="match_of_two_claims_or_two_speakers",
            ),
        ),
        migrations.AddConstraint(
            model_name="match",
            constraint=models.UniqueConstraint(fields=("claim_a", "words"), name="match_words_once"),
        ),
        migrations.AddConstraint(
            model_name="match",
            constraint=models.CheckConstraint(
                condition=models.Q(("words__regex", "^[0-9a-f]{64}$")), name="match_words_are_a_key"
            ),
        ),
        Track("claims_match"),
    ]
