"""A network for tests: names and public addresses of its own, behind which servers on this machine answer.

The door's own rules stay as they are: what it judges and connects to are public addresses; only the connection that
is made, after all has been judged, leads to this machine.
"""

import socket
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any

from sources.fetching import LIMITS, Fetched, Limits, fetch

Handler = Callable[[socket.socket, str], None]
"""Answers on a connection to a request, whose first line is given."""

PUBLIC = "198.96.1.7"
connects: list[Any] = []
"""Every address that a socket of this process was asked to connect to."""


def _note(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "socket.connect":
        connects.append(arguments[1])


sys.addaudithook(_note)


class Network:
    """What the tests' names resolve to, and which server stands behind which public address."""

    def __init__(self) -> None:
        self.names: dict[str, Sequence[str]] = {}
        self.servers: dict[str, int] = {}
        self.looked_up: list[str] = []
        self.connected: list[tuple[str, int]] = []
        # What `secure` was asked, and what it answers.
        self.heard: list[bytes] = []
        self.says = b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecure"

    def resolve(self, name: str) -> Sequence[str]:
        self.looked_up.append(name)
        if name not in self.names:
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        return self.names[name]

    def connect(self, ip: str, port: int, seconds: float) -> socket.socket:
        self.connected.append((ip, port))
        if ip not in self.servers:
            raise ConnectionRefusedError
        return socket.create_connection(("127.0.0.1", self.servers[ip]), timeout=seconds)

    def fetch(self, address: str, limits: Limits = LIMITS) -> Fetched:
        return fetch(address, resolve=self.resolve, connect=self.connect, limits=limits)

    @property
    def door(self) -> Callable[[str], Fetched]:
        return partial(fetch, resolve=self.resolve, connect=self.connect)

    @contextmanager
    def host(self, name: str, handler: Handler, ip: str = PUBLIC) -> Iterator[None]:
        """Somebody called `name` at `ip` answers as `handler` does."""
        with serving(handler) as port:
            self.names[name], self.servers[ip] = [ip], port
            yield


@contextmanager
def serving(handler: Handler) -> Iterator[int]:
    """A server on this machine; its port. Each connection has a thread, and all end with it."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        ended = threading.Event()
        threads: list[threading.Thread] = []

        def accept() -> None:
            while True:
                connection, _ = server.accept()
                if ended.is_set():
                    return connection.close()
                threads.append(threading.Thread(target=answer, args=(connection,)))
                threads[-1].start()

        def answer(connection: socket.socket) -> None:
            # Whoever fetches hangs up when it has had enough.
            with connection, suppress(OSError):
                connection.settimeout(10)
                head = b""
                while b"\r\n\r\n" not in head and (more := connection.recv(65_536)):
                    head += more
                handler(connection, head.decode("latin-1"))

        accepting = threading.Thread(target=accept)
        accepting.start()
        try:
            yield int(server.getsockname()[1])
        finally:
            ended.set()
            # Rather than looking every so often whether it has: that would be half of what these tests take.
            socket.create_connection(server.getsockname()).close()
            accepting.join()
            for thread in threads:
                thread.join()


def page(body: bytes = b"<p>Here.</p>", status: str = "200 OK", **headers: str) -> Handler:
    """Answers every request with this page; `content_type="text/plain"` is a header."""
    lines = [f"HTTP/1.1 {status}", *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items())]
    if "content_length" not in headers and "transfer_encoding" not in headers:
        lines.append(f"content-length: {len(body)}")
    return sends("\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body)


def sends(data: bytes) -> Handler:
    def handler(connection: socket.socket, _head: str) -> None:
        connection.sendall(data)

    return handler


def redirect(to: str, status: str = "302 Found") -> Handler:
    return page(b"", status, location=to)
