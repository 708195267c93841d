"""Revisions are in the order of commits, whoever writes at the same time."""

import threading
import time
from collections.abc import Callable

import pytest
from django.db import IntegrityError, connection, transaction

from sources.actions import actors
from sources.ledger.past import as_of
from sources.ledger.writing import writing
from sources.models import Change, Source

pytestmark = pytest.mark.django_db(transaction=True)


def in_thread(work: Callable[[], None]) -> threading.Thread:
    def run() -> None:
        try:
            work()
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    return thread


def test_writers_wait_for_each_other_and_are_numbered_as_they_commit() -> None:
    system, committed = actors.system(), []
    begun = Change.objects.latest("revision").revision

    def work() -> None:
        for _ in range(10):
            with writing(by=system, reason="Race") as change:
                Source.objects.create(name=f"{change.revision}")
                # Of all that is committed, the change before this one is the last.
                assert (
                    Change.objects.filter(revision__lt=change.revision).latest("revision").revision
                    == change.revision - 1
                )
            committed.append(change.revision)

    threads = [in_thread(work) for _ in range(4)]
    for thread in threads:
        thread.join()
    changes = list(Change.objects.filter(reason="Race").order_by("revision"))
    assert sorted(committed) == [change.revision for change in changes] == list(range(begun + 1, begun + 41))
    assert [change.at for change in changes] == sorted(change.at for change in changes)


def test_a_read_of_this_moment_waits_for_a_write_that_began_before_it() -> None:
    system, opened, read = actors.system(), threading.Event(), []

    def work() -> None:
        with writing(by=system, reason="Slow"):
            Source.objects.create(name="Slow")
            opened.set()
            time.sleep(0.3)

    writer = in_thread(work)
    opened.wait(5)
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        now = cursor.fetchone()[0]
    for _ in range(2):
        with as_of(at=now):
            read.append(list(Source.objects.values_list("name", flat=True)))
    writer.join()
    assert read == [["Slow"], ["Slow"]]


def test_a_read_of_an_older_moment_does_not_wait() -> None:
    system, opened, done = actors.system(), threading.Event(), threading.Event()
    with writing(by=system, reason="First") as first:
        Source.objects.create(name="First")

    def work() -> None:
        with writing(by=system, reason="Slow"):
            Source.objects.create(name="Slow")
            opened.set()
            done.wait(5)

    writer = in_thread(work)
    opened.wait(5)
    with as_of(revision=first.revision):
        assert list(Source.objects.values_list("name", flat=True)) == ["First"]
    with as_of(at=Change.objects.get(revision=1).at):
        assert not Source.objects.exists()
    done.set()
    writer.join()


def test_nothing_leaks_into_the_next_transaction_of_a_connection() -> None:
    system = actors.system()
    with writing(by=system, reason="One"):
        Source.objects.create(name="One")
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(current_setting('onrecord.revision', true), '')")
        assert cursor.fetchone()[0] == ""
    with pytest.raises(IntegrityError, match="no change is open"):
        Source.objects.create(name="Two")
    # A setting of the whole session, as a careless pool might leave it, opens nothing either.
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('onrecord.revision', %s, false)", [str(Change.objects.latest("revision").revision)]
        )
    with pytest.raises(IntegrityError, match="no change is open"), transaction.atomic():
        Source.objects.create(name="Three")
    connection.close()
