"""Citations over HTTP: three ways to ask for each format, one answer; and what became of what was cited."""

import json
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from jsonschema import Draft202012Validator

from claims.actions import claims as claim_actions
from claims.models import Appearance, Claim
from sources.actions.actors import system
from tests.api.test_manners import problem
from tests.sources.citing.make_schema import schema

BY_NAME = {
    "csl-json": ("application/vnd.citationstyles.csl+json", "csl.json"),
    "bibtex": ("application/x-bibtex", "bib"),
    "ris": ("application/x-research-info-systems", "ris"),
    "json-ld": ("application/ld+json", "jsonld"),
}
STYLES = ["apa", "chicago-author-date", "chicago-notes", "harvard", "mla", "oscola", "vancouver"]


def body(response: Any) -> bytes:
    assert response.status_code == 200
    return b"".join(response.streaming_content) if response.streaming else response.content


@pytest.fixture(scope="module")
def addresses(demonstration: None) -> dict[str, str]:
    claim = Client().get("/api/v1/claims/?kind=quotation&expand=appearances").json()["results"][0]
    printing = claim["appearances"][0]
    return {
        "claim": f"/api/v1/claims/{claim['id']}",
        "appearance": f"/api/v1/appearances/{printing['id']}",
        "document": f"/api/v1/documents/{printing['document']['id']}",
        "list": "/api/v1/claims",
    }


@pytest.fixture
def cited(addresses: dict[str, str], loaded: None) -> dict[str, str]:
    """The address of one thing of each noun that can be cited, without its last slash; and of a list."""
    return addresses


@pytest.mark.parametrize("noun", ["claim", "appearance", "document", "list"])
@pytest.mark.parametrize("name", BY_NAME)
def test_suffix_accept_and_format_give_the_same_bytes(
    name: str, noun: str, cited: dict[str, str], anyone: Client
) -> None:
    media_type, suffix = BY_NAME[name]
    by_suffix = anyone.get(f"{cited[noun]}.{suffix}")
    assert by_suffix["Content-Type"].startswith(media_type)
    text = body(by_suffix)
    assert text
    assert body(anyone.get(f"{cited[noun]}/", headers={"Accept": media_type})) == text
    assert body(anyone.get(f"{cited[noun]}/?format={name}")) == text


@pytest.mark.parametrize("style", STYLES)
def test_ready_text_comes_in_every_style_by_accept_and_by_parameter(
    style: str, cited: dict[str, str], anyone: Client
) -> None:
    accept = f"text/x-bibliography; style={style}; locale=en-GB"
    by_accept = anyone.get(f"{cited['claim']}/", headers={"Accept": accept})
    assert by_accept["Content-Type"] == f"{accept}; charset=utf-8"
    assert body(by_accept) == body(anyone.get(f"{cited['claim']}/?format=text&style={style}&locale=en-GB"))


def test_the_formats_are_what_they_say(cited: dict[str, str], anyone: Client) -> None:
    data = json.loads(body(anyone.get("/api/v1/claims.csl.json")))
    assert [error.message for error in Draft202012Validator(schema()).iter_errors(data)] == []
    entries = parse_string(body(anyone.get("/api/v1/claims.bib")).decode()).entries
    records = rispy.loads(body(anyone.get("/api/v1/claims.ris")).decode())
    graph = json.loads(body(anyone.get("/api/v1/claims.jsonld")))["@graph"]
    assert len(data) == len(entries) == len(records) == len(graph) > 4


def test_a_claim_is_cited_by_its_printing_and_by_our_record(cited: dict[str, str], anyone: Client) -> None:
    printing, record = json.loads(body(anyone.get(f"{cited['claim']}.csl.json")))
    assert record["type"] == "entry"
    assert record["URL"].startswith(f"http://testserver/c/{record['id']}?version=")
    assert printing["custom"]["record"] == record["URL"]
    assert printing["type"] != "entry"
    for what, kept in (("printing", printing), ("record", record)):
        assert json.loads(body(anyone.get(f"{cited['claim']}.csl.json?cite={what}"))) == [kept]


def test_a_quotation_nobody_checked_says_so_in_every_format(cited: dict[str, str], anyone: Client) -> None:
    for suffix in ("csl.json", "bib", "ris", "jsonld"):
        assert "Wording not verified" in body(anyone.get(f"{cited['claim']}.{suffix}")).decode()
    for style in STYLES:
        lines = body(anyone.get(f"{cited['claim']}/?format=text&style={style}")).decode().splitlines()
        assert all("[Wording not verified]" in line for line in lines)


def test_a_list_is_narrowed_before_it_is_cited(loaded: None, anyone: Client) -> None:
    figures = json.loads(body(anyone.get("/api/v1/claims.csl.json?kind=statistic&cite=record")))
    assert {item["id"] for item in figures} == {
        row["id"] for row in anyone.get("/api/v1/claims/?kind=statistic&limit=200").json()["results"]
    }


def test_what_is_not_public_is_not_cited(loaded: None, anyone: Client) -> None:
    draft = claim_actions.add(kind="assertion", text="Not out yet.", by=system())
    problem(anyone.get(f"/api/v1/claims/{draft.public_id}.bib"), 404)
    assert draft.public_id not in body(anyone.get("/api/v1/claims.bib")).decode()


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("format=text&style=poem", "style"),
        ("format=text&locale=xx", "locale"),
        ("format=bibtex&cite=nothing", "cite"),
        ("format=bibtex&style=apa", "style"),
        ("format=bibtex&limit=3", "limit"),
        ("format=bibtex&kidn=quotation", "kidn"),
    ],
)
def test_what_cannot_be_cited_so_is_refused_and_named(query: str, parameter: str, loaded: None, anyone: Client) -> None:
    errors = problem(anyone.get(f"/api/v1/claims/?{query}"), 400)["errors"]
    assert [error["parameter"] for error in errors] == [parameter]


