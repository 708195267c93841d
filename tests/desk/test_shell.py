"""The frame around every page: signing in, preferences, errors."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import include, path

from claims.models import Suggestion
from sources.actions import actors, users
from sources.ledger.roles import Role


def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("a fault made for a test")


urlpatterns = [path("broken", broken), path("", include("config.urls"))]


@pytest.fixture
def ada(db: None, client: Client) -> Client:
    users.add(username="ada", by=actors.system(), role=Role.READER, password="a-long-secret", reason="for a test")
    return client


def test_one_signs_in_and_comes_back_to_where_one_was(ada: Client) -> None:
    assert ada.get("/queue?list=mine")["Location"] == "/sign-in/?next=/queue%3Flist%3Dmine"
    # A form that was sent too late leads back to its page: its own address shows nothing.
    late = ada.post("/corrections/preview", headers={"Referer": "http://testserver/corrections/new?right=Ann"})
    assert late["Location"].endswith("testserver/corrections/new%3Fright%3DAnn")
    assert ada.post("/corrections/preview", headers={"Referer": "https://example.org/"})["Location"].endswith("next=/")
    given = {"username": "ada", "password": "a-long-secret", "next": "/queue?list=mine"}
    assert ada.post("/sign-in/", given)["Location"] == "/queue?list=mine"
    assert "Sign out" in ada.get("/queue").content.decode()
    assert ada.post("/sign-out/")["Location"] == "/"
    assert ada.get("/queue").status_code == 302


def test_a_browser_that_looks_for_an_icon_finds_ours(client: Client) -> None:
    answer = client.get("/favicon.ico")
    assert (answer.status_code, answer["Location"]) == (302, "/static/claims/icon.svg")


def test_a_wrong_password_is_told_without_saying_which_part(ada: Client) -> None:
    answer = ada.post("/sign-in/", {"username": "ada", "password": "wrong"})
    assert 'role="alert"' in answer.content.decode()


def test_nobody_is_sent_elsewhere_by_signing_in(ada: Client) -> None:
    given = {"username": "ada", "password": "a-long-secret", "next": "https://example.org/"}
    assert ada.post("/sign-in/", given)["Location"] == "/"


def test_the_admin_signs_in_at_the_same_door(ada: Client) -> None:
    there = ada.get("/admin/claims/claim/", follow=True)
    assert there.redirect_chain[-1][0] == "/sign-in/?next=%2Fadmin%2Fclaims%2Fclaim%2F"
    ada.post("/sign-in/", {"username": "ada", "password": "a-long-secret"})
    refused = ada.get("/admin/", follow=True).content.decode()
    assert "which does not open that page" in refused


def test_colours_and_keys_are_kept_in_the_browser(client: Client, db: None) -> None:
    assert "data-theme" not in client.get("/").content.decode()
    client.post("/preferences", {"theme": "dark", "keys": "off"})
    found = client.get("/").content.decode()
    assert 'data-theme="dark"' in found
    assert 'data-keys="off"' in found
    client.post("/preferences", {"theme": "<b>", "keys": "on"})
    assert "data-" not in client.get("/").content.decode().partition(">")[0]


@pytest.mark.parametrize("address", ["/nothing-here", "/d/DOC-1"])
def test_an_error_says_what_happened_what_was_kept_and_what_to_do(address: str, ada: Client) -> None:
    ada.login(username="ada", password="a-long-secret")
    found = ada.get(address)
    assert found.status_code == 404
    for word in ("What happened", "What was kept", "What to do"):
        assert word in found.content.decode()


@override_settings(ROOT_URLCONF="tests.desk.test_shell")
def test_a_fault_of_ours_says_so_in_our_style(db: None) -> None:
    client = Client(raise_request_exception=False)
    found = client.get("/broken")
    assert found.status_code == 500
    assert "What to do" in found.content.decode()
    assert "made for a test" not in found.content.decode()


def test_a_form_from_elsewhere_is_refused_in_words(ada: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    found = strict.post("/sign-in/", {"username": "ada", "password": "a-long-secret"})
    assert found.status_code == 403
    assert "send the form again" in found.content.decode()


def test_a_role_that_may_not_is_told_so(ada: Client) -> None:
    ada.login(username="ada", password="a-long-secret")
    found = ada.post("/queue/preview", {"verb": "accept"})
    assert found.status_code == 403
    assert "Your role does not open this page" in found.content.decode()
    assert not Suggestion.objects.exists()
