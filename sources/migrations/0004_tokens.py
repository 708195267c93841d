"""What tokens may be used for; what retried requests were answered, for a day."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('sources', '0003_invitations'),
        # Not its first: only there has a token the key that it has now.
        ('knox', '0009_extend_authtoken_field'),
    ]

    operations = [
        migrations.CreateModel(
            name='Answer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('route', models.CharField(help_text='The method and the address.', max_length=300)),
                ('key', models.CharField(help_text='Idempotency-Key, as it was sent.', max_length=200)),
                ('asked', models.CharField(help_text='SHA-256 of what was asked for.', max_length=64)),
                ('status', models.PositiveSmallIntegerField()),
                ('body', models.TextField(blank=True)),
                ('headers', models.JSONField(default=dict)),
                ('at', models.DateTimeField(db_index=True)),
                ('actor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='sources.actor')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('actor', 'route', 'key'), name='answer_once')],
            },
        ),
        migrations.CreateModel(
            name='TokenGrant',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(help_text="What it is for, in its owner's words.", max_length=100)),
                ('scopes', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('read', 'Read what your role may read'), ('suggest', 'Capture documents, add claims as drafts, write notes'), ('write', 'Write and decide: evidence, verdicts, names, suggestions, corrections'), ('publish', 'Approve, publish, withdraw, protect')], max_length=10))),
                ('last_used_at', models.DateTimeField(blank=True, help_text='To the minute.', null=True)),
                ('token', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='grant', to=settings.KNOX_TOKEN_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('scopes__contained_by', ['read', 'suggest', 'write', 'publish'])), name='tokengrant_scopes'), models.CheckConstraint(condition=models.Q(('scopes', []), _negated=True), name='tokengrant_for_something'), models.CheckConstraint(condition=models.Q(('name__regex', '\\S')), name='tokengrant_named')],
            },
        ),
    ]
