"""A document captured again: the correction asks by itself whether its publisher fixed the error."""

from collections.abc import Iterator
from copy import deepcopy

import pytest
from pytest_django.plugin import DjangoDbBlocker

from claims.actions import corrections, publisher_fixes
from claims.flows.correcting import recaptured
from claims.models import Correction
from claims.queries.corrections_listed import asks_if_fixed, waiting
from sources.errors import NotAllowed
from tests.claims.corrections.people import REPRINT, SECOND, Desk, person
from tests.claims.recaptured import captured_again
from tests.databases import for_a_module


@pytest.fixture(scope="module")
def corrected(set_up: Desk, django_db_blocker: DjangoDbBlocker) -> Iterator[Correction]:
    at = deepcopy(set_up)
    with for_a_module(django_db_blocker):
        correction = corrections.propose(places=at.preview(), right="Ada Moor", why="Signed.", by=at.checker)
        corrections.approve(correction=correction, by=at.editor)
        corrections.apply(correction=correction, by=at.editor)
        yield correction


@pytest.fixture
def correction(corrected: Correction, db: None) -> Correction:
    return deepcopy(corrected)


def asked(correction: Correction) -> bool:
    correction.refresh_from_db()
    return asks_if_fixed(correction)


def test_it_asks_when_what_was_printed_is_gone(at: Desk, correction: Correction) -> None:
    again = captured_again(at.second, SECOND.replace("Moore", "Moor"), by=at.by)
    recaptured(again)
    assert asked(correction)
    assert correction in waiting()
    publisher_fixes.answer(correction=correction, fixed=True, by=at.checker)
    assert (asked(correction), correction.publisher_state) == (False, "fixed")


@pytest.mark.parametrize(
    "text", [SECOND, SECOND + " Updated.", "Page not found.", SECOND.replace("said Moore", "MOORE said")]
)
def test_it_does_not_ask_while_it_stands_there_or_the_page_is_another(
    at: Desk, correction: Correction, text: str
) -> None:
    recaptured(captured_again(at.second, text, by=at.by))
    assert not asked(correction)


def test_it_asks_no_more_when_it_is_printed_again(at: Desk, correction: Correction) -> None:
    fixed = captured_again(at.reprint, REPRINT.replace("Moore", "Moor"), by=at.by)
    recaptured(fixed)
    assert asked(correction)
    recaptured(captured_again(fixed, REPRINT, by=at.by))
    assert not asked(correction)


def test_a_part_of_another_word_is_not_what_was_corrected(at: Desk, correction: Correction) -> None:
    recaptured(captured_again(at.second, SECOND.replace("Moore", "Moor") + " Mooreland.", by=at.by))
    assert asked(correction)


def test_only_what_is_applied_asks(at: Desk, correction: Correction) -> None:
    corrections.undo(correction=correction, by=at.editor, reason="Wrong.")
    recaptured(captured_again(at.second, SECOND.replace("Moore", "Moor"), by=at.by))
    assert not asked(correction)


def test_a_person_answers(at: Desk, correction: Correction) -> None:
    with pytest.raises(NotAllowed):
        publisher_fixes.answer(correction=correction, fixed=True, by=person("somebody", "reader"))
    corrections.tell_publisher_state(correction=correction, state="reported", by=at.checker, note="By mail.")
    correction.refresh_from_db()
    assert (correction.publisher_state, correction.publisher_note) == ("reported", "By mail.")
