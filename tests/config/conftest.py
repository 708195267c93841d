import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from config.embedded import clusters, programs
from config.embedded.folder import socket_folder
from config.embedded.postmaster import halt
from config.embedded.programs import Programs
from config.embedded.server import Server
from tests import prepared

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def new_folder() -> Iterator[Callable[[str], Path]]:
    """Makes data folders by name; whatever runs on them ends with the test. Not under pytest's own folder, which only
    the user who runs the tests can enter."""
    place = Path(tempfile.mkdtemp(prefix="onrecord-launcher-")).resolve()
    made = []

    def make(name: str = "data") -> Path:
        folder = place / name
        folder.mkdir(mode=0o700)
        (folder / "throw-away").touch()
        made.append(folder)
        return folder

    yield make
    for folder in made:
        halt_all(folder)
        if socket_folder(folder).parent != folder:
            shutil.rmtree(socket_folder(folder), ignore_errors=True)
    shutil.rmtree(place)


@pytest.fixture(scope="session")
def made_once() -> Iterator[Path]:
    """A data folder with a migrated database in it: making one takes longer than most tests here."""
    folder = Path(tempfile.mkdtemp(prefix="onrecord-launcher-")).resolve()
    (folder / "throw-away").touch()
    prepared.bring(folder)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def folder(made_once: Path) -> Iterator[Path]:
    """A data folder with a database where nothing runs; other tests have used it before."""
    yield made_once
    halt_all(made_once)


@pytest.fixture
def server(folder: Path) -> Iterator[Server]:
    """The server of `folder`, not started yet; nobody uses it after the test."""
    found = Server(folder)
    yield found
    found.leave()


@pytest.fixture
def fifteen() -> Programs:
    found = programs.look_in(Path("/usr/lib/postgresql/15/bin"))
    if found is None:
        pytest.skip("PostgreSQL 15 is not in /usr/lib/postgresql/15")
    return found


@pytest.fixture
def newest() -> Programs:
    return max(programs.every(), key=lambda found: found.major)


def halt_all(folder: Path) -> None:
    for cluster in clusters.present(folder).values():
        halt(cluster)


def environment(folder: Path, **more: str) -> dict[str, str]:
    """What a command of our own on this data folder is to see: nothing of the tests' own database."""
    unset = ("DATABASE_URL", "ONRECORD_DATA", "DJANGO_SETTINGS_MODULE", "PORT")
    return {**{k: v for k, v in os.environ.items() if k not in unset}, "ONRECORD_DATA": str(folder), **more}


def manage(folder: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """`manage.py` with these arguments, to its end."""
    command = [sys.executable, str(ROOT / "manage.py"), *arguments]
    return subprocess.run(
        command,
        env=environment(folder, **more),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        stdin=subprocess.DEVNULL,
    )
