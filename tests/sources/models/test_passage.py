"""PostgreSQL refuses a passage whose text is not what stands at that place."""

from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from hypothesis import HealthCheck, given, settings, strategies as st

from sources.actions import captures, passages
from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from sources.models import Capture, Document, Passage

pytestmark = pytest.mark.django_db

# The capture's text begins "The harbour office counted 41 boats."
RIGHT = {"start": 4, "end": 18, "exact": "harbour office", "prefix": "The ", "suffix": " counted"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"exact": "harbor office"},
        {"exact": "harbour offic"},
        {"exact": "harbour office "},
        {"start": 5},
        {"end": 17},
        {"end": 19},
        {"start": 18, "end": 4},
        {"start": 4, "end": 4, "exact": ""},
        {"start": -1, "end": 13},
        {"start": 40000, "end": 40014},
        {"prefix": "A "},
        {"prefix": "Then: The "},
        {"suffix": " counts"},
        # The seams may not move, even where the whole fits.
        {"prefix": "The h", "exact": "arbour office"},
        {"exact": "harbour office counted", "suffix": ""},
    ],
)
def test_what_does_not_stand_there_is_refused(wrong: dict[str, Any], capture: Capture, system: Actor) -> None:
    with writing(by=system, reason="Wrong"), pytest.raises(IntegrityError, match="passage"), transaction.atomic():
        Passage.objects.create(capture=capture, **RIGHT | wrong)


def test_what_stands_there_is_kept_once(capture: Capture, system: Actor) -> None:
    with writing(by=system, reason="Right"):
        Passage.objects.create(capture=capture, **RIGHT)
        with pytest.raises(IntegrityError, match="passage_once"), transaction.atomic():
            Passage.objects.create(capture=capture, **RIGHT)


def test_a_passage_of_no_capture_is_refused(system: Actor) -> None:
    with writing(by=system, reason="Wrong"), pytest.raises(IntegrityError, match="passage"), transaction.atomic():
        Passage.objects.create(capture_id=10**9, **RIGHT)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE sources_passage SET exact = upper(exact)",
        "UPDATE sources_passage SET start = 8, \"end\" = 15, exact = 'our off', prefix = '', suffix = ''",
        "UPDATE sources_passage SET prefix = ''",
    ],
)
def test_only_the_locator_of_a_passage_changes(sql: str, capture: Capture, system: Actor) -> None:
    passage = passages.ensure(capture=capture, start=4, end=18, by=system)
    with writing(by=system, reason="Read on paper"):
        Passage.objects.filter(pk=passage.pk).update(locator={"page": "12"})

    def attempt() -> None:
        with writing(by=system, reason="Tries"), connection.cursor() as cursor:
            cursor.execute(sql)

    with pytest.raises(IntegrityError, match="passage"):
        attempt()
    kept = Passage.objects.get()
    assert (kept.exact, kept.locator) == ("harbour office", {"page": "12"})


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1, max_size=60), data=st.data())
def test_any_span_of_any_text_is_what_python_says_it_is(
    text: str, data: st.DataObject, document: Document, system: Actor
) -> None:
    capture = captures.keep(
        document=document, by=system, how="pasted", data=text.encode("utf-8", "surrogatepass"), text=text,
        media_type="text/plain", reader="plain/1",
    )  # fmt: skip
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    passage = passages.ensure(capture=capture, start=start, end=end, by=system)
    assert passage.exact == capture.text[start:end]
    assert len(capture.text) == len(text)
