"""The page of one's own tokens."""

from datetime import timedelta

import pytest
from django.test import Client

from sources.actions import actors, tokens, users
from sources.models import TokenGrant, User


@pytest.fixture
def contributor(db: None) -> User:
    return users.add(username="ines", by=actors.system(), role="contributor", password=None, reason="A test")


def test_a_token_is_made_shown_once_used_and_taken_back(contributor: User, client: Client) -> None:
    client.force_login(contributor)
    form = client.get("/tokens").content.decode()
    assert 'value="suggest"' in form
    assert 'value="write"' not in form
    made = client.post("/tokens", {"name": "Harvester", "scopes": ["read"], "days": "7"})
    token = made.context["made"]
    assert token in made.content.decode()
    assert "no-store" in made["Cache-Control"]
    program = Client(headers={"Authorization": f"Token {token}"})
    assert program.get("/api/v1/suggestions/").status_code == 200
    listed = client.get("/tokens").content.decode()
    assert "Harvester" in listed
    assert "last used on" in listed
    assert token not in listed
    told = client.post(f"/tokens/{TokenGrant.objects.get().pk}/revoke", follow=True)
    assert "opens nothing any more" in told.content.decode()
    assert program.get("/api/v1/suggestions/").status_code == 401


def test_nothing_is_made_beyond_the_role_or_without_a_name_or_scope(contributor: User, client: Client) -> None:
    client.force_login(contributor)
    for asked in ({"name": "x", "scopes": ["publish"]}, {"name": " ", "scopes": ["read"]}, {"name": "x"}):
        refused = client.post("/tokens", asked)
        assert refused.status_code == 422
        assert "Nothing was made." in refused.content.decode()
    assert not TokenGrant.objects.exists()


def test_another_person_s_token_cannot_be_taken_back(contributor: User, client: Client) -> None:
    tokens.issue(user=contributor, lasts=timedelta(days=1), name="Mine", scopes=["read"])
    other = users.add(username="otto", by=actors.system(), role="administrator", password=None, reason="A test")
    client.force_login(other)
    assert client.post(f"/tokens/{TokenGrant.objects.get().pk}/revoke").status_code == 404
    assert "Mine" not in client.get("/tokens").content.decode()
