"""The page that checks a text."""

import re
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from claims.flows import check
from claims.flows.turns import Turns
from sources.models import Capture
from tests.pages.verified import Verified


@pytest.fixture(autouse=True)
def _turns_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test is a visitor of its own."""
    monkeypatch.setattr(check, "_STRANGERS", Turns(30, 600.0))


def asked(client: Client, status: int = 200, **form: object) -> str:
    answer = client.post("/check", form)
    assert answer.status_code == status
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode().partition("<main")[2])).split())


def test_the_empty_page_offers_published_claims_to_try(client: Client, verified: Verified) -> None:
    page = client.get("/check").content.decode()
    assert "/check?text=" in page
    assert "Said or checked before" not in page
    assert "A tale &amp; more</textarea>" in client.get("/check?text=A tale %26 more").content.decode()


def test_a_published_claim_is_recognised_with_its_verdict(client: Client, verified: Verified) -> None:
    page = asked(client, what=f"“{verified.claim.text}” said a minister.")
    assert "the same words" in page
    assert "very likely the same" in page
    assert "Figure: Misleading" in page or "Overall: Misleading" in page or "True" in page


def test_what_is_not_known_is_said_to_be_unknown_not_wrong(client: Client, verified: Verified) -> None:
    page = asked(client, what="“Nobody has ever painted our lighthouse green,” the keeper said.")
    assert "Nothing in this text is known here. That says nothing about whether it is right." in page
    assert "Read, and not known here" in page


@pytest.mark.parametrize(
    ("form", "status", "said"),
    [
        ({"what": " "}, 422, "Write or paste a text"),
        ({"what": "http://127.0.0.1/x"}, 422, "nothing is fetched from there"),
        ({"what": "x", "published": "soon"}, 422, "is written 2023"),
        ({"what": "y" * (check.LONGEST + 1)}, 422, "send it in parts"),
        ({"file": SimpleUploadedFile("a.pdf", b"%PDF-1.4 broken")}, 422, "PDF"),
    ],
)
def test_what_cannot_be_checked_is_told_and_stands_in_the_form(
    form: dict[str, object], status: int, said: str, client: Client, verified: Verified
) -> None:
    assert said in asked(client, status, **form)
    assert not Capture.objects.filter(text="x").exists()


def test_too_many_checks_are_told_when_to_come_back(
    client: Client, verified: Verified, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check, "_STRANGERS", Turns(1, 600.0))
    asked(client, what="A ferry.")
    assert "there is room for the next in" in asked(client, 429, what="A ferry.")
