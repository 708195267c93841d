"""A record full of hostile texts is shown, and nothing in it runs."""

import json

from playwright.sync_api import Dialog

from claims.actions import speakers, suggestions
from claims.actions.claims import publish_all
from claims.flows.capture import capture_upload
from claims.models import Claim, Finding
from claims.queries.pending import acceptable
from sources.actions import actors
from sources.reading.sidecar import Known
from tests.journeys.hostile import hostile
from tests.journeys.visit import Visit

CASES = list(hostile())
A_DOCUMENT = 80


def article(payloads: list[str], *, html: bool) -> bytes:
    lines = [f"“{one},” Mara Lindholm of {one} said." for one in payloads]
    if html:
        body = "".join(f"<p>{line}</p><figure><figcaption>{line}</figcaption></figure>" for line in lines)
        return f"<html><head><title>{payloads[0]}</title></head><body><article><h1>Boats</h1>{body}</article></body></html>".encode()
    return "\n\n".join(["Boats and what they carry", *lines]).encode()


def hostile_record() -> list[str]:
    """Documents, names and claims made of the cases; the addresses of the pages that show them."""
    by = actors.import_()
    kept = []
    for number in range(0, len(CASES), A_DOCUMENT):
        payloads = CASES[number : number + A_DOCUMENT]
        known = Known(title=payloads[1], publisher=payloads[2], url=f"https://harbour.example/?{payloads[3]}")
        for html in (False, True):
            name = f"{number}{payloads[4][:40]}.{'html' if html else 'txt'}"
            facts = Known() if html else known
            captured = capture_upload(article(payloads, html=html), name, facts, by=by).capture
            kept.append(captured.document.public_id)
            claims = suggestions.accept_all(suggestions=acceptable(captured)[:12], by=by)
            publish_all(claims=claims, by=by)
        speaker = speakers.ensure(name=f"Ann {payloads[5]}", kind="person", by=by)
        speakers.add_name(speaker=speaker, text=payloads[6], kind="alias", by=by)
    documents = [f"{page}/{key}" for key in kept for page in ("/d", "/documents")]
    claims_shown = [f"/c/{claim.public_id}" for claim in Claim.objects.order_by("-pk")[:6]]
    findings = [f"/q/f{finding.pk}/diff" for finding in Finding.objects.filter(kind__startswith="quotation-")[:2]]
    return ["/", "/queue", "/search?q=boats", "/names", *documents, *claims_shown, *findings]


def test_nothing_in_a_hostile_record_runs(visit: Visit) -> None:
    assert len(CASES) >= 300
    addresses = hostile_record()
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    visit.page.on("dialog", answer)
    visit.come_as("checker")
    ran = []
    for address in addresses:
        visit.open(address)
        if visit.page.evaluate("window.ran !== undefined"):
            ran.append(address)
    visit.page.remove_listener("dialog", answer)
    assert ran == []
    assert asked == []
    # Programs get them back as they were.
    response = visit.page.request.get(f"{visit.server}/api/v1/documents/?limit=200")
    assert response.headers["content-type"] == "application/json"
    assert CASES[1] in {document["title"] for document in json.loads(response.text())["results"]}
