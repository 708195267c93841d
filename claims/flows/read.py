"""From a file to a reading: nothing is kept, no database is needed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from claims.checking.alone import check
from claims.extraction.pipeline import read
from claims.extraction.readings import Finding, Reading
from sources.dates import Interval
from sources.reading.page import read as read_page
from sources.reading.result import Unreadable
from sources.reading.sidecar import Known, parse

READABLE = frozenset({".txt", ".text", ".html", ".htm", ".xhtml", ".pdf"})


@dataclass(frozen=True, slots=True)
class FileReading:
    """What one file gave: what was read and found in it."""

    reading: Reading
    findings: tuple[Finding, ...]


def files(paths: Sequence[Path]) -> Iterator[Path]:
    """The files meant by paths: a file as it is, a folder's readable files in order of name, folders in it too.

    A path that is neither is given as it is, so that reading it says what is wrong with it.
    """
    for path in paths:
        if path.is_dir():
            inside = path.rglob("*")
            yield from sorted(file for file in inside if file.suffix.lower() in READABLE and file.is_file())
        else:
            yield path


def open_file(path: Path, *, published: Interval | None = None) -> tuple[bytes, Known]:
    """A file's bytes, and what its sidecar (NAME.json beside NAME.txt) knows; `published` goes before that.

    Raises Unreadable, saying why in a sentence.
    """
    try:
        data = path.read_bytes()
        beside = path.with_suffix(".json")
        known = parse(beside.read_bytes()) if beside.is_file() and beside != path else Known()
    except OSError as error:
        raise Unreadable(f"cannot be opened: {error.strerror or error}") from error
    return data, replace(known, published=published) if published else known


def read_file(path: Path, *, published: Interval | None = None) -> FileReading:
    """Read one file with its sidecar. Raises Unreadable, saying why in a sentence."""
    data, known = open_file(path, published=published)
    page = read_page(data, name=path.name, language=known.language)
    reading = read(
        page.text,
        zones=page.zones,
        title=known.title or page.title,
        published=known.published or page.published,
        published_how="given" if known.published else page.published_how,
        language=known.language or page.language,
    )
    return FileReading(reading, check(reading))
