"""Who is told over HTTP that something public changed."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from sources.ledger.operations import Track


class Migration(migrations.Migration):

    dependencies = [
        ('claims', '0029_stems'),
        ('sources', '0004_tokens'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Webhook',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('url', models.CharField(max_length=2000)),
                ('nouns', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20))),
                ('secret', models.CharField(max_length=100)),
                ('made_at', models.DateTimeField()),
                ('paused_because', models.TextField(blank=True)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='WebhookMessage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(help_text='Such as claims.changed.', max_length=40)),
                ('body', models.TextField()),
                ('made_at', models.DateTimeField()),
                ('state', models.CharField(choices=[('waiting', 'Waiting'), ('delivered', 'Delivered'), ('failed', 'Failed')], default='waiting', max_length=10)),
                ('attempts', models.PositiveIntegerField(default=0)),
                ('tried_at', models.DateTimeField(blank=True, null=True)),
                ('status', models.PositiveIntegerField(blank=True, help_text='What the receiver answered last.', null=True)),
                ('trouble', models.TextField(blank=True, help_text='Why it was not delivered, the last time.')),
                ('until', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.change')),
                ('webhook', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='claims.webhook')),
            ],
        ),
        migrations.AddConstraint(
            model_name='webhook',
            constraint=models.UniqueConstraint(fields=('owner', 'url'), name='webhook_url_once'),
        ),
        migrations.AddConstraint(
            model_name='webhook',
            constraint=models.CheckConstraint(condition=models.Q(('url__startswith', 'https://')), name='webhook_over_https'),
        ),
        migrations.AddConstraint(
            model_name='webhook',
            constraint=models.CheckConstraint(condition=models.Q(('nouns__contained_by', ['claims', 'corrections', 'reviews', 'collections', 'releases']), ('nouns__len__gte', 1)), name='webhook_nouns'),
        ),
        migrations.AddConstraint(
            model_name='webhook',
            constraint=models.CheckConstraint(condition=models.Q(('secret__startswith', 'whsec_')), name='webhook_secret'),
        ),
        migrations.AddConstraint(
            model_name='webhookmessage',
            constraint=models.CheckConstraint(condition=models.Q(('state__in', ['delivered', 'failed', 'waiting'])), name='webhook_message_state'),
        ),
        migrations.AddConstraint(
            model_name='webhookmessage',
            constraint=models.CheckConstraint(condition=models.Q(('kind', ''), _negated=True), name='webhook_message_kind'),
        ),
        Track("claims_webhook", exclude=("secret",)),
    ]
