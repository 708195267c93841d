"""Pasted texts and uploaded files go the way of files, read by a process of their own."""

import pytest

from claims.flows import capture as flow
from claims.flows.capture import capture_text, capture_upload
from claims.models import Suggestion
from sources.ledger.actor import Actor
from sources.models import Capture, Document
from sources.reading.result import Unreadable
from sources.reading.sidecar import Known
from tests.claims.flows.test_fetch import article


def test_an_uploaded_page_is_read_like_a_file(by: Actor) -> None:
    got = capture_upload(article(), "ferry.html", by=by)
    assert (got.new, got.capture.how, got.capture.media_type, got.capture.requested_url) == (
        True,
        "uploaded",
        "text/html",
        "ferry.html",
    )
    assert got.capture.document.url == "https://news.example/ferry"
    assert got.suggestions == Suggestion.objects.filter(capture=got.capture).count() > 0
    again = capture_upload(article(), "copy.html", by=by)
    assert (again.new, again.capture) == (False, got.capture)


def test_a_page_saved_from_a_browser_says_so(by: Actor) -> None:
    known = Known(url="https://news.example/other")
    got = capture_upload(article(), "ferry.html", known, by=by, how=Capture.How.SAVED)
    assert (got.capture.how, got.capture.document.url) == ("saved from a browser", "https://news.example/other")


def test_a_new_version_is_kept_with_the_document_it_is_of(by: Actor) -> None:
    first = capture_text("“We waited for two hours,” said Ana Ruiz.", by=by)
    second = capture_upload(article(), "ferry.html", by=by, of=first.capture.document)
    assert (second.capture.document, second.capture.previous) == (first.capture.document, first.capture)
    # Bytes held of another document are a capture of this one as well, when somebody says that they are.
    other = capture_text("“Nobody told us why,” said Ana Ruiz.", by=by)
    moved = capture_upload(article(), "ferry.html", by=by, of=other.capture.document)
    assert (moved.new, moved.capture.document) == (True, other.capture.document)
    assert capture_upload(article(), "ferry.html", by=by, of=other.capture.document).new is False
    assert Document.objects.count() == 2


@pytest.mark.parametrize(
    ("data", "sentence"),
    [(b"", "empty"), (b"PK\x03\x04" + bytes(90), "ZIP"), (b"<html>" + b"<div>" * 5_000, "deep"), (b"  \n ", "no text")],
)
def test_what_cannot_be_read_leaves_nothing_behind(by: Actor, data: bytes, sentence: str) -> None:
    with pytest.raises(Unreadable, match=sentence):
        capture_upload(data, "file", by=by)
    assert not Document.objects.exists()


def test_what_is_too_large_is_not_even_read(by: Actor) -> None:
    with pytest.raises(Unreadable, match="15 MB"):
        capture_upload(bytes(flow.LARGEST + 1), "large.txt", by=by)


@pytest.mark.parametrize("text", ["", " \r\n", "\x00"])
def test_a_paste_without_words_is_refused_or_kept_as_it_is(by: Actor, text: str) -> None:
    if text.strip():
        assert capture_text(text, by=by).capture.text == "�"
    else:
        with pytest.raises(Unreadable):
            capture_text(text, by=by)
