"""A text, a file or an address is checked: read, and held beside what the record knows. Nothing is kept."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from claims.errors import TooOften
from claims.flows import check
from claims.flows.turns import Turns
from claims.models import Claim
from sources.models import Capture

CHECK = "/api/v1/check"
DEMO = Path(__file__).resolve().parents[2] / "claims" / "demo" / "harbour-post.txt"


def post(client: Client, status: int = 200, **body: Any) -> Any:
    answer = client.post(CHECK, json.dumps(body), content_type="application/json")
    assert answer.status_code == status, answer.content
    return answer.json()


@pytest.fixture(autouse=True)
def _turns_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test is a visitor of its own."""
    monkeypatch.setattr(check, "_STRANGERS", Turns(30, 600.0))


def claims_of(answer: Any) -> set[str]:
    return {match["claim"]["id"] for matches in answer["matches"].values() for match in matches}


def test_what_a_text_says_is_held_beside_published_claims_and_their_verdicts(loaded: None, anyone: Client) -> None:
    known = Claim.objects.filter(state="published", kind="quotation").order_by("pk")[0]
    before = Claim.objects.count(), Capture.objects.count()
    answer = post(anyone, text=f"“{known.text}” said somebody who was there.", published="2026-11")
    [first, *_] = answer["matches"][answer["quotations"][0]["id"]]
    assert first["claim"]["id"] == str(known.public_id)
    assert first["score"] > 0.9
    assert "the same words" in first["reason"]
    assert {"statistics", "verdicts", "said_by"} <= set(first["claim"])
    assert answer["document"]["published"] == "2026-11-01/2026-11-30"
    assert (Claim.objects.count(), Capture.objects.count()) == before


def test_strangers_see_published_claims_alone(reader: Client, anyone: Client) -> None:
    text = DEMO.read_text()
    published = {str(one) for one in Claim.objects.filter(state="published").values_list("public_id", flat=True)}
    assert claims_of(post(anyone, text=text)) <= published
    assert claims_of(post(reader, text=text)) >= claims_of(post(anyone, text=text))


def test_a_file_is_read_as_capturing_reads_it(loaded: None, anyone: Client) -> None:
    file = SimpleUploadedFile("harbour-post.txt", DEMO.read_bytes(), content_type="text/plain")
    answer = anyone.post(CHECK, {"file": file}).json()
    assert answer["path"] == "harbour-post.txt"
    assert answer["quotations"]
    assert answer["findings"]


@pytest.mark.parametrize(
    ("body", "status", "said"),
    [
        ({}, 422, "one of"),
        ({"text": "a", "address": "https://example.org"}, 422, "one of"),
        ({"text": "x" * (check.LONGEST + 1)}, 413, "parts"),
        ({"address": "http://127.0.0.1/private"}, 422, "this machine itself"),
        ({"address": "file:///etc/passwd"}, 422, "web address"),
        ({"text": "a", "published": "soon"}, 422, "day"),
        ({"words": "a"}, 422, "no such field"),
    ],
)
def test_what_cannot_be_checked_is_refused_in_a_sentence(
    body: dict[str, str], status: int, said: str, loaded: None, anyone: Client
) -> None:
    problem = post(anyone, status, **body)
    assert said in problem["detail"]


def test_who_asks_too_often_is_told_when_there_is_room(
    loaded: None, anyone: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check, "_STRANGERS", Turns(1, 600.0))
    post(anyone, text="A ferry.")
    answer = anyone.post(CHECK, json.dumps({"text": "A ferry."}), content_type="application/json")
    assert answer.status_code == 429
    assert 0 < int(answer["Retry-After"]) <= 600


def test_turns_come_back_with_time_and_are_each_visitor_s_own() -> None:
    now = [0.0]
    turns = Turns(2, 10.0, lambda: now[0])
    turns.take("one")
    now[0] = 4.0
    turns.take("one")
    turns.take("two")
    with pytest.raises(TooOften, match="7 seconds"):
        turns.take("one")
    now[0] = 10.0
    turns.take("one")
