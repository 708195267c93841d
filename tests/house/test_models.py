"""Every table: explained, pointing the right way, and with a history unless it is said why not."""

import pytest
from django.apps import apps
from django.db import connection, models

from sources.ledger.exempt import EXEMPT

OURS = [
    model for room in ("sources", "claims") for model in apps.get_app_config(room).get_models(include_auto_created=True)
]


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_a_model_says_what_it_is(model: type[models.Model]) -> None:
    # Django writes "Claim(id, text ...)" where nobody wrote anything.
    assert model.__doc__
    assert not model.__doc__.startswith(f"{model.__name__}("), "a docstring of its own"


def test_no_foreign_key_goes_up() -> None:
    upward = [
        f"{model.__name__}.{field.name}"
        for model in apps.get_app_config("sources").get_models(include_auto_created=True)
        for field in model._meta.get_fields()
        if field.concrete
        and field.is_relation
        and field.related_model
        and field.related_model._meta.app_label in ("claims", "api")
    ]
    assert upward == []


def test_every_table_has_a_history_or_a_reason_to_have_none(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = {name for (name,) in cursor.fetchall()}
        cursor.execute("SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'ledger_update'")
        tracked = {name for (name,) in cursor.fetchall()}
    assert tables - tracked == set(EXEMPT) & tables
    assert all(EXEMPT.values())
