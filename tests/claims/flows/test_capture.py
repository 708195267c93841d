"""From a file to what is kept of it."""

from pathlib import Path

import pytest

from claims.flows.capture import capture_file
from claims.flows.read import open_file
from claims.models import Appearance, Claim, Finding, Suggestion
from sources.actions import takings
from sources.ledger.actor import Actor
from sources.models import Capture, Change, Document, Passage
from sources.reading.page import read as read_page
from sources.reading.result import Unreadable

TEXT = """Council counts its bridges

The council has 36 bridges in its care, it said on Tuesday, 13 May 2024. Six of them are closed.

“We mend what we can, and we close what we must,” said Mara Lindholm, the council's chief engineer.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bridges.txt"
    path.write_text(TEXT)
    (tmp_path / "bridges.json").write_text('{"publisher": "The Ferry Gazette", "published": "2024-05-14"}')
    return path


def test_a_file_becomes_a_document_with_its_bytes_text_and_readings(article: Path, by: Actor) -> None:
    got = capture_file(article, by=by)
    capture = Capture.objects.get()
    assert (got.capture, got.new) == (capture, True)
    assert bytes(capture.bytes) == article.read_bytes()
    assert capture.text == TEXT
    document = capture.document
    assert document.source is not None
    assert (document.source.name, str(document.published_earliest)) == ("The Ferry Gazette", "2024-05-14")
    assert set(Suggestion.objects.values_list("kind", flat=True)) >= {"quotation", "statistic", "date", "person"}
    assert set(Suggestion.objects.values_list("state", flat=True)) == {"pending"}
    assert not Claim.objects.exists()


def test_every_passage_says_what_stands_there(article: Path, by: Actor) -> None:
    capture_file(article, by=by)
    for passage in Passage.objects.all():
        assert passage.exact == TEXT[passage.start : passage.end]


def test_the_same_bytes_twice_are_one_capture_and_write_nothing(article: Path, tmp_path: Path, by: Actor) -> None:
    first = capture_file(article, by=by)
    last_change = Change.objects.latest("revision")
    copy = tmp_path / "copy.txt"
    copy.write_bytes(article.read_bytes())
    again = capture_file(copy, by=by)
    assert (again.capture, again.new, again.suggestions, again.findings) == (first.capture, False, 0, 0)
    assert Document.objects.count() == 1
    assert Change.objects.latest("revision") == last_change


def test_repeating_completes_a_run_that_ended_after_the_capture(article: Path, by: Actor) -> None:
    data, known = open_file(article)
    takings.take(data=data, page=read_page(data), known=known, name=article.name, by=by)
    assert not Suggestion.objects.exists()
    got = capture_file(article, by=by)
    assert not got.new
    assert Capture.objects.count() == 1
    assert Suggestion.objects.exists()
    assert Finding.objects.get(kind="date-impossible").passage is not None


def test_accepted_suggestions_are_claims_with_their_printing(article: Path, by: Actor) -> None:
    got = capture_file(article, by=by, accept=True)
    quotation = Claim.objects.get(kind="quotation")
    assert quotation.text.startswith("We mend what we can")
    assert quotation.said_by is not None
    assert [str(name) for name in quotation.said_by.names.all()] == ["Mara Lindholm"]
    figures = Claim.objects.filter(kind="statistic").values_list("statistics__central", flat=True)
    assert 36 in figures
    assert Appearance.objects.get(claim=quotation).printed_speaker.startswith("Mara Lindholm")
    assert (got.claims, got.published) == (Claim.objects.count(), 0)
    assert set(Claim.objects.values_list("state", flat=True)) == {"draft"}


def test_publishing_takes_what_was_accepted_before(article: Path, by: Actor) -> None:
    capture_file(article, by=by, accept=True)
    got = capture_file(article, by=by, publish=True)
    assert got.published == Claim.objects.count()
    assert set(Claim.objects.values_list("state", flat=True)) == {"published"}


def test_what_is_known_to_be_one_document_is_captured_as_its_next_version(article: Path, by: Actor) -> None:
    article.with_suffix(".json").write_text('{"url": "https://gazette.example/bridges"}')
    first = capture_file(article, by=by).capture
    article.write_text(TEXT.replace("36", "38"))
    second = capture_file(article, by=by).capture
    assert second.document == first.document
    assert second.previous == first


@pytest.mark.parametrize(
    ("name", "data"),
    [("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(64)), ("empty.txt", b""), ("broken.pdf", b"%PDF-1.7\nnothing")],
)
def test_a_file_without_text_is_refused_in_a_sentence_and_leaves_nothing(
    name: str, data: bytes, tmp_path: Path, by: Actor
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(Unreadable, match=r"\w+ \w+"):
        capture_file(path, by=by)
    assert not Document.objects.exists()


def test_two_printings_are_compared_when_the_second_is_captured(tmp_path: Path, by: Actor) -> None:
    said = "“The old harbour wall will hold for {} winters, and we cannot promise more,” Mara Lindholm said.\n"
    for name, winters in (("first", "twenty"), ("second", "forty")):
        (tmp_path / f"{name}.txt").write_text(f"A wall\n\n{said.format(winters)}")
        (tmp_path / f"{name}.json").write_text(f'{{"published": "2024-05-{14 if name == "first" else 16}"}}')
        capture_file(tmp_path / f"{name}.txt", by=by)
    found = Finding.objects.get(kind="quotation-meaning")
    assert found.capture.requested_url == "second.txt"
    assert found.compared_with is not None
    assert found.compared_with.requested_url == "first.txt"
    assert found.details["changes"][0]["kind"] == "number"
    assert "“forty” instead of “twenty”" in found.message


def test_what_is_reported_waits_as_a_statement_and_what_is_merely_spoken_of_does_not(tmp_path: Path, by: Actor) -> None:
    path = tmp_path / "told.txt"
    path.write_text("Bridges\n\nMara Lindholm said that the bridge will hold. She praised the careful repairs.\n")
    capture_file(path, by=by, accept=True)
    waiting = Suggestion.objects.filter(kind="quotation")
    assert [suggestion.reading["text"] for suggestion in waiting] == ["that the bridge will hold"]
    assert [claim.kind for claim in Claim.objects.all()] == ["assertion"]


SPEECH = "We cannot promise that the fares will not rise this winter. The bridges of the harbour need mending.\n"
REPRINT = """Fares will stay, says chief engineer

15 May 2024

“We can promise that the fares will not rise this winter,” said Mara Lindholm, the council's chief engineer.
"""


@pytest.mark.parametrize("record_first", [True, False])
def test_what_is_quoted_is_held_against_the_record_whichever_came_first(
    tmp_path: Path, by: Actor, record_first: bool
) -> None:
    record, reprint = tmp_path / "speech.txt", tmp_path / "reprint.txt"
    record.write_text(SPEECH)
    (tmp_path / "speech.json").write_text('{"title": "A speech", "primary": true, "published": "2024-05-14"}')
    reprint.write_text(REPRINT)
    for path in (record, reprint) if record_first else (reprint, record):
        capture_file(path, by=by)
    finding = Finding.objects.get(kind="quotation-meaning", passage__capture__text=REPRINT)
    assert (
        "is not worded as in “A speech”, and the change may alter the meaning: “can” instead of “cannot”"
        in finding.message
    )
    document = Document.objects.get(title="Fares will stay, says chief engineer")
    assert (str(document.published_earliest), document.published_how) == ("2024-05-15", "page")
