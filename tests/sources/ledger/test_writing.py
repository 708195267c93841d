"""A write has an actor and a reason, or PostgreSQL refuses it."""

from collections.abc import Callable

import psycopg
import pytest
from django.db import IntegrityError, connection, transaction

from sources.actions import actors, sources
from sources.errors import NoReason, NotYourChange
from sources.ledger.actor import Actor
from sources.ledger.writing import current, writing
from sources.models import Change, Source

pytestmark = pytest.mark.django_db

REFUSED = "a write needs an actor and a reason"


def refused(sql: str) -> None:
    with pytest.raises(IntegrityError, match=REFUSED), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def copied() -> None:
    with (
        connection.cursor() as cursor,
        cursor.copy("COPY sources_source (name, kind, homepage, country, external_ids) FROM STDIN") as copy,
    ):
        copy.write_row(("Copied", "outlet", "", "", "{}"))


UNSIGNED = {
    "save of a new row": lambda source: Source(name="New").save(),
    "save of a known row": lambda source: Source(pk=source.pk, name="Renamed").save(),
    "save that changes nothing": lambda source: source.save(),
    "create": lambda source: Source.objects.create(name="New"),
    "bulk_create": lambda source: Source.objects.bulk_create([Source(name="New")]),
    "bulk_update": lambda source: Source.objects.bulk_update([Source(pk=source.pk, name="Renamed")], ["name"]),
    "update": lambda source: Source.objects.update(name="Renamed"),
    "upsert": lambda source: Source.objects.bulk_create(
        [Source(pk=source.pk, name="Renamed")], update_conflicts=True, unique_fields=["id"], update_fields=["name"]
    ),
    "delete": lambda source: source.delete(),
    "delete of many": lambda source: Source.objects.all().delete(),
    "raw SQL": lambda source: connection.cursor().execute("UPDATE sources_source SET name = 'Renamed'"),
    "COPY": lambda source: copied(),
}


@pytest.mark.parametrize("write", UNSIGNED.values(), ids=UNSIGNED)
def test_a_write_without_a_change_is_refused(write: Callable[[Source], object], source: Source) -> None:
    # COPY goes past Django, which turns psycopg's error into its own everywhere else.
    with pytest.raises((IntegrityError, psycopg.IntegrityError), match=REFUSED), transaction.atomic():
        write(source)
    assert list(Source.objects.values_list("name", flat=True)) == ["Harbour Gazette"]


@pytest.mark.parametrize("write", UNSIGNED.values(), ids=UNSIGNED)
def test_a_write_within_a_change_is_kept_with_who_and_why(
    write: Callable[[Source], object], source: Source, system: Actor
) -> None:
    with writing(by=system, reason="Because") as change:
        write(source)
    assert (change.actor, change.reason) == (system, "Because")
    assert Change.objects.get(revision=change.revision).reason == "Because"


def test_a_statement_that_touches_no_row_needs_no_change(source: Source) -> None:
    assert Source.objects.filter(name="Nobody").update(name="Somebody") == 0


def test_the_change_is_over_after_its_block_in_the_same_transaction(source: Source, system: Actor) -> None:
    with writing(by=system, reason="One"):
        pass
    assert current() is None
    refused("UPDATE sources_source SET name = 'Late'")


def test_a_failed_change_leaves_nothing_open(source: Source, system: Actor) -> None:
    def fails() -> None:
        with writing(by=system, reason="Fails"):
            Source.objects.update(name="Half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    assert current() is None
    assert not Source.objects.filter(name="Half").exists()
    assert not Change.objects.filter(reason="Fails").exists()
    refused("UPDATE sources_source SET name = 'Late'")


@pytest.mark.parametrize("claimed", ["", "1", "999", "-1", "abc", "9" * 40, "1; DROP TABLE x"])
def test_a_revision_that_this_transaction_did_not_open_is_refused(claimed: str, source: Source) -> None:
    # All of a test is one transaction, so the founding revision alone is another's; 2 and 3 would be our own.
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('onrecord.revision', %s, true)", [claimed])
    refused("UPDATE sources_source SET name = 'Forged'")


def test_inside_a_change_another_is_part_of_it(system: Actor) -> None:
    with writing(by=system, reason="Outer") as outer:
        with writing(by=system, reason="Inner") as inner:
            Source.objects.create(name="A")
        Source.objects.create(name="B")
    assert inner is outer
    assert outer.reason == "Outer"


def test_a_failed_inner_write_can_be_survived(system: Actor) -> None:
    with writing(by=system, reason="Outer"):
        Source.objects.create(name="A")
        with pytest.raises(IntegrityError), writing(by=system, reason="Inner"):
            Source.objects.create(name="a")
        Source.objects.create(name="C")
    assert set(Source.objects.values_list("name", flat=True)) == {"A", "C"}


def test_nobody_writes_in_a_change_of_another_actor(system: Actor) -> None:
    importer = actors.import_()
    with writing(by=importer, reason="Outer"), pytest.raises(NotYourChange, match="import is open: system"):
        sources.ensure(name="Another", by=system)


@pytest.mark.parametrize("reason", ["", " ", "\n\t"])
def test_a_change_needs_a_reason(reason: str, system: Actor) -> None:
    with pytest.raises(NoReason), writing(by=system, reason=reason):
        pass
    refused_by_postgres = "INSERT INTO sources_change (actor_id, reason) VALUES (%s, %s)"
    with pytest.raises(IntegrityError, match="change_has_reason"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(refused_by_postgres, [system.pk, reason])


def test_a_change_inserted_by_hand_gets_its_number_and_time_from_postgresql(system: Actor, source: Source) -> None:
    last = Change.objects.latest("revision")
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO sources_change (revision, at, transaction, actor_id, reason) VALUES (77, '1999-01-01', 5, %s, 'By hand')",
            [system.pk],
        )
        cursor.execute("UPDATE sources_source SET name = 'By hand'")
    change = Change.objects.get(reason="By hand")
    assert change.revision == last.revision + 1
    assert change.at >= last.at


@pytest.mark.parametrize(
    "sql",
    ["UPDATE sources_change SET reason = 'Another'", "DELETE FROM sources_change", "TRUNCATE sources_change CASCADE"],
)
def test_a_change_is_never_altered(sql: str, system: Actor) -> None:
    with pytest.raises(IntegrityError, match=r"never changed|TRUNCATE of"), transaction.atomic():
        connection.cursor().execute(sql)
