"""A connection to an address that was judged before: to that very address, with an end in time and in size."""

import io
import socket
import ssl
import time
from collections.abc import Callable, Sequence
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import certifi

from sources.fetching.addresses import Address
from sources.fetching.errors import BadAnswer, BadCertificate, NoConnection, TooLarge, TooSlow
from sources.fetching.limits import Limits

Connect = Callable[[str, int, float], socket.socket]
"""Connects to an IP address and port within so many seconds. Raises OSError."""

_TRIED = 4


def by_socket(ip: str, port: int, seconds: float) -> socket.socket:
    """A connection to exactly this IP address: no name is looked up again, no proxy asked."""
    version = ip_address(ip).version
    connection = socket.socket(socket.AF_INET if version == 4 else socket.AF_INET6, socket.SOCK_STREAM)
    try:
        connection.settimeout(seconds)
        connection.connect((ip, port))
    except BaseException:
        connection.close()
        raise
    return connection


def connected(to: Address, ips: Sequence[str], *, connect: Connect, limits: Limits, until: float) -> socket.socket:
    """A connection to the first of `ips` that answers, with TLS for https: certificate and name of `to.host` checked.

    Raises NoConnection, BadCertificate, TooSlow.
    """
    raw = _first(to, ips, connect, limits, until)
    if to.scheme == "http":
        return raw
    try:
        raw.settimeout(_left(until))
        return _tls().wrap_socket(raw, server_hostname=to.host)
    except ssl.SSLCertVerificationError as error:
        raw.close()
        raise BadCertificate(f"{to.host} does not prove that it is {to.host}: {error.verify_message}.") from error
    except TimeoutError as error:
        raw.close()
        raise TooSlow(f"{to.host} took too long to answer.") from error
    except OSError as error:  # ssl.SSLError is one
        raw.close()
        raise NoConnection(f"No secure connection to {to.host} could be made.") from error


def _first(to: Address, ips: Sequence[str], connect: Connect, limits: Limits, until: float) -> socket.socket:
    why: OSError | None = None
    for ip in ips[:_TRIED]:
        try:
            return connect(ip, to.port, min(limits.connect_seconds, _left(until)))
        except OSError as error:
            why = error
    raise NoConnection(f"{to.netloc} does not answer.") from why


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise TooSlow
    return left


def _tls() -> ssl.SSLContext:
    """TLS as Python recommends it, with the authorities the system trusts, or certifi's where the system has none."""
    paths = ssl.get_default_verify_paths()
    there = paths.cafile or (paths.capath and any(Path(paths.capath).iterdir()))
    return ssl.create_default_context(cafile=None if there else certifi.where())


class Exchange:
    """A connection as `http.client` wants one, until a moment and up to a size: no slow host gets past the end."""

    def __init__(self, connection: socket.socket, *, limits: Limits, until: float) -> None:
        self._connection, self._until = connection, until
        self.received = Received(connection, limits=limits, until=until)

    def makefile(self, *_mode: str) -> io.BufferedReader:
        return io.BufferedReader(self.received)

    def sendall(self, data: bytes) -> None:
        self._connection.settimeout(_left(self._until))
        try:
            self._connection.sendall(data)
        except TimeoutError as error:
            raise TooSlow from error
        except OSError as error:
            raise NoConnection("The host broke the connection off.") from error

    def close(self) -> None:
        """http.client lets go before it has read the body; the connection ends with `end`."""

    def end(self) -> None:
        self._connection.close()


class Received(io.RawIOBase):
    """What a connection brings: one byte a second gets nobody past the end, nor does a header without end."""

    def __init__(self, connection: socket.socket, *, limits: Limits, until: float) -> None:
        self._connection, self._limits, self._until = connection, limits, until
        self._count = 0
        self.in_headers = True

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._connection.settimeout(_left(self._until))
        try:
            count = self._connection.recv_into(buffer)
        except TimeoutError as error:
            raise TooSlow from error
        except OSError as error:
            raise BadAnswer("The host broke the connection off.") from error
        self._count += count
        # A buffer's worth more than the header may hold has come with it.
        if self.in_headers and self._count > self._limits.header_bytes + io.DEFAULT_BUFFER_SIZE:
            raise BadAnswer("The host's answer begins with a header without end.")
        if self._count > 2 * self._limits.bytes + self._limits.header_bytes:
            raise TooLarge
        return count
