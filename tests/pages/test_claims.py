"""The public page of a claim."""

import datetime as dt
import re

import pytest
from django.test import Client
from django.utils import timezone

from claims.actions import claims, evidence
from claims.actions.evidence import Bearing
from claims.models import Appearance, Evidence, Speaker
from claims.queries import record_counter
from sources.actions import actors, passages
from sources.ledger.writing import writing
from tests.pages.verified import Verified, printed


def body(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, answer.content
    return answer.content.decode()


def test_it_shows_verdicts_figure_evidence_printings_and_history(client: Client, verified: Verified) -> None:
    page = body(client, f"/c/{verified.claim.public_id}")
    for words in (
        *("680,000 to 830,000", "550,000 to 850,000", "Misleading", "As recorded", "True", "Daily Reprint"),
        *(
            "The agency&#x27;s own words.",
            "primary record",
            "Bram Wille",
            "director, the agency",
            "A person of this desk",
        ),
    ):
        assert words in page, words


def test_the_public_learns_no_colleagues_name(client: Client, colleague: Client, verified: Verified) -> None:
    address = f"/c/{verified.claim.public_id}"
    assert "Ben Lowe" not in body(client, address)
    assert "Ben Lowe" in body(colleague, address)


def test_an_id_is_read_in_any_case_and_a_wrong_one_is_not_found(client: Client, verified: Verified) -> None:
    assert body(client, f"/c/{verified.claim.public_id.lower()}")
    body(client, "/c/CLM-000000", 404)
    body(client, "/c/nonsense", 404)


def test_a_draft_is_for_colleagues_alone(client: Client, colleague: Client, verified: Verified) -> None:
    draft = claims.add(kind="assertion", text="Nobody has read this.", by=verified.by_ada)
    body(client, f"/c/{draft.public_id}", 404)
    body(client, f"/c/{draft.public_id}.json", 404)
    assert "not public: draft" in body(colleague, f"/c/{draft.public_id}")


def test_withdrawn_it_is_a_tombstone_at_the_same_address(client: Client, verified: Verified) -> None:
    claims.withdraw(claim=verified.claim, by=verified.by_ben, reason="The agency took it back.")
    page = body(client, f"/c/{verified.claim.public_id}", 410)
    assert "was withdrawn" in page
    assert "The agency took it back." in page
    assert "830,000" not in page
    assert '"state": "withdrawn"' in body(client, f"/c/{verified.claim.public_id}.json", 410)


def test_under_embargo_it_is_not_there(client: Client, verified: Verified) -> None:
    later = timezone.now() + dt.timedelta(days=1)
    claims.embargo(claim=verified.claim, until=later, by=verified.by_ben, reason="until tomorrow")
    body(client, f"/c/{verified.claim.public_id}", 404)


@pytest.mark.parametrize("page", ["/c/{}", "/c/{}.json", "/search?q=adults"])
def test_what_names_a_protected_speaker_is_not_there(client: Client, verified: Verified, page: str) -> None:
    with writing(by=verified.by_ben, reason="a source to protect"):
        Speaker.objects.filter(pk=verified.speaker.pk).update(protected=True, label="An official")
    answer = client.get(page.format(verified.claim.public_id))
    assert "Wille" not in answer.content.decode()
    assert answer.status_code == (200 if "search" in page else 404)


def test_a_misspelling_is_never_its_name(client: Client, verified: Verified) -> None:
    assert "Wylle" not in body(client, f"/c/{verified.claim.public_id}")


def test_evidence_waits_for_a_second_person(client: Client, colleague: Client, verified: Verified) -> None:
    on = Bearing(verified.claim, "refutes", note="Nobody has read this yet.")
    evidence.add_search(on=on, where="an archive", what="a count", when=dt.date(2024, 1, 2), by=verified.by_ada)
    assert "Nobody has read this yet." not in body(client, f"/c/{verified.claim.public_id}")
    assert "Nobody has read this yet." in body(colleague, f"/c/{verified.claim.public_id}")


def test_it_is_not_sent_again_until_something_is_written_or_an_embargo_ends(
    client: Client, verified: Verified, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record_counter, "_embargoes", (-1, []))  # of a test before, whose changes had these numbers
    address = f"/c/{verified.claim.public_id}"
    claims.embargo(claim=verified.claim, until=timezone.now(), by=verified.by_ben, reason="until now")
    tag = client.get(address)["ETag"]
    assert ".1-" in tag
    again = client.get(address, headers={"If-None-Match": tag})
    assert again.status_code == 304
    claims.withdraw(claim=verified.claim, by=verified.by_ben, reason="wrong")
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 410


def test_it_asks_no_more_with_two_hundred_printings(
    client: Client, verified: Verified, django_assert_num_queries: object
) -> None:
    address, by = f"/c/{verified.claim.public_id}", actors.import_("tests")
    with django_assert_num_queries(QUERIES):  # type: ignore[operator]  # pytest-django's own
        client.get(address)
    words = ". ".join(f"Line {n} has 830,000 of them" for n in range(200))
    capture = printed(words, publisher="Every Line", when="2023-08", by=by)
    spans = [(m.start(), m.end()) for m in re.finditer(r"Line [0-9]+ has", words)]
    made = passages.ensure_all(capture=capture, spans=spans, by=by).values()
    with writing(by=by, reason="many printings"):
        Appearance.objects.bulk_create(
            Appearance(claim=verified.claim, passage=passage, form="paraphrase") for passage in made
        )
        Evidence.objects.bulk_create(
            Evidence(claim=verified.claim, kind="passage", stance="context", passage=passage) for passage in made
        )
    with django_assert_num_queries(QUERIES):  # type: ignore[operator]  # pytest-django's own
        client.get(address)


QUERIES = 31
"""Pinned: a page that asks more is a change to be seen."""
