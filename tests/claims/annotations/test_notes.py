"""Notes: who reads which, what a reply may be, and where they stand after a text was captured again."""

import pytest
from django.db import IntegrityError

from claims.actions import annotations, claims
from claims.errors import NotYours
from claims.flows.correcting import recaptured
from claims.models import Annotation
from claims.queries import annotations as asked
from sources.errors import NotAllowed
from sources.ledger.actor import Actor
from sources.ledger.writing import writing
from sources.models import Capture
from tests.claims.corrections.people import person
from tests.claims.printed import captured, passage
from tests.claims.recaptured import captured_again

TEXT = (
    "The harbour opened early on Monday.\n\n"
    "Its master, who had slept badly, said that the tide tables were wrong by a full hour.\n\n"
    "Nobody had noticed for eleven years. The ferry company said it would print new ones.\n"
)
NOTED = "the tide tables were wrong by a full hour"


@pytest.fixture
def author(by: Actor) -> Actor:
    return person("author", "contributor")


@pytest.fixture
def other(by: Actor) -> Actor:
    return person("other", "reader")


@pytest.fixture
def capture(by: Actor) -> Capture:
    return captured(TEXT, by=by)


def note(capture: Capture, author: Actor, words: str = NOTED, visibility: str = "team") -> Annotation:
    place = passage(capture, words, by=author)
    return annotations.write(by=author, passage=place, body="By whose count?", visibility=visibility)


@pytest.mark.parametrize(
    ("visibility", "readers"), [("private", ["author"]), ("team", ["author", "other"]), ("public", ["author", "other"])]
)
def test_a_note_is_read_by_whom_it_is_for(
    capture: Capture, author: Actor, other: Actor, visibility: str, readers: list[str]
) -> None:
    note(capture, author, visibility=visibility)
    seen = [str(reader) for reader in (author, other) if asked.in_capture(capture, reader=reader)]
    assert seen == readers
    assert asked.in_capture(capture, reader=None) == []


def test_a_public_note_on_a_public_claim_is_read_by_everybody(by: Actor, author: Actor) -> None:
    claim = claims.add(kind="assertion", text="The tide tables were wrong.", by=by)
    shown = annotations.write(by=author, claim=claim, body="Since when?", visibility="public")
    annotations.write(by=author, claim=claim, body="Ask her.", visibility="team")
    assert list(asked.annotations(reader=None)) == []
    claims.publish_all(claims=[claim], by=by)
    assert list(asked.annotations(reader=None)) == [shown]
    annotations.withdraw(annotation=shown, by=author)
    assert list(asked.annotations(reader=None)) == []
    annotations.restore(annotation=shown, by=author)
    assert list(asked.annotations(reader=None)) == [shown]


def test_readers_write_no_notes(capture: Capture, other: Actor) -> None:
    with pytest.raises(NotAllowed):
        annotations.write(by=other, passage=None, claim=None, body="Hm.")


def test_a_note_is_its_authors(capture: Capture, author: Actor) -> None:
    written = note(capture, author)
    someone = person("someone", "editor")
    with pytest.raises(NotYours):
        annotations.edit(annotation=written, by=someone, body="Mine.")
    with pytest.raises(NotYours):
        annotations.withdraw(annotation=written, by=someone)
    assert annotations.edit(annotation=written, by=author, body="By hers.").edited_at is not None


def test_a_reply_is_on_the_same_and_for_no_more_people(capture: Capture, author: Actor) -> None:
    first = note(capture, author, visibility="team")
    reply = annotations.write(by=author, body="By mine.", reply_to=first, motivation="replying")
    assert reply.passage == first.passage
    with pytest.raises(IntegrityError, match="read by nobody"):
        annotations.write(by=author, body="All see this.", reply_to=first, visibility="public")
    with pytest.raises(IntegrityError, match="about what it replies to"), writing(by=author, reason="elsewhere"):
        Annotation.objects.create(
            by=author,
            body="Elsewhere.",
            reply_to=first,
            passage=passage(capture, "eleven years", by=author),
            written_at=first.written_at,
        )


def test_what_a_note_is_on_stays(capture: Capture, author: Actor) -> None:
    written = note(capture, author)
    written.passage = passage(capture, "eleven years", by=author)
    with pytest.raises(IntegrityError, match="never changed"), writing(by=author, reason="moved"):
        written.save()


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "A new first paragraph that was not there before.\n\n" + TEXT,
        TEXT.replace("The harbour opened early on Monday.\n\n", ""),
        TEXT.replace("\n\n", "\n").replace(" ", "\n"),
        TEXT.replace("tide tables were wrong", "tide table was wrong"),
        TEXT.replace("e", "c", 4).replace("wrong", "wr0ng"),
    ],
    ids=["same", "inserted", "deleted", "reflowed", "edited", "misread"],
)
def test_a_note_is_found_again_in_a_changed_text(capture: Capture, author: Actor, by: Actor, text: str) -> None:
    written = note(capture, author)
    again = captured_again(capture, text, by=by)
    recaptured(again)
    (placed,) = asked.in_capture(again, reader=author)
    assert placed.annotation == written
    words = " ".join(placed.passage.exact.split())
    assert words.startswith("the tid")
    assert words.endswith("a full hour")
    assert asked.unanchored(capture.document, reader=author) == []


def test_a_note_whose_words_are_gone_is_unanchored_with_its_old_place(
    capture: Capture, author: Actor, by: Actor
) -> None:
    written = note(capture, author)
    kept = note(capture, author, words="eleven years")
    paragraph = TEXT.split("\n\n")[1]
    again = captured_again(capture, TEXT.replace(paragraph, "The mayor opened a bridge with a short speech."), by=by)
    recaptured(again)
    assert [placed.annotation for placed in asked.in_capture(again, reader=author)] == [kept]
    (lost,) = asked.unanchored(capture.document, reader=author)
    assert (lost, lost.passage) == (written, written.passage)
    person_puts = passage(again, "The mayor", by=by)
    annotations.place(annotation=written, capture=again, passage=person_puts, by=author)
    assert asked.unanchored(capture.document, reader=author) == []


def test_a_lost_note_is_found_when_its_words_come_back(capture: Capture, author: Actor, by: Actor) -> None:
    note(capture, author)
    lost = captured_again(capture, TEXT.replace(TEXT.split("\n\n")[1], "Nothing of it."), by=by)
    recaptured(lost)
    back = captured_again(lost, TEXT + "Updated at noon.\n", by=by)
    recaptured(back)
    recaptured(back)
    assert len(asked.in_capture(back, reader=author)) == 1
    assert asked.unanchored(capture.document, reader=author) == []
