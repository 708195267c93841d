"""A misprint never comes out as somebody's name."""

from claims.actions import findings, speakers, suggestions
from claims.extraction import readings
from claims.models import Appearance, SpeakerName
from sources.ledger.actor import Actor
from sources.models import Capture
from tests.claims.actions.desk import kept, quotation
from tests.claims.printed import captured, place

WORDS = "The bridge will open in May this year,"
DOUBTFUL = (
    "“The bridge will open in May this year,” said Ada Mohr. Ms Moor smiled. “I am glad of it all,” said Ida Lund."
)


def spelt_two_ways(by: Actor, severity: readings.Severity = "material") -> Capture:
    capture = captured(DOUBTFUL, by=by)
    start, end = place(capture, "Ada Mohr")
    details = {"spellings": {"Mohr": 2, "Moor": 1}}
    found = readings.Finding("F1", "name-variant", severity, start, end, "Ada Mohr", None, "Two?", details=details)
    findings.keep_all(capture=capture, findings=[found], by=by)
    return capture


def test_a_name_that_its_own_text_spells_in_two_ways_makes_no_speaker(by: Actor) -> None:
    capture = spelt_two_ways(by)
    read = quotation(capture, WORDS, name="Ada Mohr"), quotation(capture, "I am glad of it all,", name="Ida Lund")
    first, second = suggestions.accept_all(suggestions=kept(capture, *read, by=by), by=by)
    assert first.said_by is None
    assert Appearance.objects.get(claim=first).printed_speaker == "Ada Mohr"
    assert second.said_by is not None
    assert [name.text for name in SpeakerName.objects.all()] == ["Ida Lund"]


def test_a_doubtful_name_finds_the_speaker_a_person_gave_it_to(by: Actor) -> None:
    ada = speakers.ensure(name="Ada Moor", kind="person", by=by)
    speakers.add_name(speaker=ada, text="Ada Mohr", by=by, kind="misspelling")
    capture = spelt_two_ways(by)
    claim = suggestions.accept(suggestion=kept(capture, quotation(capture, WORDS, name="Ada Mohr"), by=by)[0], by=by)
    assert claim is not None
    assert claim.said_by == ada


def test_a_name_in_two_romanisations_is_not_in_doubt(by: Actor) -> None:
    capture = spelt_two_ways(by, severity="cosmetic")
    claim = suggestions.accept(suggestion=kept(capture, quotation(capture, WORDS, name="Ada Mohr"), by=by)[0], by=by)
    assert claim is not None
    assert claim.said_by is not None
