"""The steps of a claim, as people take them."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from claims.actions import appearances, claims
from claims.errors import NotInThatState, UnderEmbargo
from claims.models import Claim
from sources.dates import Interval
from sources.ledger.actor import Actor
from tests.claims.printed import captured, passage


def test_a_claim_begins_as_a_draft_with_a_public_id(by: Actor) -> None:
    claim = claims.add(kind="assertion", text="It rains.", by=by, said_on=Interval.year(2024), topics=["weather"])
    assert claim.public_id.startswith("CLM-")
    assert claim.state == "draft"
    assert (claim.said_on_earliest, claim.topics) == (dt.date(2024, 1, 1), ["weather"])


def test_a_claim_goes_from_hand_to_hand(by: Actor) -> None:
    claim = claims.add(kind="assertion", text="It rains.", by=by)
    claims.open_(claim=claim, by=by)
    claims.submit(claim=claim, by=by)
    claims.publish(claim=claim, by=by)
    claims.withdraw(claim=claim, by=by, reason="it did not rain")
    assert claim.state == "withdrawn"
    with pytest.raises(NotInThatState, match="withdrawn"):
        claims.publish(claim=claim, by=by)


def test_a_draft_is_not_withdrawn(by: Actor) -> None:
    claim = claims.add(kind="assertion", text="It rains.", by=by)
    with pytest.raises(NotInThatState, match="draft"):
        claims.withdraw(claim=claim, by=by, reason="no")
    assert claim.state == "draft"


def test_many_are_published_at_once_whatever_step_they_had_reached(by: Actor) -> None:
    drafts = [claims.add(kind="assertion", text=f"It rains {n}.", by=by) for n in range(30)]
    claims.open_(claim=drafts[0], by=by)
    claims.publish(claim=drafts[1], by=by)
    first = drafts[1].published_at
    with CaptureQueriesContext(connection) as queries:
        claims.publish_all(claims=drafts, by=by)
    assert len(queries) < 10
    assert set(Claim.objects.values_list("state", flat=True)) == {"published"}
    drafts[1].refresh_from_db()
    assert drafts[1].published_at == first


def test_one_under_embargo_holds_back_all(by: Actor) -> None:
    free = claims.add(kind="assertion", text="It rains.", by=by)
    held = claims.add(kind="assertion", text="It snows.", by=by, not_before=timezone.now() + dt.timedelta(days=1))
    with pytest.raises(UnderEmbargo, match=held.public_id):
        claims.publish_all(claims=[free, held], by=by)
    free.refresh_from_db()
    assert free.state == "draft"


def test_a_quotation_is_measured_by_its_reference(by: Actor) -> None:
    capture = captured("“It rains,” said Ada Moor.", by=by)
    claim = claims.add(kind="quotation", text="It rains,", by=by)
    appearance = appearances.add(
        claim=claim,
        passage=passage(capture, "It rains,", by=by),
        form="direct quote",
        printed_speaker="Ada Moor",
        printed_date="2024",
        printed_on=Interval.year(2024),
        by=by,
    )
    claims.name_reference(claim=claim, reference="earliest known printing", appearance=appearance, by=by)
    assert Claim.objects.get().reference_appearance == appearance
