"""How far each webhook was told, whether there was anything to tell or not."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('claims', '0030_webhooks'),
        ('sources', '0004_tokens'),
    ]

    operations = [
        migrations.RemoveField(
            model_name='webhookmessage',
            name='until',
        ),
        migrations.CreateModel(
            name='WebhookMark',
            fields=[
                ('webhook', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='+', serialize=False, to='claims.webhook')),
                ('until', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.change')),
            ],
        ),
    ]
