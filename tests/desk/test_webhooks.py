"""The pages of one's own webhooks."""

import pytest
from django.test import Client

from claims.actions.webhooks import tried
from claims.models import Webhook, WebhookMessage
from claims.publishing.signing import key_of
from sources.actions import actors, users
from sources.models import User

URL = "https://hooks.example/in"


def made(username: str, role: str) -> User:
    return users.add(username=username, by=actors.system(), role=role, password=None, reason="A test")


@pytest.fixture
def contributor(db: None) -> Client:
    signed_in = Client()
    signed_in.force_login(made("ines", "contributor"))
    return signed_in


def test_a_webhook_is_made_its_secret_shown_once_tried_out_paused_and_taken_away(contributor: Client) -> None:
    assert "None yet" in contributor.get("/webhooks").content.decode()
    shown = contributor.post("/webhooks", {"url": URL, "nouns": ["claims", "releases"]})
    secret = shown.context["secret"]
    assert key_of(secret) is not None
    assert secret in shown.content.decode()
    assert "no-store" in shown["Cache-Control"]
    hook = Webhook.objects.get()
    at = f"/webhooks/{hook.pk}"
    assert hook.secret == secret
    page = contributor.get(at).content.decode()
    assert secret not in page
    assert "Nothing was sent yet" in page
    assert at in contributor.get("/webhooks").content.decode()
    # What was sent stands there with how it went, and looks again by itself while it is on its way.
    assert "on its way" in contributor.post(f"{at}/test", follow=True).content.decode()
    message = WebhookMessage.objects.get()
    assert 'hx-trigger="load delay:2s"' in contributor.get(f"{at}/messages").content.decode()
    for _ in range(7):
        tried(message=message, status=503, trouble="")
    part = contributor.get(f"{at}/messages").content.decode()
    for told in ("given up", "503", "7 attempts", "&quot;type&quot;: &quot;test&quot;"):
        assert told in part, told
    assert "hx-trigger" not in part
    contributor.post(f"{at}/redeliver", {"message": message.pk})
    message.refresh_from_db()
    assert (message.state, message.attempts) == ("waiting", 0)
    assert contributor.post(f"{at}/redeliver", {"message": "no number"}).status_code == 404
    assert "told when you resume it" in contributor.post(f"{at}/pause", follow=True).content.decode()
    assert "while it is paused" in contributor.post(f"{at}/test", follow=True).content.decode()
    assert "Its owner paused it." in contributor.get("/webhooks").content.decode()
    contributor.post(f"{at}/resume")
    assert "Tick something" in contributor.post(f"{at}/change", {"nouns": ["captures"]}, follow=True).content.decode()
    contributor.post(f"{at}/change", {"nouns": ["corrections"]})
    other = contributor.post(f"{at}/secret").context["secret"]
    hook.refresh_from_db()
    assert (hook.nouns, hook.secret, hook.paused_because) == (["corrections"], other, "")
    assert other != secret
    assert "any more" in contributor.post(f"{at}/remove", follow=True).content.decode()
    assert not Webhook.objects.exists()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"url": "http://hooks.example/", "nouns": ["claims"]}, "begins with https://"),
        ({"url": URL}, "A webhook is told of some of"),
        ({"url": f"{URL}/there", "nouns": ["claims"]}, "already"),
    ],
)
def test_what_is_no_webhook_is_refused_and_stays_in_the_form(
    asked: dict[str, object], told: str, contributor: Client
) -> None:
    contributor.post("/webhooks", {"url": f"{URL}/there", "nouns": ["claims"]})
    refused = contributor.post("/webhooks", asked)
    page = refused.content.decode()
    assert refused.status_code == 422
    assert told in page
    assert f'value="{asked["url"]}"' in page
    assert Webhook.objects.count() == 1


def test_another_person_s_webhook_is_not_there_and_readers_have_none(contributor: Client) -> None:
    contributor.post("/webhooks", {"url": URL, "nouns": ["claims"]})
    at = f"/webhooks/{Webhook.objects.get().pk}"
    other, reader = Client(), Client()
    other.force_login(made("otto", "administrator"))
    reader.force_login(made("rosa", "reader"))
    assert URL not in other.get("/webhooks").content.decode()
    for deed in ("change", "secret", "test", "pause", "resume", "redeliver", "remove"):
        assert other.post(f"{at}/{deed}", {"nouns": ["claims"], "message": 1}).status_code == 404, deed
        assert reader.post(f"{at}/{deed}").status_code == 403, deed
    assert other.get(at).status_code == 404
    assert reader.get("/webhooks").status_code == 403
    assert Webhook.objects.get().paused_because == ""
