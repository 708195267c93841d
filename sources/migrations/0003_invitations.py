"""Invitations and their history; who asked for a new password, for a day."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from sources.ledger.operations import Track

# What was invited stays as it was; used or taken back, it is neither again.
FIXED = """
CREATE TRIGGER invitation_fixed BEFORE UPDATE ON sources_invitation
    FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change('user_id', 'accepted_at', 'withdrawn_at');
CREATE TRIGGER invitation_over BEFORE UPDATE ON sources_invitation
    FOR EACH ROW WHEN (OLD.accepted_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL)
    EXECUTE FUNCTION ledger.refuse_change();
"""


class Migration(migrations.Migration):

    dependencies = [
        ('sources', '0002_history'),
    ]

    operations = [
        migrations.CreateModel(
            name='ResetRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('email', models.EmailField(db_index=True, max_length=254)),
                ('network', models.CharField(db_index=True, help_text='A digest that says nothing after that day.', max_length=32)),
                ('asked_at', models.DateTimeField(db_index=True)),
            ],
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('email', models.EmailField(max_length=254)),
                ('role', models.CharField(choices=[('reader', 'Reader'), ('contributor', 'Contributor'), ('checker', 'Checker'), ('editor', 'Editor'), ('administrator', 'Administrator')], max_length=13)),
                ('nonce', models.CharField(max_length=32)),
                ('digest', models.CharField(db_collation='C', max_length=64, unique=True)),
                ('invited_at', models.DateTimeField()),
                ('expires_at', models.DateTimeField()),
                ('accepted_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('invited_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='sources.actor')),
                ('user', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('role__in', ['reader', 'contributor', 'checker', 'editor', 'administrator'])), name='invitation_role'), models.CheckConstraint(condition=models.Q(('expires_at__gt', models.F('invited_at'))), name='invitation_expires'), models.CheckConstraint(condition=models.Q(models.Q(('accepted_at__isnull', True), ('user__isnull', True)), models.Q(('accepted_at__isnull', False), ('user__isnull', False), ('withdrawn_at__isnull', True)), _connector='OR'), name='invitation_accepted_by_whom'), models.CheckConstraint(condition=models.Q(('accepted_at__isnull', True), ('accepted_at__lte', models.F('expires_at')), _connector='OR'), name='invitation_accepted_in_time'), models.UniqueConstraint(condition=models.Q(('accepted_at__isnull', True), ('withdrawn_at__isnull', True)), fields=('email',), name='invitation_open_once')],
            },
        ),
        migrations.RunSQL(
            FIXED, "DROP TRIGGER invitation_fixed ON sources_invitation; DROP TRIGGER invitation_over ON sources_invitation"
        ),
        Track("sources_invitation", exclude=("nonce", "digest")),
    ]
