"""The pages of coming in, and of the mails one gets."""

import re
from pathlib import Path

import pytest
from django.core import mail as sent
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django.fixtures import Settings

from claims.flows import mail, people
from claims.models import NoticePreference
from config.mail import mailers
from sources.actions import actors, users
from sources.ledger.roles import Role
from sources.models import Invitation, User

GIVEN = {"username": "gil", "name": "Gil Orr", "password": "a-long-secret", "again": "a-long-secret"}


def person(name: str, role: str) -> User:
    return users.add(
        username=name,
        by=actors.system(),
        role=role,
        email=f"{name}@record.example",
        password="before-it-was-lost",
        reason="a test",
    )


@pytest.fixture
def admin(db: None) -> Client:
    client = Client()
    client.force_login(person("root", Role.ADMINISTRATOR))
    return client


def mailed() -> str:
    """The path of the link in the newest mail, once the worker has been."""
    for job in ProcrastinateJob.objects.filter(task_name="send_mail").order_by("id"):
        mail.send(**job.args)
    found = re.findall(r"http://127\.0\.0\.1:\d+(/\S+)", str(sent.outbox[-1].body))
    assert found, sent.outbox[-1].body
    return str(found[0])


def invited(admin: Client, role: str = "checker") -> str:
    assert admin.post("/people/invite", {"email": "gil@record.example", "role": role}).status_code == 302
    return mailed()


def test_an_invited_person_chooses_name_and_password_and_is_signed_in(admin: Client, client: Client) -> None:
    here = invited(admin)
    assert "invites you to work here as checker" in client.get(here).content.decode()
    assert client.post(here, GIVEN)["Location"] == "/"
    assert "Gil Orr" in client.get("/queue").content.decode()
    assert client.get(here).status_code == 404
    assert "Signs in as gil" in admin.get("/people/invite").content.decode()


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"again": "another"}, "differ"),
        ({"password": "short", "again": "short"}, "too short"),
        ({"password": "gil@record.example", "again": "gil@record.example"}, "too similar"),
        ({"username": "root"}, "already"),
        ({"username": "a b"}, "Name to sign in with"),
        ({"username": ""}, "Name to sign in with"),
    ],
)
def test_what_cannot_be_kept_is_told_and_the_link_stays_good(
    changed: dict[str, str], told: str, admin: Client, client: Client
) -> None:
    here = invited(admin)
    answer = client.post(here, {**GIVEN, **changed})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert told in page
    assert 'role="alert"' in page
    assert "a-long-secret" not in page
    assert client.post(here, GIVEN).status_code == 302


def test_a_withdrawn_link_says_what_to_do(admin: Client, client: Client) -> None:
    here = invited(admin)
    key = Invitation.objects.get().pk
    assert "Withdrawn" in admin.post(f"/people/invite/{key}/withdraw", follow=True).content.decode()
    answer = client.post(here, GIVEN)
    assert answer.status_code == 404
    assert "What to do" in answer.content.decode()
    assert "Nothing was changed" in admin.post(f"/people/invite/{key}/withdraw", follow=True).content.decode()


@pytest.mark.parametrize(
    "given", [{"email": "gil", "role": "checker"}, {"email": "root@record.example", "role": "reader"}]
)
def test_an_invitation_that_is_none_is_refused_in_words(given: dict[str, str], admin: Client) -> None:
    answer = admin.post("/people/invite", given)
    assert answer.status_code == 422
    assert "Nothing was sent" in answer.content.decode()
    assert not Invitation.objects.exists()


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMINISTRATOR])
def test_administrators_alone_open_the_page(role: str, client: Client, db: None) -> None:
    assert client.get("/people/invite")["Location"] == "/sign-in/?next=/people/invite"
    client.force_login(person("ada", role))
    assert client.get("/people/invite").status_code == 403
    assert client.post("/people/invite", {"email": "x@y.example", "role": "reader"}).status_code == 403
    assert client.post("/people/invite/1/withdraw").status_code == 403


def test_a_new_password_by_a_link(client: Client, db: None) -> None:
    user = person("ada", Role.CHECKER)
    client.post("/forgotten", {"email": "ada@record.example"})
    here = mailed()
    assert "A new password" in client.get(here).content.decode()
    assert client.post(here, {"password": "a-new-secret", "again": "x"}).status_code == 422
    assert client.post(here, {"password": "a-new-secret", "again": "a-new-secret"})["Location"] == "/sign-in/"
    user.refresh_from_db()
    assert user.check_password("a-new-secret")
    assert client.get(here).status_code == 404


