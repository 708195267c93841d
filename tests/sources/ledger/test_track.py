"""Tracking follows a table through its migrations."""

from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction
from django.db.migrations.state import ProjectState

from sources.ledger.actor import Actor
from sources.ledger.exempt import EXEMPT, FIXED_COLUMNS, UNRECORDED_COLUMNS
from sources.ledger.operations import Track
from sources.ledger.past import as_of
from sources.ledger.recorded import Recorded
from sources.ledger.writing import writing

pytestmark = pytest.mark.django_db


def rows(statement: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall() if cursor.description else []


def columns(schema: str, table: str) -> dict[str, tuple[str, str | None]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name, udt_name, collation_name FROM information_schema.columns"
            " WHERE table_schema = %s AND table_name = %s",
            [schema, table],
        )
        return {name: (kind, collation) for name, kind, collation in cursor}


def track(**options: tuple[str, ...]) -> None:
    # Without a collector the editor runs its statements at once, in the test's own transaction.
    with connection.schema_editor(atomic=False) as editor:
        Track("thing", **options).database_forwards("sources", editor, ProjectState(), ProjectState())


@pytest.fixture
def thing(system: Actor) -> Actor:
    """A table with one row in its history: made, then renamed."""
    rows('CREATE TABLE thing (id bigint PRIMARY KEY, name varchar(9) COLLATE "C", secret text, big text)')
    track()
    with writing(by=system, reason="Made"):
        rows("INSERT INTO thing VALUES (1, 'one', 's', 'b')")
    with writing(by=system, reason="Renamed"):
        rows("UPDATE thing SET name = 'two'")
    return system


def test_every_table_is_tracked_or_exempt_for_a_reason() -> None:
    recorded = {model._meta.db_table for model in apps.get_models() if issubclass(model, Recorded)}
    tables = {name for (name,) in rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")}
    assert tables - recorded == EXEMPT.keys() & tables
    assert not recorded & EXEMPT.keys()
    assert all(EXEMPT.values())


@pytest.mark.parametrize(
    "model", [m for m in apps.get_models() if issubclass(m, Recorded)], ids=lambda m: m._meta.label
)
def test_history_has_the_columns_of_its_table(model: type[models.Model]) -> None:
    table = model._meta.db_table
    kept = columns("public", table)
    left_out = UNRECORDED_COLUMNS.get(table, {}) | FIXED_COLUMNS.get(table, {})
    past = columns("history", table)
    assert past.pop("from_revision") == past.pop("to_revision") == ("int8", None)
    assert past == {name: kind for name, kind in kept.items() if name not in left_out}
    assert {name: kind for name, (kind, _) in columns("asof", table).items()} == {
        name: kind for name, (kind, _) in kept.items()
    }
    assert list(columns("asof", table)) == list(kept)


def test_tracking_again_changes_nothing(thing: Actor) -> None:
    before = rows("SELECT * FROM history.thing ORDER BY from_revision")
    track()
    assert rows("SELECT * FROM history.thing ORDER BY from_revision") == before
    with writing(by=thing, reason="Once"):
        rows("UPDATE thing SET name = 'three'")
    assert [name for (name,) in rows("SELECT name FROM history.thing ORDER BY from_revision")] == [
        "one",
        "two",
        "three",
    ]


def test_a_new_column_is_kept_from_then_on(thing: Actor) -> None:
    rows("ALTER TABLE thing ADD COLUMN colour text NOT NULL DEFAULT 'red'")
    track()
    with writing(by=thing, reason="Painted") as change:
        rows("UPDATE thing SET colour = 'blue'")
    with as_of(revision=change.revision - 1):
        assert rows("SELECT name, colour FROM thing") == [("two", "red")]
    with as_of(revision=change.revision):
        assert rows("SELECT name, colour FROM thing") == [("two", "blue")]


def test_a_wider_column_is_wider_in_history(thing: Actor) -> None:
    rows('ALTER TABLE thing ALTER COLUMN name TYPE varchar(99) COLLATE "C"')
    track()
    with writing(by=thing, reason="Long"):
        rows("UPDATE thing SET name = repeat('x', 50)")
    assert len(rows("SELECT name FROM history.thing ORDER BY from_revision DESC")[0][0]) == 50
    assert columns("history", "thing")["name"] == ("varchar", "C")


def test_a_dropped_column_stays_in_history(thing: Actor) -> None:
    rows("ALTER TABLE thing DROP COLUMN secret")
    track()
    with writing(by=thing, reason="Without") as change:
        rows("UPDATE thing SET name = 'three'")
    assert [secret for (secret,) in rows("SELECT secret FROM history.thing ORDER BY from_revision")] == ["s", "s", None]
    with as_of(revision=change.revision):
        assert rows("SELECT * FROM thing") == [(1, "three", "b")]


def test_unrecorded_columns_are_not_copied_and_fixed_ones_are_read_from_the_table(system: Actor) -> None:
    rows("CREATE TABLE thing (id bigint PRIMARY KEY, name text, secret text, big text)")
    track(exclude=("secret",), fixed=("big",))
    with writing(by=system, reason="Made") as change:
        rows("INSERT INTO thing VALUES (1, 'one', 's', 'b')")
    rows("UPDATE thing SET secret = 't'")
    with writing(by=system, reason="Renamed"):
        rows("UPDATE thing SET name = 'two'")
    assert set(columns("history", "thing")) == {"id", "name", "from_revision", "to_revision"}
    with as_of(revision=change.revision):
        assert rows("SELECT * FROM thing") == [(1, "one", None, "b")]


def test_rows_from_before_belong_to_the_change_in_which_tracking_begins(system: Actor) -> None:
    rows("CREATE TABLE thing (id bigint PRIMARY KEY, name text)")
    rows("INSERT INTO thing VALUES (1, 'old')")
    with pytest.raises(IntegrityError, match="no change is open"), transaction.atomic():
        track()
    with writing(by=system, reason="Tracked from now on") as change:
        track()
    assert rows("SELECT name, from_revision, to_revision FROM history.thing") == [("old", change.revision, None)]


def test_tracking_can_be_taken_back(thing: Actor) -> None:
    with connection.schema_editor(atomic=False) as editor:
        Track("thing").database_backwards("sources", editor, ProjectState(), ProjectState())
    rows("UPDATE thing SET name = 'free'")
    assert not columns("history", "thing")
    assert not columns("asof", "thing")


def test_a_table_is_refused_writes_from_the_moment_it_is_tracked(thing: Actor) -> None:
    with pytest.raises(IntegrityError, match="no change is open"), transaction.atomic():
        rows("UPDATE thing SET name = 'three'")
