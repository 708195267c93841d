"""Which record of an import became which row."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('claims', '0020_meanings'),
    ]

    operations = [
        migrations.CreateModel(
            name='Imported',
            fields=[
                ('pk', models.CompositePrimaryKey('origin', 'noun', 'key', blank=True, editable=False, primary_key=True, serialize=False)),
                ('origin', models.CharField(help_text='Where it comes from, as whoever imported it calls it.', max_length=100)),
                ('noun', models.CharField(max_length=20)),
                ('key', models.CharField(db_collation='C', help_text='Its id there.', max_length=100)),
                ('row', models.BigIntegerField()),
                ('digest', models.CharField(db_collation='C', help_text='sha256 of the line that it was read from.', max_length=64)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('noun__in', ['appearances', 'claims', 'documents', 'sources', 'speakers', 'statistics'])), name='imported_noun')],
            },
        ),
    ]
