"""A quotation beside its best-known original."""

from typing import Any

import pytest
from django.test import Client

from claims.models import Appearance, Claim, Finding
from sources.actions import actors, links
from sources.models import Document, DocumentLink, User


@pytest.fixture
def turned(checker: Client) -> Finding:
    """The reprinted quotation that lost its "not"."""
    return Finding.objects.get(kind="quotation-meaning", printed__contains="can rule out")


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, (address, response.status_code)
    return response.content.decode()


def told(client: Client, address: str) -> Any:
    return client.get(address.replace("/diff", "/diff.json")).json()


def test_what_alters_the_meaning_comes_first(turned: Finding, checker: Client) -> None:
    changes = told(checker, f"/q/f{turned.pk}/diff")["changes"]
    assert changes[0]["kind"] == "negation"
    assert [change["alters_meaning"] for change in changes] == sorted(
        (change["alters_meaning"] for change in changes), reverse=True
    )
    found = page(checker, f"/q/f{turned.pk}/diff")
    assert found.index("may alter the meaning") < found.index("As printed here")


def test_the_speaker_s_own_record_is_what_a_reprint_stands_beside(turned: Finding, checker: Client) -> None:
    shown = told(checker, f"/q/f{turned.pk}/diff")
    assert shown["original_known"] == "record"
    assert "nobody has named it the reference yet" in page(checker, f"/q/f{turned.pk}/diff")


def test_asked_for_the_original_it_shows_who_printed_it_otherwise(turned: Finding, checker: Client) -> None:
    at = Appearance.objects.get(passage=turned.compared_passage_id, claim__kind="quotation")
    assert told(checker, f"/q/{at.pk}/diff")["printing"] == told(checker, f"/q/f{turned.pk}/diff")["printing"]


@pytest.mark.parametrize(
    ("as_", "state", "said"),
    [
        ("meaning", "confirmed", "Meaning changed"),
        ("wording", "confirmed", "Wording differs"),
        ("paraphrase", "confirmed", "Paraphrase in quotation marks"),
        ("translation", "dismissed", "Translation"),
        ("edit", "dismissed", "Fair edit"),
    ],
)
def test_a_person_says_what_the_difference_is(
    as_: str, state: str, said: str, turned: Finding, checker: Client
) -> None:
    checker.post(f"/q/f{turned.pk}/mark", {"as": as_})
    turned.refresh_from_db()
    assert turned.state == state
    assert f"<strong>{said}</strong>" in page(checker, f"/q/f{turned.pk}/diff")
    checker.post(f"/q/f{turned.pk}/mark", {"as": "wording"})
    turned.refresh_from_db()
    assert turned.state == "confirmed"
    checker.post(f"/q/f{turned.pk}/unmark/{turned.pk}")
    turned.refresh_from_db()
    assert turned.state == "suspected"


def test_a_difference_that_no_check_saw_is_kept_as_the_person_s(turned: Finding, checker: Client) -> None:
    key, shown, other = f"f{turned.pk}", turned.compared_passage_id, turned.passage_id
    before = Finding.objects.count()
    Finding.objects.get(pk=turned.pk)
    checker.post(f"/q/{key}/mark", {"as": "edit", "with": shown, "against": other})
    turned.refresh_from_db()
    assert (turned.state, Finding.objects.count()) == ("dismissed", before)


def test_nobody_marks_the_same_words(turned: Finding, checker: Client) -> None:
    at = Appearance.objects.filter(claim__kind="quotation").exclude(passage=turned.compared_passage_id).first()
    assert at is not None
    before = Finding.objects.count()
    checker.post(f"/q/{at.pk}/mark", {"as": "edit", "against": at.passage_id})
    assert Finding.objects.count() == before


def test_a_person_names_the_original(turned: Finding, checker: Client) -> None:
    at = Appearance.objects.get(passage=turned.compared_passage_id, claim__kind="quotation")
    answer = checker.post(f"/q/f{turned.pk}/original", {"with": at.passage_id}, follow=True)
    # The claim is published: the words it is measured by change with a second person's yes.
    assert "once a second person has approved it" in answer.content.decode()
    assert Claim.objects.get(pk=at.claim_id).reference == "none"


def test_without_an_original_none_is_invented(checker: Client) -> None:
    at = Appearance.objects.filter(claim__kind="quotation", claim__text__startswith="A single number").get()
    shown = told(checker, f"/q/{at.pk}/diff")
    assert (shown["original_known"], shown["beside"]) == (None, None)
    found = page(checker, f"/q/{at.pk}/diff")
    assert "No original is known" in found
    assert "Search for the original" in found


def test_a_copy_is_drawn_under_what_it_was_taken_from(turned: Finding, checker: Client) -> None:
    charity = Document.objects.get(source__name="Ardmouth Parents' Line")
    by = actors.person(User.objects.get(username="checker"))
    before = page(checker, f"/q/f{turned.pk}/diff")
    links.add(document=turned.capture.document, original=charity, kind=DocumentLink.Kind.REPRINT, by=by)
    after = page(checker, f"/q/f{turned.pk}/diff")
    assert ", reprint" in after
    assert ", reprint" not in before


@pytest.mark.parametrize("key", ["0", "f0", "x", "f", "9" * 40, "f²", "-1"])
def test_there_is_no_diff_of_nothing(key: str, checker: Client) -> None:
    assert checker.get(f"/q/{key}/diff").status_code == 404


def test_a_printing_of_another_quotation_is_not_shown_as_this_one(turned: Finding, checker: Client) -> None:
    other = Appearance.objects.filter(claim__kind="quotation").exclude(passage=turned.compared_passage_id).first()
    assert other is not None
    asked = told(checker, f"/q/f{turned.pk}/diff?with={other.passage_id}")["printing"]
    assert asked == told(checker, f"/q/f{turned.pk}/diff")["printing"]


def test_readers_look_and_do_not_mark(turned: Finding, reader: Client) -> None:
    found = page(reader, f"/q/f{turned.pk}/diff")
    assert "/mark" not in found
    assert reader.post(f"/q/f{turned.pk}/mark", {"as": "edit"}).status_code == 403
    assert Client().get(f"/q/f{turned.pk}/diff").status_code == 302