def test_a_format_that_is_not_there_is_answered_by_those_that_are(cited: dict[str, str], anyone: Client) -> None:
    for response in (
        anyone.get(f"{cited['claim']}/", headers={"Accept": "image/png"}),
        anyone.get(f"{cited['claim']}/?format=poem"),
    ):
        detail = problem(response, 406)["detail"]
        assert all(media_type in detail for media_type, _ in BY_NAME.values())


def test_queries_do_not_grow_with_what_is_cited(
    loaded: None, anyone: Client, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(14):
        body(anyone.get("/api/v1/claims.bib"))


def checked(client: Client, text: bytes, media_type: str) -> list[dict[str, Any]]:
    response = client.post("/api/v1/citations/check", text, content_type=media_type)
    assert response.status_code == 200, response.content
    entries: list[dict[str, Any]] = response.json()["entries"]
    return entries


@pytest.mark.parametrize("name", ["csl-json", "bibtex", "ris"])
def test_a_file_of_ours_is_read_back_with_what_became_of_it(name: str, cited: dict[str, str], anyone: Client) -> None:
    media_type, suffix = BY_NAME[name]
    text = body(anyone.get(f"{cited['claim']}.{suffix}"))
    assert [entry["became"] for entry in checked(anyone, text, media_type)] == ["unchanged", "unchanged"]
    claim = Claim.objects.get(public_id=cited["claim"].rpartition("/")[2])
    claim_actions.withdraw(claim=claim, by=system(), reason="It was never said.")
    assert {(entry["claim"], entry["became"]) for entry in checked(anyone, text, media_type)} == {
        (claim.public_id, "withdrawn")
    }


@pytest.mark.parametrize("media_type", ["application/json", "text/plain"])
def test_a_file_of_many_claims_takes_as_many_queries_as_one_of_few(
    media_type: str, loaded: None, anyone: Client, django_assert_max_num_queries: Any
) -> None:
    few, all_ = (body(anyone.get(f"/api/v1/claims.csl.json{query}")) for query in ("?kind=quotation", ""))
    with CaptureQueriesContext(connection) as asked:
        entries = checked(anyone, few, media_type)
    with django_assert_max_num_queries(len(asked)):
        assert len(checked(anyone, all_, media_type)) > len(entries) > 1


def test_a_permanent_address_has_the_files_too(cited: dict[str, str], anyone: Client) -> None:
    for noun, home in (("claim", "/c"), ("document", "/documents")):
        key = cited[noun].rpartition("/")[2]
        for suffix in ("bib", "csl.json"):
            answer = anyone.get(f"{home}/{key}.{suffix}?cite=both")
            assert answer["Location"] == f"{cited[noun]}.{suffix}?cite=both"
            assert body(anyone.get(answer["Location"]))


def test_an_entry_of_a_claim_nobody_knows_is_unknown(loaded: None, anyone: Client) -> None:
    text = b"@misc{a, note = {See CLM-ZZZZZZ?version=3}}@misc{b, url = {https://there.example/collections/COL-ZZZZZZ}}"
    told = [(entry["claim"], entry["became"], entry["cited_version"]) for entry in checked(anyone, text, "text/plain")]
    assert told == [("CLM-ZZZZZZ", "unknown", 3), ("COL-ZZZZZZ", "unknown", None)]


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("application/json;q=0.1, text/csv", "text/csv"),
        ("application/x-bibtex;q=.5, application/vnd.citationstyles.csl+json; q=0.9", "application/vnd.citationst"),
        ("application/xml, application/x-research-info-systems;q=0.2", "application/x-research-info-systems"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/json"),
        ("text/csv;q=0, */*;q=0.1", "application/json"),
        ("text/x-bibliography; style=mla; q=0.3", "text/x-bibliography; style=mla"),
        (
            "text/x-bibliography; locale=fr-FR, text/x-bibliography; locale=en-US; q=0.3",
            "text/x-bibliography; style=apa; locale=en-US",
        ),
        ("", "application/json"),
    ],
)
def test_what_is_preferred_is_given(accept: str, kind: str, loaded: None, anyone: Client) -> None:
    for query, given in (("", kind), ("&format=bibtex", "application/x-bibtex")):
        answer = anyone.get(f"/api/v1/claims/?kind=quotation{query}", headers={"Accept": accept})
        assert answer["Content-Type"].startswith(given)
        assert body(answer)


@pytest.mark.parametrize("text", [b"nothing of the kind", b"", b"[1]", b"{", b"TY  - JOUR\n\xff"])
def test_a_file_that_is_none_is_refused(text: bytes, loaded: None, anyone: Client) -> None:
    problem(anyone.post("/api/v1/citations/check", text, content_type="application/x-bibtex"), 400)


def test_an_appearance_has_a_citation_of_its_own(cited: dict[str, str], anyone: Client) -> None:
    key = int(cited["appearance"].rpartition("/")[2])
    printing, _ = json.loads(body(anyone.get(f"{cited['appearance']}.csl.json")))
    assert printing["id"].endswith(f"-{key}")
    assert Appearance.objects.get(pk=key).passage.exact[:40] in printing["note"]
