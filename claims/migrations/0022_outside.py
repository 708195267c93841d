"""What others wrote: their fact-checks and their annotations, as they came."""

from pathlib import Path

import django.db.models.deletion
from django.db import migrations, models

from sources.ledger.operations import Track

UNDO = """
DROP TRIGGER outsidenote_fixed ON claims_outsidenote;
DROP TRIGGER outsidereview_fixed ON claims_outsidereview;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('claims', '0021_imported'),
        ('sources', '0004_tokens'),
    ]

    operations = [
        migrations.CreateModel(
            name='OutsideNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sent', models.TextField(help_text='The object as it came: JSON in ASCII.')),
                ('digest', models.CharField(help_text='sha256 of it: the same object is kept once.', max_length=64, unique=True)),
                ('came_from', models.CharField(blank=True, help_text='The file, or the address, it was read in.')),
                ('iri', models.TextField(help_text="The annotation's own id.")),
                ('kind', models.CharField(help_text='Annotation, AnnotationPage or AnnotationCollection.')),
                ('taken_at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.actor')),
                ('note', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='claims.annotation')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('sent', ''), _negated=True), name='outsidenote_sent'), models.CheckConstraint(condition=models.Q(('digest__regex', '^[0-9a-f]{64}$')), name='outsidenote_digest'), models.CheckConstraint(condition=models.Q(('kind__in', ['Annotation', 'AnnotationCollection', 'AnnotationPage'])), name='outsidenote_kind')],
            },
        ),
        migrations.CreateModel(
            name='OutsideReview',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sent', models.TextField(help_text='The object as it came: JSON in ASCII.')),
                ('digest', models.CharField(help_text='sha256 of it: the same object is kept once.', max_length=64, unique=True)),
                ('came_from', models.CharField(blank=True, help_text='The file, or the address, it was read in.')),
                ('claim_reviewed', models.TextField(blank=True)),
                ('url', models.TextField(blank=True)),
                ('reviewed_by', models.TextField(blank=True)),
                ('reviewed_on', models.DateField(blank=True, null=True)),
                ('rating_label', models.TextField(blank=True)),
                ('bucket', models.CharField(choices=[('true', 'True'), ('mostly true', 'Mostly True'), ('mixed', 'Mixed'), ('mostly false', 'Mostly False'), ('false', 'False'), ('unverifiable', 'Unverifiable'), ('other', 'Other')])),
                ('understood', models.JSONField(default=dict)),
                ('kept', models.JSONField(default=list)),
                ('doubts', models.JSONField(default=list)),
                ('taken_at', models.DateTimeField()),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.actor')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('sent', ''), _negated=True), name='outsidereview_sent'), models.CheckConstraint(condition=models.Q(('digest__regex', '^[0-9a-f]{64}$')), name='outsidereview_digest'), models.CheckConstraint(condition=models.Q(('bucket__in', ['false', 'mixed', 'mostly false', 'mostly true', 'other', 'true', 'unverifiable'])), name='outsidereview_bucket')],
            },
        ),
        migrations.RunSQL(Path(__file__).with_name("0022_outside.sql").read_text(), UNDO),
        Track("claims_outsidenote"),
        Track("claims_outsidereview"),
    ]
