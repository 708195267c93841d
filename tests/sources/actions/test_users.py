"""Users, through their actions and Django's own commands."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.test import Client

from sources.actions import actors, users
from sources.errors import AlreadyThere, BadValue, NotAllowed
from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from sources.models import Change, User

pytestmark = pytest.mark.django_db


def test_a_user_is_added_and_gets_another_role(system: Actor) -> None:
    before = Change.objects.latest("revision").revision
    user = users.add(
        username="ana", by=system, role="checker", password="a-good-password", email="Ana@EXAMPLE.org", name="Ana Ruiz"
    )
    users.set_role(user=user, role="editor", by=system, reason="She edits now")
    kept = User.objects.get()
    assert (kept.role, kept.email, str(kept), kept.check_password("a-good-password")) == (
        "editor",
        "Ana@example.org",
        "Ana Ruiz",
        True,
    )
    assert [change.reason for change in Change.objects.filter(revision__gt=before).order_by("revision")] == [
        "User ana added",
        "She edits now",
    ]


def test_a_user_without_a_password_cannot_sign_in_by_one(client: Client, system: Actor) -> None:
    users.add(username="ana", by=system)
    assert not client.login(username="ana", password="")


def test_a_user_signs_in(client: Client, system: Actor) -> None:
    users.add(username="ana", by=system, password="a-good-password")
    assert client.login(username="ana", password="a-good-password")
    assert User.objects.get().last_login is not None


def test_who_is_no_longer_active_does_not_sign_in(client: Client, system: Actor) -> None:
    user = users.add(username="ana", by=system, password="a-good-password")
    users.set_active(user=user, active=False, by=system, reason="Left")
    assert not client.login(username="ana", password="a-good-password")


def test_a_new_password_needs_no_change(system: Actor) -> None:
    user = users.add(username="ana", by=system, password="a-good-password")
    changes = Change.objects.count()
    users.set_password(user=user, password="a-better-password")
    assert User.objects.get().check_password("a-better-password")
    assert Change.objects.count() == changes


@pytest.mark.parametrize("name", ["ana", "ANA", " Ana "])
def test_a_name_is_taken_however_it_is_cased(name: str, system: Actor) -> None:
    users.add(username="ana", by=system)
    with pytest.raises(AlreadyThere):
        users.add(username=name, by=system)


def test_users_are_for_administrators_to_decide(system: Actor) -> None:
    administrator = actors.person(users.add(username="root", by=system, role="administrator"))
    user = users.add(username="ana", by=administrator, role="editor")
    editor = actors.person(user)
    with pytest.raises(NotAllowed):
        users.add(username="bo", by=editor)
    with pytest.raises(NotAllowed):
        users.set_role(user=user, role="administrator", by=editor, reason="Ambition")
    with pytest.raises(NotAllowed):
        users.set_active(user=user, active=False, by=actors.import_(), reason="Import")


def test_a_role_or_name_that_is_none_is_refused(system: Actor) -> None:
    with pytest.raises(BadValue):
        users.add(username="ana", by=system, role="emperor")
    with pytest.raises(BadValue):
        users.add(username=" ", by=system)
    with writing(by=system, reason="Wrong"), pytest.raises(IntegrityError, match="user_role"), transaction.atomic():
        User.objects.create(username="ana", role="emperor")


def test_djangos_own_command_makes_an_administrator(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", "a-good-password")
    call_command("createsuperuser", username="root", interactive=False, stdout=StringIO())
    user = User.objects.get()
    assert (user.role, user.is_superuser, user.check_password("a-good-password")) == ("administrator", True, True)
    assert Change.objects.latest("revision").actor == actors.system()


def test_the_manager_makes_users_as_the_system() -> None:
    user = User.objects.create_user("ana", "Ana@EXAMPLE.org", "a-good-password", role="editor")
    assert (user.role, user.email) == ("editor", "Ana@example.org")
    assert Change.objects.latest("revision").reason == "User ana added"