def test_a_new_password_signs_everybody_else_out(client: Client, db: None) -> None:
    user = person("ada", Role.CHECKER)
    elsewhere = Client()
    elsewhere.login(username="ada", password="before-it-was-lost")
    people.forgotten(email=user.email, address="127.0.0.1")
    client.post(mailed(), {"password": "a-new-secret", "again": "a-new-secret"})
    assert elsewhere.get("/queue").status_code == 302


def test_asking_tells_nobody_who_signs_in(client: Client, db: None) -> None:
    person("ada", Role.CHECKER)
    pages, asked = [], []
    for name in ("ada", "bob"):
        client.get("/forgotten")
        with CaptureQueriesContext(connection) as queries:
            page = client.post("/forgotten", {"email": f"{name}@record.example"}).content.decode()
        pages.append(page.replace(name, "NAME"))
        asked.append(len(queries))
    assert strip(pages[0]) == strip(pages[1])
    assert asked[0] == asked[1]


def strip(page: str) -> str:
    return re.sub(r'(X-CSRFToken": |name="csrfmiddlewaretoken" value=)"[^"]+"', "", page)


def test_an_address_that_is_none_is_told_so(client: Client, db: None) -> None:
    assert client.post("/forgotten", {"email": "ada"}).status_code == 422


def test_links_are_kept_by_no_browser_and_no_proxy(admin: Client, client: Client) -> None:
    answer = client.get(invited(admin))
    assert "no-store" in answer["Cache-Control"]
    assert answer["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("address", ["/invitation/x", "/reset/x", "/reset/MQ-%C3%A9", "/invitation/%00"])
def test_a_made_up_link_is_over(address: str, client: Client, db: None) -> None:
    assert client.get(address).status_code == 404


def test_one_says_which_mails_one_gets(client: Client, db: None) -> None:
    assert client.get("/preferences/mail").status_code == 302
    client.force_login(person("ada", Role.READER))
    client.post("/preferences/mail", {"commented": "daily", "approved": "never"})
    kept = NoticePreference.objects.get()
    assert (kept.assigned, kept.commented, kept.approved) == ("at once", "daily", "never")
    page = client.get("/preferences/mail").content.decode()
    assert 'name="commented" value="daily" checked' in page
    assert (
        "Nothing was changed" in client.post("/preferences/mail", {"approved": "weekly"}, follow=True).content.decode()
    )


def test_without_a_mail_server_mails_are_written_and_the_pages_say_so(
    admin: Client, client: Client, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_DATA", str(tmp_path / "data"))
    settings.MAILERS = mailers(None)
    assert "No mail server is set" in admin.get("/people/invite").content.decode()
    assert str(tmp_path) in admin.get("/people/invite").content.decode()
    forgotten = client.get("/forgotten").content.decode()
    assert "no mail server" in forgotten
    assert str(tmp_path) not in forgotten
    people.invite(email="gil@record.example", role="checker", by=actors.person(User.objects.get(username="root")))
    mail.send("invitation", Invitation.objects.get().pk)
    [written] = (tmp_path / "data" / "outbox").iterdir()
    assert "/invitation/" in written.read_text()
    assert (tmp_path / "data" / "outbox").stat().st_mode & 0o777 == 0o700


def test_the_list_asks_as_much_of_two_rows_as_of_fifty(admin: Client) -> None:
    by = actors.person(User.objects.get(username="root"))

    def asked(count: int) -> int:
        for number in range(count):
            people.invite(email=f"p{count}-{number}@record.example", role="reader", by=by)
        with CaptureQueriesContext(connection) as queries:
            admin.get("/people/invite")
        return len(queries)

    asked(1)
    assert asked(2) == asked(50)
    assert asked(1) <= 5


def test_an_administrator_says_where_somebody_s_mails_go(admin: Client) -> None:
    user = person("ada", Role.CHECKER)
    given = {"role": "checker", "is_active": "on", "email": "ada@elsewhere.example", "reason": "moved"}
    assert admin.post(f"/admin/sources/user/{user.pk}/change/", given).status_code == 302
    user.refresh_from_db()
    assert user.email == "ada@elsewhere.example"
