"""Notices by mail, and how each person likes to be told."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('claims', '0011_withheld'),
        ('sources', '0003_invitations'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='NoticePreference',
            fields=[
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='+', serialize=False, to=settings.AUTH_USER_MODEL)),
                ('assigned', models.CharField(choices=[('at once', 'A mail at once'), ('daily', 'In one mail a day'), ('never', 'Not by mail')], default='at once', max_length=10)),
                ('sent_back', models.CharField(choices=[('at once', 'A mail at once'), ('daily', 'In one mail a day'), ('never', 'Not by mail')], default='at once', max_length=10)),
                ('approved', models.CharField(choices=[('at once', 'A mail at once'), ('daily', 'In one mail a day'), ('never', 'Not by mail')], default='at once', max_length=10)),
                ('commented', models.CharField(choices=[('at once', 'A mail at once'), ('daily', 'In one mail a day'), ('never', 'Not by mail')], default='at once', max_length=10)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('assigned__in', ['at once', 'daily', 'never'])), name='notice_preference_assigned'), models.CheckConstraint(condition=models.Q(('sent_back__in', ['at once', 'daily', 'never'])), name='notice_preference_sent_back'), models.CheckConstraint(condition=models.Q(('approved__in', ['at once', 'daily', 'never'])), name='notice_preference_approved'), models.CheckConstraint(condition=models.Q(('commented__in', ['at once', 'daily', 'never'])), name='notice_preference_commented')],
            },
        ),
        migrations.CreateModel(
            name='Notice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('assigned', 'Assigned'), ('sent back', 'Sent Back'), ('approved', 'Approved'), ('commented', 'Commented')], max_length=20)),
                ('about', models.CharField(help_text='In words without content: "a verdict on CLM-7K2Q9M".', max_length=100)),
                ('path', models.CharField(help_text="Where to look, from the site's root.", max_length=200)),
                ('at', models.DateTimeField()),
                ('how', models.CharField(choices=[('at once', 'A mail at once'), ('daily', 'In one mail a day')], help_text='Who wants none gets no notice.', max_length=10)),
                ('sent_at', models.DateTimeField(blank=True, null=True)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='sources.actor')),
                ('to', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('sent_at__isnull', True)), fields=['to', 'id'], name='notice_to_be_sent')],
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['approved', 'assigned', 'commented', 'sent back'])), name='notice_kind'), models.CheckConstraint(condition=models.Q(('how__in', ['at once', 'daily'])), name='notice_how'), models.CheckConstraint(condition=models.Q(('about', ''), _negated=True), name='notice_about')],
            },
        ),
    ]
