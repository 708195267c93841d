"""Corrections of our own record, and of how a figure is read; and what PostgreSQL itself refuses of any correction."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from claims.actions import appearances, claims, corrections, statistics
from claims.errors import NoSuchField
from claims.models import Claim, Correction, CorrectionPlace, Statistic
from claims.queries.change_sets import Planned
from claims.queries.corrections import preview
from claims.queries.corrections_listed import corrections as listed, sentence
from claims.queries.corrections_ours import changes
from sources.ledger.actor import Actor
from sources.ledger.change import ChangeSetRow
from sources.ledger.writing import writing
from tests.claims.corrections.people import Desk
from tests.claims.corrections.state import state
from tests.claims.printed import captured, passage


@pytest.fixture
def published(at: Desk) -> Claim:
    claim = claims.add(kind="assertion", text="The pier opened in May.", by=at.by, language="en")
    claims.publish_all(claims=[claim], by=at.by)
    claim.refresh_from_db()
    return claim


def ours(at: Desk, claim: Claim) -> Correction:
    rows = changes({claim: {"text": "The pier opened in June."}})
    return corrections.propose_ours(rows=rows, right="June", why="We misread it.", by=at.checker, claim=claim)


def test_two_people_change_the_words_of_a_published_claim_and_take_it_back(at: Desk, published: Claim) -> None:
    before = state()
    correction = ours(at, published)
    corrections.approve(correction=correction, by=at.editor)
    corrections.apply(correction=correction, by=at.editor)
    published.refresh_from_db()
    assert (published.text, published.state, published.version) == ("The pier opened in June.", "published", 5)
    assert sentence(correction) == (
        "An earlier version of our record said “The pier opened in May.”; it now says “The pier opened in June.”."
    )
    assert list(listed(signed_in=False)) == [correction]
    corrections.undo(correction=correction, by=at.editor, reason="It was May.")
    assert state() == before
    assert list(listed(signed_in=False)) == []


def test_nobody_changes_them_otherwise(at: Desk, published: Claim) -> None:
    ours(at, published)
    published.text = "The pier opened in June."
    with pytest.raises(IntegrityError, match="not changed in place"), writing(by=at.editor, reason="in place"):
        published.save()


@pytest.mark.parametrize("column", ["state", "public_id", "published_at", "no_such_column"])
def test_a_correction_changes_what_people_write_and_nothing_else(published: Claim, column: str) -> None:
    with pytest.raises(NoSuchField):
        changes({published: {column: "x"}})


def test_a_figure_is_read_anew_wherever_it_was_printed(at: Desk) -> None:
    capture = captured("Some 830,000 boats, or 1,830,000 in all, say 830,000.", by=at.by)
    claim = claims.add(kind="statistic", text="Some 830,000 boats", by=at.by)
    figure = statistics.add(claim=claim, kind="count", by=at.by, central=Decimal(830000), hedge="about", unit="boats")
    appearances.add(
        claim=claim,
        passage=passage(capture, "830,000", by=at.by),
        form="paraphrase",
        printed_figure="830,000",
        by=at.by,
    )
    before = state()
    places = preview(forms=["830,000"])
    assert [(p.start, p.doubt) for p in places.places] == [(23 + 2, "part of another word"), (5, ""), (45, "")]
    reading = {"low": Decimal(680000), "central": None, "high": Decimal(830000), "hedge": "between"}
    correction = corrections.propose(
        places=places, right="680,000 to 830,000", why="The source.", by=at.checker, what="figure", reading=reading
    )
    corrections.approve(correction=correction, by=at.editor)
    corrections.apply(correction=correction, by=at.editor)
    figure = Statistic.objects.get(pk=figure.pk)
    assert (figure.low, figure.central, figure.high) == (Decimal(680000), None, Decimal(830000))
    assert figure.hedge == "between"
    assert sentence(correction).endswith("printed 830,000; the figure is 680,000 to 830,000.")
    corrections.undo(correction=correction, by=at.editor, reason="It was one figure.")
    assert state() == before


def proposed(at: Desk) -> Correction:
    return corrections.propose(places=at.preview(), right="Ada Moor", why="Signed.", by=at.checker)


def refused(at: Desk, message: str, by: Actor, correction: Correction, **columns: object) -> None:
    with pytest.raises(IntegrityError, match=message), transaction.atomic(), writing(by=by, reason="by hand"):
        Correction.objects.filter(pk=correction.pk).update(**columns)


def test_postgresql_refuses_the_proposer_as_approver(at: Desk) -> None:
    correction = proposed(at)
    now = timezone.now()
    message = "wrote no part of it"
    refused(at, message, at.editor, correction, state="approved", approved_by=at.checker, decided_at=now)


def test_postgresql_refuses_whoever_wrote_any_part_of_it(at: Desk) -> None:
    correction = proposed(at)
    with writing(by=at.editor, reason="a small change"):
        Correction.objects.filter(pk=correction.pk).update(why="Signed by herself.")
    refused(at, "wrote no part of it", at.editor, correction, state="approved", approved_by=at.editor)
    refused(at, "approved by a person", at.by, correction, state="approved", approved_by=at.by)
    corrections.approve(correction=correction, by=at.other_editor)


def test_postgresql_refuses_whoever_writes_and_approves_at_once(at: Desk) -> None:
    refused(
        at, "wrote no part of it", at.editor, proposed(at), state="approved", approved_by=at.editor, why="I say so."
    )


def test_postgresql_applies_nothing_that_nobody_approved(at: Desk) -> None:
    refused(at, "cannot go from proposed to applied", at.editor, proposed(at), state="applied")


def test_postgresql_keeps_what_was_approved(at: Desk) -> None:
    correction = proposed(at)
    corrections.approve(correction=correction, by=at.editor)
    refused(at, "no longer changed", at.editor, correction, right="Ada Moore")
    rows = ChangeSetRow.objects.filter(change_set=correction.change_set)
    places = CorrectionPlace.objects.filter(correction=correction)
    for found, columns in ((rows, {"after": "x"}), (places, {"ticked": True})):
        again = pytest.raises(IntegrityError, match="no longer changed")
        with again, transaction.atomic(), writing(by=at.editor, reason="another outcome"):
            found.update(**columns)


def test_a_change_set_touches_no_printed_column(at: Desk) -> None:
    row = Planned("claims_appearance", at.noon.pk, "printed_speaker", "Ada Moore", "Ada Moor", 1)
    with pytest.raises(KeyError):
        corrections.propose_ours(rows=[row], right="Ada Moor", why="Tidier.", by=at.checker)
