"""Notes go out as Web Annotations and others' come in, kept as they came."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, connection
from django.test import Client

from claims.actions import annotations
from claims.models import Annotation, OutsideNote
from claims.publishing.annotation_rules import CONTEXT, wrong_with
from claims.queries.annotations import in_capture
from sources.actions import actors, passages
from sources.ledger.writing import writing
from sources.models import Capture, User
from tests.api.writer import Writer
from tests.claims.printed import captured

SAMPLES = Path(__file__).parents[3] / "shared" / "bench" / "annotations" / "w3c_samples" / "correct"
TEXT = "The harbour opened early.\n\nIts master said that the tide tables were wrong by a full hour.\n"


@pytest.fixture
def capture(loaded: None) -> Capture:
    return captured(TEXT, by=actors.import_("tests"))


def sent(**more: Any) -> dict[str, Any]:
    return {
        "@context": CONTEXT,
        "id": "https://notes.example/1",
        "type": "Annotation",
        "bodyValue": "Who counted?",
        "motivation": "questioning",
        **more,
    }


def test_a_note_goes_out_as_an_annotation(capture: Capture, anyone: Client, reader: Client) -> None:
    author = actors.person(User.objects.get(username="contributor"))
    at = TEXT.index("wrong by a full hour")
    where = passages.ensure(capture=capture, start=at, end=at + len("wrong by a full hour"), by=author)
    first = annotations.write(by=author, passage=where, body="By whose count?", language="en")
    answer = annotations.write(by=author, body="By hers.", reply_to=first)
    address = f"/api/v1/web-annotations/{first.public_id}/"
    got = reader.get(address)
    assert got.status_code == 200
    assert got["Content-Type"] == f'application/ld+json; profile="{CONTEXT}"'
    made = got.json()
    assert wrong_with(made) == []
    assert made["id"] == f"http://testserver{address}"
    assert made["body"] == {"type": "TextualBody", "value": "By whose count?", "format": "text/plain", "language": "en"}
    quote, place = made["target"]["selector"]
    assert quote["exact"] == "wrong by a full hour"
    assert TEXT[place["start"] : place["end"]] == quote["exact"]
    assert TEXT[place["start"] - len(quote["prefix"]) : place["start"]] == quote["prefix"]
    assert made["target"]["state"]["sourceDate"] == capture.captured_at.isoformat()
    listed = reader.get("/api/v1/web-annotations/", headers={"Accept": "application/ld+json"}).json()
    assert wrong_with(listed) == []
    assert [item["id"] for item in listed["items"][:2]] == [
        f"http://testserver/api/v1/web-annotations/{note.public_id}/" for note in (answer, first)
    ]
    assert listed["items"][0]["target"] == made["id"]
    # The note is the team's.
    assert anyone.get(address).status_code == 404
    assert made["id"] not in anyone.get("/api/v1/web-annotations/").content.decode()


def test_an_annotation_on_words_of_a_document_becomes_a_note_there(capture: Capture) -> None:
    writer = Writer("contributor")
    target = {
        "source": f"http://testserver/documents/{capture.document.public_id}",
        "selector": {"type": "TextQuoteSelector", "exact": "the tide tables were wrong"},
    }
    made = writer("POST", "web-annotations/", sent(target=target))
    assert made.status_code == 201, made.content
    [told] = made.json()["results"]
    note = Annotation.objects.get(public_id=told["became"])
    assert (note.body, note.motivation) == ("Who counted?", "questioning")
    [placed] = in_capture(capture, reader=note.by)
    assert placed.passage.exact == "the tide tables were wrong"
    assert writer.client.get(told["id"]).json() == sent(target=target)
    # Sent again it is the same one.
    [again] = writer("POST", "web-annotations/", sent(target=target)).json()["results"]
    assert (again["new"], again["id"], again["became"]) == (False, told["id"], told["became"])


def test_notes_come_in_pages_of_as_many_as_are_asked_for(loaded: None, anyone: Client) -> None:
    writer = Writer("contributor")
    claim = anyone.get("/api/v1/claims/?limit=1").json()["results"][0]["id"]
    for number in range(3):
        writer.new("annotations", {"claim": claim, "body": f"Note {number}.", "visibility": "public"})
    whole = [note["id"] for note in anyone.get("/api/v1/web-annotations/").json()["items"]]
    paged: list[str] = []
    address = "/api/v1/web-annotations/?limit=2"
    while address:
        answer = anyone.get(address)
        assert 1 <= len(answer.json()["items"]) <= 2
        paged += [note["id"] for note in answer.json()["items"]]
        address = answer.json().get("next", "")
        assert answer.get("Link", "") == (f'<{address}>; rel="next"' if address else "")
    assert paged == whole
    assert len(paged) >= 3


def test_what_is_wrong_is_said_and_nothing_is_kept(loaded: None, anyone: Client, reader: Client) -> None:
    writer, before = Writer("contributor"), OutsideNote.objects.count()
    page = {"@context": CONTEXT, "type": "AnnotationPage", "items": [sent(target="https://a.example"), sent(target=4)]}
    refused = writer("POST", "web-annotations/", page)
    assert refused.status_code == 422
    assert [error["pointer"] for error in refused.json()["errors"]] == ["/items/1/target"]
    assert OutsideNote.objects.count() == before
    body = json.dumps(sent(target="https://a.example"))
    for client, status in ((anyone, 401), (reader, 403)):
        assert client.post("/api/v1/web-annotations/", body, "application/ld+json").status_code == status
    assert anyone.get("/api/v1/web-annotations/1/").status_code == 401
    assert reader.get("/api/v1/web-annotations/99999999999999999999/").status_code == 404
    assert reader.get("/api/v1/web-annotations/?cursor=made-up").status_code == 404
    assert reader.get("/api/v1/web-annotations/?limit=0").status_code == 400
    assert reader.get("/api/v1/web-annotations/?page=2").status_code == 400


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the W3C's samples are not here (../shared/bench/annotations)")
def test_the_w3cs_samples_come_out_equal(loaded: None) -> None:
    writer = Writer("contributor")
    for path in sorted(SAMPLES.iterdir()):
        text = path.read_text()
        made = writer.client.post("/api/v1/web-annotations/", text, "application/ld+json")
        assert made.status_code == 201, made.content
        assert writer.client.get(made.json()["results"][0]["id"]).json() == json.loads(text), path.name


def test_postgresql_keeps_what_came_as_it_came(loaded: None) -> None:
    Writer("contributor")("POST", "web-annotations/", sent(target="https://a.example"))
    with (
        pytest.raises(IntegrityError),
        writing(by=actors.import_("tests"), reason="try it"),
        connection.cursor() as cursor,
    ):
        cursor.execute("UPDATE claims_outsidenote SET sent = '{}'")
