"""Who may write what, said of every deed; and that the schema says all of it."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from api.writing.operations import Operation
from api.writing.registry import OPERATIONS
from claims.queries.nouns import NOUNS
from sources.actions import tokens
from sources.errors import Refused
from sources.ledger.roles import PREDICATES, Role
from sources.ledger.scopes import NEEDED, Scope, within_role
from sources.models import User
from sources.queries.tokens import of, one
from tests.api.test_manners import problem
from tests.api.writer import Writer

CLAIM = {"kind": "assertion", "text": "The bridge opens in May."}
ROLES = list(Role)


def at(deed: Operation, key: str = "1") -> str:
    return f"{deed.noun}/{f'{key}/' if deed.on_row else ''}{f'{deed.step}/' if deed.step else ''}"


def bearer(user: str, *scopes: str) -> Client:
    token = tokens.issue(user=User.objects.get(username=user), lasts=timedelta(hours=1), name="A test", scopes=scopes)
    return Client(headers={"Authorization": f"Token {token}"})


def send(client: Client, deed: Operation, key: str = "1", **headers: str) -> Any:
    return getattr(client, deed.method.lower())(f"/api/v1/{at(deed, key)}", "{}", "application/json", headers=headers)


def test_every_deed_takes_its_role_and_the_version_that_was_read(loaded: None) -> None:
    """One table of all deeds: nobody, the role below, the role itself without If-Match."""
    anybody = Client()
    writers = {role: Writer(role.value) for role in ROLES[:4]}
    rows: dict[str, Any] = {}
    for deed in OPERATIONS:
        least = PREDICATES[deed.may]
        problem(send(anybody, deed), 401)
        problem(send(writers[ROLES[ROLES.index(least) - 1]].client, deed), 403)
        if not deed.on_row:
            continue
        problem(send(writers[least].client, deed, "999999999"), 404)
        if deed.noun not in rows:
            rows[deed.noun] = writers[least].read(f"{deed.noun}/?limit=1").json()["results"]
            for row in rows[deed.noun]:
                now = writers[least].read(f"{deed.noun}/{row['id']}/")
                stale = problem(send(writers[least].client, deed, str(row["id"]), **{"If-Match": '"1-0"'}), 412)
                assert (stale["current"], stale["etag"]) == (now.json(), now["ETag"]), deed.name
                assert stale["differences"] == []  # in the first revision there was no such record
        for row in rows[deed.noun]:
            problem(send(writers[least].client, deed, str(row["id"])), 428)
            if not NOUNS[deed.noun].numbered:
                there = send(writers[least].client, deed, row["id"].lower())
                assert (there.status_code, there["Location"]) == (308, f"/api/v1/{at(deed, row['id'])}")
    assert sum(map(bool, rows.values())) >= 8


def test_a_scope_narrows_what_the_role_allows_and_never_widens_it(loaded: None) -> None:
    for deed in OPERATIONS:
        assert NEEDED[deed.may] in Scope
    clients = {scope: bearer("editor", scope) for scope in Scope}
    allowed = {
        scope: {
            "read": client.get("/api/v1/suggestions/?limit=1").status_code,
            "suggest": client.post("/api/v1/claims/", CLAIM, "application/json").status_code,
            "write": client.post("/api/v1/names/", {}, "application/json").status_code,
            "publish": client.post("/api/v1/claims/CLM-0/approve/", {}, "application/json").status_code,
        }
        for scope, client in clients.items()
    }
    passed = {"read": 200, "suggest": 201, "write": 422, "publish": 404}
    assert allowed == {scope: {deed: passed[deed] if deed == scope else 403 for deed in passed} for scope in Scope}
    # Checked with nothing kept, and so as reading.
    problem(clients[Scope.SUGGEST].post("/api/v1/citations/check", "", "application/x-bibtex"), 403)
    assert within_role(User.objects.get(username="contributor")) == [Scope.READ, Scope.SUGGEST]


def test_a_token_is_taken_back_and_its_use_is_noted(loaded: None) -> None:
    user = User.objects.get(username="editor")
    client = bearer("editor", "read")
    assert client.get("/api/v1/suggestions/?limit=1").status_code == 200
    grant = of(user).get().grant
    assert grant.last_used_at is not None
    tokens.revoke(grant=one(user, grant.pk))
    problem(client.get("/api/v1/suggestions/?limit=1"), 401)


@pytest.mark.parametrize(
    ("role", "scopes", "days"),
    [
        ("reader", ["suggest"], 1),
        ("checker", ["publish"], 1),
        ("editor", [], 1),
        ("editor", ["read"], 4000),
        ("editor", ["rule"], 1),
    ],
)
def test_no_token_goes_beyond_its_owner_or_lasts_for_ever(
    role: str, scopes: list[str], days: int, loaded: None
) -> None:
    user = User.objects.get(username=role)
    with pytest.raises(Refused):
        tokens.issue(user=user, lasts=timedelta(days=days), name="A test", scopes=scopes)


def test_a_browser_writes_with_its_own_token_against_forgery(loaded: None) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(User.objects.get(username="checker"))
    problem(browser.post("/api/v1/claims/", CLAIM, "application/json"), 403)
    browser.get("/sign-in/")
    browser.get("/preferences")
    sent = {"X-CSRFToken": browser.cookies["csrftoken"].value}
    assert browser.post("/api/v1/claims/", CLAIM, "application/json", headers=sent).status_code == 201


@pytest.mark.parametrize(
    ("body", "pointers"),
    [
        ({"kind": "poem", "text": 7}, {"/kind", "/text"}),
        ({**CLAIM, "txet": "x", "a/b~": 1}, {"/txet", "/a~1b~0"}),
        ({**CLAIM, "topics": ["a", 7, " "]}, {"/topics/1", "/topics/2"}),
        ({**CLAIM, "said_by": "SPK-0000000", "said_on": "May"}, {"/said_by", "/said_on"}),
        ({**CLAIM, "text": "a\0b"}, {"/text"}),
        ({**CLAIM, "text": None, "topics": None}, {"/text", "/topics"}),
        ([], {""}),
        ("claim", {""}),
        (7, {""}),
    ],
)
def test_what_is_wrong_in_a_body_is_pointed_at(body: Any, pointers: set[str], loaded: None) -> None:
    told = problem(Writer("checker")("POST", "claims/", body), 422)
    assert {error["pointer"] for error in told["errors"]} == pointers


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"{", "application/json", 400),
        (b"\xff", "application/json", 400),
        (b'{"text": NaN}', "application/json", 400),
        (b"[" * 100_000, "application/json", 400),
        (b"a=b", "application/x-www-form-urlencoded", 415),
    ],
)
def test_a_body_that_is_no_json_is_refused(body: bytes, kind: str, status: int, loaded: None) -> None:
    problem(Writer("checker").client.post("/api/v1/claims/", body, kind), status)


def test_the_schema_tells_every_deed_with_its_body_and_its_refusals(loaded: None) -> None:
    schema = json.loads(Client().get("/api/v1/schema/?format=json").content)
    told = {
        operation["operationId"]: (path, operation) for path, of in schema["paths"].items() for operation in of.values()
    }
    assert len(told) == sum(len(of) for of in schema["paths"].values())
    for deed in OPERATIONS:
        path, operation = told[deed.name]
        assert path == f"/api/v1/{at(deed, '{key}')}"
        assert {"400", "401", "403", "409", "422"} <= set(operation["responses"])
        assert ({"412", "428"} <= set(operation["responses"])) == deed.on_row
        assert bool(deed.input().fields) == ("requestBody" in operation), deed.name
        assert {"token": [NEEDED[deed.may]]} in operation["security"]
        for status, answer in operation["responses"].items():
            assert status == "204" or "content" in answer or "$ref" in answer
    assert schema["components"]["securitySchemes"]["token"]["name"] == "Authorization"
