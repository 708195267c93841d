"""A decision taken back: as if it had never been, while nobody has worked on what it made."""

import pytest
from django.db import IntegrityError, transaction

from claims.actions import claims, findings, speakers, suggestions
from claims.errors import NotDecided, WorkedOnSince
from claims.extraction import readings
from claims.models import Appearance, Claim, Finding, Speaker, Statistic, Suggestion
from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from tests.claims.actions.desk import kept, quotation, statistic
from tests.claims.printed import captured

TEXT = "“The bridge will be shut by Easter,” Ada Moor said. About 40% of drivers heard it.\n\n“It opens again in June,” she added."
FIRST, SECOND = "The bridge will be shut by Easter,", "It opens again in June,"


def everything() -> dict[str, list[object]]:
    return {
        model.__name__: list(model.objects.order_by("pk").values_list("pk"))
        for model in (Claim, Appearance, Statistic, Speaker)
    }


def test_an_accepted_quotation_goes_with_its_speaker(by: Actor) -> None:
    (suggestion,) = kept(capture := captured(TEXT, by=by), quotation(capture, FIRST), by=by)
    suggestions.accept(suggestion=suggestion, by=by)
    assert Speaker.objects.count() == 1
    suggestions.reopen(suggestion=suggestion, by=by)
    assert suggestion.state == Suggestion.State.PENDING
    assert everything() == {"Claim": [], "Appearance": [], "Statistic": [], "Speaker": []}


def test_an_accepted_statistic_goes_with_its_figure(by: Actor) -> None:
    capture = captured(TEXT, by=by)
    read = statistic(capture, "40%", sentence="About 40% of drivers heard it.")
    (suggestion,) = kept(capture, read, by=by)
    suggestions.accept(suggestion=suggestion, by=by)
    assert Statistic.objects.count() == 1
    suggestions.reopen(suggestion=suggestion, by=by)
    assert everything() == {"Claim": [], "Appearance": [], "Statistic": [], "Speaker": []}


def test_it_can_be_accepted_again(by: Actor) -> None:
    (suggestion,) = kept(capture := captured(TEXT, by=by), quotation(capture, FIRST), by=by)
    for _ in range(2):
        suggestions.accept(suggestion=suggestion, by=by)
        suggestions.reopen(suggestion=suggestion, by=by)
    claim = suggestions.accept(suggestion=suggestion, by=by)
    assert claim
    assert claim.said_by


def test_a_refusal_is_taken_back_with_its_reason(by: Actor) -> None:
    (suggestion,) = kept(capture := captured(TEXT, by=by), quotation(capture, FIRST), by=by)
    suggestions.refuse(suggestion=suggestion, by=by, reason="misread")
    suggestions.reopen(suggestion=suggestion, by=by)
    assert (suggestion.state, suggestion.refused_because) == ("pending", "")


def test_what_waits_is_not_taken_back(by: Actor) -> None:
    (suggestion,) = kept(capture := captured(TEXT, by=by), quotation(capture, FIRST), by=by)
    with pytest.raises(NotDecided):
        suggestions.reopen(suggestion=suggestion, by=by)


def test_the_paragraphs_of_one_quotation_wait_again_together(by: Actor) -> None:
    capture = captured(TEXT, by=by)
    first = quotation(capture, FIRST)
    both = kept(capture, first, quotation(capture, SECOND, continues=first.reading["id"]), by=by)
    suggestions.accept(suggestion=both[0], by=by)
    suggestions.reopen(suggestion=both[1], by=by)
    assert set(Suggestion.objects.values_list("state", flat=True)) == {"pending"}
    assert everything()["Claim"] == []


def test_a_claim_printed_elsewhere_too_stays_without_this_printing(by: Actor) -> None:
    one, other = captured(TEXT, by=by), captured(TEXT, by=by)
    (first,) = kept(one, quotation(one, FIRST), by=by)
    (second,) = kept(other, quotation(other, FIRST), by=by)
    claim = suggestions.accept(suggestion=first, by=by)
    assert suggestions.accept(suggestion=second, by=by) == claim
    suggestions.reopen(suggestion=second, by=by)
    assert list(Appearance.objects.values_list("passage", flat=True)) == [first.passage_id]


def test_a_claim_that_was_taken_up_stays_and_so_does_the_decision(by: Actor) -> None:
    (suggestion,) = kept(capture := captured(TEXT, by=by), quotation(capture, FIRST), by=by)
    claim = suggestions.accept(suggestion=suggestion, by=by)
    assert claim
    claims.open_(claim=claim, by=by)
    before = everything()
    with pytest.raises(WorkedOnSince, match="it is open"):
        suggestions.reopen(suggestion=suggestion, by=by)
    assert everything() == before
    assert Suggestion.objects.get().state == "accepted"


def test_a_claim_that_was_edited_stays(by: Actor) -> None:
    (suggestion,) = kept(capture := captured(TEXT, by=by), quotation(capture, FIRST), by=by)
    claim = suggestions.accept(suggestion=suggestion, by=by)
    assert claim
    with writing(by=by, reason="edited"):
        Claim.objects.filter(pk=claim.pk).update(occasion="At the harbour")
    with pytest.raises(WorkedOnSince, match="worked on"):
        suggestions.reopen(suggestion=suggestion, by=by)


def test_a_speaker_who_was_there_stays(by: Actor) -> None:
    speakers.ensure(name="Ada Moor", kind="person", by=by)
    (suggestion,) = kept(capture := captured(TEXT, by=by), quotation(capture, FIRST), by=by)
    suggestions.accept(suggestion=suggestion, by=by)
    suggestions.reopen(suggestion=suggestion, by=by)
    assert Speaker.objects.count() == 1


def test_a_finding_is_suspected_again(by: Actor) -> None:
    capture = captured(TEXT, by=by)
    seen = readings.Finding("f1", "tense-mixed", "cosmetic", 0, 5, "x", None, "Two tenses.")
    (finding,) = findings.keep_all(capture=capture, findings=[seen], by=by)
    with pytest.raises(NotDecided):
        findings.reopen(finding=finding, by=by)
    findings.dismiss(finding=finding, by=by, reason="right as printed")
    findings.reopen(finding=finding, by=by)
    assert finding.state == Finding.State.SUSPECTED


def test_postgresql_still_refuses_other_ways_of_a_suggestion(by: Actor) -> None:
    (suggestion,) = kept(capture := captured(TEXT, by=by), quotation(capture, FIRST), by=by)
    suggestions.refuse(suggestion=suggestion, by=by, reason="misread")
    with (
        pytest.raises(IntegrityError, match="cannot go from refused to accepted"),
        transaction.atomic(),
        writing(by=by, reason="a leap"),
    ):
        Suggestion.objects.update(state="accepted", refused_because="")
