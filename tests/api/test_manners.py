"""How the API behaves: pages, filters, errors, its own description."""

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import get_resolver
from jsonschema import Draft202012Validator

from api.views.index import OTHERS
from api.views.own import OWN
from claims.queries.nouns import NOUNS
from claims.queries.record_counter import counter, latest
from tests.api.writer import Writer


def problem(response: Any, status: int) -> dict[str, Any]:
    assert response.status_code == status
    assert response["Content-Type"] == "application/problem+json"
    body: dict[str, Any] = response.json()
    assert body["status"] == status
    assert body["type"].startswith("urn:onrecord:problem:")
    return body


def test_pages_follow_each_other_without_gaps_or_doubles(reader: Client) -> None:
    whole = [row["id"] for row in reader.get("/api/v1/suggestions/?limit=200").json()["results"]]
    paged: list[int] = []
    address = "/api/v1/suggestions/?limit=7"
    while address:
        response = reader.get(address)
        page = response.json()
        paged += [row["id"] for row in page["results"]]
        assert (page["next"] is None) == ("Link" not in response)
        address = page["next"]
    assert paged == whole
    assert len(whole) > 20


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("kidn=quotation", "kidn"),
        ("kind=poem", "kind"),
        ("said_from=yesterday", "said_from"),
        ("limit=0", "limit"),
        ("limit=1000", "limit"),
        ("limit=ten", "limit"),
        ("text=", "text"),
        ("text=%00", "text"),
        ("topic=%20", "topic"),
        ("kind=%C2%A0", "kind"),
        (f"q={'word+' * 61}", "q"),
        ("asOf=2026-03-02T10:00:00%2B00:60", "asOf"),
        ("said_to=2023Today", "said_to"),
        ("year=abc", "year"),
        ("corrected=maybe", "corrected"),
        ("publisher=SRC-000000", "publisher"),
    ],
)
def test_a_parameter_that_is_unknown_or_unreadable_is_refused_and_named(
    query: str, parameter: str, loaded: None, anyone: Client
) -> None:
    errors = problem(anyone.get(f"/api/v1/claims/?{query}"), 400)["errors"]
    assert [error["parameter"] for error in errors] == [parameter]


def test_a_refusal_says_what_there_is_to_choose(loaded: None, anyone: Client) -> None:
    for query, told in (
        ("kind=poem", "Write one of quotation, statistic, assertion."),
        ("limt=3", "Is “limit” meant?"),
        ("said_by=SPK-MR66X0", "Write an id: SPK-"),
        ("document=CLM-MR66X4", "Write an id: DOC-"),
        ("text=%FF", "The query is not in UTF-8."),
    ):
        assert told in problem(anyone.get(f"/api/v1/claims/?{query}"), 400)["detail"]
    for address, told in (("claims.odt", ".bib"), ("poems/", "/api/v1/ lists what there is")):
        assert told in problem(anyone.get(f"/api/v1/{address}"), 404)["detail"]
    assert "The API is at /api/v1/." in problem(anyone.get("/api/v2/claims/"), 404)["detail"]
    assert "format=json" in problem(anyone.get("/api/v1/statistics/1/?format=csv"), 406)["detail"]


def test_no_address_takes_a_parameter_that_it_does_not_know(loaded: None, anyone: Client) -> None:
    """Every operation of the document: a typo must not return the whole database, nor be taken for silence."""
    client = Writer("admin").client
    document = json.loads(anyone.get("/api/v1/schema/?format=json").content)
    taken = []
    for path, methods in document["paths"].items():
        address = path.replace("{key}", "1").replace("{suffix}", "bib")
        for method in methods:
            refused = client.generic(method.upper(), f"{address}?kidn=x", "{}", "application/json")
            if refused.status_code != 400 or [each.get("parameter") for each in refused.json()["errors"]] != ["kidn"]:
                taken.append((method, path, refused.status_code))
    assert taken == []


@pytest.mark.parametrize(
    ("plural", "flag"),
    [
        ("documents", "primary"),
        ("evidence", "primary"),
        ("reviews", "second_reading_due"),
        ("ratings", "retired"),
        ("correspondence", "right_of_reply"),
    ],
)
def test_a_flag_is_true_or_false_and_nothing_like_them(plural: str, flag: str, reader: Client) -> None:
    rows = [
        reader.get(f"/api/v1/{plural}/{query}").json()["results"] for query in ("", f"?{flag}=true", f"?{flag}=false")
    ]
    assert sorted(str(row) for row in rows[0]) == sorted(str(row) for row in [*rows[1], *rows[2]])
    for word in ("AAA", "1", "True", "null"):
        assert [
            each["parameter"] for each in problem(reader.get(f"/api/v1/{plural}/?{flag}={word}"), 400)["errors"]
        ] == [flag]


