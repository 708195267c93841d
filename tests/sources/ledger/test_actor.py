"""Actors: each exists once."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction

from sources.actions import actors
from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from sources.models import Change, User

pytestmark = pytest.mark.django_db


def test_the_record_begins_with_the_system(system: Actor) -> None:
    first = Change.objects.get(revision=1)
    assert (first.actor, first.reason, str(system)) == (system, "The record begins", "system")


def test_an_actor_is_the_same_one_each_time() -> None:
    user = User.objects.create_user("ana")
    makes: list[Callable[[], Actor]] = [
        lambda: actors.person(user),
        actors.import_,
        actors.anonymous,
        lambda: actors.engine("quotations", "1.0"),
        lambda: actors.engine("quotations", "1.1"),
    ]
    for make in makes:
        assert make() == make()
    assert [str(actor) for actor in Actor.objects.order_by("pk")] == [
        "system", "ana", "import", "anonymous", "quotations 1.0", "quotations 1.1",
    ]  # fmt: skip


def test_an_actor_is_introduced_by_the_system_or_by_the_change_that_is_open() -> None:
    importer = actors.import_()
    assert Change.objects.latest("revision").reason == "Actor import added"
    with writing(by=importer, reason="Importing") as change:
        actors.engine("quotations", "1.0")
    assert Change.objects.latest("revision") == change


@pytest.mark.parametrize(
    ("wrong", "constraint"),
    [
        ({"kind": "system"}, "actor_once"),
        ({"kind": "ghost"}, "actor_kind"),
        ({"kind": "person"}, "actor_person_is_user"),
        ({"kind": "engine", "name": "quotations"}, "actor_engine_has_version"),
        ({"kind": "import", "name": "import", "version": "1"}, "actor_engine_has_version"),
    ],
)
def test_postgresql_refuses_an_actor_that_cannot_be(wrong: dict[str, str], constraint: str, system: Actor) -> None:
    with writing(by=system, reason="Wrong"), pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Actor.objects.create(**wrong)
