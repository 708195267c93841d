"""What of verdicts and evidence the outside is told."""

import datetime as dt
import json
from typing import Any

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from claims.actions import approvals, claims, correspondence, drafts, evidence, reviews
from claims.actions.evidence import Bearing
from claims.models import Claim
from claims.queries import visible
from claims.queries.outward.claim import claim as claim_shape
from claims.queries.outward.evidence import evidence as evidence_shape, evidence_of_claim
from claims.queries.outward.review import REVIEW, verdicts_of_claim
from claims.queries.seen import seen_of
from sources.ledger.writing import writing
from sources.queries.shape import Shape
from tests.claims.reviews.conftest import Desk, Ferries, as_read, rating


def told(shape: Shape, rows: QuerySet[Any]) -> list[dict[str, Any]]:
    return [json.loads(text) for _, text in shape.rows(rows.order_by("pk"))]


@pytest.fixture
def public(desk: Desk, said: Ferries) -> Ferries:
    claims.submit(claim=said.claim, by=desk.ada)
    approvals.approve(**as_read(said.claim), by=desk.eve)
    return said


def judge(said: Ferries, desk: Desk, label: str) -> None:
    review = reviews.write(
        subject=said.claim, aspect="overall", rating=rating(label), rationale="The log says so.", by=desk.ada
    )
    reviews.submit(review=review, by=desk.ada)
    reviews.approve(review=review, seen=seen_of(review), by=desk.eve)


def read(said: Ferries, desk: Desk) -> None:
    """Its evidence, by a second person."""
    draft = drafts.ask_to_read_evidence(claim=said.claim, by=desk.ada)
    drafts.approve(draft=draft, seen=seen_of(draft), by=desk.finn)


def test_a_verdict_is_told_with_its_words_and_its_version(desk: Desk, public: Ferries) -> None:
    judge(public, desk, "Mostly right")
    judge(public, desk, "Right")
    reviews.write(subject=public.claim, aspect="date", by=desk.ada)
    first, second = told(REVIEW, visible.reviews(signed_in=False))
    assert (first["state"], second["state"], second["version"]) == ("superseded", "published", 2)
    assert second["claim"] == public.claim.public_id
    assert second["rating"] == {
        "label": "Right",
        "definition": "It is right, and nothing a reader needs is left out.",
        "bucket": "true",
        "value": 5,
        "worst": 1,
        "best": 5,
        "scale": "Five steps",
    }
    assert second["second_reading_due"] is False
    assert len(told(REVIEW, visible.reviews(signed_in=True))) == 3


def test_a_claim_shows_its_latest_verdicts_in_one_query(desk: Desk, public: Ferries) -> None:
    judge(public, desk, "Mostly right")
    judge(public, desk, "Right")
    shape = Shape("Claim", {"verdicts": verdicts_of_claim(), "evidence": evidence_of_claim(whole=False)})
    with CaptureQueriesContext(connection) as queries:
        [shown] = told(shape, Claim.objects.all())
    assert len(queries) == 1
    assert [(each["aspect"], each["rating"]["label"]) for each in shown["verdicts"]] == [("overall", "Right")]
    assert shown["evidence"] == []


def test_what_an_editor_published_alone_says_so(desk: Desk, said: Ferries, alone: None) -> None:
    claims.submit(claim=said.claim, by=desk.ada)
    approvals.publish_alone(**as_read(said.claim), by=desk.eve, reason="nobody is in")
    [shown] = told(claim_shape(whole=False), visible.claims(signed_in=False))
    assert shown["second_reading_due"] is True


@pytest.mark.parametrize(
    ("terms", "whom", "text"), [("on record", "the pier master", "It was full."), ("background", None, None)]
)
def test_a_correspondence_is_told_as_far_as_its_terms_allow(
    desk: Desk, public: Ferries, terms: str, whom: str | None, text: str | None
) -> None:
    tell(public, desk, terms=terms, with_whom="the pier master")
    [shown] = told(evidence_shape(whole=True), visible.evidence(signed_in=True))
    assert (shown["correspondence"]["with"], shown["correspondence"]["text"]) == (whom, text)
    assert told(evidence_shape(whole=False), visible.evidence(signed_in=False)) == []
    read(public, desk)
    in_public = told(evidence_shape(whole=False), visible.evidence(signed_in=False))
    assert [each["correspondence"]["with"] for each in in_public] == ([whom] if terms == "on record" else [])


@pytest.mark.parametrize("signed_in", [True, False])
def test_what_was_said_off_the_record_is_told_nobody(desk: Desk, public: Ferries, signed_in: bool) -> None:
    tell(public, desk, terms="off record", with_whom="the pier master")
    assert told(evidence_shape(whole=signed_in), visible.evidence(signed_in=signed_in)) == []
    [shown] = told(Shape("Claim", {"evidence": evidence_of_claim(whole=signed_in)}), Claim.objects.all())
    assert shown == {"evidence": []}


def test_a_protected_speaker_is_not_named_by_what_they_wrote(desk: Desk, public: Ferries) -> None:
    with writing(by=desk.importer, reason="a source"):
        public.speaker.protected = True
        public.speaker.save()
    tell(public, desk, terms="on record", speaker=public.speaker, with_whom="her cousin")
    [shown] = told(evidence_shape(whole=False), visible.evidence(signed_in=True))
    assert (shown["correspondence"]["with"], shown["correspondence"]["text"]) == (None, None)


def test_passages_and_searches_are_told(desk: Desk, public: Ferries) -> None:
    on = Bearing(public.claim, "supports", primary=True)
    evidence.add_passage(on=on, passage=public.printing.passage, by=desk.ada)
    evidence.add_search(on=on, where="the archive", what="ferry log", when=dt.date(2026, 6, 1), by=desk.ada)
    assert told(evidence_shape(whole=False), visible.evidence(signed_in=False)) == []
    read(public, desk)
    passage, search = told(evidence_shape(whole=False), visible.evidence(signed_in=False))
    assert (passage["passage"]["exact"], passage["document"]["source"]["name"]) == ("12,400", "The Harbour Post")
    assert (search["searched_on"], search["passage"], search["document"]) == ("2026-06-01", None, None)


def test_nothing_is_told_before_an_embargo_ends(desk: Desk, public: Ferries) -> None:
    judge(public, desk, "Right")
    tell(public, desk, terms="on record", with_whom="the pier master")
    claims.embargo(claim=public.claim, until=timezone.now() + dt.timedelta(hours=1), by=desk.eve, reason="agreed")
    assert not visible.claims(signed_in=False).exists()
    assert not visible.reviews(signed_in=False).exists()
    assert not visible.evidence(signed_in=False).exists()


def tell(said: Ferries, desk: Desk, **fields: Any) -> None:
    letter = correspondence.add(
        claim=said.claim, direction="in", at=timezone.now(), channel="email", text="It was full.", by=desk.ada, **fields
    )
    evidence.add_correspondence(on=Bearing(said.claim, "supports"), correspondence=letter, by=desk.ada)
