"""Imports: the files of an export, or of a release, noun by noun in batches."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import batched
from pathlib import Path
from threading import Event, Lock
from typing import IO
from zipfile import ZipFile, is_zipfile

from django.db import OperationalError, connection

from claims.actions.importing import Taken, read, take
from claims.errors import NothingToImport
from claims.models.imported import NOUNS
from sources.ledger.actor import Actor

BATCH = 5_000
"""Records a transaction: long enough that its own cost does not count, short enough that nobody waits for it."""

type Lines = tuple[bytes, ...]
type Told = Callable[[str, Taken], None]


def imported(path: Path, *, origin: str, by: Actor, publish: bool = False, told: Told) -> dict[str, Taken]:
    """Take what `path` holds: a release's zip file, its folder, a folder of NOUN.ndjson, or one such file.

    Each batch is kept when it is done, and `told` with what became of its noun so far; broken off, the import is
    completed by repeating it. Raises NothingToImport where there is no such file.
    """
    found: dict[str, Taken] = {}
    with _files(path) as files:
        if not files:
            raise NothingToImport(f"{path} has none of {', '.join(f'{noun}.ndjson' for noun in NOUNS)}.")

        def taken(noun: str, lines: Lines, ready: bool) -> None:
            what = take(noun=noun, lines=lines, origin=origin, by=by, publish=publish, ready=ready)
            found.setdefault(noun, Taken()).add(what)
            told(noun, found[noun])

        _in_turns(_batches(files), lambda noun, lines: read(noun=noun, lines=lines, origin=origin), taken)
    return {noun: found.get(noun, Taken()) for noun in NOUNS if noun in files}


def _in_turns(
    batches: Iterator[tuple[str, Lines]], read: Callable[[str, Lines], bool], take: Callable[[str, Lines, bool], None]
) -> None:
    """Two sessions take batches by turns: while one writes its own, the other reads the next.

    Whoever has read keeps the other from reading until it may write, so batches are written in the order in which they
    come, and two are held in memory at most. What fails in one session ends both, and is raised when both have ended.
    Within a transaction of the caller's, which a second session would know nothing of, and where PostgreSQL gives no
    second connection, there is one.
    """
    reading, writing, failed = Lock(), Lock(), Event()

    def work() -> None:
        while not failed.is_set():
            try:
                with ExitStack() as turn:
                    with reading:
                        batch = next(batches, None)
                        if batch is None:
                            return
                        ready = read(*batch)
                        turn.enter_context(writing)
                    if not failed.is_set():
                        take(*batch, ready)
            except BaseException:
                failed.set()
                raise

    def beside() -> None:
        try:
            connection.ensure_connection()
        except OperationalError:
            return
        try:
            work()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        other = None if connection.in_atomic_block else pool.submit(beside)
        work()
        if other:
            other.result()


def _batches(files: dict[str, Callable[[], IO[bytes]]]) -> Iterator[tuple[str, Lines]]:
    for noun in NOUNS:
        if noun in files:
            with files[noun]() as file:
                for lines in batched(_records(file), BATCH, strict=False):
                    yield noun, lines


@contextmanager
def _files(path: Path) -> Iterator[dict[str, Callable[[], IO[bytes]]]]:
    if path.is_file() and is_zipfile(path):
        with ZipFile(path) as archive:
            names = set(archive.namelist())
            inside = {noun: f"data/{noun}.ndjson" for noun in NOUNS}
            yield {noun: partial(archive.open, name) for noun, name in inside.items() if name in names}
        return
    folder = path / "data" if (path / "data").is_dir() else path
    files = [path] if path.is_file() else [folder / f"{noun}.ndjson" for noun in NOUNS]
    yield {file.stem: partial(_opened, file) for file in files if file.is_file() and file.stem in NOUNS}


def _opened(file: Path) -> IO[bytes]:
    return file.open("rb")


def _records(file: IO[bytes]) -> Iterator[bytes]:
    """Its lines, without empty ones and the closing record of an export."""
    for line in file:
        if line.strip() and not line.startswith(b'{"end"'):
            yield line
