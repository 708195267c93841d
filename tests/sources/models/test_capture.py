"""A capture is what it says it is, and stays so."""

import hashlib
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from sources.models import Capture, Document

pytestmark = pytest.mark.django_db


def fields(document: Document, by: Actor, **other: Any) -> dict[str, Any]:
    right = {
        "document": document,
        "by": by,
        "how": "pasted",
        "bytes": b"caf\xe9",
        "sha256": hashlib.sha256(b"caf\xe9").hexdigest(),
        "text": "café 🚢",
        "text_sha256": hashlib.sha256("café 🚢".encode()).hexdigest(),
        "media_type": "text/plain",
        "captured_at": timezone.now(),
        "reader": "plain",
        "reader_version": "1",
    }
    return right | other


def test_what_fits_is_kept(document: Document, system: Actor) -> None:
    with writing(by=system, reason="Right"):
        Capture.objects.create(**fields(document, system, http_status=200))


@pytest.mark.parametrize(
    ("wrong", "constraint"),
    [
        ({"bytes": b"cafe"}, "capture_sha256"),
        ({"sha256": "0" * 64}, "capture_sha256"),
        ({"sha256": hashlib.sha256(b"caf\xe9").hexdigest().upper()}, "capture_sha256"),
        ({"text": "cafe 🚢"}, "capture_text_sha256"),
        ({"text_sha256": "0" * 64}, "capture_text_sha256"),
        ({"how": "dreamt"}, "capture_how"),
        ({"http_status": 1000}, "capture_http_status"),
    ],
)
def test_what_does_not_fit_is_refused(
    wrong: dict[str, Any], constraint: str, document: Document, system: Actor
) -> None:
    with writing(by=system, reason="Wrong"), pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Capture.objects.create(**fields(document, system, **wrong))


def test_the_same_bytes_of_a_document_are_kept_once(document: Document, system: Actor) -> None:
    with writing(by=system, reason="Twice"):
        Capture.objects.create(**fields(document, system))
        with pytest.raises(IntegrityError, match="capture_bytes_once"), transaction.atomic():
            Capture.objects.create(**fields(document, system))


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE sources_capture SET text = text || '!', text_sha256 = encode(sha256(convert_to(text || '!', 'UTF8')), 'hex')",
        "UPDATE sources_capture SET captured_at = now()",
        "UPDATE sources_capture SET zones = zones",
        "DELETE FROM sources_capture",
        "TRUNCATE sources_capture CASCADE",
        "DELETE FROM sources_document",
    ],
)
def test_a_capture_is_never_changed_or_deleted(sql: str, capture: Capture, system: Actor) -> None:
    why = "never changed or deleted|would leave no history|violates foreign key"

    def attempt() -> None:
        with writing(by=system, reason="Tries"), connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute(sql)

    with pytest.raises(IntegrityError, match=why):
        attempt()
    assert Capture.objects.get().text == capture.text
