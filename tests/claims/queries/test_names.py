"""Every form of a speaker's name: how often, first and last seen, by whom, and what deceives the eye."""

import datetime as dt
from collections.abc import Iterator
from copy import deepcopy

import pytest
from pytest_django.plugin import DjangoDbBlocker

from claims.actions import corrections, speakers
from claims.errors import CannotMerge, NotMerged
from claims.matching.scripts import warnings
from claims.models import Speaker, SpeakerName, Suggestion
from claims.queries.named import speakers_named
from claims.queries.names import forms, get, roles
from sources.actions import actors, sources
from sources.dates import Interval
from sources.errors import BadValue, NotAllowed
from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from tests.claims.corrections.people import Desk, desk, person
from tests.claims.corrections.state import state
from tests.claims.printed import passage
from tests.databases import for_a_module


@pytest.fixture(scope="module")
def set_up(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Desk]:
    with for_a_module(django_db_blocker):
        yield _printed(actors.import_("tests"))


@pytest.fixture
def at(set_up: Desk, db: None) -> Desk:
    return deepcopy(set_up)


def _printed(by: Actor) -> Desk:
    at = desk(by)
    with writing(by=by, reason="who printed them and when"):
        for capture, name, day in ((at.reprint, "The Gull", 3), (at.second, "The Tern", 9)):
            capture.document.source = sources.ensure(name=name, by=by)
            capture.document.published_earliest = capture.document.published_latest = dt.date(2026, 5, day)
            capture.document.save()
        start = at.reprint.text.index("Ada Moore")
        Suggestion.objects.create(
            capture=at.reprint,
            passage=passage(at.reprint, "Ada Moore", by=by),
            engine=actors.engine("tests", "1"),
            kind="person",
            reading={
                "name": "Ada Moor",
                "kind": "person",
                "mentions": [
                    {"text": "Ada Moore", "start": start, "end": start + 9},
                    {"text": "Moore", "start": start + 30, "end": start + 35},
                ],
            },
        )
    return at


def test_each_form_is_counted_dated_and_has_its_publishers(at: Desk) -> None:
    correction = corrections.propose(places=at.preview(), right="Ada Moor", why="Signed.", by=at.checker)
    corrections.approve(correction=correction, by=at.editor)
    corrections.apply(correction=correction, by=at.editor)
    found = {v.text: (v.kind, v.times, v.first, v.last, v.printed_by) for v in forms(at.ada)}
    assert found["Ada Moor"] == ("preferred", 0, None, None, [])
    kind, often, first, last, by = found["Moore"]
    assert (kind, first, last, by[0]) == ("misspelling", dt.date(2026, 5, 3), dt.date(2026, 5, 9), "The Gull")
    assert often >= 3
    assert found["Ada Moore"][0] == "misspelling"
    assert forms(at.ada)[0].text == "Ada Moor"


def test_a_printed_form_that_nobody_judged_has_no_kind(at: Desk) -> None:
    assert {v.text: v.kind for v in forms(at.ada)} == {"Ada Moor": "preferred", "Ada Moore": None, "Moore": None}


def test_a_name_that_deceives_warns(at: Desk) -> None:
    speakers.add_name(speaker=at.ada, text="Ad\u0430 Moor", by=at.by)
    assert [w.kind for v in forms(at.ada) for w in warnings(v.text)] == ["mixed scripts"]
    assert speakers_named(["Ada Moor"])["ada moor"] == [at.ada]


def test_merged_and_unmerged_all_is_as_it_was(at: Desk) -> None:
    other = speakers.ensure(name="A. Moor", kind="person", by=at.by)
    before = state()
    speakers.merge(speaker=other, into=at.ada, by=at.checker, reason="One person.")
    assert speakers_named(["A. Moor"])["a. moor"] == [at.ada]
    assert "A. Moor" in {v.text for v in forms(at.ada)}
    assert get(other.public_id).merged_into == at.ada
    speakers.unmerge(speaker=other, by=at.checker, reason="Two persons.")
    assert state() == before
    with pytest.raises(NotMerged):
        speakers.unmerge(speaker=other, by=at.checker, reason="Again.")


def test_what_is_no_merging_is_refused(at: Desk) -> None:
    other = speakers.ensure(name="A. Moor", kind="person", by=at.by)
    third = speakers.ensure(name="Ida Moor", kind="person", by=at.by)
    ferry = speakers.ensure(name="Moor Ferries", kind="organisation", by=at.by)
    speakers.merge(speaker=other, into=at.ada, by=at.checker, reason="One person.")
    for one, into in ((at.ada, at.ada), (at.ada, third), (third, other), (third, ferry)):
        with pytest.raises(CannotMerge):
            speakers.merge(speaker=one, into=into, by=at.checker, reason="No.")


def test_a_new_preferred_name_makes_the_former_one_an_alias(at: Desk) -> None:
    new = speakers.add_name(speaker=at.ada, text="Ada Moor-Bell", by=at.checker)
    speakers.set_name_kind(name=new, kind="preferred", by=at.checker)
    kinds = dict(SpeakerName.objects.filter(speaker=at.ada).values_list("text", "kind"))
    assert kinds == {"Ada Moor": "alias", "Ada Moor-Bell": "preferred"}


def test_no_machine_calls_a_spelling_wrong(at: Desk) -> None:
    name = speakers.add_name(speaker=at.ada, text="Ada Moore", by=at.by)
    with pytest.raises(NotAllowed):
        speakers.set_name_kind(name=name, kind="misspelling", by=actors.engine("tests", "1"))


def test_roles_come_by_date(at: Desk) -> None:
    for title, year in (("harbour master", 2024), ("pilot", 2019)):
        speakers.add_role(speaker=at.ada, title=title, began=Interval.parse(str(year)), by=at.by)
    speakers.add_role(speaker=at.ada, title="diver", by=at.by)
    assert [role.title for role in roles(at.ada)] == ["harbour master", "pilot", "diver"]


@pytest.mark.parametrize("label", ["", "  ", "the sister of Moor", "<b>a boy</b>", 'a "boy"'])
def test_a_label_tells_no_name_and_holds_no_code(at: Desk, label: str) -> None:
    with pytest.raises(BadValue):
        speakers.protect(speaker=at.ada, label=label, by=at.editor, reason="A minor.")


def test_only_editors_protect(at: Desk) -> None:
    with pytest.raises(NotAllowed):
        speakers.protect(speaker=at.ada, label="a boy", by=person("somebody", "checker"), reason="A minor.")
    speakers.protect(speaker=at.ada, label="a boy", by=at.editor, reason="A minor.")
    assert Speaker.objects.get(pk=at.ada.pk).protected
