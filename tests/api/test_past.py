"""What was served at a past moment is served again, byte for byte, under the permissions of today."""

import json
import time
from datetime import timedelta
from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from claims.actions import claims as claim_actions, speakers
from claims.models import Claim, Speaker
from claims.queries.nouns import NOUNS
from sources.actions import actors
from sources.ledger.change import Change
from tests.api.test_manners import problem
from tests.benchmarks.edits import Edits

BY = actors.system


def at(moment: Any) -> str:
    return f"asOf={quote(moment.isoformat())}"


def served(client: Client, address: str) -> Any:
    response = client.get(f"/api/v1/{address}")
    assert response.status_code == 200, response.content
    return response


@pytest.fixture
def claim(loaded: None) -> Claim:
    return Claim.objects.filter(state="published", kind="quotation").earliest("pk")


def test_any_past_moment_reads_as_it_was_served(loaded: None, anyone: Client, reader: Client) -> None:
    edits = Edits(seed=7)
    lists = ("claims/?limit=20&expand=speaker,statistics", "speakers/?limit=20")
    kept: list[tuple[Any, dict[str, bytes]]] = []
    for _ in range(40):
        edits.one()
        kept.append((timezone.now(), {path: served(reader, path).content for path in lists}))
    for moment, answers in edits.chance.sample(kept, 20):
        path = edits.chance.choice(lists)
        then = served(reader, f"{path}&{at(moment)}").content
        assert json.loads(then)["results"] == json.loads(answers[path])["results"]
        assert results_of(then) == results_of(answers[path])


def results_of(body: bytes) -> bytes:
    """The bytes of the results: the address of the next page names the moment."""
    return body[: body.rindex(b',"next":')]


def test_the_pages_of_a_moment_stay_in_it(claim: Claim, reader: Client) -> None:
    moment = timezone.now()
    whole = [row["id"] for row in served(reader, "claims/?limit=200").json()["results"]]
    paged: list[str] = []
    address = f"/api/v1/claims/?limit=2&{at(moment)}"
    while address:
        claim_actions.add(kind="assertion", text="Written while somebody pages.", by=BY())
        page = reader.get(address).json()
        paged += [row["id"] for row in page["results"]]
        address = page["next"]
    assert paged == whole


def test_the_past_is_read_under_the_permissions_of_today(claim: Claim, anyone: Client, reader: Client) -> None:
    moment = timezone.now()
    address = f"claims/{claim.public_id}/?{at(moment)}"
    assert served(anyone, address).json()["text"] == claim.text
    claim_actions.withdraw(claim=claim, by=BY(), reason="It was never said.")
    gone = problem(anyone.get(f"/api/v1/{address}"), 410)
    assert (gone["reason"], claim.text in str(gone)) == ("It was never said.", False)
    assert served(reader, address).json()["state"] == "published"


def test_who_is_protected_today_was_never_named(loaded: None, anyone: Client) -> None:
    moment = timezone.now()
    speaker = Speaker.objects.get(names__text="Ines Okafor")
    assert "Okafor" in served(anyone, f"speakers/?{at(moment)}").content.decode()
    speakers.protect(speaker=speaker, label="a passenger", by=BY(), reason="She asked for it.")
    for plural in ("claims", "appearances", "speakers", "documents", "names"):
        for query in (at(moment), "includeHistory=true&limit=200"):
            assert "Okafor" not in served(anyone, f"{plural}/?{query}").content.decode()


def test_the_versions_of_a_record_are_read_with_when_and_why(claim: Claim, anyone: Client, reader: Client) -> None:
    claim_actions.withdraw(claim=claim, by=BY(), reason="It was never said.")
    versions = served(reader, f"claims/{claim.public_id}/?includeHistory=true").json()["results"]
    assert [version["record"]["state"] for version in versions[:2]] == ["withdrawn", "published"]
    assert (versions[0]["reason"], versions[0]["to"]) == ("It was never said.", None)
    assert versions[1]["to"] == versions[0]["from"]
    # In public what was withdrawn is gone, with all of its past.
    problem(anyone.get(f"/api/v1/claims/{claim.public_id}/?includeHistory=true"), 410)


