"""The record can be read as it stood at any revision, in the same words."""

import datetime as dt
import random
import threading
from typing import Any

import pytest
from django.db import InternalError, connection

from sources.actions import actors, documents, passages, users
from sources.errors import NoSuchMoment
from sources.ledger.actor import Actor
from sources.ledger.past import as_of
from sources.ledger.writing import writing
from sources.models import Byline, Capture, Change, Document, Passage, Source, User


def everything() -> str:
    """All rows of the tables that the edits below write, as one text."""
    rows = []
    for table in ("sources_source", "sources_document", "sources_byline"):
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT to_json(t)::text FROM {table} t ORDER BY id")  # noqa: S608 - our own names
            rows += [row for (row,) in cursor]
    return "\n".join(rows)


def edit(rng: random.Random) -> None:
    """A few random writes of random kinds."""
    for _ in range(rng.randrange(1, 5)):
        known = list(Source.objects.values_list("id", flat=True))
        some = rng.sample(known, min(len(known), 3))
        kind = rng.choice(["create", "many", "update", "same", "delete", "document", "bylines", "cascade"])
        if kind == "create":
            Source.objects.create(name=f"{rng.random()}")
        elif kind == "many":
            Source.objects.bulk_create(
                Source(name=f"{rng.random()}", external_ids={"n": rng.random()}) for _ in range(5)
            )
        elif kind == "update":
            Source.objects.filter(pk__in=some).update(homepage=f"https://{rng.random()}.example/")
        elif kind == "same":
            Source.objects.filter(pk__in=some).update(kind="outlet")
        elif kind == "delete":
            Source.objects.filter(pk__in=some).exclude(pk__in=Document.objects.values("source")).delete()
        elif kind == "document" and some:
            documents.add(
                by=actors.system(), title=f"{rng.random()}", source=Source.objects.get(pk=some[0]), bylines=["A", "B"]
            )
        elif kind == "bylines":
            Byline.objects.filter(position=0).update(text=f"{rng.random()}")
        else:
            Document.objects.filter(pk__in=list(Document.objects.values_list("pk", flat=True)[:1])).delete()


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(4))
def test_every_revision_reads_as_it_was_seen_then(seed: int, system: Actor) -> None:
    rng, seen = random.Random(seed), {}  # noqa: S311 - repeatable edits
    for _ in range(25):
        with writing(by=system, reason="Random edits") as change:
            edit(rng)
        seen[change.revision, change.at] = everything()
    for (revision, at), rows in seen.items():
        with as_of(revision=revision):
            assert everything() == rows
        with as_of(at=at):
            assert everything() == rows
    assert everything() == rows


@pytest.mark.django_db(transaction=True)
def test_the_past_holds_still_while_others_write() -> None:
    system, stop = actors.system(), threading.Event()
    seen: dict[int, str] = {}

    def write() -> None:
        rng = random.Random(7)  # noqa: S311 - repeatable edits
        try:
            while not stop.is_set() and len(seen) < 60:
                with writing(by=system, reason="Random edits") as change:
                    edit(rng)
                    rows = everything()
                seen[change.revision] = rows
        finally:
            connection.close()

    writer = threading.Thread(target=write)
    writer.start()
    read = 0
    try:
        while writer.is_alive():
            for revision, rows in list(seen.items())[-3:]:
                with as_of(revision=revision):
                    assert everything() == rows
                read += 1
    finally:
        stop.set()
        writer.join()
    assert read
    for revision, rows in seen.items():
        with as_of(revision=revision):
            assert everything() == rows


@pytest.mark.django_db
def test_the_same_query_reads_the_past_and_the_settings_are_put_back(system: Actor, document: Document) -> None:
    query = Document.objects.select_related("source").order_by("pk")
    before = Change.objects.latest("revision").revision
    documents.describe(document=document, by=system, reason="Better", title="41 boats counted")
    with as_of(revision=before) as change:
        assert [(row.title, str(row.source)) for row in query.all()] == [("Boats counted", "Harbour Gazette")]
        assert change.revision == before
        assert Change.objects.latest("revision").revision == before
    assert [row.title for row in query.all()] == ["41 boats counted"]
    documents.describe(document=document, by=system, reason="Writing goes on", title="Again")


@pytest.mark.django_db
def test_the_past_is_for_reading_only(system: Actor, document: Document) -> None:
    with pytest.raises(InternalError, match="read-only transaction"), as_of(revision=2):
        documents.describe(document=document, by=system, reason="Too late", title="Never")
    assert Document.objects.get().title == "Boats counted"


@pytest.mark.django_db
def test_a_capture_and_its_passages_read_whole_in_the_past(system: Actor, capture: Capture) -> None:
    passage = passages.ensure(capture=capture, start=4, end=18, by=system)
    then = Change.objects.latest("revision").revision
    with writing(by=system, reason="Unmarked"):
        passage.delete()
    with as_of(revision=then):
        past = Capture.objects.get()
        assert (bytes(past.bytes), past.text) == (bytes(capture.bytes), capture.text)
        assert Passage.objects.get().exact == "harbour office"
    with as_of(revision=then - 2):
        assert not Capture.objects.exists()


@pytest.mark.django_db
def test_a_user_reads_without_secrets_in_the_past(system: Actor) -> None:
    users.add(username="ana", by=system, password="a-good-password")
    with as_of(revision=Change.objects.latest("revision").revision):
        assert User.objects.filter(username="ana", password=None, last_login=None).exists()


@pytest.mark.django_db
def test_a_moment_is_that_of_the_last_change_before_it(system: Actor) -> None:
    with writing(by=system, reason="A") as first:
        Source.objects.create(name="A")
    with writing(by=system, reason="B") as second:
        Source.objects.create(name="B")
    just_before = second.at - dt.timedelta(microseconds=1)
    for at, names in ((first.at, ["A"]), (just_before, ["A"]), (second.at, ["A", "B"])):
        with as_of(at=at):
            assert list(Source.objects.order_by("name").values_list("name", flat=True)) == names


@pytest.mark.django_db
@pytest.mark.parametrize(
    "moment",
    [
        {"revision": 0},
        {"revision": -1},
        {"revision": 10**12},
        {"at": dt.datetime(1990, 1, 1, tzinfo=dt.UTC)},
        {"at": dt.datetime(9000, 1, 1, tzinfo=dt.UTC)},
    ],
    ids=["none", "negative", "unborn", "before the first", "in the future"],
)
def test_a_moment_that_is_not_in_the_record_is_refused(moment: dict[str, Any], system: Actor) -> None:
    with pytest.raises(NoSuchMoment), as_of(**moment):
        pass


@pytest.mark.django_db
def test_one_moment_is_asked_for(system: Actor) -> None:
    with pytest.raises(TypeError), as_of():
        pass
    with pytest.raises(TypeError), as_of(at=dt.datetime(2024, 5, 1)):  # noqa: DTZ001 - which is refused
        pass


@pytest.mark.django_db
def test_an_error_inside_comes_out_and_the_present_is_back(system: Actor, capture: Capture) -> None:
    with pytest.raises(ZeroDivisionError), as_of(revision=1):
        raise ZeroDivisionError
    assert Capture.objects.get() == capture
