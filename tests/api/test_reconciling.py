"""Names in somebody's table, found in the record as OpenRefine asks for them."""

import json
from typing import Any

import pytest
from django.test import Client
from django.utils.html import escape

from tests.api.reconciliation import valid
from tests.api.test_manners import problem
from tests.api.writer import Writer


def ask(client: Client, noun: str, **queries: Any) -> Any:
    return client.post(f"/api/v1/reconcile/{noun}/", {"queries": json.dumps(queries)})


def test_a_service_says_what_it_is(loaded: None, anyone: Client) -> None:
    for noun in ("speakers", "sources", "claims"):
        told = valid(anyone.get(f"/api/v1/reconcile/{noun}/"), "manifest")
        assert set(told["suggest"]) == {"entity", "type", "property"}
        first = anyone.get(f"/api/v1/{noun}/?limit=1").json()["results"][0]
        for what, typed in (("entity", first["id"].lower()), ("type", first["kind"][:3].upper()), ("property", "Kin")):
            service = told["suggest"][what]
            suggested = valid(
                anyone.get(service["service_url"] + service["service_path"], {"prefix": typed}), "suggested"
            )
            assert "kind" in [each["id"] for each in suggested["result"]] or len(suggested["result"]) == 1
            called, card = suggested["result"][0], service["flyout_service_url"] + service["flyout_service_path"]
            of = valid(anyone.get(card.replace("${id}", called["id"])), "card")
            assert (of["id"], escape(called["name"]) in of["html"]) == (called["id"], True)
            problem(anyone.get(card.replace("${id}", "Q42")), 404)
        service = told["extend"]["propose_properties"]
        at = service["service_url"] + service["service_path"]
        proposed = valid(anyone.get(at, {"type": first["kind"]}), "proposed")["properties"]
        assert anyone.get(at, {"limit": 10**9}).status_code == 400  # above what the schema allows
        assert [each["id"] for each in valid(anyone.get(at, {"limit": 2}), "proposed")["properties"]] == [
            each["id"] for each in proposed[:2]
        ]
        # Every property that is proposed can be had, of a record, and of one there is not.
        columns = [{"id": each["id"]} for each in proposed[:50]]
        asked = {"extend": json.dumps({"ids": [first["id"], "Q42"], "properties": columns})}
        rows = valid(anyone.post(f"/api/v1/reconcile/{noun}/", asked), "extended")["rows"]
        assert set(rows) == {first["id"], "Q42"}
        assert set(rows["Q42"]) == {each["id"] for each in proposed[:50]}
        assert rows[first["id"]]["kind"] == [{"str": first["kind"]}]
        assert not any(rows["Q42"].values())
        shown = anyone.get(told["preview"]["url"].replace("{{id}}", first["id"]))
        assert shown["Content-Type"].startswith("text/html")
        assert first["id"] in shown.content.decode()
        assert "frame-ancestors *" in shown["Content-Security-Policy"]
        assert "X-Frame-Options" not in shown


def test_who_is_meant_is_found_by_any_spelling_and_called_rightly(loaded: None, anyone: Client) -> None:
    found = ask(
        anyone, "speakers", a={"query": "Graeme Biggar", "type": "person"}, b={"query": "biggar, graeme", "limit": 1}
    ).json()
    best = found["a"]["result"][0]
    assert ask(anyone, "speakers", a={"query": "Biggar"})["Access-Control-Allow-Origin"] == "*"
    assert anyone.post("/api/v1/reconcile/speakers/", {"queries": "{"})["Access-Control-Allow-Origin"] == "*"
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


def test_names_are_suggested_while_one_types_and_only_those_that_may_be_seen(loaded: None, anyone: Client) -> None:
    def typed(client: Client, noun: str, **asked: Any) -> list[str]:
        answer = client.get(f"/api/v1/reconcile/{noun}/suggest/entity/", asked)
        assert answer.status_code == 200, answer.content
        return [each["name"] for each in answer.json()["result"]]

    assert typed(anyone, "speakers", prefix="graeme big") == ["Graeme Biggar"]
    assert typed(anyone, "speakers", prefix="graeme big", type="organisation") == []
    assert typed(anyone, "speakers", prefix="graeme big", cursor=1) == []
    every = typed(anyone, "speakers", prefix="g")
    begun = [name.casefold().startswith("g") for name in every]
    assert begun == sorted(begun, reverse=True)
    assert any(begun)
    assert len(every) > 1
    editor = Writer("editor")
    hidden = editor.new("claims", {"kind": "assertion", "text": "Quokkas built the lighthouse."}).split("/")[1]
    assert (typed(anyone, "claims", prefix="quokkas"), len(typed(editor.client, "claims", prefix="quokkas"))) == ([], 1)
    for shown in ("preview", "flyout/entity"):
        problem(editor.client.get(f"/api/v1/reconcile/claims/{shown}/", {"id": hidden}), 404)
    speaker = anyone.get("/api/v1/speakers/?name=Biggar").json()["results"][0]
    editor.new("names", {"speaker": speaker["id"], "text": "Graham Bygar", "kind": "misspelling"})
    assert typed(anyone, "speakers", prefix="byga") == ["Graeme Biggar"]
    editor.step(f"speakers/{speaker['id']}/", "protect", {"label": "An official", "reason": "A test."})
    assert typed(anyone, "speakers", prefix="Biggar") == typed(anyone, "claims", prefix="Biggar") == []
    for shown in ("preview", "flyout/entity"):
        problem(anyone.get(f"/api/v1/reconcile/speakers/{shown}/", {"id": speaker["id"]}), 404)
    for name, value in (("prefix", ""), ("prefix", " "), ("prefix", "a\0"), ("cursor", "-1"), ("type", "poem")):
        wrong = anyone.get("/api/v1/reconcile/speakers/suggest/entity/", {"prefix": "a", name: value})
        assert [error["parameter"] for error in problem(wrong, 400)["errors"]] == [name]


