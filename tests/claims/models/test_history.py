"""Every table of this room keeps its history, with who wrote and why, by whatever way it is written."""

import pytest
from django.apps import apps
from django.db import IntegrityError, connection

from claims.models import Claim, Speaker
from sources.ledger.actor import Actor
from sources.ledger.exempt import EXEMPT
from sources.ledger.past import as_of
from sources.ledger.writing import writing

TABLES = sorted({model._meta.db_table for model in apps.get_app_config("claims").get_models()} - set(EXEMPT))


@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_the_triggers_of_history_and_a_view_of_its_past(db: None, table: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND NOT tgisinternal", [table])
        triggers = {row[0] for row in cursor.fetchall()}
        cursor.execute("SELECT to_regclass('history.' || %s), to_regclass('asof.' || %s)", [table, table])
        assert None not in cursor.fetchone()
    assert {"ledger_insert", "ledger_update", "ledger_delete"} <= triggers


def test_a_bulk_write_and_raw_sql_are_in_the_history_with_actor_and_reason(by: Actor) -> None:
    with writing(by=by, reason="two claims at once") as first:
        Claim.objects.bulk_create(Claim(kind="assertion", text=text) for text in ("One.", "Two."))
    with writing(by=by, reason="by hand") as second, connection.cursor() as cursor:
        cursor.execute("UPDATE claims_claim SET occasion = 'a meeting'")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT h.text, h.occasion, c.revision, c.actor_id, c.reason FROM history.claims_claim h"
            " JOIN sources_change c ON c.revision = h.from_revision ORDER BY c.revision, h.text"
        )
        rows = cursor.fetchall()
    assert rows == [
        ("One.", "", first.revision, by.pk, "two claims at once"),
        ("Two.", "", first.revision, by.pk, "two claims at once"),
        ("One.", "a meeting", second.revision, by.pk, "by hand"),
        ("Two.", "a meeting", second.revision, by.pk, "by hand"),
    ]


def test_the_past_is_read_by_the_same_query(by: Actor) -> None:
    with writing(by=by, reason="a claim") as before:
        claim = Claim.objects.create(kind="assertion", text="One.")
    with writing(by=by, reason="a topic"):
        Claim.objects.update(topics=["bridges"])
    with as_of(revision=before.revision):
        assert Claim.objects.get().topics == []
        assert Claim.objects.get().public_id == claim.public_id
    assert Claim.objects.get().topics == ["bridges"]


def test_a_write_without_an_actor_is_refused(db: None) -> None:
    with pytest.raises(IntegrityError, match="actor"):
        Speaker.objects.create(kind="person")
