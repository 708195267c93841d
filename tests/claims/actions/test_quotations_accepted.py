"""What accepting a quotation makes of it."""

import datetime as dt

import pytest

from claims.actions import speakers, suggestions
from claims.errors import AlreadyDecided
from claims.models import Appearance, Claim, Speaker, SpeakerName, Suggestion
from sources.ledger.actor import Actor
from tests.claims.actions.desk import kept, quotation
from tests.claims.printed import captured

TEXT = "“The bridge will open in May this year,” said Ada Moor, bridge master."
WORDS = "The bridge will open in May this year,"


def test_a_quotation_becomes_its_speaker_its_claim_and_its_appearance(by: Actor) -> None:
    capture = captured(TEXT, by=by)
    [suggestion] = kept(
        capture, quotation(capture, WORDS, said_on="2024-03-01/2024-03-31", reported_through="a radio"), by=by
    )
    claim = suggestions.accept(suggestion=suggestion, by=by)
    assert claim is not None
    assert (claim.kind, claim.text, claim.language, claim.state) == (
        "quotation",
        WORDS.removesuffix(","),
        "en",
        "draft",
    )
    assert (claim.said_on_earliest, claim.said_on_latest) == (dt.date(2024, 3, 1), dt.date(2024, 3, 31))
    name = SpeakerName.objects.get(speaker=claim.said_by)
    assert (name.text, name.kind) == ("Ada Moor", "preferred")
    appearance = Appearance.objects.get(claim=claim)
    assert (appearance.passage, appearance.form) == (suggestion.passage, "direct quote")
    assert (appearance.printed_speaker, appearance.printed_role) == ("Ada Moor", "bridge master")
    assert (appearance.speaker, appearance.resolved_how) == (claim.said_by, "name")
    assert appearance.reported_through == "a radio"
    assert (suggestion.state, suggestion.decided_by, suggestion.claim) == ("accepted", by, claim)


def test_the_name_is_the_fullest_and_the_printed_spelling_stays_on_the_appearance(by: Actor) -> None:
    capture = captured("“The bridge will open in May this year,” said Moore.", by=by)
    read = quotation(capture, WORDS, speaker={"printed": "Moore", "name": "Ada Moor", "kind": "person", "how": "name"})
    claim = suggestions.accept(suggestion=kept(capture, read, by=by)[0], by=by)
    assert claim is not None
    assert [name.text for name in SpeakerName.objects.all()] == ["Ada Moor"]
    assert Appearance.objects.get().printed_speaker == "Moore"


@pytest.mark.parametrize(
    "reprint",
    [
        WORDS,
        "the bridge will open in may this year",
        "The bridge will open, in May, this year.",
        "The bridge\nwill  open in May this year…",
    ],
)
def test_the_same_words_of_the_same_speaker_are_one_claim_in_two_places(by: Actor, reprint: str) -> None:
    first, second = captured(TEXT, by=by), captured(f"Ada Moor: “{reprint}”", by=by)
    one = suggestions.accept(suggestion=kept(first, quotation(first, WORDS), by=by)[0], by=by)
    two = suggestions.accept(suggestion=kept(second, quotation(second, reprint), by=by)[0], by=by)
    assert one == two
    assert Appearance.objects.filter(claim=one).count() == 2


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The bridge will open in June this year,", "Ada Moor"),
        ("The bridge will open in May this year?", "Ada Moor"),
        (WORDS, "Ada Moore"),
        (WORDS, "Eda Moor"),
        (WORDS, None),
        (WORDS, "Moor"),
    ],
)
def test_other_words_or_another_name_are_another_claim(by: Actor, words: str, name: str | None) -> None:
    first, second = captured(TEXT, by=by), captured(f"Somebody: “{words}”", by=by)
    suggestions.accept(suggestion=kept(first, quotation(first, WORDS), by=by)[0], by=by)
    suggestions.accept(suggestion=kept(second, quotation(second, words, name=name), by=by)[0], by=by)
    assert Claim.objects.count() == 2


@pytest.mark.parametrize(
    ("days", "claims"),
    [(("2024-03-01", "2024-03-01"), 1), (("2024-03-01", "2024-03-02"), 2), ((None, "2024-03-01"), 2)],
)
def test_a_short_phrase_is_the_same_saying_only_on_the_same_day(
    by: Actor, days: tuple[str | None, str | None], claims: int
) -> None:
    for when in days:
        capture = captured("“No comment,” said Ada Moor.", by=by)
        suggestions.accept(suggestion=kept(capture, quotation(capture, "No comment,", said_on=when), by=by)[0], by=by)
    assert Claim.objects.count() == claims


