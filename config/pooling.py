"""Connections of a server: its threads share them. A command has one, and needs no pool."""

import select
from typing import Any

from psycopg import Connection
from psycopg_pool import ConnectionPool


def still_there(connection: Connection[Any]) -> None:
    """A pool's check of a connection before it is used. Raises OperationalError for one that has ended.

    A database that ends a connection says so: only one that has something to say is asked, which takes a round trip.
    """
    said = select.poll()
    said.register(connection.fileno(), select.POLLIN)
    if said.poll(0):
        ConnectionPool.check_connection(connection)


POOL = {"min_size": 1, "max_size": 4, "timeout": 10, "check": still_there}
