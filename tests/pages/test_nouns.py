"""The public pages of speakers, indicators and documents."""

import json

import pytest
from django.test import Client

from claims.actions import claims
from claims.models import Speaker
from sources.ledger.writing import writing
from tests.pages.test_claims import body
from tests.pages.verified import Verified, printed


def test_a_speaker_goes_by_right_names_alone(client: Client, verified: Verified) -> None:
    page = body(client, f"/speakers/{verified.speaker.public_id}")
    assert "Bram Wille" in page
    assert "director, the agency, from 2021" in page
    assert str(verified.claim.public_id) in page
    assert "Wylle" not in page
    assert "Wylle" not in body(client, f"/speakers/{verified.speaker.public_id}.json")


def test_a_merged_speakers_address_leads_on(client: Client, verified: Verified) -> None:
    with writing(by=verified.by_ben, reason="the same man"):
        other = Speaker.objects.create(kind="person", merged_into=verified.speaker)
    other.refresh_from_db()
    answer = client.get(f"/speakers/{other.public_id}")
    assert (answer.status_code, answer["Location"]) == (308, f"/speakers/{verified.speaker.public_id}")


def test_a_protected_speaker_has_no_page(client: Client, colleague: Client, verified: Verified) -> None:
    with writing(by=verified.by_ben, reason="a source to protect"):
        Speaker.objects.filter(pk=verified.speaker.pk).update(protected=True)
    for who in (client, colleague):
        body(who, f"/speakers/{verified.speaker.public_id}", 404)
        assert who.get(f"/speakers/{verified.speaker.public_id}.json").status_code == 404


def test_an_indicator_shows_its_vintages_and_their_reprints(client: Client, verified: Verified) -> None:
    page = body(client, f"/indicators/{verified.series.pk}")
    assert page.index("550,000 to 850,000") < page.index("680,000 to 830,000")
    assert "as reprinted" in page
    told = json.loads(body(client, f"/indicators/{verified.series.pk}.json"))
    assert [one["reprinted_as"] for one in told["figures"]] == [[], ["830,000"]]


def test_an_indicator_of_nothing_published_is_not_there(client: Client, verified: Verified) -> None:
    for claim in (verified.claim, verified.before):
        claims.withdraw(claim=claim, by=verified.by_ben, reason="taken back")
    body(client, f"/indicators/{verified.series.pk}", 404)


def test_a_document_shows_what_is_published_of_it_and_not_its_text(client: Client, verified: Verified) -> None:
    document = verified.reprint.passage.capture.document
    page = body(client, f"/documents/{document.public_id}")
    assert "830,000" in page
    assert "Misleading" in page
    assert "newspaper&#x27;s own reporter" not in page
    assert json.loads(body(client, f"/documents/{document.public_id}.json"))["id"] == document.public_id


@pytest.mark.parametrize("address", ["/speakers/SPK-000000", "/documents/x", "/indicators/99999999999999999999"])
def test_what_is_not_there_is_not_found(client: Client, verified: Verified, address: str) -> None:
    body(client, address, 404)


def test_the_readers_address_leads_everybody_to_what_is_published(client: Client, verified: Verified) -> None:
    document = verified.reprint.passage.capture.document
    answer = client.get(f"/d/{document.public_id}")
    assert answer["Location"] == f"/documents/{document.public_id}"
    assert f"/sign-in/?next=/d/{document.public_id}" in body(client, answer["Location"])
    unpublished = printed("Nothing of it is a claim.", publisher="Elsewhere", when="2023-07-12", by=verified.by_ada)
    answer = client.get(f"/d/{unpublished.document.public_id}")
    assert answer["Location"].startswith("/sign-in/")