def test_a_cursor_of_one_list_is_no_cursor_of_another(reader: Client) -> None:
    following = reader.get("/api/v1/suggestions/?limit=1").json()["next"]
    stolen = following.replace("/suggestions/", "/findings/")
    problem(reader.get(stolen), 404)
    problem(reader.get("/api/v1/findings/?cursor=made-up"), 404)


@pytest.mark.parametrize(
    ("query", "kinds"),
    [("kind=quotation", {"quotation"}), ("kind=statistic", {"statistic"})],
)
def test_a_list_is_narrowed_by_its_filters(query: str, kinds: set[str], loaded: None, anyone: Client) -> None:
    assert {claim["kind"] for claim in anyone.get(f"/api/v1/claims/?{query}").json()["results"]} == kinds


def test_an_id_narrows_a_list_in_any_case(loaded: None, anyone: Client) -> None:
    [claim] = anyone.get("/api/v1/claims/?kind=statistic&limit=1").json()["results"]
    for key in (claim["id"], claim["id"].lower()):
        assert anyone.get(f"/api/v1/statistics/?claim={key}").json()["results"]


def test_days_months_and_years_narrow_a_list(loaded: None, anyone: Client) -> None:
    def days(query: str) -> set[str]:
        return {claim["said_on"] for claim in anyone.get(f"/api/v1/claims/?limit=200{query}").json()["results"]}

    dated = days("") - {None}
    year, month = min(dated)[:4], max(dated)[:7]
    assert days(f"&said_to={year}") == {each for each in dated if each[:4] <= year}
    assert days(f"&said_from={month}") == {each for each in dated if each[11:18] >= month}
    assert days(f"&said_from={year}&said_to={month}") == dated
    for wrong in ("yesterday", "2023-13", "2023-06/2023-07", "05/06/2023"):
        assert "Write a day" in problem(anyone.get(f"/api/v1/claims/?said_from={wrong}"), 400)["detail"]


def test_figures_are_found_by_what_they_can_be(loaded: None, anyone: Client) -> None:
    found = anyone.get("/api/v1/statistics/?at_least=800000").json()["results"]
    assert found
    assert all(figure["high"] >= 800000 for figure in found)


@pytest.mark.parametrize("key", ["CLM-0000000", "x", "1e9", "%00", "99999999999999999999", "²"])
@pytest.mark.parametrize("plural", ["claims", "statistics"])
def test_an_id_that_names_nothing_is_not_found(plural: str, key: str, loaded: None, anyone: Client) -> None:
    problem(anyone.get(f"/api/v1/{plural}/{key}/"), 404)


def test_an_address_that_leads_nowhere_is_a_problem_too(db: None, anyone: Client) -> None:
    problem(anyone.get("/api/v1/poems/"), 404)


def test_a_missing_last_slash_is_forgiven(db: None, anyone: Client) -> None:
    response = anyone.get("/api/v1/claims?limit=2")
    assert (response.status_code, response["Location"]) == (308, "/api/v1/claims/?limit=2")
    # Of the root too, with the query.
    response = anyone.get("/api/v1?x=1")
    assert (response.status_code, response["Location"]) == (308, "/api/v1/?x=1")
    # And one too many; of whoever writes too, from a browser without a word about its token.
    response = Client(enforce_csrf_checks=True).post("/api/v1/check/", {"text": "A."})
    assert (response.status_code, response["Location"]) == (308, "/api/v1/check")
    problem(Client(enforce_csrf_checks=True).post("/api/v1/poems/", {"text": "A."}), 404)


