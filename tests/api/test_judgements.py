"""Verdicts and evidence, as programs read them."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from claims.actions import claims, correspondence, drafts, evidence, reviews
from claims.actions.evidence import Bearing
from claims.models import Claim, Review
from claims.queries.seen import seen_of
from sources.actions import actors
from sources.ledger.actor import Actor
from sources.models import User
from tests.api.test_reading import results

MOMENT = dt.datetime(2026, 3, 2, 10, 0, tzinfo=dt.UTC)


@pytest.fixture
def checker(loaded: None) -> Actor:
    return actors.person(User.objects.get(username="checker"))


@pytest.fixture
def judged(loaded: None) -> Claim:
    claim: Claim | None = Review.objects.get().claim
    assert claim is not None
    return claim


def test_a_verdict_comes_with_its_rating_and_its_reasons(judged: Claim, anyone: Client) -> None:
    (shown,) = results(anyone, f"reviews/?claim={judged.public_id}")
    assert (shown["state"], shown["aspect"], shown["rating"]["label"]) == ("published", "figure", "Right")
    assert shown["rationale"].startswith("The agency gives its estimate as a range")


def test_evidence_comes_with_its_passage_and_document(judged: Claim, anyone: Client) -> None:
    (shown,) = results(anyone, f"evidence/?claim={judged.public_id}&primary=true")
    assert (shown["kind"], shown["stance"]) == ("passage", "supports")
    assert shown["passage"]["exact"] == "680,000 to 830,000"
    assert shown["document"]["source"]["name"] == "National Crime Agency"


@pytest.mark.parametrize(
    ("address", "count"),
    [
        ("reviews/?aspect=figure", 1),
        ("reviews/?aspect=name", 0),
        ("reviews/?state=published&second_reading_due=false", 1),
        ("reviews/?second_reading_due=true", 0),
        ("reviews/?result=altered", 0),
        ("reviews/?claim=CLM-ZZZZZ0", 0),
        ("evidence/?kind=passage&stance=supports", 1),
        ("evidence/?stance=refutes", 0),
        ("evidence/?primary=false", 0),
    ],
)
def test_both_are_narrowed(address: str, count: int, loaded: None, anyone: Client) -> None:
    assert len(results(anyone, address)) == count


def test_a_verdict_of_a_printing_is_found_by_its_claim(judged: Claim, checker: Actor, reader: Client) -> None:
    printing = judged.appearances.earliest("pk")
    on_printing = reviews.write(subject=printing, aspect="name", by=checker)
    shown = results(reader, f"reviews/?claim={judged.public_id}&state=draft")
    assert [(each["id"], each["appearance"]) for each in shown] == [(on_printing.pk, printing.pk)]
    assert len(results(reader, f"reviews/?appearance={printing.pk}")) == 1


def test_the_public_sees_no_verdict_that_is_being_written(judged: Claim, checker: Actor, anyone: Client) -> None:
    review = reviews.write(subject=judged, aspect="date", by=checker)
    assert anyone.get(f"/api/v1/reviews/{review.pk}/").status_code == 404
    assert len(results(anyone, "reviews/")) == 1


@pytest.mark.parametrize(("terms", "public", "desk"), [("on record", 1, 1), ("background", 0, 1), ("off record", 0, 0)])
def test_what_was_told_in_confidence_stays_there(
    terms: str, public: int, desk: int, judged: Claim, checker: Actor, anyone: Client, reader: Client
) -> None:
    given: dict[str, Any] = {"direction": "in", "channel": "email", "with_whom": "the press office"}
    letter = correspondence.add(claim=judged, at=MOMENT, text="It is so.", terms=terms, by=checker, **given)
    kept = evidence.add_correspondence(on=Bearing(judged, "supports"), correspondence=letter, by=checker)
    address = "evidence/?kind=correspondence"
    assert results(anyone, address) == []  # nobody has read it a second time
    if terms != "off record":
        draft = drafts.ask_to_read_evidence(claim=judged, by=checker)
        drafts.approve(draft=draft, seen=seen_of(draft), by=actors.person(User.objects.get(username="editor")))
    assert (len(results(anyone, address)), len(results(reader, address))) == (public, desk)
    assert (anyone.get(f"/api/v1/evidence/{kept.pk}/").status_code == 200) == bool(public)


def test_evidence_for_a_claim_that_is_not_public_is_not_either(checker: Actor, anyone: Client, reader: Client) -> None:
    claim = claims.add(kind="assertion", text="A draft", by=checker)
    kept = evidence.add_search(
        on=Bearing(claim, "context"), where="the archive", what="the log", when=MOMENT.date(), by=checker
    )
    assert anyone.get(f"/api/v1/evidence/{kept.pk}/").status_code == 404
    assert reader.get(f"/api/v1/evidence/{kept.pk}/").status_code == 200
