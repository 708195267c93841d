"""What answers carry beside their content: tags, limits, openness; and what is refused before any view is asked."""

import json
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from api import limits
from claims.actions import claims as claim_actions, speakers
from claims.models import Claim, Speaker
from claims.queries.nouns import NOUNS
from sources.actions import actors
from sources.ledger.past import is_past
from tests.api.test_manners import problem


def claim_of(client: Client) -> str:
    return str(client.get("/api/v1/claims/?limit=1").json()["results"][0]["id"])


def read(client: Client, path: str, **headers: str) -> Any:
    """An answer, to its end: a file that nobody reads on is held open."""
    answer: Any = client.get(path, headers=headers)
    if answer.streaming:
        b"".join(answer)
    return answer


@pytest.mark.parametrize(
    "address",
    [
        *("claims/?limit=3", "claims/{claim}/?expand=speaker,appearances", "claims/{claim}/?includeHistory=true"),
        *("claims/?format=csv", "claims/?format=ndjson", "claims.bib", "claims/{claim}.ris"),
    ],
)
def test_what_is_unchanged_is_not_sent_again(address: str, loaded: None, anyone: Client, reader: Client) -> None:
    path = f"/api/v1/{address.format(claim=claim_of(anyone))}"
    tag = read(anyone, path)["ETag"]
    again = anyone.get(path, headers={"If-None-Match": f'"other", W/{tag}'})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", tag)
    assert read(anyone, path, **{"If-None-Match": '"other"'}).status_code == 200
    assert "public" in again["Cache-Control"]
    assert "private" in read(reader, path)["Cache-Control"]


@pytest.mark.parametrize("address", ["claims/{claim}/?includeHistory=true", "claims/{claim}.ris", "claims.bib"])
def test_what_is_written_while_it_is_read_is_told_at_the_next_asking(
    address: str, loaded: None, anyone: Client
) -> None:
    path, speaker = f"/api/v1/{address.format(claim=claim_of(anyone))}", Speaker.objects.all()[0]
    to_write = ["they/them"]

    def writes_once_they_are_read(execute: Any, sql: str, *asked: Any) -> Any:
        found = execute(sql, *asked)
        read_by_now.append(sql)
        if to_write and not is_past() and any("claims_claim" in each for each in read_by_now):
            speakers.describe(speaker=speaker, pronouns=to_write.pop(), by=actors.system())
        return found

    read_by_now: list[str] = []
    with connection.execute_wrapper(writes_once_they_are_read):
        tag = read(anyone, path)["ETag"]
    assert not to_write
    assert read(anyone, path, **{"If-None-Match": tag}).status_code == 200


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("claims/?limit=1", 304),
        ("claims/?kind=poem", 400),
        ("claims/?format=csv&kind=poem", 400),
        ("claims/CLM-7K2M-9Q4T/?includeHistory=true", 404),
        ("claims/CLM-7K2M-9Q4T.ris", 404),
        ("claims/?asOf=2099-01-01T00:00:00Z", 404),
    ],
)
def test_whoever_has_anything_is_told_first_whether_it_is_there(
    address: str, status: int, loaded: None, anyone: Client
) -> None:
    assert read(anyone, f"/api/v1/{address}", **{"If-None-Match": "*"}).status_code == status


def test_a_list_of_others_or_of_more_has_another_tag(loaded: None, anyone: Client, reader: Client) -> None:
    paths = ["claims/", "claims/?limit=3", "claims/?expand=speaker", "speakers/", "claims.bib", "claims/?format=csv"]
    tags = [read(client, f"/api/v1/{path}")["ETag"] for client in (anyone, reader) for path in paths]
    ready = [f"text/x-bibliography; style={style}" for style in ("mla", "apa")]
    tags += [read(anyone, "/api/v1/claims/", Accept=accept)["ETag"] for accept in ready]
    assert len(set(tags)) == len(tags)


def test_whatever_is_written_changes_the_tag_of_lists_and_of_its_own_row(loaded: None, anyone: Client) -> None:
    speaker = Speaker.objects.get(names__text="Graeme Biggar")
    of_list, of_row = "/api/v1/claims/", f"/api/v1/speakers/{speaker.public_id}/"
    before = [anyone.get(path)["ETag"] for path in (of_list, of_row)]
    speakers.describe(speaker=speaker, pronouns="he/him", by=actors.system())
    after = [anyone.get(path)["ETag"] for path in (of_list, of_row)]
    assert before[0] != after[0]
    assert before[1].split("-")[0] != after[1].split("-")[0]


def test_an_embargo_that_ends_by_itself_changes_the_tag(loaded: None, anyone: Client) -> None:
    before = anyone.get("/api/v1/claims/")["ETag"]
    claim = Claim.objects.filter(state="published").earliest("pk")
    claim_actions.embargo(claim=claim, until=timezone.now(), by=actors.system(), reason="until now")
    counters = {anyone.get("/api/v1/claims/")["ETag"].split("-")[0], before.split("-")[0]}
    assert {counter.split(".")[1] for counter in counters} == {"0", "1"}