def test_columns_are_filled_with_what_records_say_to_who_asks(loaded: None, anyone: Client) -> None:
    def cells(client: Client, noun: str, key: str, *wanted: str) -> list[Any]:
        asked = {"extend": json.dumps({"ids": [key], "properties": [{"id": each} for each in wanted]})}
        told = valid(client.get(f"/api/v1/reconcile/{noun}/", asked), "extended")
        assert [each["id"] for each in told["meta"]] == list(wanted)
        return [told["rows"][key][each] for each in wanted]

    editor = Writer("editor")
    [measured] = anyone.get("/api/v1/claims/?kind=statistic&expand=statistics&limit=1").json()["results"]
    figure = measured["statistics"][0]
    assert cells(anyone, "claims", measured["id"], "statistics.low", "second_reading_due", "published_at") == [
        [{"int" if isinstance(figure["low"], int) else "float": figure["low"]}],
        [{"bool": False}],
        [{"date": measured["published_at"]}],
    ]
    quoted = anyone.get("/api/v1/claims/?kind=quotation").json()["results"]
    claim = next(each for each in quoted if each["said_by"])
    who = {name: claim["said_by"][name] for name in ("id", "name")}
    assert cells(anyone, "claims", claim["id"], "said_by") == [[who]]
    draft = editor.new("claims", {"kind": "assertion", "text": "Quokkas built the lighthouse."}).split("/")[1]
    assert cells(anyone, "claims", draft, "text") == [[]]
    assert cells(editor.client, "claims", draft, "text", "topics") == [[{"str": "Quokkas built the lighthouse."}], []]
    speaker = editor.new("speakers", {"name": "I. M. Okafor", "kind": "person"})
    editor.new("names", {"speaker": speaker.split("/")[1], "text": "Ines Okafor"})
    told_apart = {"external_ids": {"wikidata": "Q42"}, "description": "An engineer"}
    assert editor.over(speaker, "PATCH", told_apart).json().items() >= told_apart.items()
    assert cells(editor.client, "speakers", speaker.split("/")[1], "external_ids") == [[{"str": "wikidata: Q42"}]]
    # Namesakes are told apart by what else is known of them.
    told: list[list[dict[str, Any]]] = [[], [{"pid": "pronouns", "v": "she"}]]
    for sent in told:
        found = valid(ask(editor.client, "speakers", q={"query": "Ines Okafor", "properties": sent}), "candidates")
        assert [each["match"] for each in found["q"]["result"]] == [False, False]
    sent = [
        {"pid": "external_ids", "v": ["Wikidata: q42"]},
        {"pid": "shoe size", "v": 43},
        {"pid": "kind", "v": "person"},
    ]
    found = valid(
        ask(editor.client, "speakers", q={"query": "Ines Okafor", "properties": sent, "limit": 1}), "candidates"
    )
    [best] = found["q"]["result"]
    assert (best["id"], best["match"], best["score"]) == (speaker.split("/")[1], True, 100)
    assert best["features"] == [{"id": "external_ids", "value": True}, {"id": "kind", "value": True}]
    editor.step(f"speakers/{who['id']}/", "protect", {"label": "An official", "reason": "A test."})
    assert cells(anyone, "speakers", who["id"], "name", "names.text") == [[], []]
    assert who["name"] not in str(cells(anyone, "claims", claim["id"], "said_by", "text", "appearances.speaker"))
    asked = {"extend": json.dumps({"ids": ["x"], "properties": [{"id": "shoe size"}]})}
    for wrong, parameter in (
        (asked, "extend"),
        (asked | {"queries": "{}"}, "extend"),
        ({"extend": '{"ids": "x", "properties": []}'}, "extend"),
        ({"extend": '{"ids": ["\\u0000"], "properties": []}'}, "extend"),
        ({"extend": "["}, "extend"),
        ({}, "queries"),
    ):
        refused = problem(anyone.post("/api/v1/reconcile/speakers/", wrong), 400)
        assert [error["parameter"] for error in refused["errors"]] == [parameter]


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
        '{"a": {"query": "x", "limit": 1e999}}',
        '{"a": {"query": "x", "properties": [{"pid": "kind"}]}}',
        '{"a": {"query": "x", "type": {}, "limit": true}}',
    ],
)
def test_what_is_no_query_is_refused(queries: str, db: None, anyone: Client) -> None:
    told = problem(anyone.get("/api/v1/reconcile/speakers/", {"queries": queries}), 400)
    assert [error["parameter"] for error in told["errors"]] == ["queries"]
