"""Invitations and new passwords: mailed links that let one person in, once."""

import datetime as dt
import re
from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from pytest_django.fixtures import Settings

from claims.flows import people
from sources.actions import actors, invitations, resets, users
from sources.errors import AlreadyThere, BadValue, NotAllowed, NotFound
from sources.models import Invitation, ResetRequest, User
from sources.queries.invitations import token_of
from tests.claims.mail.server import Mailbox
from tests.claims.reviews.conftest import Desk, raw

Work = Callable[[], list[str]]


@pytest.fixture
def holder(db: None) -> User:
    return users.add(
        username="holder",
        by=actors.system(),
        email="Ada@record.example",
        password="before-it-was-lost",
        reason="a test",
    )


def link_in(box: Mailbox) -> str:
    found = re.search(r"https://record\.example/\w+/(\S+)", box.mails[-1][1].get_content())
    assert found
    return found[1]


def accept(token: str, username: str = "gil") -> User:
    return invitations.accept(token=token, username=username, name="Gil Orr", password="a-long-secret")


def test_who_is_invited_comes_in_with_the_role_and_address(desk: Desk, box: Mailbox, work: Work) -> None:
    people.invite(email="gil@record.example", role="checker", by=desk.admin)
    assert work() == ["You are invited to Onrecord as checker"]
    to, message = box.mails[-1]
    assert (to, message["from"]) == (["gil@record.example"], "desk@record.example")
    assert message.get_content_type() == "text/plain"
    user = accept(link_in(box))
    assert (user.role, user.email, user.name, user.check_password("a-long-secret")) == (
        "checker",
        "gil@record.example",
        "Gil Orr",
        True,
    )
    assert Invitation.objects.get().user == user


def test_a_link_stands_whole_on_its_line_however_long_it_is(
    desk: Desk, box: Mailbox, work: Work, settings: Settings
) -> None:
    settings.SITE_ADDRESS = f"https://{'a-long-name.' * 8}example"
    invitation = people.invite(email="gil@record.example", role="checker", by=desk.admin)
    work()
    link = f"{settings.SITE_ADDRESS}/invitation/{token_of(invitation)}"
    assert f"\n{link}\n" in box.mails[-1][1].as_string()


def test_a_link_lets_in_once(desk: Desk, box: Mailbox, work: Work) -> None:
    people.invite(email="gil@record.example", role="checker", by=desk.admin)
    work()
    accept(link_in(box))
    with pytest.raises(NotFound):
        accept(link_in(box), "hal")
    assert work() == []  # nor is it mailed again


def test_a_name_that_is_taken_leaves_the_link_good(desk: Desk, box: Mailbox, work: Work) -> None:
    people.invite(email="gil@record.example", role="checker", by=desk.admin)
    work()
    with pytest.raises(AlreadyThere):
        accept(link_in(box), "ADA")
    assert accept(link_in(box)).username == "gil"


def test_a_second_invitation_ends_the_first(desk: Desk, box: Mailbox, work: Work) -> None:
    people.invite(email="gil@record.example", role="checker", by=desk.admin)
    work()
    first = link_in(box)
    people.invite(email="Gil@record.example", role="editor", by=desk.admin)
    work()
    with pytest.raises(NotFound):
        accept(first)
    assert accept(link_in(box)).role == "editor"


def test_a_withdrawn_or_old_invitation_lets_nobody_in(desk: Desk, box: Mailbox, work: Work) -> None:
    invitation = people.invite(email="gil@record.example", role="checker", by=desk.admin)
    work()
    invitations.withdraw(invitation=invitation, by=desk.admin)
    with pytest.raises(NotFound):
        accept(link_in(box))
    with pytest.raises(NotFound):
        invitations.withdraw(invitation=invitation, by=desk.admin)


