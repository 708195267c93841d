"""PostgreSQL refuses a document, byline or link that cannot be."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from sources.ledger.actor import Actor
from sources.ledger.recorded import Recorded
from sources.ledger.writing import writing
from sources.models import Byline, Document, DocumentLink

pytestmark = pytest.mark.django_db


def refused(system: Actor, model: type[Recorded], constraint: str, **fields: Any) -> None:
    with writing(by=system, reason="Wrong"), pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        model(**fields).save()


@pytest.mark.parametrize(
    ("wrong", "constraint"),
    [
        ({"published_earliest": "2024-05-02", "published_latest": "2024-05-01"}, "document_published_in_order"),
        ({"published_earliest": "2024-05-02"}, "document_published_in_order"),
        ({"published_latest": "2024-05-02"}, "document_published_in_order"),
        ({"csl_type": "Article!"}, "document_csl_type"),
        ({"doi": "10.1000/ABC"}, "document_doi"),
        ({"doi": "https://doi.org/10.1000/abc"}, "document_doi"),
        ({"doi": "10.1000/twice"}, "document_doi_once"),
    ],
)
def test_a_document_is_refused(wrong: dict[str, str], constraint: str, system: Actor) -> None:
    with writing(by=system, reason="Right"):
        Document.objects.create(published_earliest="2024-05-01", published_latest="2024-05-01", doi="10.1000/twice")
        Document.objects.create(title="Without a date and a DOI")
        Document.objects.create(title="Another without")
    refused(system, Document, constraint, **wrong)


@pytest.mark.parametrize(
    ("wrong", "constraint"),
    [
        ({"text": "Ana Ruiz", "position": 0}, "byline_position_once"),
        ({"text": "", "position": 1}, "byline_has_text"),
        ({"text": "B", "position": -1}, "position_check"),
    ],
)
def test_a_byline_is_refused(wrong: dict[str, Any], constraint: str, document: Document, system: Actor) -> None:
    with writing(by=system, reason="Right"):
        Byline.objects.create(document=document, text="Ana Ruiz", position=0)
    refused(system, Byline, constraint, document=document, **wrong)


def test_a_link_is_refused(document: Document, system: Actor) -> None:
    with writing(by=system, reason="Right"):
        original = Document.objects.create(title="Original")
        DocumentLink.objects.create(document=document, original=original, kind="reprint", decided_by=system)
    known = {"document": document, "original": original, "decided_by": system}
    refused(system, DocumentLink, "documentlink_once", **known, kind="reprint")
    refused(system, DocumentLink, "documentlink_kind", **known, kind="homage")
    refused(system, DocumentLink, "documentlink_of_another", **known | {"original": document}, kind="excerpt")
