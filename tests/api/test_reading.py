"""What can be read, by whom, and in what shape."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from claims.actions import findings, suggestions
from claims.actions.claims import publish_all
from claims.models import Claim, Finding, Speaker, SpeakerName
from claims.queries.nouns import NOUNS
from claims.queries.pending import acceptable
from sources.actions import actors, passages
from sources.ledger.writing import writing

PUBLIC = ["sources", "documents", "speakers", "claims", "appearances", "statistics", "reviews", "evidence"]
DESK = ["captures", "suggestions"]


def results(client: Client, address: str) -> list[dict[str, Any]]:
    response = client.get(f"/api/v1/{address}")
    assert response.status_code == 200, response.content
    found: list[dict[str, Any]] = response.json()["results"]
    return found


@pytest.mark.parametrize("plural", PUBLIC)
def test_anybody_reads_what_is_published(plural: str, loaded: None, anyone: Client) -> None:
    assert results(anyone, f"{plural}/")


@pytest.mark.parametrize("plural", DESK)
def test_texts_and_suggestions_need_a_signed_in_role(plural: str, anyone: Client, reader: Client) -> None:
    refused = anyone.get(f"/api/v1/{plural}/")
    assert refused.status_code == 401
    assert refused["Content-Type"] == "application/problem+json"
    assert results(reader, f"{plural}/")


def test_a_list_and_its_records_say_the_same(reader: Client) -> None:
    for plural in NOUNS:
        for first in results(reader, f"{plural}/?limit=1"):
            detail = reader.get(f"/api/v1/{plural}/{first['id']}/")
            assert detail.status_code == 200
            assert first.items() <= detail.json().items()


def test_the_public_sees_published_claims_only(loaded: None, anyone: Client, reader: Client) -> None:
    assert {claim["state"] for claim in results(anyone, "claims/?limit=200")} == {"published"}
    with writing(by=actors.system(), reason="a draft for this test"):
        draft = Claim.objects.create(kind="assertion", text="A draft", language="en")
    draft.refresh_from_db()
    assert anyone.get(f"/api/v1/claims/{draft.public_id}/").status_code == 404
    assert reader.get(f"/api/v1/claims/{draft.public_id}/").json()["state"] == "draft"


def test_a_claim_comes_with_its_figure_and_every_printing(loaded: None, anyone: Client) -> None:
    (claim,) = [
        claim
        for claim in results(anyone, "claims/?kind=statistic&limit=200&expand=statistics,appearances")
        if claim["statistics"][0]["high"] == 830000
    ]
    figure, printing = claim["statistics"][0], claim["appearances"][0]
    assert (figure["low"], figure["central"], figure["high"]) == (680000, None, 830000)
    assert printing["printed_figure"] == "680,000 to 830,000"
    assert printing["passage"]["exact"] == "680,000 to 830,000"
    assert printing["document"]["source"]["name"] == "National Crime Agency"
    assert printing["document"]["published"] == "2023-07-18/2023-07-18"


def test_a_passage_is_cut_for_the_public_at_300_characters(loaded: None, anyone: Client, reader: Client) -> None:
    claim = Claim.objects.filter(state="published").earliest("pk")
    capture = claim.appearances.get().passage.capture
    by = actors.system()
    whole = passages.ensure(capture=capture, start=0, end=400, by=by)
    with writing(by=by, reason="a long printing for this test"):
        claim.appearances.create(passage=whole, form="paraphrase")
    address = f"appearances/?claim={claim.public_id}&limit=1"
    assert len(results(anyone, address)[0]["passage"]["exact"]) == 300
    assert len(results(reader, address)[0]["passage"]["exact"]) == 400


def test_a_suspicion_is_not_for_publication_until_a_person_confirms_it(
    loaded: None, anyone: Client, reader: Client
) -> None:
    assert results(anyone, "findings/") == []
    assert results(reader, "findings/")
    finding = Finding.objects.get(kind="two-values")
    findings.confirm(finding=finding, by=actors.system(), reason="seen")
    assert results(anyone, "findings/") == []  # no published claim leads to its document
    claims = suggestions.accept_all(suggestions=acceptable(finding.capture), by=actors.system())
    publish_all(claims=claims, by=actors.system())
    assert [found["id"] for found in results(anyone, "findings/")] == [finding.pk]


def test_a_protected_speaker_is_nowhere_in_public(loaded: None, anyone: Client, reader: Client) -> None:
    speaker = Speaker.objects.get(names__text="Ines Okafor")
    with writing(by=actors.system(), reason="asked to be protected"):
        speaker.protected = True
        speaker.save()
    for plural in ("claims", "appearances", "statistics", "speakers"):
        assert b"Okafor" not in anyone.get(f"/api/v1/{plural}/?limit=200").content
        assert results(anyone, f"{plural}/?limit=200")
    assert anyone.get(f"/api/v1/speakers/{speaker.public_id}/").status_code == 404
    assert b"Okafor" in reader.get("/api/v1/speakers/").content


def test_a_misspelling_is_searched_but_never_shown_as_a_name(loaded: None, anyone: Client) -> None:
    speaker = Speaker.objects.get(names__text="Graeme Biggar")
    with writing(by=actors.system(), reason="a reprint's spelling"):
        SpeakerName.objects.create(speaker=speaker, text="Graeme Bigger", kind="misspelling")
    (found,) = results(anyone, "speakers/?name=bigger")
    assert found["name"] == "Graeme Biggar"
    assert "Bigger" not in str(found)


def test_a_token_reads_what_its_owner_may(loaded: None, anyone: Client) -> None:
    printed = StringIO()
    call_command("token", "reader", stdout=printed)
    header = {"Authorization": f"Token {printed.getvalue().strip()}"}
    assert anyone.get("/api/v1/captures/", headers=header).status_code == 200
    assert anyone.get("/api/v1/captures/", headers={"Authorization": "Token wrong"}).status_code == 401


def test_the_text_of_a_capture_is_there_as_captured(reader: Client) -> None:
    listed = results(reader, "captures/?limit=1")[0]
    assert "text" not in listed
    capture = reader.get(f"/api/v1/captures/{listed['id']}/").json()
    suggestion = results(reader, f"suggestions/?capture={listed['id']}&limit=1")[0]
    place = suggestion["passage"]
    assert capture["text"][place["start"] : place["end"]] == place["exact"]