def test_an_invitation_ends_after_seven_days(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(invitations, "LASTS", dt.timedelta(microseconds=1))
    invitation = invitations.invite(email="gil@record.example", role="checker", by=desk.admin)
    with pytest.raises(NotFound):
        accept(token_of(invitation))


def test_an_invitation_of_who_no_longer_administers_lets_nobody_in(desk: Desk) -> None:
    invitation = invitations.invite(email="gil@record.example", role="administrator", by=desk.admin)
    assert desk.admin.user
    assert desk.ada.user
    users.set_role(user=desk.ada.user, role="administrator", by=actors.system(), reason="the next one")
    users.set_role(user=desk.admin.user, role="reader", by=actors.system(), reason="left")
    with pytest.raises(NotFound, match="no longer may"):
        accept(token_of(invitation))


def test_administrators_alone_invite(desk: Desk) -> None:
    for by in (desk.eve, desk.ada, desk.reader, actors.anonymous(), actors.engine("reader", "1")):
        with pytest.raises(NotAllowed):
            people.invite(email="gil@record.example", role="checker", by=by)
    assert not Invitation.objects.exists()


@pytest.mark.parametrize(
    ("email", "role", "refusal"),
    [
        ("gil", "checker", BadValue),
        ("a@b.example\nBcc: c@d.example", "checker", BadValue),
        ("g@h.example", "owner", BadValue),
    ],
)
def test_what_is_no_address_or_role_is_refused(email: str, role: str, refusal: type[Exception], desk: Desk) -> None:
    with pytest.raises(refusal):
        people.invite(email=email, role=role, by=desk.admin)


def test_who_signs_in_already_is_not_invited(desk: Desk, holder: User) -> None:
    with pytest.raises(AlreadyThere):
        people.invite(email="ADA@record.example", role="checker", by=desk.admin)


def test_the_secret_of_a_link_is_nowhere_in_the_database(desk: Desk) -> None:
    invitation = invitations.invite(email="gil@record.example", role="checker", by=desk.admin)
    token = token_of(invitation)
    assert token not in {invitation.nonce, invitation.digest}


@pytest.mark.parametrize(
    "change", ["role = 'administrator'", "expires_at = expires_at + interval '1 year'", "email = 'x@y.example'"]
)
def test_postgresql_refuses_another_invitation_in_its_place(change: str, desk: Desk) -> None:
    invitation = invitations.invite(email="gil@record.example", role="checker", by=desk.admin)
    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        raw(desk.admin, f"UPDATE sources_invitation SET {change} WHERE id = %s", invitation.pk)  # noqa: S608 - of this test


def test_postgresql_refuses_to_open_it_again(desk: Desk) -> None:
    invitation = invitations.invite(email="gil@record.example", role="checker", by=desk.admin)
    invitations.withdraw(invitation=invitation, by=desk.admin)
    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        raw(desk.admin, "UPDATE sources_invitation SET withdrawn_at = NULL WHERE id = %s", invitation.pk)


def test_a_new_password_by_a_mailed_link_that_works_once(holder: User, box: Mailbox, work: Work) -> None:
    people.forgotten(email=" ada@Record.example ", address="192.0.2.7")
    assert work() == ["A new password for Onrecord"]
    assert box.mails[-1][0] == ["Ada@record.example"]
    assert resets.choose(token=link_in(box), password="a-new-secret").check_password("a-new-secret")
    with pytest.raises(NotFound):
        resets.choose(token=link_in(box), password="yet-another")


def test_an_address_of_nobody_is_asked_for_alike_and_gets_nothing(holder: User, box: Mailbox, work: Work) -> None:
    people.forgotten(email="nobody@record.example", address="192.0.2.7")
    users.set_active(user=holder, active=False, by=actors.system(), reason="left")
    people.forgotten(email="ada@record.example", address="192.0.2.7")
    assert ResetRequest.objects.count() == 2
    assert work() == []


def test_people_who_share_an_address_each_get_a_link(holder: User, box: Mailbox, work: Work) -> None:
    users.add(username="bob", by=actors.system(), email="ada@record.example", password="before-it-was", reason="a test")
    people.forgotten(email="ada@record.example", address="192.0.2.7")
    work()
    assert len(re.findall("https://record.example/reset/", box.mails[-1][1].get_content())) == 2


def test_asking_again_and_again_sends_no_more(holder: User, box: Mailbox, work: Work) -> None:
    for _ in range(resets.MOST_FOR_ADDRESS + 2):
        people.forgotten(email="ada@record.example", address="192.0.2.7")
    assert len(work()) == resets.MOST_FOR_ADDRESS
    for number in range(resets.MOST_FROM_NETWORK):
        people.forgotten(email=f"n{number}@record.example", address="192.0.2.7")
    assert ResetRequest.objects.count() == resets.MOST_FROM_NETWORK
    people.forgotten(email="bo@record.example", address="198.51.100.9")
    assert ResetRequest.objects.count() == resets.MOST_FROM_NETWORK + 1


def test_who_asked_is_forgotten_after_a_day(holder: User) -> None:
    people.forgotten(email="ada@record.example", address="192.0.2.7")
    ResetRequest.objects.update(asked_at=timezone.now() - dt.timedelta(hours=25))
    people.forgotten(email="bo@record.example", address="192.0.2.7")
    assert [asked.email for asked in ResetRequest.objects.all()] == ["bo@record.example"]


@pytest.mark.parametrize("token", ["", "x", "MQ-x", "-", "\u00e9-1", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5-abc", "MQ-abc-def"])
def test_made_up_links_give_nothing(token: str, holder: User) -> None:
    with pytest.raises(NotFound):
        resets.choose(token=token, password="a-new-secret")
