"""Who is told what by mail, when they like to."""

from collections.abc import Callable
from smtplib import SMTPRecipientsRefused
from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django.fixtures import Settings

from claims import tasks
from claims.actions import approvals, assignments, claims, comments, notices, reviews
from claims.flows import mail
from claims.models import Notice
from claims.queries.seen import seen_of
from config.mail import mailers
from sources.actions import users
from sources.errors import BadValue
from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from tests.claims.mail.server import Mailbox
from tests.claims.reviews.conftest import Desk, Ferries, as_read, user

Work = Callable[[], list[str]]


@pytest.fixture(autouse=True)
def addresses(db: None, desk: Desk) -> None:
    for actor in (desk.ada, desk.bo, desk.eve):
        reached(actor)


def reached(actor: Actor) -> None:
    someone = user(actor)
    someone.email = f"{someone.username}@record.example"
    with writing(by=actor, reason="an address"):
        someone.save(update_fields=["email"])


def reviewed(desk: Desk, said: Ferries) -> Any:
    review = reviews.write(
        subject=said.claim, aspect="wording", result="as recorded", rationale="The log says so.", by=desk.ada
    )
    reviews.submit(review=review, by=desk.ada)
    return review


def test_who_is_given_something_is_told_where_it_is(desk: Desk, said: Ferries, box: Mailbox, work: Work) -> None:
    assignments.assign(what=said.claim, to=user(desk.bo), by=desk.eve)
    assert work() == [f"eve gave you {said.claim.public_id} to work on"]
    to, message = box.mails[-1]
    assert to == ["bo@record.example"]
    text = message.get_content()
    assert f"https://record.example/c/{said.claim.public_id}/edit\n" in text
    assert "https://record.example/preferences/mail" in text
    assert said.claim.text not in text
    assert message["auto-submitted"] == "auto-generated"


def test_the_same_assignment_again_tells_nobody_again(desk: Desk, said: Ferries, work: Work) -> None:
    assignments.assign(what=said.claim, to=user(desk.bo), by=desk.eve)
    work()
    assignments.assign(what=said.claim, to=user(desk.bo), by=desk.eve, note="by Friday")
    assert work() == []


def test_what_is_sent_back_or_approved_is_told_to_who_wrote_it(
    desk: Desk, said: Ferries, box: Mailbox, work: Work
) -> None:
    review = reviewed(desk, said)
    reviews.send_back(review=review, by=desk.eve, reason="Which log?")
    reviews.submit(review=review, by=desk.ada)
    reviews.approve(review=review, seen=seen_of(review), by=desk.eve)
    about = f"a verdict on wording of {said.claim.public_id}"
    assert work() == [f"eve sent {about} back", f"eve approved {about}"]
    assert {to[0] for to, _ in box.mails} == {"ada@record.example"}


def test_a_claim_that_is_sent_back_or_approved_too(desk: Desk, said: Ferries, work: Work) -> None:
    claim = said.claim
    claims.submit(claim=claim, by=desk.bo)
    approvals.send_back(claim=claim, by=desk.eve, reason="Which office?")
    claims.submit(claim=claim, by=desk.bo)
    approvals.approve(**as_read(claim), by=desk.eve)
    assert work() == [f"eve sent {claim.public_id} back", f"eve approved {claim.public_id}"]


def test_a_comment_is_told_to_who_wrote_and_who_works_on_it_once(
    desk: Desk, said: Ferries, box: Mailbox, work: Work
) -> None:
    assignments.assign(what=said.claim, to=user(desk.bo), by=desk.bo)
    assignments.assign(what=said.claim, to=user(desk.ada), by=desk.ada)
    assert work() == []  # nobody is told of what they did themselves
    comments.add(on=said.claim, body="Off the record: look at the log.", by=desk.eve)
    assert work() == [f"eve commented on {said.claim.public_id}"] * 2
    assert sorted(to[0] for to, _ in box.mails) == ["ada@record.example", "bo@record.example"]
    assert "Off the record" not in str(box.mails)


def test_nothing_is_mailed_to_who_does_not_want_it_or_left(desk: Desk, said: Ferries, work: Work) -> None:
    notices.prefer(user=user(desk.bo), assigned="never")
    assignments.assign(what=said.claim, to=user(desk.bo), by=desk.eve)
    assignments.assign(what=said.claim, to=user(desk.reader), by=desk.eve)  # who has no address
    assert not Notice.objects.exists()
    assignments.assign(what=said.claim, to=user(desk.ada), by=desk.eve)
    users.set_active(user=user(desk.ada), active=False, by=desk.admin, reason="left")
    assert work() == []


def test_the_notices_of_a_day_come_in_one_mail(desk: Desk, said: Ferries, box: Mailbox, work: Work) -> None:
    notices.prefer(user=user(desk.ada), commented="daily", approved="daily")
    comments.add(on=said.claim, body="One.", by=desk.eve)
    waits = reviewed(desk, said)
    reviews.approve(review=waits, seen=seen_of(waits), by=desk.eve)
    assert work() == []
    tasks.queue_digests(timestamp=0)
    assert work() == ["Onrecord: 2 things of the day"]
    text = box.mails[-1][1].get_content()
    assert f"eve commented on {said.claim.public_id}\nhttps://record.example/c/" in text
    assert work() == []
    tasks.queue_digests(timestamp=0)
    assert ProcrastinateJob.objects.filter(args__kind="digest").count() == 1


def test_a_mail_is_not_sent_twice(desk: Desk, said: Ferries, work: Work) -> None:
    assignments.assign(what=said.claim, to=user(desk.bo), by=desk.eve)
    assert len(work()) == 1
    assert work() == []


def test_a_preference_is_one_there_is(desk: Desk) -> None:
    for strange in ({"assigned": "weekly"}, {"everything": "never"}):
        with pytest.raises(BadValue):
            notices.prefer(user=user(desk.ada), **strange)


def test_a_dead_mail_server_keeps_nobody_from_working(
    desk: Desk, said: Ferries, box: Mailbox, settings: Settings
) -> None:
    settings.MAILERS = mailers("smtp://127.0.0.1:1")
    assignment = assignments.assign(what=said.claim, to=user(desk.bo), by=desk.eve)
    assert assignment.pk
    with pytest.raises(ConnectionRefusedError):
        mail.send("notice", Notice.objects.get().pk)
    settings.MAILERS = mailers(box.url)
    mail.send("notice", Notice.objects.get().pk)
    assert len(box.mails) == 1


def test_what_the_server_does_not_take_is_still_to_be_sent(desk: Desk, said: Ferries, box: Mailbox) -> None:
    box.refuses = b"450 later\r\n"
    assignments.assign(what=said.claim, to=user(desk.bo), by=desk.eve)
    with pytest.raises(SMTPRecipientsRefused):
        mail.send("notice", Notice.objects.get().pk)
    assert Notice.objects.get().sent_at is None
