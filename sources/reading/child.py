"""Reading what comes from outside in a process of its own, with an end to its time and memory.

Starting a reader takes half a second, so that one is kept waiting; each file is read by a fork of it, which is thrown
away afterwards (`reader_process`). A reader that hangs is killed with its fork, and the next file gets a new one.
"""

import atexit
import json
import os
import select
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

from sources.reading.passed_on import page_from
from sources.reading.result import Page, Unreadable

SECONDS = 10.0
MEMORY = 512_000_000
_ROOT = Path(__file__).resolve().parents[2]
_STARTS_WITHIN = 60.0
_MOST_IDLE = 2
_LONGEST_REPLY = 100_000_000

_idle: list["_Reader"] = []
_lock = threading.Lock()


def read_in_child(
    data: bytes, name: str = "", media_type: str | None = None, *, seconds: float = SECONDS, memory: int = MEMORY
) -> Page:
    """What `sources.reading.page.read` gives, read by a process that may take `seconds` and `memory` bytes.

    Raises Unreadable, with one sentence, also for a file that takes longer, needs more, or makes the reader crash.
    """
    reader = _waiting()
    try:
        said = reader.ask(data, name, media_type, seconds, memory)
    except BaseException:
        reader.end()
        raise
    with _lock:
        kept = len(_idle) < _MOST_IDLE
        if kept:
            _idle.append(reader)
    if not kept:
        reader.end()
    if "page" in said:
        return page_from(said["page"])
    raise Unreadable(str(said["unreadable"]))


def end_readers() -> None:
    """Ends the readers that wait; the next file starts one again."""
    with _lock:
        ending = _idle[:]
        _idle.clear()
    for reader in ending:
        reader.end()


atexit.register(end_readers)


def _waiting() -> "_Reader":
    with _lock:
        while _idle:
            reader = _idle.pop()
            if reader.lives():
                return reader
            reader.end()
    return _Reader()


class _Reader:
    """A process that has everything loaded and reads one file after the other."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "sources.reading.reader_process"],
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            # No secret of ours is in reach of a parser that somebody else's bytes have taken over.
            env={"PATH": os.defpath, "PYTHONUTF8": "1"},
            # A group of its own, so that the fork ends with it.
            start_new_session=True,
        )
        try:
            if self._answer(time.monotonic() + _STARTS_WITHIN) is None:
                raise Unreadable("The reader of files does not start.")
        except BaseException:
            self.end()
            raise

    def lives(self) -> bool:
        return self._process.poll() is None

    def ask(
        self, data: bytes, name: str, media_type: str | None, seconds: float, memory: int
    ) -> dict[str, dict[str, object] | str]:
        """The reply: {"page": ...} or {"unreadable": a sentence}. Raises Unreadable when there is none in time."""
        asked = {"size": len(data), "name": name, "media_type": media_type, "seconds": seconds, "memory": memory}
        until = time.monotonic() + seconds
        with suppress(BrokenPipeError):
            assert self._process.stdin  # noqa: S101 - a pipe was asked for
            self._process.stdin.write(json.dumps(asked).encode() + b"\n")
            for at in range(0, len(data), 65_536):
                self._process.stdin.write(data[at : at + 65_536])
        reply = self._answer(until)
        if reply is None:
            raise Unreadable(f"The file takes longer than {seconds:g} seconds to read.")
        found: dict[str, dict[str, object] | str] = json.loads(reply)
        return found

    def _answer(self, until: float) -> bytes | None:
        """One reply, its length before it; None where none came in time, or the process ended."""
        head = self._bytes(8, until)
        size = int.from_bytes(head) if head else 0
        if size > _LONGEST_REPLY:
            raise Unreadable("The file holds more text than can be kept.")
        return self._bytes(size, until) if head else None

    def _bytes(self, count: int, until: float) -> bytes | None:
        assert self._process.stdout  # noqa: S101 - a pipe was asked for
        descriptor, got = self._process.stdout.fileno(), bytearray()
        while len(got) < count:
            left = until - time.monotonic()
            if left <= 0 or not select.select([descriptor], [], [], left)[0]:
                return None
            piece = os.read(descriptor, min(count - len(got), 1 << 20))
            if not piece:
                return None
            got += piece
        return bytes(got)

    def end(self) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()
