"""When two printings have the same words."""

import pytest
from hypothesis import given, strategies as st

from claims.actions import claims, speakers
from claims.queries.wording import quotations_worded, words_of
from sources.ledger.actor import Actor

SAME = [
    ("We start in May,", "We start in May."),
    ("We START in may", "“We start in May”"),
    ("We don’t start…", "We don't start"),
    ("We – all of us – start", "We - all of us - start"),
    ("We start\n\nin  May", "We start in May"),
    ("It is (nearly) done", "It is nearly done"),
    ("He said ‘no’ to me", 'He said "no" to me'),
]
DIFFERENT = [
    ("We start in May", "We start in June"),
    ("It fell by -5", "It fell by 5"),
    ("It is 5.5", "It is 55"),
    ("It costs £5", "It costs $5"),
    ("You did", "You did?"),
    ("We can't", "We cant"),
    ("We start", "We do not start"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_case_marks_and_white_space_do_not_count(one: str, other: str) -> None:
    assert words_of(one) == words_of(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_belongs_to_a_word_or_a_figure_counts(one: str, other: str) -> None:
    assert words_of(one) != words_of(other)


@pytest.mark.parametrize(("text", "printed"), SAME)
def test_the_index_finds_what_has_the_same_words(by: Actor, text: str, printed: str) -> None:
    ada = speakers.ensure(name="Ada Moor", kind="person", by=by)
    claim = claims.add(kind="quotation", text=text, said_by=ada, by=by)
    assert quotations_worded([printed], [ada.pk]) == [claim]
    assert quotations_worded(["Something else"], [ada.pk]) == []
    assert quotations_worded([printed], []) == []


@given(st.text())
def test_words_are_the_same_once_folded(text: str) -> None:
    assert words_of(words_of(text)) == words_of(text)