@pytest.mark.parametrize(
    ("method", "path", "body", "kind", "status", "told"),
    [
        ("POST", "check", '{"text": "A.", "text": "B."}', "application/json", 400, "“text” is there twice"),
        ("POST", "check", "[" * 200_000, "application/json", 400, "nested too deeply"),
        ("POST", "check", b"\xff\xfe{", "application/json", 400, "not in UTF-8"),
        ("POST", "check", r'{"text": "A\uD83d."}', "application/json", 400, r"half a sign, \ud83d"),
        ("POST", "check", r'{"\ud83d\ude00": "A."}', "application/json", 422, "/😀: "),
        ("POST", "check", "[]", "application/json", 422, "Send a JSON object"),
        ("POST", "check", "A.", "text/csv", 415, "text/csv cannot be read here; there is application/json, multipart"),
        ("DELETE", "check", "", "", 405, "DELETE is not taken here; there are POST, OPTIONS."),
        ("GET", "reviews/99999999/", "", "", 404, "no such record, or it is not public"),
        ("GET", "claims/CLM-0000000/", "", "", 404, "is no id of the claims: those begin with CLM-"),
    ],
)
def test_a_refusal_says_what_is_wrong_and_what_there_is(
    method: str, path: str, body: Any, kind: str, status: int, told: str, db: None, anyone: Client
) -> None:
    assert told in problem(anyone.generic(method, f"/api/v1/{path}", body, kind), status)["detail"]


def test_a_token_that_is_none_says_where_another_is_made(db: None, anyone: Client) -> None:
    told = problem(anyone.get("/api/v1/claims/", HTTP_AUTHORIZATION=f"Token {'a' * 64}"), 401)
    assert "made at /tokens" in told["detail"]
    for sent in (f"Bearer {'a' * 64}", "Token", "a" * 64):
        problem(anyone.get("/api/v1/claims/", HTTP_AUTHORIZATION=sent), 401)
    # Meant for a server before this one.
    assert anyone.get("/api/v1/claims/", HTTP_AUTHORIZATION="Basic YTpi").status_code == 200


@pytest.mark.parametrize(("method", "status"), [("post", 401), ("put", 405), ("patch", 405), ("delete", 405)])
def test_nobody_writes_unnamed_and_a_list_is_not_written_as_a_whole(
    method: str, status: int, db: None, anyone: Client
) -> None:
    problem(getattr(anyone, method)("/api/v1/claims/"), status)


def test_the_front_page_leads_to_every_noun(loaded: None, anyone: Client) -> None:
    addresses = anyone.get("/api/v1/").json()
    assert set(addresses) == {*NOUNS, *OTHERS}
    for name in ("web-annotations", "reconcile/claims", "collections", "dataset", "claim-reviews", "schema"):
        assert anyone.get(addresses[name]).status_code == 200, name
    assert anyone.get(addresses["docs"]).status_code == 200


def test_options_tell_methods_and_formats(db: None, anyone: Client) -> None:
    told = anyone.options("/api/v1/citations/check").json()
    assert (told["methods"], told["gives"]) == (["POST", "OPTIONS"], ["application/json"])
    assert "application/x-bibtex" in told["takes"]
    # Whatever format the address is asked for: they are told in JSON.
    for asked in ("claims/?format=csv", "claims.bib"):
        assert anyone.options(f"/api/v1/{asked}")["Content-Type"] == "application/json"


def test_the_schema_describes_every_address(db: None, anyone: Client) -> None:
    schema = json.loads(anyone.get("/api/v1/schema/?format=json").content)
    assert schema["openapi"].startswith("3.1")
    described = set(schema["paths"])
    names = get_resolver("api.urls").reverse_dict
    for plural in NOUNS:
        assert f"{plural}-list" in names
        assert {f"/api/v1/{plural}/", f"/api/v1/{plural}/{{key}}/"} <= described
    for path in {path for path in described - {"/api/v1/"} if "get" in schema["paths"][path]}:
        assert {"200", "400", "401"} <= set(schema["paths"][path]["get"]["responses"])


def test_answers_are_what_the_schema_says(reader: Client) -> None:
    document = json.loads(reader.get("/api/v1/schema/?format=json").content)
    for plural, noun in NOUNS.items():
        page = {"$ref": f"#/components/schemas/{noun.described().name}Page", "components": document["components"]}
        for query in ("", f"&expand={','.join(noun.expansions)}&count=true"):
            answer = reader.get(f"/api/v1/{plural}/?limit=200{query if noun.expansions else ''}").json()
            assert [error.message for error in Draft202012Validator(page).iter_errors(answer)] == [], plural


@pytest.mark.parametrize("plural", sorted(NOUNS))
def test_queries_do_not_grow_with_rows(plural: str, reader: Client, django_assert_max_num_queries: Any) -> None:
    everything = ",".join(NOUNS[plural].expansions)
    counter(latest()[0])  # the embargoes, which are read once a change, whichever list is asked for first
    # Session, user, revision, page; and of what is the reader's alone, whose, taken back within the test's transaction.
    with django_assert_max_num_queries(4 + 2 * (plural in OWN)):
        reader.get(f"/api/v1/{plural}/?limit=200{everything and f'&expand={everything}'}")
