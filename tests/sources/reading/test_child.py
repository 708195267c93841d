"""What comes from outside is read by a process of its own: bombs end in time, within their memory, and harm nobody."""

import json
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from sources.dates import Interval
from sources.reading import child
from sources.reading.child import end_readers, read_in_child
from sources.reading.page import read
from sources.reading.passed_on import page_from, page_json
from sources.reading.result import Page, Unreadable
from sources.reading.zones import Zone

TEXT = b"The ferry was late again, said the harbour master, who waited for it on the quay until dark.\n"


def pdf(content: bytes) -> bytes:
    """A PDF of one page with these drawing instructions, packed."""
    packed = zlib.compress(content, 1)
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Length "
        + str(len(packed)).encode()
        + b"/Filter/FlateDecode>>stream\n"
        + packed
        + b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    )


# Made when they are wanted: they are hundreds of megabytes.
BOMBS: dict[str, Callable[[], bytes]] = {
    "nested tags": lambda: b"<html>" + b"<div>" * 200_000,
    "nested tags that are never deep": lambda: b"<html>" + b"<p><b><i>" * 90_000,
    "a tag with 200,000 attributes": lambda: b"<html><p " + b" ".join(b"a%d=1" % n for n in range(200_000)) + b">x</p>",
    "tables in tables": lambda: b"<html>" + b"<table><tr><td>x" * 60_000,
    "a million tags": lambda: b"<html>" + b"<br>" * 1_000_000,
    "a page of 20 MB": lambda: b"<html><p>" + b"x " * 10_000_000,
    "a PDF that unpacks to 260 MB": lambda: pdf(b"BT (a) Tj ET\n" * 20_000_000),
    "a PDF that is none": lambda: b"%PDF-1.7\n" + bytes(range(256)) * 400,
    "an archive": lambda: b"PK\x03\x04" + bytes(1_000),
}


@pytest.fixture(autouse=True, scope="module")
def _readers_end() -> Iterator[None]:
    yield
    end_readers()


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_ends_in_time_with_a_sentence_and_the_next_file_is_read(bomb: str) -> None:
    data = BOMBS[bomb]()
    began = time.monotonic()
    with pytest.raises(Unreadable, match=r"^[A-Z].+\.$"):
        read_in_child(data, "bomb.html" if b"<html>" in data[:6] else "bomb")
    assert time.monotonic() - began < child.SECONDS + 2
    assert read_in_child(TEXT, "ferry.txt").text == TEXT.decode()


def test_a_page_is_what_it_is_in_this_process() -> None:
    markup = b"<html lang=en><title>Late</title><article><h1>Late</h1>" + b"<p>" + TEXT * 8 + b"</article>"
    assert read_in_child(markup, "late.html") == read(markup, name="late.html")


def test_what_is_declared_counts() -> None:
    assert (
        read_in_child("Ça va, dit-elle.".encode("latin-1"), "", "text/plain; charset=latin-1").text
        == "Ça va, dit-elle."
    )


def test_time_is_limited() -> None:
    slow = b"<html><body>" + b"<p>word word word</p>" * 40_000
    began = time.monotonic()
    with pytest.raises(Unreadable, match=r"longer than 0\.2 seconds"):
        read_in_child(slow, "slow.html", seconds=0.2, memory=2_000_000_000)
    assert time.monotonic() - began < 5


def test_memory_is_limited() -> None:
    with pytest.raises(Unreadable, match="more than 150 MB of memory"):
        read_in_child(TEXT * 200_000, "large.txt", memory=150_000_000)


def test_a_reader_that_died_is_replaced() -> None:
    read_in_child(TEXT, "ferry.txt")
    for reader in child._idle:
        reader._process.kill()
        reader._process.wait()
    assert read_in_child(TEXT, "ferry.txt").text == TEXT.decode()


def test_a_reader_is_kept_and_used_again() -> None:
    read_in_child(TEXT, "ferry.txt")
    (reader,) = child._idle
    read_in_child(TEXT, "ferry.txt")
    assert child._idle == [reader]


TEXTS = st.text(st.characters(codec=None), max_size=40)


@settings(max_examples=60)
@given(
    text=TEXTS,
    zone=st.sampled_from(["body", "headline", "caption"]),
    title=st.none() | TEXTS,
    bylines=st.lists(TEXTS, max_size=3).map(tuple),
    year=st.integers(1, 9998),
)
def test_a_page_is_passed_on_as_it_is(
    text: str, zone: str, title: str | None, bylines: tuple[str, ...], year: int
) -> None:
    zones = (Zone(zone, 0, len(text)),)  # type: ignore[arg-type]  # one of the kinds
    page = Page(text, zones, "html/1", "text/html", title, Interval.parse(f"{year:04}"), "page", None, bylines)
    assert page_from(json.loads(json.dumps(page_json(page)))) == page


@pytest.mark.parametrize("given", [{}, [], None, {"text": ""}, {**page_json(read(TEXT)), "zones": [["evil", 0, 1]]}])
def test_what_is_no_page_is_not_taken_for_one(given: object) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        page_from(given)


def test_nothing_of_ours_is_in_the_readers_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://someone:secret@host/name")
    end_readers()
    read_in_child(TEXT, "ferry.txt")
    (reader,) = child._idle
    environment = Path(f"/proc/{reader._process.pid}/environ").read_bytes()
    assert environment
    assert b"secret" not in environment
