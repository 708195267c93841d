"""What every test stands on: a PostgreSQL that is thrown away, no network, quick passwords."""

import gc
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.conf import settings
from django.db.backends.postgresql.creation import DatabaseCreation
from hypothesis import settings as hypothesis_settings
from pytest_django.plugin import DjangoDbBlocker

from config.embedded import programs
from config.embedded.locks import FileLock
from config.embedded.postmaster import halt
from config.embedded.server import DATABASE
from tests import databases, prepared
from tests.emptying import _emptying_begins_the_record_anew  # noqa: F401 - pytest finds the fixture here

# How long an example takes says how busy the machine is.
hypothesis_settings.register_profile("house", deadline=None)
hypothesis_settings.load_profile("house")

OURS = "onrecord-tests-"
RUN = pytest.StashKey[FileLock]()
PREPARING = pytest.StashKey["subprocess.Popen[bytes]"]()
HERE = Path(__file__).parent
LONG = ("journeys", "crawl", "config", "desk", "pages")
MEMORY = "/dev/shm"  # noqa: S108 - what is made in it has a name nobody can guess
PLENTY = 4 << 30
LOOPBACK = ("127.", "::1", "localhost")


class NetworkBlocked(RuntimeError):
    """A test reached out of this machine."""


def pytest_configure(config: pytest.Config) -> None:
    sys.addaudithook(_refuse_network)
    settings.API_RATE = settings.API_RATE_SIGNED_IN = 0  # a test of a minute asks more than a person in an hour
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.WHITENOISE_AUTOREFRESH = True  # or each client of a test looks through every file of every app first
    if hasattr(config, "workerinput") or os.environ.get("DATABASE_URL"):
        return
    # The folder is made before the workers of xdist, who inherit the variable; the server starts with the first test
    # that needs it, in whichever process, and stops when this one ends. Directly in the temporary folder, because
    # the account root hands the server to cannot enter pytest's own.
    place = _place()
    for left in {*place.glob(f"{OURS}*"), *Path(tempfile.gettempdir()).glob(f"{OURS}*")}:
        _throw_away(left)
    folder = Path(tempfile.mkdtemp(prefix=OURS, dir=place)).resolve()
    (folder / "throw-away").touch()
    config.stash[RUN] = FileLock(folder / "run.lock")
    config.stash[RUN].claim()
    os.environ["ONRECORD_DATA"] = str(folder)
    if config.getoption("dist", "no") != "no":
        # While the processes collect: on a new machine making it takes as long as that.
        config.stash[PREPARING] = subprocess.Popen([sys.executable, "-m", "tests.prepared"], cwd=HERE.parent)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long modules first: two processes that share the rest then end together."""
    items.sort(key=lambda item: item.path.relative_to(HERE).parts[0] not in LONG)


def pytest_collection_finish() -> None:
    """What was collected stays to the end: to look through all of it again and again is a twentieth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 10, 10)


def pytest_unconfigure(config: pytest.Config) -> None:
    if PREPARING in config.stash:
        config.stash[PREPARING].wait()
    if RUN in config.stash:
        config.stash[RUN].release()
        _throw_away(config.stash[RUN].path.parent)


def _place() -> Path:
    """The temporary folder; in memory where there is plenty of it, since a database is thousands of files that come and
    go, and where programs may run: those of PostgreSQL are copied where its account cannot reach them."""
    memory = Path(MEMORY)
    fits = os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > PLENTY
    runs = fits and not os.statvfs(memory).f_flag & os.ST_NOEXEC
    return memory if runs else Path(tempfile.gettempdir())


def _throw_away(folder: Path) -> None:
    """The folder of a run that has ended, killed ones included: their locks went with them."""
    if folder.stat().st_uid != os.geteuid() or not (folder / "run.lock").exists():
        return
    run = FileLock(folder / "run.lock")
    if run.try_claim():
        for cluster in folder.glob("pg*"):
            halt(cluster, patience=0)  # nobody reads it again
        shutil.rmtree(folder, ignore_errors=True)
    run.release()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Databases of tests begin as a copy of one that has every migration; on a server of the caller's own they are made anew."""
    if os.environ.get("DATABASE_URL"):
        return
    prepared.bring(Path(os.environ["ONRECORD_DATA"]))
    # Page by page through the log, as is the default, copying takes twenty times as long.
    setattr(DatabaseCreation, "_get_database_create_suffix", lambda *_, **__: f"TEMPLATE {DATABASE} STRATEGY file_copy")  # noqa: B010 - the stubs do not know it


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    """What goes with its whole server is not taken down piece by piece; a server of the caller's own is left as it was."""
    return not databases.LEFT_CLEAN


@pytest.fixture(scope="session")
def demonstrated(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The name of a database with the demonstration in it."""
    with django_db_blocker.unblock(), databases.demonstrated() as name:
        yield name


def pytest_report_header() -> str:
    url = os.environ.get("DATABASE_URL")
    if url:
        with psycopg.connect(url, connect_timeout=10) as connection:
            return f"PostgreSQL {connection.info.parameter_status('server_version')} (DATABASE_URL)"
    found = programs.find()
    return f"PostgreSQL {found.version} ({found.folder})"


def _refuse_network(event: str, arguments: tuple[Any, ...]) -> None:
    # An audit hook sees what no replaced function would: sockets opened below Python's own modules.
    if event == "socket.getaddrinfo":
        host = arguments[0]
    elif event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        host = arguments[1][0] if isinstance(arguments[1], tuple) else None
    else:
        return
    name = host.decode() if isinstance(host, bytes) else host
    if name and not name.startswith(LOOPBACK):
        raise NetworkBlocked(f"{event} to {name}")
