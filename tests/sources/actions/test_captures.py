"""Captures and passages, through their actions."""

from typing import Any

import pytest
from hypothesis import given, strategies as st
from pytest_django import DjangoAssertNumQueries

from sources.actions import actors, captures, documents, passages
from sources.actions.texts import storable
from sources.errors import BadValue
from sources.ledger.actor import Actor
from sources.models import Capture, Change, Document, Passage
from sources.queries import captures as found
from sources.reading.zones import Zone

pytestmark = pytest.mark.django_db


def keep(document: Document, by: Actor, data: bytes, text: str, **other: Any) -> Capture:
    return captures.keep(
        document=document, by=by, how="pasted", data=data, text=text, media_type="text/plain", reader="plain/1", **other
    )


def test_the_same_bytes_are_one_capture(document: Document, system: Actor) -> None:
    first = keep(document, system, b"a", "a")
    assert keep(document, actors.system(), b"a", "another reading") == first
    assert Capture.objects.get().text == "a"


def test_a_later_capture_names_the_one_before(document: Document, system: Actor) -> None:
    first, second = keep(document, system, b"a", "a"), keep(document, system, b"b", "b")
    other = keep(documents.add(by=system), system, b"a", "a")
    assert (first.previous, second.previous, other.previous) == (None, first, None)
    assert list(found.of(document)) == [second, first]


def test_what_postgresql_cannot_hold_is_replaced_one_for_one(document: Document, system: Actor) -> None:
    capture = keep(document, system, b"a\0b", "a\0b\ud800c")
    capture.refresh_from_db()
    assert (bytes(capture.bytes), capture.text) == (b"a\0b", "a�b�c")


@given(st.text(alphabet=st.characters(), max_size=50))
def test_a_storable_text_keeps_its_length_and_every_other_character(text: str) -> None:
    kept = storable(text)
    assert len(kept) == len(text)
    assert all(a == b or b == "�" for a, b in zip(text, kept, strict=True))
    assert "\0" not in kept.encode().decode()


def test_reader_and_zones_are_kept(document: Document, system: Actor) -> None:
    capture = keep(document, system, b"Head\nBody", "Head\nBody", zones=[Zone("headline", 0, 4), Zone("body", 5, 9)])
    capture.refresh_from_db()
    assert (capture.reader, capture.reader_version) == ("plain", "1")
    assert capture.zones == [{"kind": "headline", "start": 0, "end": 4}, {"kind": "body", "start": 5, "end": 9}]


def test_a_capture_is_found_by_its_bytes_and_its_id(capture: Capture) -> None:
    assert found.with_sha256(capture.sha256) == capture
    assert found.with_sha256("0" * 64) is None
    assert found.get(capture.public_id).document.source == capture.document.source


def test_passages_are_marked_once_and_in_few_queries(
    capture: Capture, system: Actor, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    spans = [(start, start + 4) for start in range(30)]
    first = passages.ensure_all(capture=capture, spans=spans[:10], by=system)
    with django_assert_max_num_queries(8):
        every = passages.ensure_all(capture=capture, spans=spans + spans, by=system)
    assert sorted(every) == spans
    assert all(every[span] == first[span] for span in spans[:10])
    changes = Change.objects.count()
    with django_assert_max_num_queries(1):
        assert passages.ensure_all(capture=capture, spans=spans, by=system) == every
    assert Change.objects.count() == changes
    assert Passage.objects.count() == 30


def test_a_passage_knows_what_stands_around_it(capture: Capture, system: Actor) -> None:
    passage = passages.ensure(capture=capture, start=4, end=18, by=system)
    assert (passage.prefix, passage.exact, passage.suffix) == (
        "The ",
        "harbour office",
        " counted 41 boats.\n“Forty-one, n",
    )


@pytest.mark.parametrize(("start", "end"), [(5, 5), (6, 5), (-1, 3), (0, 10**6)])
def test_a_span_outside_the_text_is_refused(start: int, end: int, capture: Capture, system: Actor) -> None:
    with pytest.raises(BadValue, match="no passage from"):
        passages.ensure(capture=capture, start=start, end=end, by=system)


def test_no_spans_are_no_passages(capture: Capture, system: Actor) -> None:
    assert passages.ensure_all(capture=capture, spans=[], by=system) == {}