def test_a_quotation_over_two_paragraphs_is_one_claim_with_an_appearance_in_each(by: Actor) -> None:
    capture = captured("“We start in May.\n\n“We end in June,” said Ada Moor. “Then we rest,” said Ida Lund.", by=by)
    first = quotation(capture, "We start in May.", id="Q1")
    second = quotation(capture, "We end in June,", id="Q2", continues="Q1")
    third = quotation(capture, "Then we rest,", id="Q3", name="Ida Lund")
    one, two, three = kept(capture, first, second, third, by=by)
    claim = suggestions.accept(suggestion=two, by=by)
    assert claim is not None
    assert claim.text == "We start in May.\n\nWe end in June"
    assert [a.passage for a in Appearance.objects.filter(claim=claim).order_by("passage__start")] == [
        one.passage,
        two.passage,
    ]
    one.refresh_from_db()
    three.refresh_from_db()
    assert (one.state, one.claim, three.state) == ("accepted", claim, "pending")


def test_what_was_refused_is_left_out_of_a_quotation_it_continues(by: Actor) -> None:
    capture = captured("“We start in May.\n\n“We end in June,” said Ada Moor.", by=by)
    first = quotation(capture, "We start in May.", id="Q1")
    second = quotation(capture, "We end in June,", id="Q2", continues="Q1")
    one, two = kept(capture, first, second, by=by)
    suggestions.refuse(suggestion=two, by=by, reason="a caption")
    claim = suggestions.accept(suggestion=one, by=by)
    assert claim is not None
    assert claim.text == "We start in May."


def test_a_paraphrase_is_no_quotation(by: Actor) -> None:
    capture = captured("Ada Moor said that the bridge would open in May.", by=by)
    read = quotation(capture, "the bridge would open in May", form="indirect")
    claim = suggestions.accept(suggestion=kept(capture, read, by=by)[0], by=by)
    assert claim is not None
    assert claim.kind == "assertion"
    assert Appearance.objects.get().form == "paraphrase"


def test_another_version_of_the_engine_reading_the_same_place_makes_no_second_claim(by: Actor) -> None:
    capture = captured(TEXT, by=by)
    claims = [
        suggestions.accept(
            suggestion=kept(capture, quotation(capture, WORDS, name=None), by=by, version=version)[0], by=by
        )
        for version in ("1", "2")
    ]
    assert claims[0] == claims[1]
    assert Appearance.objects.count() == 1


def test_a_name_that_several_go_by_is_left_to_a_person(by: Actor) -> None:
    for _ in range(2):
        other = speakers.ensure(name=f"Ada Moor {_}", kind="person", by=by)
        speakers.add_name(speaker=other, text="Ada Moor", by=by)
    capture = captured(TEXT, by=by)
    claim = suggestions.accept(suggestion=kept(capture, quotation(capture, WORDS), by=by)[0], by=by)
    assert claim is not None
    assert claim.said_by is None
    assert Speaker.objects.count() == 2


def test_a_person_may_say_who_spoke(by: Actor) -> None:
    who = speakers.ensure(name="Ida Lund", kind="person", by=by)
    capture = captured(TEXT, by=by)
    claim = suggestions.accept(suggestion=kept(capture, quotation(capture, WORDS), by=by)[0], by=by, speaker=who)
    assert claim is not None
    assert claim.said_by == who


def test_a_decided_suggestion_is_not_decided_again(by: Actor) -> None:
    capture = captured(TEXT, by=by)
    [suggestion] = kept(capture, quotation(capture, WORDS), by=by)
    suggestions.refuse(suggestion=suggestion, by=by, reason="an advert")
    with pytest.raises(AlreadyDecided, match="refused"):
        suggestions.accept(suggestion=suggestion, by=by)
    with pytest.raises(AlreadyDecided, match="refused"):
        suggestions.refuse(suggestion=suggestion, by=by, reason="again")
    assert (suggestion.state, suggestion.refused_because) == (Suggestion.State.REFUSED, "an advert")
    assert not Claim.objects.exists()
