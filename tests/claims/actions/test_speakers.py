"""Speakers by name: found exactly or made, never guessed."""

import pytest
from django.db import IntegrityError

from claims.actions import speakers
from claims.errors import AmbiguousName
from claims.models import Speaker, SpeakerName
from sources.dates import Interval
from sources.ledger.actor import Actor
from sources.ledger.writing import writing


@pytest.mark.parametrize("again", ["Ada O'Moor", "ADA O’MOOR", " Ada  O’Moor"])
def test_a_name_finds_its_speaker_whatever_its_case_spaces_and_apostrophe(by: Actor, again: str) -> None:
    first = speakers.ensure(name="Ada O'Moor", kind="person", by=by)
    assert speakers.ensure(name=again, kind="person", by=by) == first


@pytest.mark.parametrize("other", ["Ada O'Moore", "Ada Moor", "A. O'Moor", "Ada Ó'Moor"])
def test_a_likeness_is_another_speaker(by: Actor, other: str) -> None:
    first = speakers.ensure(name="Ada O'Moor", kind="person", by=by)
    assert speakers.ensure(name=other, kind="person", by=by) != first


def test_an_organisation_is_not_the_person_of_its_name(by: Actor) -> None:
    person = speakers.ensure(name="Ada Moor", kind="person", by=by)
    assert speakers.ensure(name="Ada Moor", kind="organisation", by=by) != person


def test_a_misspelling_finds_its_speaker_unless_it_is_somebodys_name(by: Actor) -> None:
    ada = speakers.ensure(name="Ada Moor", kind="person", by=by)
    speakers.add_name(speaker=ada, text="Ada Mohr", by=by, kind="misspelling")
    assert speakers.ensure(name="Ada Mohr", kind="person", by=by) == ada
    other = speakers.ensure(name="Ada B. Mohr", kind="person", by=by)
    speakers.add_name(speaker=other, text="Ada Mohr", by=by)
    assert speakers.ensure(name="Ada Mohr", kind="person", by=by) == other


def test_a_name_of_two_speakers_names_neither(by: Actor) -> None:
    for name in ("Ada Moor the elder", "Ada Moor the younger"):
        speakers.add_name(speaker=speakers.ensure(name=name, kind="person", by=by), text="Ada Moor", by=by)
    with pytest.raises(AmbiguousName, match="Ada Moor"):
        speakers.ensure(name="Ada Moor", kind="person", by=by)


def test_the_name_of_a_merged_speaker_finds_the_one_it_is(by: Actor) -> None:
    old = speakers.ensure(name="Ada Moor", kind="person", by=by)
    new = speakers.ensure(name="Ada Lund", kind="person", by=by)
    with writing(by=by, reason="the same person"):
        old.merged_into = new
        old.save()
    assert speakers.ensure(name="Ada Moor", kind="person", by=by) == new


def test_two_spellings_of_one_new_name_are_one_speaker(by: Actor) -> None:
    found = speakers.ensure_all(named=[("ACME Bridges", "organisation"), ("Acme Bridges", "organisation")], by=by)
    assert len(set(found.values())) == 1
    assert SpeakerName.objects.get().text == "ACME Bridges"


def test_nothing_is_written_when_everybody_is_known(by: Actor) -> None:
    speakers.ensure(name="Ada Moor", kind="person", by=by)
    before = Speaker.objects.count()
    assert speakers.ensure_all(named=[], by=by) == {}
    speakers.ensure(name="Ada Moor", kind="person", by=by)
    assert Speaker.objects.count() == before


@pytest.mark.parametrize(
    ("name", "kind", "makes"),
    [
        ("Ada Moor", "person", True),
        ("Moor", "person", False),
        ("Acme", "organisation", True),
        ("", "organisation", False),
        ("A B " * 200, "person", False),
        ("Ada Moor", "ghost", False),
        (None, "person", False),
    ],
)
def test_a_surname_alone_names_nobody(name: str | None, kind: str, makes: bool) -> None:
    assert (speakers.nameable(name, kind) is not None) == makes


def test_a_second_preferred_name_is_refused(by: Actor) -> None:
    ada = speakers.ensure(name="Ada Moor", kind="person", by=by)
    with pytest.raises(IntegrityError, match="one_preferred"):
        speakers.add_name(speaker=ada, text="Ada Lund", by=by, kind="preferred")


def test_a_role_is_held_from_and_to_as_exactly_as_it_is_known(by: Actor) -> None:
    ada = speakers.ensure(name="Ada Moor", kind="person", by=by)
    works = speakers.ensure(name="Acme Bridges", kind="organisation", by=by)
    role = speakers.add_role(
        speaker=ada, title="director", organisation="Acme", organisation_speaker=works, began=Interval.year(2021), by=by
    )
    role.refresh_from_db()
    assert (str(role.from_earliest), str(role.from_latest), role.to_latest) == ("2021-01-01", "2021-12-31", None)
