"""A record full of hostile texts is shown, and nothing in it runs."""

import json

import pytest
from playwright.sync_api import Dialog
from pytest_django.live_server_helper import LiveServer

from claims.actions import speakers, suggestions
from claims.actions.claims import publish_all
from claims.flows.capture import capture_upload
from claims.models import Claim, Finding
from claims.queries.pending import acceptable
from sources.actions import actors
from sources.models import Document
from sources.reading.sidecar import Known
from tests.journeys.conftest import Visit
from tests.journeys.hostile import hostile

CASES = list(hostile())
A_DOCUMENT = 80


def article(payloads: list[str], *, html: bool) -> bytes:
    lines = [f"“{one},” Mara Lindholm of {one} said." for one in payloads]
    if html:
        body = "".join(f"<p>{line}</p><figure><figcaption>{line}</figcaption></figure>" for line in lines)
        return f"<html><head><title>{payloads[0]}</title></head><body><article><h1>Boats</h1>{body}</article></body></html>".encode()
    return "\n\n".join(["Boats and what they carry", *lines]).encode()


@pytest.fixture
def hostile_record(transactional_db: None) -> list[str]:
    """Documents, names and claims made of the cases; the addresses of the pages that show them."""
    by = actors.import_()
    for number in range(0, len(CASES), A_DOCUMENT):
        payloads = CASES[number : number + A_DOCUMENT]
        known = Known(title=payloads[1], publisher=payloads[2], url=f"https://harbour.example/?{payloads[3]}")
        for html in (False, True):
            name = f"{number}{payloads[4][:40]}.{'html' if html else 'txt'}"
            facts = Known() if html else known
            captured = capture_upload(article(payloads, html=html), name, facts, by=by).capture
            claims = suggestions.accept_all(suggestions=acceptable(captured)[:12], by=by)
            publish_all(claims=claims, by=by)
        speaker = speakers.ensure(name=f"Ann {payloads[5]}", kind="person", by=by)
        speakers.add_name(speaker=speaker, text=payloads[6], kind="alias", by=by)
    documents = [f"/d/{document.public_id}" for document in Document.objects.all()]
    public = [f"/documents/{document.public_id}" for document in Document.objects.all()]
    claims_shown = [f"/c/{claim.public_id}" for claim in Claim.objects.order_by("-pk")[:12]]
    findings = [f"/q/f{finding.pk}/diff" for finding in Finding.objects.filter(kind__startswith="quotation-")[:2]]
    return ["/", "/queue", "/search?q=boats", "/names", *documents, *public, *claims_shown, *findings]


def test_nothing_in_a_hostile_record_runs(hostile_record: list[str], live_server: LiveServer, visit: Visit) -> None:
    assert len(CASES) >= 300
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    visit.page.on("dialog", answer)
    visit.sign_in("checker")
    ran = []
    for address in hostile_record:
        visit.open(address)
        if visit.page.evaluate("window.ran !== undefined"):
            ran.append(address)
    assert ran == []
    assert asked == []
    assert visit.troubles == []


def test_the_api_gives_hostile_texts_back_as_they_were(
    hostile_record: list[str], live_server: LiveServer, visit: Visit
) -> None:
    response = visit.page.request.get(f"{live_server.url}/api/v1/documents/?limit=200")
    assert response.headers["content-type"] == "application/json"
    assert CASES[1] in {document["title"] for document in json.loads(response.text())["results"]}
