"""Claims that may be the same: proposed with a reason, judged by a person, and never proposed again once different."""

import pytest
from django.test import Client
from django.utils.html import escape

from claims.actions import claims
from claims.flows.check import check_text
from claims.flows.match import LIKELY, alike, said_before
from claims.flows.seen import seen_before
from claims.matching.said import Said
from claims.models import Claim, Match, Suggestion
from claims.queries.likely_claims import likely_claims
from sources.actions import actors
from sources.ledger.writing import writing
from sources.models import Capture, User

FIRST = "Harbour cranes moved 4,200 containers in March, the port authority counted."
AGAIN = "The port authority counted 4,200 containers moved by harbour cranes in March."
OTHER = "Lighthouse keepers are paid less than bus drivers."


@pytest.fixture
def three(db: None) -> list[Claim]:
    by = actors.system()
    with writing(by=by, reason="a test"):
        return [claims.add(kind="assertion", text=text, by=by) for text in (FIRST, AGAIN, OTHER)]


def client_of(role: str) -> Client:
    client = Client()
    client.force_login(User.objects.create_user(f"a-{role}", role=role))
    return client


def test_a_claim_said_in_other_words_is_proposed_judged_and_remembered(three: list[Claim]) -> None:
    first, again, other = three
    checker, page = client_of("checker"), f"/c/{first.public_id}/alike"
    shown = checker.get(page).content.decode()
    assert AGAIN in shown
    assert OTHER not in shown
    assert "likely the same" in shown or "probably the same" in shown
    checker.post(page, {"other": again.public_id, "judgement": "same"})
    match = Match.objects.get()
    assert (match.claim_a, match.claim_b, match.judgement) == (first, again, "same")
    assert match.score is not None
    assert 'aria-pressed="true"' in checker.get(page).content.decode()
    checker.post(page, {"other": again.public_id, "judgement": "different"})
    assert AGAIN not in checker.get(page).content.decode().split("<details")[0]
    part = checker.get(f"/c/{again.public_id}/alike", headers={"HX-Request": "true"}).content.decode()
    assert FIRST not in part.split("<details")[0]
    apart = checker.get(page).content.decode()
    assert "Said to be another: 1" in apart
    assert 'aria-pressed="true"' not in apart
    checker.post(page, {"other": other.public_id, "judgement": "same"})
    assert OTHER in checker.get(page).content.decode()  # whatever its words


GERMAN = "Hafenkräne bewegten im März nach Zählung der Behörde viele Häuser und Schiffe."
GERMAN_AGAIN = "Ein Haus und ein Schiff bewegt der Hafenkran, zählte die Behörde."


def test_a_claim_is_found_by_the_stems_of_its_own_language(db: None) -> None:
    by = actors.system()
    with writing(by=by, reason="a test"):
        made = {
            language: claims.add(kind="assertion", text=text, language=language, by=by)
            for language, text in (("de", GERMAN), ("pl", GERMAN.replace("Häuser", "Hauser")), ("und", FIRST))
        }
    found = likely_claims("Haus, Schiff", language="de-AT").claims
    assert found == [made["de"].pk]
    # Without stems of its own a word stands as it is; where the language is not known it is taken for English.
    assert likely_claims("Häusern, Schiffen", language="pl").claims == []
    assert likely_claims("Hauser", language="pl").claims == [made["pl"].pk]
    assert likely_claims("crane container", language="de").claims == [made["und"].pk]
    [again] = said_before(Said(GERMAN_AGAIN, language="de"), signed_in=True, limit=1)
    assert again.key == made["de"].pk
    assert again.score >= LIKELY


def test_a_word_that_is_none_and_a_claim_beside_itself_change_nothing(three: list[Claim]) -> None:
    first, again, _ = three
    checker, page = client_of("checker"), f"/c/{first.public_id}/alike"
    for other, word in ((again, "maybe"), (first, "same")):
        told = checker.post(page, {"other": other.public_id, "judgement": word}, follow=True).content.decode()
        assert "Nothing was changed." in told
    assert not Match.objects.exists()


def test_readers_see_and_do_not_judge(three: list[Claim]) -> None:
    reader, page = client_of("reader"), f"/c/{three[0].public_id}/alike"
    shown = reader.get(page).content.decode()
    assert AGAIN in shown
    assert 'name="judgement"' not in shown
    assert reader.post(page, {"other": three[1].public_id, "judgement": "same"}).status_code == 403
    assert Client().get(page).status_code == 302


def seen_in(capture: Capture) -> set[str]:
    return {one.claim["id"] for _, found in seen_before(capture).seen for one in found}


def test_a_suggestion_that_repeats_a_claim_says_so_in_the_queue(checker: Client) -> None:
    waiting = Suggestion.objects.filter(kind="quotation", state="pending", claim=None).order_by("pk")[0]
    assert "Seen before" not in checker.get(f"/queue/alike/{waiting.pk}").content.decode()
    by = actors.system()
    with writing(by=by, reason="a test"):
        known = claims.add(kind="quotation", text=waiting.passage.exact, by=by)
    page = f"/queue/alike/{waiting.pk}"
    part = checker.get(page).content.decode()
    assert "Seen before" in part
    assert "the same words" in part
    assert known.public_id in seen_in(waiting.capture)
    told = checker.post(page, {"other": known.public_id, "judgement": "different"}, follow=True).content.decode()
    undo = f"{page}?other={known.public_id}&judgement="
    assert f'action="{escape(undo)}"' in told
    # Neither beside the passage nor in the reader, nor where the same words are checked or become a claim.
    tab = checker.get(f"/d/{waiting.capture.document.public_id}?tab=seen").content.decode()
    for shown in (checker.get(page).content.decode(), tab):
        assert "the same words" not in shown
        assert "Said to be another: 1" in shown
    assert known.public_id not in seen_in(waiting.capture)
    checked = check_text(f"“{waiting.passage.exact.upper()}” she said.", signed_in=True)
    assert known.public_id not in {one.claim["id"] for found in checked.seen.values() for one in found}
    with writing(by=by, reason="a test"):
        again = claims.add(kind="quotation", text=waiting.passage.exact, by=by)
    assert known.public_id not in {one.claim["id"] for one in alike(again)}
    assert checker.post(undo, headers={"HX-Request": "true"})["HX-Redirect"]
    assert known.public_id in seen_in(waiting.capture)
    assert known.public_id in {one.claim["id"] for one in alike(again)}
    assert f'hx-get="/queue/alike/{waiting.pk}"' in checker.get(f"/queue/peek/s{waiting.pk}").content.decode()