def test_whatever_can_be_read_has_a_version_that_stands(loaded: None, anyone: Client) -> None:
    """Of most records the row was written before the claim that they belong to was published."""
    embargoed = Claim.objects.filter(state="published").latest("pk")
    claim_actions.embargo(claim=embargoed, until=timezone.now() + timedelta(milliseconds=50), by=BY(), reason="soon")
    time.sleep(0.05)
    for plural in (plural for plural, noun in NOUNS.items() if not noun.needs_sign_in):
        for row in served(anyone, f"{plural}/?limit=1").json()["results"]:
            latest, *_ = served(anyone, f"{plural}/{row['id']}/?includeHistory=true").json()["results"]
            assert (latest["record"]["id"], latest["to"]) == (row["id"], None)
    history = f"claims/{embargoed.public_id}/?includeHistory=true"
    assert served(anyone, f"{history}&{at(timezone.now())}").json() == served(anyone, history).json()


def test_a_list_of_versions_comes_in_pages(loaded: None, anyone: Client, reader: Client) -> None:
    name = Speaker.objects.get(names__text="Graeme Biggar")
    speakers.describe(speaker=name, pronouns="he/him", by=BY())
    seen: list[tuple[str, int]] = []
    address = "/api/v1/speakers/?includeHistory=true&limit=2"
    while address:
        page = reader.get(address).json()
        seen += [(version["record"]["id"], version["revision"]) for version in page["results"]]
        address = page["next"]
    assert len(seen) == len(set(seen)) > Speaker.objects.count()
    public = served(anyone, "speakers/?includeHistory=true").json()["results"]
    assert {(version["by"], version["reason"]) for version in public} == {(None, None)}


def test_whoever_syncs_is_told_what_changed_and_what_went(claim: Claim, anyone: Client, reader: Client) -> None:
    assert "gone" not in served(anyone, "claims/").json()
    since = f"updatedAfter={quote(Change.objects.latest('revision').at.isoformat())}"
    unchanged = served(anyone, f"claims/?{since}").json()
    assert (unchanged["results"], unchanged["gone"]) == ([], [])
    claim_actions.withdraw(claim=claim, by=BY(), reason="It was never said.")
    assert served(anyone, f"claims/?{since}").json()["gone"] == [claim.public_id]
    inside = served(reader, f"claims/?{since}").json()
    assert ([row["id"] for row in inside["results"]], inside["gone"]) == ([claim.public_id], [])
    again = served(anyone, f"claims/?updatedAfter={quote(inside['updatedTo'])}").json()
    assert (again["results"], again["gone"]) == ([], [])


def test_a_claim_of_somebody_protected_since_is_gone(loaded: None, anyone: Client) -> None:
    since = f"updatedAfter={quote(Change.objects.latest('revision').at.isoformat())}"
    speaker = Speaker.objects.get(names__text="Ines Okafor")
    theirs = {row["id"] for row in served(anyone, f"claims/?said_by={speaker.public_id}").json()["results"]}
    speakers.protect(speaker=speaker, label="a passenger", by=BY(), reason="She asked for it.")
    assert theirs
    assert theirs <= set(served(anyone, f"claims/?{since}").json()["gone"])


@pytest.mark.parametrize(
    "query",
    [
        *("asOf=yesterday", "asOf=2026-03-02", "includeHistory=yes", "updatedAfter=2026-03-02T10:00"),
        "updatedAfter=2999-01-01T00:00:00Z",
    ],
)
def test_a_moment_that_cannot_be_read_is_refused(query: str, loaded: None, anyone: Client) -> None:
    errors = problem(anyone.get(f"/api/v1/claims/?{query}"), 400)["errors"]
    assert [error["parameter"] for error in errors] == [query.partition("=")[0]]


@pytest.mark.parametrize("moment", ["2999-01-01T00:00:00Z", "1999-01-01T00:00:00Z", "0001-01-01T00:00:00+00:00"])
def test_there_is_no_record_of_a_moment_before_it_began_or_to_come(moment: str, loaded: None, anyone: Client) -> None:
    problem(anyone.get(f"/api/v1/claims/?asOf={quote(moment)}"), 404)


def test_a_past_read_leaves_nothing_behind(claim: Claim, reader: Client) -> None:
    served(reader, f"claims/?{at(timezone.now())}")
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('onrecord.as_of', true), current_setting('onrecord.moment', true)")
        assert [value or "" for value in cursor.fetchone()] == ["", ""]
