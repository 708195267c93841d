"""What counts as a change between two wordings, and which change comes first."""

import pytest
from hypothesis import given, strategies as st

from claims.checking.comparing.changes import Change, changes
from claims.checking.comparing.meaning import tongue
from claims.checking.comparing.words import fold


def between(printed: str, other: str, language: str = "en") -> tuple[Change, ...]:
    return changes(printed, fold(printed), other, fold(other), tongue(language))


@pytest.mark.parametrize(
    ("printed", "other"),
    [
        ("The Minister ORGANISED it.", "the minister organized it"),
        ("It isn't so", "It is not so"),
        ("They can’t, and won't", "they cannot and will not"),
        ("A well-known colour", "a well known color"),
        ("[The] result … was “good”", "the result was good"),
        ("1,250 cafés", "1250 cafes"),
        ("We're sure", "we are sure"),
        ("The theatre programme was cancelled in defence", "the theater program was canceled in defense"),
        ("the council’s plan", "the council's plan"),
        ("The harbour’s close to ruin", "The harbour is close to ruin"),
    ],
)
def test_typography_and_spelling_habits_are_no_change(printed: str, other: str) -> None:
    assert between(printed, other) == ()


@pytest.mark.parametrize(
    ("printed", "other", "kind"),
    [
        ("We will raise fares", "We will not raise fares", "negation"),
        ("Nobody was told", "Somebody was told", "negation"),
        ("Crime rose last year", "Crime fell last year", "polarity"),
        ("The dogs hurt the child", "The dogs saved the child", "polarity"),
        ("It took 40 days", "It took 14 days", "number"),
        ("It took two days", "It took ten days", "number"),
        ("They knew about it", "We knew about it", "subject"),
        ("Thanks to Jones it works", "Thanks to Evans it works", "name"),
        ("It may work", "It does work", "hedge"),
        ("She opens doors", "She opened doors", "tense"),
        ("The plan works", "The bold plan works", "omission"),
        ("The bold plan works", "The plan works", "addition"),
        ("A tall house", "A large house", "wording"),
        ("They were hittin targets", "They were hitting targets", "spelling"),
        ("It occured at noon", "It occurred at noon", "spelling"),
        ("We recieve nothing", "We receive nothing", "spelling"),
        ("A casual link", "A causal link", "wording"),
        ("The desert was cold", "The dessert was cold", "wording"),
        ("They filed it", "They filled it", "wording"),
    ],
)
def test_each_change_has_its_kind(printed: str, other: str, kind: str) -> None:
    assert [change.kind for change in between(printed, other)] == [kind]


@pytest.mark.parametrize(
    ("printed", "other", "kind"),
    [
        ("Most firms are failing to raise pay", "Most firms are raising pay", "negation"),
        ("They refused to pay", "They paid", "negation"),
        ("The minister backed the closure", "The minister opposed the closure", "polarity"),
        ("Few firms raise pay", "Most firms raise pay", "polarity"),
        ("The plan failed", "The plan stalled", "wording"),
        ("We are able to pay", "We are unable to pay", "polarity"),
    ],
)
def test_what_denies_without_a_not(printed: str, other: str, kind: str) -> None:
    assert [change.kind for change in between(printed, other)] == [kind]


@pytest.mark.parametrize(
    ("printed", "other", "kind"),
    [
        ("Wir werden die Preise erhöhen", "Wir werden die Preise nicht erhöhen", "negation"),
        ("Die Mieten sind gestiegen", "Die Mieten sind gesunken", "polarity"),
        ("Es dauert zwei Tage", "Es dauert zehn Tage", "number"),
        ("Wir wussten davon", "Sie wussten davon", "subject"),
        ("Es wird gelingen", "Es wird wahrscheinlich gelingen", "hedge"),
        ("Sie öffnete Türen", "Sie öffnet Türen", "tense"),
        ("Der Plan taugt", "Der kühne Plan taugt", "omission"),
    ],
)
def test_a_second_language_is_a_file_of_words(printed: str, other: str, kind: str) -> None:
    assert [change.kind for change in between(printed, other, "de")] == [kind]


def test_what_alters_the_meaning_comes_first() -> None:
    found = between("A big shop will open there in May", "A large store will not open there next May")
    assert found[0].kind == "negation"
    assert found[0].alters_meaning
    assert not any(change.alters_meaning for change in found[1:])


def test_a_change_knows_the_words_on_both_sides_and_their_place() -> None:
    printed = "We built four schools and a harbour"
    (change,) = between(printed, "We built four hospitals and a harbour")
    assert (change.printed, change.other) == ("schools", "hospitals")
    assert printed[change.start : change.end] == "schools"


def test_a_lost_negation_is_shown_as_the_whole_word() -> None:
    (change,) = between("A filter alone we can rule out", "A filter alone we cannot rule out")
    assert (change.kind, change.printed, change.other) == ("negation", "can", "cannot")


def test_words_that_moved_are_one_change_of_order() -> None:
    found = between("by next summer we shall have finished", "we shall have finished by next summer")
    assert [change.kind for change in found] == ["order"]


@given(st.text(), st.text())
def test_any_two_texts_can_be_compared_and_places_hold_what_was_printed(printed: str, other: str) -> None:
    for change in between(printed, other):
        assert " ".join(printed[change.start : change.end].split()) == change.printed


@given(st.text())
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert between(text, text) == ()
