"""Names in somebody's table, found in the record as OpenRefine asks for them."""

import json
from typing import Any

import pytest
from django.test import Client

from tests.api.test_manners import problem
from tests.api.writer import Writer


def ask(client: Client, noun: str, **queries: Any) -> Any:
    return client.post(f"/api/v1/reconcile/{noun}/", {"queries": json.dumps(queries)})


def test_a_service_says_what_it_is(loaded: None, anyone: Client) -> None:
    for noun in ("speakers", "sources", "claims"):
        told = anyone.get(f"/api/v1/reconcile/{noun}/").json()
        assert told["versions"] == ["0.2"]
        assert {"name", "identifierSpace", "schemaSpace"} <= set(told)
        assert "{{id}}" in told["view"]["url"]


def test_who_is_meant_is_found_by_any_spelling_and_called_rightly(loaded: None, anyone: Client) -> None:
    found = ask(
        anyone, "speakers", a={"query": "Graeme Biggar", "type": "person"}, b={"query": "biggar, graeme", "limit": 1}
    ).json()
    best = found["a"]["result"][0]
    assert (best["name"], best["match"], best["type"][0]["id"]) == ("Graeme Biggar", True, "person")
    assert [one["id"] for one in found["b"]["result"]] == [best["id"]]
    assert ask(anyone, "speakers", a={"query": "Zebulon Quux"}).json() == {"a": {"result": []}}
    assert ask(anyone, "speakers", a={"query": "Biggar", "type": ["organisation"]}).json()["a"]["result"] == []


def test_claims_and_sources_are_found_by_their_words_and_only_what_may_be_seen(loaded: None, anyone: Client) -> None:
    claim = anyone.get("/api/v1/claims/?limit=1").json()["results"][0]
    source = anyone.get("/api/v1/sources/?limit=1").json()["results"][0]
    found = ask(anyone, "claims", q={"query": claim["text"]}).json()["q"]["result"][0]
    assert (found["id"], found["score"]) == (claim["id"], 100)
    assert ask(anyone, "sources", q={"query": source["name"].upper()}).json()["q"]["result"][0]["id"] == source["id"]
    editor = Writer("editor")
    hidden = editor.new("claims", {"kind": "assertion", "text": "Quokkas built the lighthouse."}).split("/")[1]
    asked = {"q": {"query": "quokkas built a lighthouse"}}
    assert ask(anyone, "claims", **asked).json()["q"]["result"] == []
    assert ask(editor.client, "claims", **asked).json()["q"]["result"][0]["id"] == hidden
    speaker = anyone.get("/api/v1/speakers/?name=Biggar").json()["results"][0]
    editor.step(f"speakers/{speaker['id']}/", "protect", {"label": "An official", "reason": "A test."})
    assert ask(anyone, "speakers", q={"query": speaker["name"]}).json()["q"]["result"] == []


@pytest.mark.parametrize(
    "queries",
    [
        "",
        "[]",
        "{}",
        "{",
        "7",
        '{"a": 7}',
        '{"a": {}}',
        '{"a": {"query": ""}}',
        '{"a": {"query": "x\\u0000"}}',
        '{"a": {"query": "\\ud800"}}',
        '{"a": {"query": "x", "type": "poem"}}',
        '{"a": {"query": "x", "limit": 0}}',
        '{"a": {"query": "x", "type": {}, "limit": true}}',
    ],
)
def test_what_is_no_query_is_refused(queries: str, db: None, anyone: Client) -> None:
    told = problem(anyone.get("/api/v1/reconcile/speakers/", {"queries": queries}), 400)
    assert [error["parameter"] for error in told["errors"]] == ["queries"]
