"""The admin: everything can be looked at, what changes goes through actions, and nothing bypasses the history."""

import pytest
from django.contrib import admin
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from claims.models import Claim, Finding, Suggestion
from sources.models import Change, User

MODELS: list[type[Model]] = sorted(admin.site._registry, key=lambda model: model._meta.label)


def signed_in(username: str) -> Client:
    client = Client()
    client.force_login(User.objects.get(username=username))
    return client


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_every_record_can_be_looked_at_and_none_deleted(model: type[Model], loaded: None) -> None:
    client = signed_in("admin")
    name = f"{model._meta.app_label}_{model._meta.model_name}"
    assert client.get(reverse(f"admin:{name}_changelist")).status_code == 200
    assert client.get(reverse(f"admin:{name}_changelist") + "?q=x").status_code == 200
    row = model._default_manager.first()
    if row is not None:
        assert client.get(reverse(f"admin:{name}_change", args=[row.pk])).status_code == 200
        assert client.post(reverse(f"admin:{name}_delete", args=[row.pk]), {"post": "yes"}).status_code == 403
        assert model._default_manager.filter(pk=row.pk).exists()


def test_a_reader_does_not_enter(loaded: None) -> None:
    response = signed_in("reader").get(reverse("admin:claims_claim_changelist"))
    assert response.status_code == 302


def decide(client: Client, model: type[Model], action: str, *rows: Model, reason: str = "") -> str:
    address = reverse(f"admin:claims_{model.__name__.lower()}_changelist")
    form = {"action": action, "_selected_action": [row.pk for row in rows], "reason": reason}
    return client.post(address, form, follow=True).content.decode()


def test_a_checker_accepts_a_suggestion_and_the_history_says_who(loaded: None) -> None:
    waiting = Suggestion.objects.filter(state="pending", kind="statistic").first()
    assert waiting is not None
    assert "1 accepted" in decide(signed_in("checker"), Suggestion, "accept", waiting)
    waiting.refresh_from_db()
    assert waiting.state == "accepted"
    assert waiting.claim is not None
    assert waiting.claim.state == "draft"
    assert str(Change.objects.latest("revision").actor) == "checker"


def test_refusing_and_dismissing_ask_for_a_reason(loaded: None) -> None:
    client = signed_in("checker")
    suggestion = Suggestion.objects.filter(state="pending").latest("pk")
    finding = Finding.objects.latest("pk")
    assert "say why" in decide(client, Suggestion, "refuse", suggestion)
    assert "say why" in decide(client, Finding, "dismiss", finding)
    decide(client, Suggestion, "refuse", suggestion, reason="no quotation")
    decide(client, Finding, "dismiss", finding, reason="a fair edit")
    suggestion.refresh_from_db()
    finding.refresh_from_db()
    assert (suggestion.state, suggestion.refused_because) == ("refused", "no quotation")
    assert finding.state == "dismissed"
    assert Change.objects.latest("revision").reason == "a fair edit"


def test_deciding_twice_says_so_and_changes_nothing(loaded: None) -> None:
    client = signed_in("checker")
    finding = Finding.objects.latest("pk")
    decide(client, Finding, "confirm", finding)
    assert "confirmed already" in decide(client, Finding, "dismiss", finding, reason="too late")
    finding.refresh_from_db()
    assert finding.state == "confirmed"


def test_only_an_editor_publishes(loaded: None) -> None:
    suggestion = Suggestion.objects.filter(state="pending", kind="statistic").first()
    assert suggestion is not None
    decide(signed_in("checker"), Suggestion, "accept", suggestion)
    claim = Claim.objects.latest("pk")
    decide(signed_in("checker"), Claim, "publish", claim)
    claim.refresh_from_db()
    assert claim.state == "draft"


def test_an_administrator_adds_a_user_and_gives_a_role(loaded: None) -> None:
    client = signed_in("admin")
    form = {"username": "ana", "name": "Ana", "email": "", "role": "checker", "password": "bridge-lantern-42"}
    assert client.post(reverse("admin:sources_user_add"), form).status_code == 302
    ana = User.objects.get(username="ana")
    assert ana.check_password("bridge-lantern-42")
    change = {"role": "editor", "is_active": "on", "reason": "approves from today"}
    assert client.post(reverse("admin:sources_user_change", args=[ana.pk]), change).status_code == 302
    ana.refresh_from_db()
    assert ana.role == "editor"
    assert Change.objects.latest("revision").reason == "approves from today"


def test_a_checker_gives_no_roles(loaded: None) -> None:
    client = signed_in("checker")
    reader = User.objects.get(username="reader")
    assert client.get(reverse("admin:sources_user_add")).status_code == 403
    change = {"role": "administrator", "is_active": "on", "reason": "why not"}
    assert client.post(reverse("admin:sources_user_change", args=[reader.pk]), change).status_code == 403


def test_one_changes_one_s_own_password(loaded: None) -> None:
    client = signed_in("checker")
    form = {
        "old_password": "onrecord-demo",
        "new_password1": "lantern-bridge-24",
        "new_password2": "lantern-bridge-24",
    }
    assert client.post(reverse("admin:password_change"), form).status_code == 302
    assert User.objects.get(username="checker").check_password("lantern-bridge-24")