@pytest.mark.parametrize("plural", [plural for plural, noun in NOUNS.items() if noun.expansions])
def test_expanded_it_says_the_same_and_more(plural: str, reader: Client) -> None:
    everything = ",".join(NOUNS[plural].expansions)
    flat = reader.get(f"/api/v1/{plural}/?limit=5").json()["results"]
    whole = reader.get(f"/api/v1/{plural}/?limit=5&expand={everything}").json()["results"]
    for less, more in zip(flat, whole, strict=True):
        assert set(NOUNS[plural].expansions) <= set(more)
        assert all(more[name] == value for name, value in less.items() if name not in NOUNS[plural].expansions)


def test_what_cannot_be_expanded_is_refused(loaded: None, anyone: Client) -> None:
    for address in ("claims/?expand=poems", "ratings/?expand=claim"):
        assert problem(anyone.get(f"/api/v1/{address}"), 400)["errors"][0]["parameter"] == "expand"


def test_a_list_is_counted_as_far_as_that_is_cheap(loaded: None, anyone: Client) -> None:
    page = anyone.get("/api/v1/claims/?count=true&limit=200").json()
    assert page["count"] == {"value": len(page["results"]), "exact": True}


@pytest.fixture
def limited(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.API_RATE, settings.API_RATE_SIGNED_IN = 3, 4
    monkeypatch.setattr(limits, "_buckets", limits.Buckets())


def test_who_asks_too_often_is_told_when_to_come_back(limited: None, loaded: None, anyone: Client) -> None:
    allowed = [anyone.get("/api/v1/claims/") for _ in range(3)]
    assert [answer["RateLimit"].split(";")[1] for answer in allowed] == ["r=2", "r=1", "r=0"]
    refused = anyone.get("/api/v1/claims/")
    assert "ask again in" in problem(refused, 429)["detail"]
    assert 1 <= int(refused["Retry-After"]) <= 20
    assert refused["RateLimit-Policy"] == '"requests";q=3;w=60'
    assert anyone.get("/api/v1/claims/", REMOTE_ADDR="192.0.2.7").status_code == 200


def test_who_is_signed_in_has_a_limit_of_their_own(limited: None, reader: Client) -> None:
    assert [reader.get("/api/v1/claims/").status_code for _ in range(5)] == [200] * 4 + [429]


@pytest.mark.parametrize(("after", "left"), [(0, 0), (10, 1), (60, 3), (6000, 3)])
def test_a_bucket_fills_again_bit_by_bit(after: int, left: int) -> None:
    bucket = limits.Bucket(6, 6, 0.0)
    while bucket.take(0.0):
        pass
    taken = 0
    while bucket.take(float(after)) and taken < 3:
        taken += 1
    assert taken == left


def test_scripts_of_any_site_read_what_anybody_may_read(loaded: None, anyone: Client, reader: Client) -> None:
    origin = {"Origin": "https://example.org"}
    assert anyone.get("/api/v1/claims/", headers=origin)["Access-Control-Allow-Origin"] == "*"
    assert "ETag" in anyone.get("/api/v1/claims/", headers=origin)["Access-Control-Expose-Headers"]
    assert "Access-Control-Allow-Origin" not in reader.get("/api/v1/claims/", headers=origin)
    asked = anyone.options("/api/v1/claims/", headers={**origin, "Access-Control-Request-Method": "GET"})
    assert (asked.status_code, asked["Access-Control-Allow-Methods"]) == (204, "GET, HEAD, OPTIONS")
    assert "Authorization" not in asked["Access-Control-Allow-Headers"]
    assert anyone.get("/api/v1", headers=origin)["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    ("method", "path", "headers", "status"),
    [
        ("GET", "/api", {}, 404),
        ("GET", "/api/", {}, 404),
        ("GET", "/api/v2/claims/", {}, 404),
        ("POST", "/api/v1/nothing/at/all", {}, 404),
        ("TRACE", "/api/v1/claims/", {}, 405),
        ("GET", "/api/v1/ratings/", {"Accept": "image/png"}, 406),
        ("GET", "/api/v1/claims/?format=", {}, 406),
        ("GET", "/api/v1/claims/", {"Accept": "text/x-bibliography; style=poem"}, 406),
        ("GET", "/api/v1/claims/", {"Authorization": "Token nonsense"}, 401),
        ("GET", f"/api/v1/claims/?{'q=x&' * 1001}", {}, 400),
        ("POST", "/api/v1/citations/check", {"Content-Type": "text/x-poem"}, 415),
        ("POST", "/api/v1/citations/check", {"Content-Encoding": "gzip"}, 415),
        ("POST", "/api/v1/reconcile/claims/", {"Content-Type": "application/x-www-form-urlencoded"}, 413),
        ("GET", "/api/v1/claims/", {"Host": "evil.example"}, 400),
    ],
)
def test_every_refusal_is_a_problem(
    method: str, path: str, headers: dict[str, str], status: int, loaded: None, anyone: Client, settings: Any
) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 0
    answer: Any = anyone.generic(method, path, b"x", headers.pop("Content-Type", "application/json"), headers=headers)
    assert str(HTTPStatus(status).phrase) not in problem(answer, status)["detail"]


def test_a_tag_is_of_the_moment_that_is_read(loaded: None, anyone: Client) -> None:
    moment = quote(timezone.now().isoformat())
    tags = [anyone.get(f"/api/v1/claims/{query}")["ETag"] for query in ("", f"?asOf={moment}")]
    assert tags[0] != tags[1]
    assert json.loads(anyone.get(f"/api/v1/claims/?asOf={moment}").content)["results"]
