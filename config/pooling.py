"""Connections of a server: its threads share them. A command has one, and needs no pool."""

import os
import select
from typing import Any

from psycopg import Connection
from psycopg_pool import ConnectionPool

THREADS = min(6, 2 * (os.cpu_count() or 1) + 1)
"""Of a web server's process: more than that wait for Python rather than for the database."""


def still_there(connection: Connection[Any]) -> None:
    """A pool's check of a connection before it is used. Raises OperationalError for one that has ended.

    A database that ends a connection says so: only one that has something to say is asked, which takes a round trip.
    """
    said = select.poll()
    said.register(connection.fileno(), select.POLLIN)
    if said.poll(0):
        ConnectionPool.check_connection(connection)


POOL = {"min_size": 1, "max_size": THREADS, "timeout": 10, "check": still_there}
