"""Programs elsewhere are told when something public changes: signed, tried again, and logged."""

import base64
import hmac
import json
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, connection
from django.test import Client
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from claims.actions import claims, webhooks as actions
from claims.flows import webhooks
from claims.models import Claim, Webhook, WebhookMark, WebhookMessage
from claims.models.webhook import DELIVERY
from claims.publishing.signing import headers, key_of
from claims.queries.releases import last_change
from sources.actions.actors import system
from sources.fetching import post
from sources.ledger.writing import writing
from tests.api.test_manners import problem
from tests.api.writer import Writer
from tests.sources.fetching.network import Network
from tests.sources.fetching.secure import certificate, secure

__all__ = ["certificate", "secure"]
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
URL = "https://secure.example/hook"


@pytest.fixture
def network() -> Network:
    return Network()


@pytest.fixture
def listening(secure: Network, certificate: Path, monkeypatch: pytest.MonkeyPatch) -> Network:
    """The network behind the door through which messages go."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    monkeypatch.setattr(webhooks, "post", partial(post, resolve=secure.resolve, connect=secure.connect))
    return secure


def hook(by: Writer, **more: Any) -> str:
    return by.new("webhooks", {"url": URL, "nouns": ["claims"], "secret": SECRET} | more)


def withdrawn() -> Claim:
    claim = Claim.objects.filter(state="published").earliest("pk")
    claims.withdraw(claim=claim, by=system(), reason="It was never said.")
    return claim


def nothing_queued() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")


def test_a_signature_is_that_of_the_specification() -> None:
    told = headers(secret=SECRET, message="msg_p5jXN8AQM9LWM0D4loKWxJek", at=1614265330, body=b'{"test": 2432232314}')
    assert told["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    for wrong in ("", "whsec_", "whsec_AAAA", SECRET[6:], f"whsec_{'A' * 96}", "whsec_not Base64 at all, is it?"):
        assert key_of(wrong) is None


def test_what_changed_is_told_once_signed_and_logged(loaded: None, listening: Network) -> None:
    path = hook(Writer("contributor"))
    claims.add(kind="assertion", text="A draft.", by=system())
    webhooks.tell()
    assert not WebhookMessage.objects.exists()
    # What was looked at is not looked at again, though there was nothing to tell.
    assert WebhookMark.objects.get().until == last_change()
    gone = withdrawn()
    webhooks.tell()
    webhooks.tell()
    message = WebhookMessage.objects.get()
    webhooks.deliver(message.pk)
    webhooks.deliver(message.pk)
    [heard] = listening.heard
    head, _, body = heard.partition(b"\r\n\r\n")
    sent = dict(line.split(": ", 1) for line in head.decode().split("\r\n")[1:])
    signed = f"msg_{message.pk}.{sent['webhook-timestamp']}.".encode() + body
    right = hmac.digest(base64.b64decode(SECRET[6:]), signed, "sha256")
    assert sent["webhook-signature"] == f"v1,{base64.b64encode(right).decode()}"
    told = json.loads(body)
    assert (told["type"], told["data"]["gone"], told["data"]["changed"]) == ("claims.changed", [gone.public_id], [])
    since = told["data"]["address"].partition("/api/v1/")[2]
    assert gone.public_id in Client().get(f"/api/v1/{since}").json()["gone"]
    [logged] = Writer("contributor").read(path).json()["messages"]
    assert (logged["state"], logged["attempts"], logged["status"]) == ("delivered", 1, 200)


def test_what_does_not_arrive_is_tried_again_and_then_given_up(loaded: None, listening: Network) -> None:
    by = Writer("contributor")
    path = hook(by)
    assert by.step(path, "test").json()["messages"][0]["kind"] == "test"
    message = WebhookMessage.objects.get()
    listening.says = b"HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n"
    for _ in range(actions.MOST_ATTEMPTS - 1):
        with pytest.raises(webhooks.NotDelivered, match="answered 500"):
            webhooks.deliver(message.pk)
    webhooks.deliver(message.pk)
    assert by.read(path).json()["messages"][0].items() >= {"state": "failed", "status": 500, "attempts": 7}.items()
    by.step(path, "test")
    listening.says = b"HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n"
    webhooks.deliver(WebhookMessage.objects.latest("pk").pk)
    assert "wants no more" in by.read(path).json()["paused_because"]
    withdrawn()
    webhooks.tell()
    assert WebhookMessage.objects.count() == 2
    # Nor is anything sent because somebody asks for it, while it is paused.
    for step, sent in (("test", {}), ("redeliver", {"message": message.pk})):
        assert problem(by.step(path, step, sent), 409)["refusal"] == "webhook-paused"
    assert by.over(path, "PATCH", {"nouns": ["claims", "releases"]}).json()["paused_because"] == ""
    webhooks.tell()
    assert WebhookMessage.objects.count() == 3
    listening.names["secure.example"] = ["10.0.0.7"]
    with pytest.raises(webhooks.NotDelivered, match="nothing is fetched from there"):
        webhooks.deliver(WebhookMessage.objects.latest("pk").pk)


def test_what_waits_is_paused_resumed_and_sent_again(loaded: None, listening: Network) -> None:
    by = Writer("contributor")
    path = hook(by)
    before = by.step(path, "test").json()["messages"][0]
    jobs = ProcrastinateJob.objects.filter(task_name=DELIVERY)
    assert (before["next_at"], jobs.count()) == (before["made_at"], 1)
    # What waits for its next attempt goes at once instead, and once.
    later = timezone.now().replace(microsecond=0) + timedelta(hours=3)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET scheduled_at = %s WHERE lock LIKE 'deliver_webhook/%%'", [later])
    assert by.read(path).json()["messages"][0]["next_at"] == later.isoformat()
    again = by.step(path, "redeliver", {"message": before["id"]}).json()["messages"][0]
    assert (again["next_at"], jobs.filter(status="todo").count()) == (before["made_at"], 1)
    # A worker that comes while it is paused lets it lie; resumed, it is queued again, and once.
    assert by.step(path, "pause").json()["paused_because"] == "Its owner paused it."
    webhooks.deliver(before["id"])
    assert not listening.heard
    nothing_queued()
    for _ in range(2):
        assert by.step(path, "resume").json()["messages"][0]["next_at"] == before["made_at"]
    assert jobs.count() == 1
    webhooks.deliver(before["id"])
    # What arrived is sent again under the same id; what a worker has in hand is not, nor what is of another webhook.
    nothing_queued()
    assert by.step(path, "redeliver", {"message": before["id"]}).json()["messages"][0]["state"] == "waiting"
    webhooks.deliver(before["id"])
    assert [heard.count(f"webhook-id: msg_{before['id']}\r\n".encode()) for heard in listening.heard] == [1, 1]
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing' WHERE lock LIKE 'deliver_webhook/%%'")
    assert problem(by.step(path, "redeliver", {"message": before["id"]}), 409)["refusal"] == "being-sent"
    elsewhere = hook(by, url=f"{URL}/2")
    problem(by.step(elsewhere, "redeliver", {"message": before["id"]}), 404)
    for no_number in (str(before["id"]), 0, 10**18, True):
        problem(by.step(path, "redeliver", {"message": no_number}), 422)


def test_a_webhook_is_its_makers_alone(loaded: None) -> None:
    by, other = Writer("contributor"), Writer("editor")
    path = hook(by)
    assert SECRET not in by.read(path).content.decode()
    assert by.read("webhooks/").json()["results"][0]["url"] == URL
    assert other.read("webhooks/").json()["results"] == []
    problem(other.read(path), 404)
    problem(other("DELETE", path, If_Match=by.read(path)["ETag"]), 404)
    problem(Client().get(f"/api/v1/{path}"), 401)
    problem(Writer("reader")("POST", "webhooks/", {}), 403)
    problem(by("POST", "webhooks/", {"url": URL, "nouns": ["claims"], "secret": SECRET}), 409)
    right: dict[str, object] = {"url": f"{URL}2", "nouns": ["claims"], "secret": SECRET}
    for name, value in (
        ("url", "http://a.example/"),
        ("nouns", ["captures"]),
        ("nouns", []),
        ("secret", "whsec_short"),
    ):
        problem(by("POST", "webhooks/", right | {name: value}), 422)
    assert by.over(path, "DELETE").status_code == 204
    assert not Webhook.objects.exists()


@pytest.mark.parametrize(
    "wrong", [{"url": "http://a.example/"}, {"nouns": []}, {"nouns": ["captures"]}, {"secret": "x"}]
)
def test_postgresql_refuses_what_is_no_webhook(wrong: dict[str, Any], loaded: None) -> None:
    hook(Writer("contributor"))
    made = Webhook.objects.get()
    for name, value in wrong.items():
        setattr(made, name, value)
    with pytest.raises(IntegrityError), writing(by=system(), reason="try it"):
        made.save()
