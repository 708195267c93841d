"""Every way to write leaves the same history."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, connection, transaction

from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from sources.models import Byline, Document, Source, User

pytestmark = pytest.mark.django_db

Write = Callable[[], object]


def versions(table: str = "sources_source", column: str = "name") -> list[tuple[str, int, int | None]]:
    """The values of a column in history, each with its revisions relative to the first one there."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH h AS (SELECT *, min(from_revision) OVER () AS first FROM history.{table})"  # noqa: S608 - our own names
            f" SELECT {column}, from_revision - first, to_revision - first FROM h ORDER BY id, from_revision"
        )
        return list(cursor.fetchall())


def sql(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def copy(name: str) -> None:
    with (
        connection.cursor() as cursor,
        cursor.copy("COPY sources_source (name, kind, homepage, country, external_ids) FROM STDIN") as rows,
    ):
        rows.write_row((name, "outlet", "", "", "{}"))


def saved(source: Source, name: str) -> None:
    source.name = name
    source.save()


INSERTS = {
    "save": lambda: Source(name="A").save(),
    "bulk_create": lambda: Source.objects.bulk_create([Source(name="A")]),
    "raw SQL": lambda: sql(
        "INSERT INTO sources_source (name, kind, homepage, country, external_ids) VALUES ('A', 'outlet', '', '', '{}')"
    ),
    "COPY": lambda: copy("A"),
    "upsert": lambda: Source.objects.bulk_create(
        [Source(pk=10**6, name="A")], update_conflicts=True, unique_fields=["id"], update_fields=["name"]
    ),
}
UPDATES = {
    "save": lambda: saved(Source.objects.get(), "B"),
    "bulk_update": lambda: Source.objects.bulk_update([Source(pk=Source.objects.get().pk, name="B")], ["name"]),
    "update": lambda: Source.objects.update(name="B"),
    "raw SQL": lambda: sql("UPDATE sources_source SET name = 'B'"),
    "upsert": lambda: Source.objects.bulk_create(
        [Source(pk=Source.objects.get().pk, name="B")],
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=["name"],
    ),
    "merge": lambda: sql(
        "MERGE INTO sources_source s USING (VALUES ('B')) v (name) ON true WHEN MATCHED THEN UPDATE SET name = v.name"
    ),
}
DELETES = {
    "delete": lambda: Source.objects.get().delete(),
    "delete of many": lambda: Source.objects.all().delete(),
    "raw delete": lambda: Source.objects.all()._raw_delete("default"),
    "raw SQL": lambda: sql("DELETE FROM sources_source"),
}


@pytest.mark.parametrize("insert", INSERTS.values(), ids=INSERTS)
def test_an_insert_begins_a_version(insert: Write, system: Actor) -> None:
    with writing(by=system, reason="A"):
        insert()
    assert versions() == [("A", 0, None)]


@pytest.mark.parametrize("update", UPDATES.values(), ids=UPDATES)
def test_an_update_ends_one_version_and_begins_the_next(update: Write, system: Actor) -> None:
    with writing(by=system, reason="A"):
        Source.objects.create(name="A")
    with writing(by=system, reason="B"):
        update()
    assert versions() == [("A", 0, 1), ("B", 1, None)]


@pytest.mark.parametrize("delete", DELETES.values(), ids=DELETES)
def test_a_delete_ends_the_version(delete: Write, system: Actor) -> None:
    with writing(by=system, reason="A"):
        Source.objects.create(name="A")
    with writing(by=system, reason="Gone"):
        delete()
    assert versions() == [("A", 0, 1)]


def test_a_cascade_leaves_the_history_of_what_it_took_along(system: Actor, document: Document) -> None:
    with writing(by=system, reason="Bylines"):
        Byline.objects.create(document=document, text="Ana Ruiz", position=0)
    with writing(by=system, reason="Gone"):
        document.delete()
    assert versions("sources_byline", "text") == [("Ana Ruiz", 0, 1)]
    assert versions("sources_document", "title") == [("Boats counted", 0, 2)]


@pytest.mark.parametrize(
    ("steps", "left"),
    [
        (["create A", "update B"], [("B", 0, None)]),
        (["create A", "update B", "update C"], [("C", 0, None)]),
        (["create A", "delete"], []),
        (["create A", "update B", "delete"], []),
        (["create A", "|", "update B", "update C"], [("A", 0, 1), ("C", 1, None)]),
        (["create A", "|", "update B", "delete"], [("A", 0, 1)]),
        (["create A", "|", "delete", "create B"], [("A", 0, 1), ("B", 1, None)]),
        (["create A", "|", "delete", "create B", "delete"], [("A", 0, 1)]),
        (["create A", "|", "update A"], [("A", 0, None)]),
        (["create A", "|", "delete", "|", "create A"], [("A", 0, 1), ("A", 2, None)]),
    ],
)
def test_in_one_revision_the_last_state_stands(
    steps: list[str], left: list[tuple[str, int, int | None]], system: Actor
) -> None:
    rounds = " ".join(steps).split("|")
    for steps_together in rounds:
        with writing(by=system, reason="Steps"):
            for word, name in zip(*[iter(_words(steps_together))] * 2, strict=True):
                if word == "create":
                    Source.objects.create(pk=10**6, name=name)
                elif word == "update":
                    Source.objects.update(name=name)
                else:
                    Source.objects.all().delete()
    assert versions() == left


def _words(steps: str) -> list[str]:
    return steps.replace("delete", "delete -").split()


def test_many_rows_of_one_statement_each_get_their_version(system: Actor) -> None:
    with writing(by=system, reason="Many"):
        Source.objects.bulk_create(Source(name=f"{n}") for n in range(500))
    with writing(by=system, reason="Some"):
        sql("UPDATE sources_source SET name = name || 'x' WHERE name::int % 2 = 0")
    assert len(versions()) == 750
    assert sum(1 for _, _, to in versions() if to is None) == 500


def test_what_postgresql_thinks_equal_but_is_written_otherwise_is_a_new_version(system: Actor) -> None:
    with writing(by=system, reason="A"):
        sql(
            "INSERT INTO sources_source (name, kind, homepage, country, external_ids) VALUES ('A', 'outlet', '', '', '{\"n\": 1.0}')"
        )
    with writing(by=system, reason="B"):
        sql("UPDATE sources_source SET external_ids = '{\"n\": 1.00}'")
    assert [value for value, _, _ in versions(column="external_ids::text")] == ['{"n": 1.0}', '{"n": 1.00}']


def test_signing_in_and_a_new_password_leave_no_trace_and_need_no_change(system: Actor) -> None:
    user = User.objects.create_user("ana", password="a-first-password")
    user.last_login = user.date_joined
    user.save(update_fields=["last_login"])
    user.set_password("a-second-password")
    user.save()
    assert versions("sources_user", "username") == [("ana", 0, None)]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name FROM information_schema.columns WHERE table_schema = 'history' AND table_name = 'sources_user'"
        )
        assert {"password", "last_login"}.isdisjoint(name for (name,) in cursor)
    user.name = "Ana"
    with pytest.raises(IntegrityError, match="no change is open"), transaction.atomic():
        user.save()


@pytest.mark.parametrize(
    ("statement", "why"),
    [
        ("TRUNCATE sources_source CASCADE", "TRUNCATE of sources_.* would leave no history"),
        ("UPDATE sources_source SET id = id + 1", "the key of a row of sources_source never changes"),
        ("UPDATE history.sources_source SET name = 'Never'", "written by triggers alone"),
        ("DELETE FROM history.sources_source", "written by triggers alone"),
        (
            "INSERT INTO history.sources_source (id, name, from_revision) VALUES (9, 'Never', 1)",
            "written by triggers alone",
        ),
        ("TRUNCATE history.sources_source", "written by triggers alone"),
    ],
)
def test_no_statement_goes_round_history(statement: str, why: str, system: Actor, source: Source) -> None:
    with writing(by=system, reason="Tries"), pytest.raises(IntegrityError, match=why), transaction.atomic():
        sql(statement)
