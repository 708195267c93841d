"""The engine Django loads for `ENGINE = "config.embedded"`: PostgreSQL's own, with a server that starts when it is needed."""

import atexit
import functools
from pathlib import Path
from typing import Any

from django.db.backends.postgresql import base, client
from psycopg import OperationalError

from config.embedded.folder import data_folder
from config.embedded.server import Address, Server


@functools.cache
def server(folder: Path) -> Server:
    """The one server of a data folder, for this process; left when the process ends."""
    found = Server(folder)
    atexit.register(found.leave)
    return found


class DatabaseClient(client.DatabaseClient):
    """`./run dbshell`, with the psql that came with the server."""

    def runshell(self, parameters: list[str]) -> None:
        self.connection.get_connection_params()
        self.executable_name = str(server(data_folder()).programs["psql"])
        super().runshell(parameters)


class DatabaseWrapper(base.DatabaseWrapper):
    """Connections to the embedded server; the first one of a process starts it where it does not run."""

    client_class = DatabaseClient
    _address: Address | None = None

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

    def _find_server(self) -> None:
        address = server(data_folder()).ensure()
        self._address = address
        self.settings_dict.update(HOST=address.host, PORT=str(address.port), USER=address.user)
