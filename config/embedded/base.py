"""The engine Django loads for `ENGINE = "config.embedded"`: PostgreSQL's own, with a server that starts when it is needed."""

import atexit
import functools
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS
from django.db.backends.postgresql import base, client
from django.utils.functional import cached_property
from psycopg import OperationalError

from config.embedded.folder import data_folder
from config.embedded.locks import FileLock
from config.embedded.server import DATABASE, Address, Server, tell

# These see the database as it is, for whoever works on its shape.
HANDLES_TABLES = ("dbshell", "makemigrations", "migrate", "showmigrations", "sqlmigrate", "squashmigrations")


@functools.cache
def server(folder: Path) -> Server:
    """The one server of a data folder, for this process; left when the process ends."""
    found = Server(folder)
    atexit.register(found.leave)
    return found


class DatabaseClient(client.DatabaseClient):
    """`./run dbshell`, with the psql that came with the server."""

    def runshell(self, parameters: Iterable[str]) -> None:
        self.connection.get_connection_params()
        self.executable_name = str(server(data_folder()).programs["psql"])
        super().runshell(parameters)


class DatabaseWrapper(base.DatabaseWrapper):
    """Connections to the embedded server; the first one of a process starts it where it does not run."""

    client_class = DatabaseClient
    _address: Address | None = None
    _looked_at = False

    @cached_property
    def pg_version(self) -> int:
        """The version as a number (180006), known without a server: checks of models ask for it, and start nothing."""
        major, _, minor = server(data_folder()).programs.version.partition(".")
        return int(major) * 10000 + (int(minor) if minor.isdigit() else 0)

    def get_connection_params(self) -> dict[str, Any]:
        if self._address is None:
            self._find_server()
        return super().get_connection_params()

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        try:
            return super().get_new_connection(conn_params)
        except OperationalError:
            # Stopped or killed since: it comes back with all that was committed.
            self._find_server()
            return super().get_new_connection(conn_params)

    def connect(self) -> None:
        super().connect()
        if not self._looked_at and self.alias == DEFAULT_DB_ALIAS and self.settings_dict["NAME"] == DATABASE:
            type(self)._looked_at = True
            self._fill_when_new()

    def _fill_when_new(self) -> None:
        """Makes the tables of an installation that has none, so that its first command can be any."""
        if sys.argv[1:2] and sys.argv[1] in HANDLES_TABLES:
            return
        with FileLock(data_folder() / "tables.lock").claimed():
            with self.cursor() as cursor:
                cursor.execute("SELECT to_regclass('django_migrations') IS NULL")
                is_new = cursor.fetchone()[0]
            if is_new:
                tell("Making the tables of a new database ...")
                call_command("migrate", interactive=False, verbosity=0)

    def _find_server(self) -> None:
        address = server(data_folder()).ensure()
        self._address = address
        self.settings_dict.update(HOST=address.host, PORT=str(address.port), USER=address.user)
