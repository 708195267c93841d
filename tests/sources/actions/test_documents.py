"""Documents and their links, through their actions."""

import datetime as dt

import pytest
from django.db import IntegrityError

from sources.actions import actors, documents, links
from sources.dates import Interval
from sources.errors import NotAllowed, NotFound
from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from sources.models import Change, Document, DocumentLink, Source
from sources.queries import documents as found

pytestmark = pytest.mark.django_db


def test_what_is_known_of_a_document_is_kept(system: Actor, source: Source) -> None:
    document = documents.add(
        by=system, title=" Boats\x00 ", url="https://gazette.example/b ", doi="https://doi.org/10.1000/AbC", source=source,
        published=Interval.parse("2024-05"), published_how="page", language="en", csl_type="article-newspaper",
        is_primary=True, bylines=["Ana Ruiz", " ", "Bo Lind"],
    )  # fmt: skip
    kept = found.get(document.public_id)
    assert (kept.title, kept.url, kept.doi) == ("Boats�", "https://gazette.example/b", "10.1000/abc")
    assert (kept.published_earliest, kept.published_latest) == (dt.date(2024, 5, 1), dt.date(2024, 5, 31))
    assert found.bylines(kept) == ["Ana Ruiz", "Bo Lind"]
    assert Change.objects.latest("revision").reason == "Document added"


def test_a_description_changes_what_is_given_alone(system: Actor, document: Document) -> None:
    documents.describe(document=document, by=system, reason="Read", bylines=["C"], published=Interval.parse("2024"))
    documents.describe(document=document, by=system, reason="Read", bylines=["A", "B"], language="en")
    kept = found.get(document.public_id)
    assert (kept.title, kept.language, kept.published_latest) == ("Boats counted", "en", dt.date(2024, 12, 31))
    assert found.bylines(kept) == ["A", "B"]


def test_a_document_is_found_by_its_address(document: Document) -> None:
    assert found.with_url("https://gazette.example/boats") == document
    assert found.with_url("https://gazette.example/other") is None
    assert found.with_url("") is None


def test_the_id_of_a_document_that_is_gone_finds_nothing(document: Document, system: Actor) -> None:
    with writing(by=system, reason="Gone"):
        Document.objects.all().delete()
    with pytest.raises(NotFound):
        found.get(document.public_id)


@pytest.mark.parametrize(
    ("tag", "kept"),
    [
        ("en", "en"),
        (" en-GB ", "en-GB"),
        ("zh-Hant-TW", "zh-Hant-TW"),
        ("English (UK)", ""),
        ("", ""),
        ("e" * 99, ""),
        ("en" + "-a" * 99, ""),
    ],
)
def test_a_language_is_a_tag_or_unknown(tag: str, kept: str) -> None:
    assert documents.language_tag(tag) == kept


def test_no_address_and_no_byline_is_too_long(system: Actor) -> None:
    noise = "".join(chr(0x4E00 + n * 7919 % 20000) for n in range(9000))
    document = documents.add(by=system, url=f"https://example.org/{noise}", bylines=[noise])
    assert found.with_url(f"https://example.org/{noise}") == document


@pytest.mark.parametrize(
    "doi", ["10.1000/xyz", " DOI:10.1000/XYZ", "doi: 10.1000/xyz", "http://dx.doi.org/10.1000/xyz"]
)
def test_a_doi_is_kept_in_one_form(doi: str) -> None:
    assert documents.plain_doi(doi) == "10.1000/xyz"


def test_two_documents_do_not_share_a_doi(system: Actor) -> None:
    documents.add(by=system, doi="10.1000/xyz")
    with pytest.raises(IntegrityError, match="document_doi_once"):
        documents.add(by=system, doi="doi:10.1000/XYZ")


def test_a_link_is_decided_once_and_taken_back(system: Actor, document: Document) -> None:
    original = documents.add(by=system, title="Original")
    link = links.add(document=document, original=original, kind="reprint", by=system)
    assert links.add(document=document, original=original, kind="reprint", by=system) == link
    assert str(link) == "Boats counted is a reprint of Original"
    links.remove(link=link, by=system, reason="It is not")
    assert not DocumentLink.objects.exists()


def test_an_engine_decides_no_link(system: Actor, document: Document) -> None:
    original = documents.add(by=system, title="Original")
    link = links.add(document=document, original=original, kind="reprint", by=actors.import_())
    for by in (actors.engine("linker", "1"), actors.anonymous()):
        with pytest.raises(NotAllowed):
            links.add(document=document, original=original, kind="excerpt", by=by)
        with pytest.raises(NotAllowed):
            links.remove(link=link, by=by, reason="Doubt")
