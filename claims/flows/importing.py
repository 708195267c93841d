"""Imports: the files of an export, or of a release, noun by noun in batches."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import batched
from pathlib import Path
from typing import IO
from zipfile import ZipFile, is_zipfile

from claims.actions.importing import Taken, take
from claims.errors import NothingToImport
from claims.models.imported import NOUNS
from sources.ledger.actor import Actor

BATCH = 5_000
"""Records a transaction: long enough that its own cost does not count, short enough that nobody waits for it."""

type Told = Callable[[str, Taken], None]


def imported(path: Path, *, origin: str, by: Actor, publish: bool = False, told: Told) -> dict[str, Taken]:
    """Take what `path` holds: a release's zip file, its folder, a folder of NOUN.ndjson, or one such file.

    Each batch is kept when it is done, and `told` with what became of its noun so far; broken off, the import is
    completed by repeating it. Raises NothingToImport where there is no such file.
    """
    found: dict[str, Taken] = {}
    with _files(path) as files:
        for noun in NOUNS:
            if noun in files:
                taken = found[noun] = Taken()
                with files[noun]() as file:
                    for lines in batched(_records(file), BATCH, strict=False):
                        taken.add(take(noun=noun, lines=lines, origin=origin, by=by, publish=publish))
                        told(noun, taken)
    if not found:
        raise NothingToImport(f"{path} has none of {', '.join(f'{noun}.ndjson' for noun in NOUNS)}.")
    return found


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
