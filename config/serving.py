"""Runs the web server of one installation, from the first check of its port to the end of what it started."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import NoReturn

from config.embedded.folder import data_folder, make_data_folder
from config.embedded.locks import FileLock
from config.errors import Refused
from config.pooling import THREADS

HOST = "127.0.0.1"
ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 30.0
# What waits in the queue is done beside the web server, by a process that is started again when it ends.
WORKER = [sys.executable, str(ROOT / "manage.py"), "worker"]
BETWEEN_LOOKS = 5.0


def port() -> int:
    """The port PORT names, 8000 without it. Raises Refused when that is no port or is taken."""
    written = os.environ.get("PORT") or "8000"
    if not (written.isascii() and written.isdigit() and 0 < int(written) < 65536):
        raise Refused(f"PORT is {written!r}; a port is a number from 1 to 65535.")
    number = int(written)
    with socket.socket() as probe:
        # What has just ended may still linger in the system; it does not hold the port.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, number))
        except OSError as error:
            raise Refused(
                f"Port {number} cannot be had ({error.strerror}); choose another: PORT={number + 1} ./run ..."
            ) from error
    return number


def serve(number: int, ready: Callable[[str], None]) -> None:
    """Serves on this port until Ctrl-C, SIGTERM or `./run stop`; calls `ready` with the address once it answers.

    Raises Refused when the server ends by itself.
    """
    with _ended_politely(), _noted(number) as descriptor:
        child = _start(_command(number), descriptor)
        worker = None
        try:
            _wait_for_answer(number, child)
            worker = _start(WORKER, descriptor)
            ready(f"http://{HOST}:{number}/")
            while child.poll() is None:
                with suppress(subprocess.TimeoutExpired):
                    child.wait(BETWEEN_LOOKS)
                if worker.poll() is not None:
                    worker = _start(WORKER, descriptor)
            raise Refused(f"The web server ended by itself (status {child.returncode}).")
        finally:
            if worker:
                # What it was at is taken up again: nothing is lost by not waiting for it.
                _end(worker, within=3)
            _end(child)


def _start(command: list[str], descriptor: int) -> subprocess.Popen[bytes]:
    """Starts one of the processes that serve, and notes it."""
    child = subprocess.Popen(  # noqa: S603 - our own server and worker
        command,
        cwd=ROOT,
        # What it logs is no answer of ours.
        stdout=sys.stderr.fileno(),
        env={**os.environ, "ONRECORD_DATA": str(data_folder()), "DJANGO_SETTINGS_MODULE": "config.settings"},
        # In a session of its own Ctrl-C reaches only us, who stop things in their order; while any of
        # them lives, `./run stop` finds it by the lock they share.
        start_new_session=True,
        pass_fds=[descriptor],
    )
    _note(descriptor, child.pid)
    return child


def stop_serving(folder: Path) -> list[int]:
    """Ends what serves this data folder; the ports that were served."""
    ports = []
    for path in sorted(folder.glob("serving-*")):
        lock = FileLock(path)
        if lock.try_claim():
            path.unlink()
        else:
            numbers = [int(word) for word in path.read_text(encoding="ascii").split() if word.isdigit()]
            for number in numbers:
                with suppress(ProcessLookupError):
                    os.kill(number, signal.SIGTERM)
            lock.claim()
            ports.append(int(path.name.removeprefix("serving-")))
        lock.release()
    return ports


def _command(number: int) -> list[str]:
    # A process a core, since threads of one share it.
    workers = min(4, os.cpu_count() or 1)
    granian = [
        sys.executable,
        "-m",
        "granian",
        "--interface",
        "wsgi",
        "--http",
        "1",
        "--no-ws",
        # Its warnings are about numbers that are chosen here.
        "--log-level",
        "error",
    ]
    return [
        *granian,
        "--host",
        HOST,
        "--port",
        str(number),
        "--workers",
        str(workers),
        "--blocking-threads",
        str(THREADS),
        # One process that is killed, for want of memory say, does not end the others.
        "--respawn-failed-workers",
        # One that is told to end while it begins does not hear it.
        "--workers-kill-timeout",
        "5",
        "config.wsgi:application",
    ]


@contextmanager
def _ended_politely() -> Iterator[None]:
    """SIGTERM and SIGHUP become an exception, so that every `finally` runs."""

    def end(number: int, _frame: FrameType | None) -> NoReturn:
        raise SystemExit(128 + number)

    before = {number: signal.signal(number, end) for number in (signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _noted(number: int) -> Iterator[int]:
    """Notes in the data folder that this process serves this port; yields the descriptor of the locked note."""
    lock = FileLock(make_data_folder() / f"serving-{number}")
    if not lock.try_claim():
        raise Refused(f"This data folder is served on port {number} already; `./run stop` ends that.")
    descriptor = lock.descriptor
    os.ftruncate(descriptor, 0)
    _note(descriptor, os.getpid())
    try:
        yield descriptor
    finally:
        lock.path.unlink(missing_ok=True)
        lock.release()


def _note(descriptor: int, process: int) -> None:
    os.write(descriptor, f"{process}\n".encode())


def _wait_for_answer(number: int, child: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if child.poll() is not None:
            raise Refused(f"The web server ended at once (status {child.returncode}); what it said stands above.")
        connection = http.client.HTTPConnection(HOST, number, timeout=PATIENCE)
        with suppress(OSError, http.client.HTTPException):
            connection.request("HEAD", "/")
            connection.getresponse()
            return
        connection.close()
        time.sleep(0.05)
    raise Refused(f"The web server does not answer on port {number} after {PATIENCE:.0f} seconds.")


def _end(child: subprocess.Popen[bytes], within: float = 10) -> None:
    child.terminate()
    try:
        child.wait(timeout=within)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
