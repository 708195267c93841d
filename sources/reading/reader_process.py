"""The process that reads for `child`: it has the readers loaded, and forks for every file.

It says b"" when it is ready. A request is a line of JSON (size, name, media_type, seconds, memory) and then the
file's bytes; a reply is its length in eight bytes and then JSON: {"page": ...} or {"unreadable": a sentence}.
"""

import json
import os
import resource
import signal
import sys
from typing import Any, BinaryIO

# Loaded before any file comes, by the process that all forks are made of.
from sources.reading import html as html, pdf as pdf
from sources.reading.page import read
from sources.reading.passed_on import page_json
from sources.reading.result import Unreadable

# The fork says by its exit what it could not say in words.
_NO_MEMORY = 3


def main() -> None:
    """Serves until whoever asks is gone."""
    # Those who look at pages go before.
    os.nice(5)
    # What a library prints is no reply.
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    _reply(out, b"")
    while line := sys.stdin.buffer.readline():
        asked = json.loads(line)
        data = sys.stdin.buffer.read(asked["size"])
        _reply(out, _read_by_a_fork(asked, data))


def _reply(out: BinaryIO, said: bytes) -> None:
    out.write(len(said).to_bytes(8) + said)
    out.flush()


def _read_by_a_fork(asked: dict[str, Any], data: bytes) -> bytes:
    theirs, ours = os.pipe()
    fork = os.fork()
    if not fork:
        os.close(theirs)
        # Whatever happens in here, the fork never becomes a second process that serves.
        status = 1
        try:
            status = _read(asked, data, ours)
        finally:
            os._exit(status)
    os.close(ours)
    with os.fdopen(theirs, "rb") as pipe:
        said = pipe.read()
    status = os.waitstatus_to_exitcode(os.waitpid(fork, 0)[1])
    return said if status == 0 else json.dumps({"unreadable": _why(status, asked)}).encode()


def _why(status: int, asked: dict[str, Any]) -> str:
    if status in (-signal.SIGXCPU, -signal.SIGKILL):
        return f"The file takes longer than {asked['seconds']:g} seconds to read."
    if status == _NO_MEMORY:
        return f"The file takes more than {asked['memory'] // 1_000_000} MB of memory to read."
    return "The file makes its reader fail; it may be broken, or made to do harm."


def _read(asked: dict[str, Any], data: bytes, out: int) -> int:
    cpu = max(1, round(asked["seconds"]))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu))
    resource.setrlimit(resource.RLIMIT_AS, (asked["memory"], asked["memory"]))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    try:
        said = {"page": page_json(read(data, name=asked["name"], media_type=asked["media_type"]))}
        reply = json.dumps(said).encode()
    except Unreadable as error:
        reply = json.dumps({"unreadable": str(error)}).encode()
    except MemoryError:
        return _NO_MEMORY
    with os.fdopen(out, "wb") as pipe:
        pipe.write(reply)
    return 0


if __name__ == "__main__":
    main()
