"""One decision: by whom, with which answer, and back again."""

from collections.abc import Callable

import pytest
from django.test import Client

from claims.models import Claim, Finding, Suggestion
from sources.models import Capture

HTMX = {"HX-Request": "true"}


@pytest.fixture
def waiting(busy: Callable[[int], Capture]) -> Suggestion:
    return Suggestion.objects.filter(capture=busy(2)).order_by("pk")[0]


@pytest.fixture
def doubt(waiting: Suggestion) -> Finding:
    return Finding.objects.filter(capture=waiting.capture).order_by("pk")[0]


def test_accepting_makes_a_claim_and_tells_how_to_undo(checker: Client, waiting: Suggestion) -> None:
    answer = checker.post(f"/s/{waiting.pk}/accept", headers=HTMX)
    found = answer.content.decode()
    assert f'id="card-s{waiting.pk}"' in found
    assert f'action="/s/{waiting.pk}/reopen"' in found
    assert Claim.objects.filter(suggestions=waiting).exists()
    checker.post(f"/s/{waiting.pk}/reopen", headers=HTMX)
    assert not Claim.objects.filter(text=waiting.passage.exact).exists()


def test_without_scripts_one_comes_back_to_the_card(checker: Client, waiting: Suggestion) -> None:
    here = f"/d/{waiting.capture.document.public_id}?tab=claims"
    answer = checker.post(f"/s/{waiting.pk}/refuse", {"next": here, "reason": "misread"})
    assert answer["Location"] == f"{here}#card-s{waiting.pk}"
    waiting.refresh_from_db()
    assert (waiting.state, waiting.refused_because) == ("refused", "misread")


@pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org", "javascript:alert(1)"])
def test_nobody_is_sent_elsewhere_after_a_decision(elsewhere: str, checker: Client, waiting: Suggestion) -> None:
    answer = checker.post(f"/s/{waiting.pk}/refuse", {"next": elsewhere})
    assert answer["Location"].startswith(f"/d/{waiting.capture.document.public_id}")


def test_the_queue_is_told_which_rows_changed(checker: Client, waiting: Suggestion) -> None:
    answer = checker.post(f"/s/{waiting.pk}/accept", {"in": "queue"}, headers=HTMX)
    assert f'"s{waiting.pk}": "accepted"' in answer["HX-Trigger"]
    assert "<li" not in answer.content.decode()


def test_a_finding_is_confirmed_dismissed_and_taken_back(checker: Client, doubt: Finding) -> None:
    for verb, state in (("confirm", "confirmed"), ("reopen", "suspected"), ("dismiss", "dismissed")):
        assert checker.post(f"/f/{doubt.pk}/{verb}", headers=HTMX).status_code == 200
        doubt.refresh_from_db()
        assert doubt.state == state


def test_what_is_decided_is_not_decided_again(checker: Client, waiting: Suggestion) -> None:
    checker.post(f"/s/{waiting.pk}/refuse", headers=HTMX)
    answer = checker.post(f"/s/{waiting.pk}/accept", headers=HTMX)
    assert "Nothing was changed. This suggestion was refused already." in answer.content.decode()


@pytest.mark.parametrize("address", ["/s/{}/accept", "/s/{}/refuse", "/s/{}/reopen"])
def test_who_only_reads_decides_nothing(address: str, reader: Client, waiting: Suggestion, client: Client) -> None:
    assert reader.post(address.format(waiting.pk)).status_code == 403
    assert client.post(address.format(waiting.pk)).status_code == 302
    assert reader.get(address.format(waiting.pk)).status_code == 405
    waiting.refresh_from_db()
    assert waiting.state == "pending"


def test_what_is_not_there_is_not_found(checker: Client) -> None:
    assert checker.post("/s/999999/accept").status_code == 404
    assert checker.post("/f/999999/confirm").status_code == 404


def test_the_same_as_a_claim_that_is_there(checker: Client, waiting: Suggestion) -> None:
    other = Suggestion.objects.filter(capture=waiting.capture).order_by("pk")[1]
    checker.post(f"/s/{waiting.pk}/accept", headers=HTMX)
    claim = Claim.objects.get(suggestions=waiting)
    near = checker.get(f"/s/{other.pk}/same?in=queue", headers=HTMX).content.decode()
    assert f'value="{claim.public_id}" data-key="' in near
    assert "boat number" in checker.get(f"/s/{other.pk}/same?q={claim.public_id}").content.decode()
    answer = checker.post(f"/s/{other.pk}/attach", {"claim": claim.public_id, "in": "queue"}, headers=HTMX)
    assert f'"s{other.pk}": "accepted"' in answer["HX-Trigger"]
    assert f'action="/s/{other.pk}/reopen"' in answer.content.decode()
    assert claim.appearances.count() == 2
    checker.post(f"/s/{other.pk}/reopen", headers=HTMX)
    assert claim.appearances.count() == 1
    assert checker.post(f"/s/{other.pk}/attach", {"claim": "CLM-ZZZZZZ"}).status_code == 404
