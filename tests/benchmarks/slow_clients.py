"""Whether clients that do not read, or do not send what they announced, keep others from being answered.

    .venv/bin/python -m tests.benchmarks.slow_clients [--clients 14] [--claims 20000]

On a real server, so many ask for all claims as a file and read nothing but the status line, while others ask for pages.
Told are the statuses of both, and the slowest answer. Then they go, in the middle of what they were sent, and pages are
asked for again. The same with as many that announce a body and send none of it.
"""

import argparse
import http.client
import os
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from tests.benchmarks.installation import say, thrown_away

PAGES = ("/", "/api/v1/claims/?limit=1", "/api/v1/speakers/?limit=1", "/corrections")
PATIENCE = 20.0
FREE = 0  # the system chooses
READ = "GET /api/v1/claims/?format=ndjson HTTP/1.1"
SEND = "POST /api/v1/check HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 100000"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", FREE))
        return int(probe.getsockname()[1])


@contextmanager
def served() -> Iterator[int]:
    """The port of a server of this installation."""
    port = free_port()
    command = [sys.executable, "manage.py", "serve"]
    server = subprocess.Popen(command, env=os.environ | {"PORT": str(port)}, stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        if not any("answers at" in line for line in server.stdout):
            raise SystemExit("the server does not answer")
        yield port
    finally:
        server.terminate()
        server.wait(60)


def waiting(port: int, head: str) -> socket.socket:
    """A connection on which this was asked, with a small buffer for the answer."""
    client = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    client.sendall(f"{head}\r\nHost: 127.0.0.1\r\n\r\n".encode())
    return client


def status(client: socket.socket) -> str:
    try:
        return client.recv(12).decode().removeprefix("HTTP/1.1 ")
    except TimeoutError:
        return "no answer"


def others(port: int) -> str:
    """The statuses that 40 others got, and the slowest of their answers."""
    got: Counter[str] = Counter()
    slowest = 0.0
    for number in range(40):
        began = time.perf_counter()
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        try:
            connection.request("GET", PAGES[number % len(PAGES)])
            answer = connection.getresponse()
            answer.read()
            got[str(answer.status)] += 1
        except TimeoutError:
            got["no answer"] += 1
        connection.close()
        slowest = max(slowest, time.perf_counter() - began)
    return f"{_told(got)}; the slowest after {slowest * 1000:.0f} ms"


def _told(got: Counter[str]) -> str:
    return ", ".join(f"{many} x {status}" for status, many in sorted(got.items()))


def _others(port: int, slow: list[socket.socket]) -> None:
    say(f"others beside {len(slow)} slow ones: {others(port)}")
    for client in slow:
        client.close()
    say(f"others when those are gone: {others(port)}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=14)
    parser.add_argument("--claims", type=int, default=20_000)
    asked = parser.parse_args()
    with thrown_away():
        from tests.benchmarks.record import fill

        fill(asked.claims)
        with served() as port:
            reading = [waiting(port, READ) for _ in range(asked.clients)]
            say(f"{asked.clients} that do not read: {_told(Counter(map(status, reading)))}")
            _others(port, reading)
            _others(port, [waiting(port, SEND) for _ in range(asked.clients)])
    return 0


if __name__ == "__main__":
    sys.exit(main())
