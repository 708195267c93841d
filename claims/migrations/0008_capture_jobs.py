"""Captures by address on their way, and the sketches by which texts that are nearly the same are found."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('claims', '0007_corrections_lives'),
        ('sources', '0002_history'),
    ]

    operations = [
        migrations.CreateModel(
            name='TextSketch',
            fields=[
                ('capture', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='+', serialize=False, to='sources.capture')),
                ('numbers', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField())),
            ],
            options={
                'indexes': [django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['numbers'], name='text_sketch_numbers')],
            },
        ),
        migrations.CreateModel(
            name='CaptureJob',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('address', models.TextField()),
                ('known', models.JSONField(blank=True, default=dict, help_text='What is known of the document, as in a sidecar.')),
                ('asked_at', models.DateTimeField(auto_now_add=True)),
                ('state', models.CharField(choices=[('waiting', 'Waiting'), ('fetching', 'Fetching'), ('reading', 'Reading'), ('comparing', 'Comparing'), ('done', 'Done'), ('refused', 'Refused'), ('failed', 'Failed')], default='waiting')),
                ('changed_at', models.DateTimeField(auto_now=True)),
                ('steps', models.JSONField(blank=True, default=list, help_text='What was done: [{"did", "at", and counts and facts of the step}].')),
                ('new', models.BooleanField(help_text='False where exactly these bytes were held already.', null=True)),
                ('told', models.TextField(blank=True, help_text='Why it was refused or failed, in a sentence.')),
                ('asked_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.actor')),
                ('capture', models.ForeignKey(blank=True, help_text='As soon as it is kept.', null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='sources.capture')),
            ],
            options={
                'indexes': [models.Index(fields=['asked_by', '-asked_at'], name='capture_job_of_person')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['comparing', 'done', 'failed', 'fetching', 'reading', 'refused', 'waiting'])), name='capture_job_state'), models.CheckConstraint(condition=models.Q(('address', ''), _negated=True), name='capture_job_address'), models.CheckConstraint(condition=models.Q(('capture__isnull', True), ('state', 'done'), _negated=True), name='capture_job_done_with_capture'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ['refused', 'failed']), models.Q(('told', ''), _negated=True)), models.Q(models.Q(('state__in', ['refused', 'failed']), _negated=True), ('told', '')), _connector='OR'), name='capture_job_not_done_says_why')],
            },
        ),
    ]
