"""Connections of a server: its threads share them. A command has one, and needs no pool."""

import select
from typing import Any

from psycopg import Connection
from psycopg_pool import ConnectionPool

CARRIED = 3
"""How many answers a web server's process sends piece by piece at once, and how many bodies it receives: those of slow
readers and senders hold a thread each."""
THREADS = 2 * CARRIED + 2
"""Of a web server's process: two are left for everybody else, so that one can wait for the database."""


def still_there(connection: Connection[Any]) -> None:
    """A pool's check of a connection before it is used. Raises OperationalError for one that has ended.

    A database that ends a connection says so: only one that has something to say is asked, which takes a round trip.
    """
    said = select.poll()
    said.register(connection.fileno(), select.POLLIN)
    if said.poll(0):
        ConnectionPool.check_connection(connection)


POOL = {"min_size": 1, "max_size": THREADS, "timeout": 10, "check": still_there}
