"""One embedded PostgreSQL: starts it where none runs, tells who may use it, stops it when nobody does."""

import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import psycopg
from psycopg import sql

from config.embedded import clusters, programs
from config.embedded.account import Account, account_for
from config.embedded.folder import make_data_folder, make_private, socket_folder
from config.embedded.locks import FileLock
from config.embedded.postmaster import alive, halt, postmaster, remove_stale_pid_file
from config.embedded.programs import Programs
from config.errors import Refused

USER = "onrecord"
DATABASE = "onrecord"
PORT = 5432  # no port: part of the socket's name

# After kill -9 the old server's children may hold its memory for some seconds, and a start is refused until they are gone.
AFTER_A_CRASH = 20.0
# A server that runs but does not answer is reading its log after a crash; that can take minutes.
RECOVERING = 600.0

SETTINGS = {
    "listen_addresses": "",
    "port": str(PORT),
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "256MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "cluster_name": "onrecord",
    # The log must not keep what the record may have to erase: no texts of statements, no rows in details.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "logging_collector": "off",
}
# For a database that is thrown away: what a crash of the machine loses does not matter, and statistics taken in the
# middle of a test, of rows that are rolled back, would make the next plan a matter of luck.
CARELESS = {"fsync": "off", "full_page_writes": "off", "autovacuum": "off"}
LARGEST_LOG = 5_000_000


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server answers, in the words of libpq."""

    host: str
    port: int
    user: str


class Server:
    """The PostgreSQL of one data folder. `chosen` programs instead of those found; a folder with a file named
    `throw-away` in it (the tests' own) is run without care for crashes of the machine."""

    def __init__(self, folder: Path, chosen: Programs | None = None) -> None:
        self.folder = folder
        self._chosen = chosen
        self._users = FileLock(folder / "users.lock")
        self._within = threading.Lock()

    @cached_property
    def programs(self) -> Programs:
        return self._chosen or programs.find()

    @property
    def cluster(self) -> Path:
        """The folder of the database files; its name tells PostgreSQL's major version."""
        return self.folder / f"pg{self.programs.major}"

    @property
    def log(self) -> Path:
        return self.folder / "postgres.log"

    @property
    def address(self) -> Address:
        return Address(str(socket_folder(self.folder)), PORT, USER)

    def ensure(self) -> Address:
        """Makes sure the server runs and has our database, and that it goes on running as long as this process does.

        Of several processes that ask together one starts it and the others wait. Raises Refused, with the way out.
        """
        with self._within:
            make_data_folder(self.folder)
            # Waits while the last one out is stopping it.
            self._users.share()
            if not self._complete():
                self.start()
            return self.address

    def start(self) -> None:
        """Starts the server where it does not run, one process at a time; nobody is held to be using it."""
        with FileLock(self.folder / "start.lock").claimed():
            # Another process may have started it while this one waited for the lock.
            if not self._complete():
                self._start()

    def leave(self) -> bool:
        """This process needs the server no more; stops it when no other does. Whether it was stopped."""
        try:
            return self._users.held and self._users.try_claim() and halt(self.cluster)
        finally:
            self._users.release()

    def connect(self, database: str = "postgres") -> psycopg.Connection:
        """A connection of our own, outside Django. Raises psycopg.OperationalError when the server does not answer."""
        address = self.address
        return psycopg.connect(
            host=address.host, port=address.port, user=address.user, dbname=database, autocommit=True, connect_timeout=5
        )

    def _complete(self) -> bool:
        """Whether the right server answers and has our database."""
        try:
            with self.connect() as connection:
                query = "SELECT current_setting('data_directory'), EXISTS (SELECT FROM pg_database WHERE datname = %s)"
                found, made = connection.execute(query, [DATABASE]).fetchone() or ("", False)
        except psycopg.OperationalError:
            return False
        return bool(made) and Path(found) == self.cluster

    def _start(self) -> None:
        clusters.refuse_other_versions(self.folder, self.programs)
        account = account_for(self.cluster)
        clusters.let_in(self.folder, account)
        usable = programs.within_reach(self.programs, account, self.folder)
        if not self.cluster.exists():
            clusters.make(self.cluster, usable, account, careless=self._careless)
        make_private(socket_folder(self.folder), account.uid, account.gid)
        self._run(usable, account)
        self._make_database()

    @property
    def _careless(self) -> bool:
        return (self.folder / "throw-away").exists()

    def _run(self, usable: Programs, account: Account) -> None:
        began = time.monotonic()
        pid = None
        while True:
            if pid is None or not alive(pid):
                waited = time.monotonic() - began
                if pid is not None and waited > AFTER_A_CRASH:
                    raise Refused(f"PostgreSQL does not start. Its log ({self.log}) ends with:\n{self._log_end()}")
                if pid is not None:
                    time.sleep(0.5)
                remove_stale_pid_file(self.cluster)
                pid = postmaster(self.cluster) or self._launch(usable, account)
            if self._answers():
                return
            if time.monotonic() - began > RECOVERING:
                raise Refused(
                    f"PostgreSQL runs (process {pid}) but does not answer; `./run stop` ends it. Its log: {self.log}"
                )
            time.sleep(0.02)

    def _answers(self) -> bool:
        try:
            self.connect().close()
        except psycopg.OperationalError:
            return False
        return True

    def _launch(self, usable: Programs, account: Account) -> int:
        """The process number of a server that was told to start."""
        settings = {**SETTINGS, **(CARELESS if self._careless else {}), "unix_socket_directories": self.address.host}
        arguments = [argument for name, value in settings.items() for argument in ("-c", f"{name}={value}")]
        mode = "wb" if self.log.exists() and self.log.stat().st_size > LARGEST_LOG else "ab"
        with self.log.open(mode) as log:
            # The shell ends at once, so that the server is nobody's child and outlives whoever starts it;
            # a session of its own keeps the terminal's Ctrl-C from it.
            started = subprocess.run(  # noqa: S603 - our own programs, no text of a user
                ["/bin/sh", "-c", '"$@" >&2 & echo $!', "sh", usable["postgres"], "-D", self.cluster, *arguments],
                stdout=subprocess.PIPE,
                stderr=log,
                start_new_session=True,
                text=True,
                check=True,
                **account.options,
            )
        return int(started.stdout)

    def _log_end(self) -> str:
        try:
            return "\n".join(self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-12:])
        except OSError as error:
            return f"(unreadable: {error.strerror})"

    def _make_database(self) -> None:
        with self.connect() as connection:
            if connection.execute("SELECT FROM pg_database WHERE datname = %s", [DATABASE]).fetchone() is None:
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))


def tell(message: str) -> None:
    """A line for whoever waits."""
    print(message, file=sys.stderr, flush=True)  # noqa: T201 - before Django, and beside its output
