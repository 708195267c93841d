"""What is typed: `./run`, serving, stopping."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from config import serving
from config.embedded import clusters
from config.embedded.postmaster import postmaster
from config.errors import Refused
from tests.config.conftest import ROOT, environment, manage


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


@contextmanager
def serve(folder: Path, port: int, **more: str) -> Iterator[subprocess.Popen[str]]:
    """A server that answers; it ends with the block at the latest."""
    command = [sys.executable, str(ROOT / "manage.py"), "serve"]
    with subprocess.Popen(
        command,
        env=environment(folder, PORT=str(port), **more),
        stdout=subprocess.PIPE,
        text=True,
        # What is started in a shell's background ignores Ctrl-C, and so does all that it starts: these tests too.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    ) as process:
        try:
            assert process.stdout
            assert f"http://127.0.0.1:{port}/" in process.stdout.readline()
            yield process
        finally:
            process.terminate()


def children(of: int) -> list[int]:
    told = subprocess.run(["pgrep", "-P", str(of)], capture_output=True, text=True, check=False)
    return [int(line) for line in told.stdout.split()]


def threads_of(process: int) -> int:
    """How many it has: one that serves has some, one that begins has one."""
    told = subprocess.run(["ps", "-o", "nlwp=", "-p", str(process)], capture_output=True, text=True, check=False)
    return int(told.stdout or 0)


def running(folder: Path) -> bool:
    return any(postmaster(cluster) for cluster in clusters.present(folder).values())


def test_a_server_answers_and_ends_with_all_it_started(folder: Path) -> None:
    port = free_port()
    with serve(folder, port, PYTHON_CPU_COUNT="2") as process:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/admin/login/", timeout=30) as page:
            assert b"csrfmiddlewaretoken" in page.read()
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/static/admin/css/base.css", timeout=30) as style:
            assert style.headers["Content-Type"].startswith("text/css")
        assert running(folder)
        # One of the processes that answer is killed: another takes its place.
        [web] = [child for child in children(process.pid) if len(children(child)) == 2]
        killed = children(web)[0]
        os.kill(killed, signal.SIGKILL)
        while len(threads := [threads_of(child) for child in children(web) if child != killed]) < 2 or min(threads) < 3:
            assert process.poll() is None
            time.sleep(0.05)
        assert urllib.request.urlopen(f"http://127.0.0.1:{port}/sign-in", timeout=30).status == 200
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130
    assert not running(folder)
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5)

    # Again, and ended from outside this time; a process of each kind will do.
    with serve(folder, port, PYTHON_CPU_COUNT="1") as process:
        told = manage(folder, "stop")
        assert f"port {port}" in told.stdout
        assert process.wait(30) == 128 + signal.SIGTERM
    assert not running(folder)
    assert manage(folder, "stop").stdout.startswith("Nothing runs")


@pytest.mark.parametrize("port", ["none", "0", "65536", "-1", "²"])
def test_what_is_no_port_is_refused(monkeypatch: pytest.MonkeyPatch, port: str) -> None:
    monkeypatch.setenv("PORT", port)
    with pytest.raises(Refused, match="a port is a number"):
        serving.port()


def test_a_taken_port_is_refused_before_anything_starts(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        told = manage(tmp_path, "demo", PORT=str(other.getsockname()[1]))
    assert told.returncode == 1
    assert "choose another: PORT=" in told.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_script_works_from_any_folder_and_passes_the_exit_status_on(tmp_path: Path) -> None:
    run = [str(ROOT / "run")]
    assert subprocess.run([*run, "no_such_command"], cwd=tmp_path, capture_output=True, check=False).returncode == 1
    (tmp_path / "here.txt").write_text("The mayor said the bridge was closed.\n", encoding="utf-8")
    told = subprocess.run([*run, "extract", "here.txt"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert '"path": "here.txt"' in told.stdout


def test_the_script_explains_itself(tmp_path: Path) -> None:
    for asked in ([], ["help"], ["--help"]):
        told = subprocess.run([ROOT / "run", *asked], cwd=tmp_path, capture_output=True, text=True, check=True)
        assert "./run demo" in told.stdout


def test_without_uv_and_pip_the_script_says_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    for name in ("sh", "dirname", "cat", "cksum", "mkdir", "flock", "sleep"):
        found = shutil.which(name)
        if found:
            (tmp_path / "bin" / name).symlink_to(found)
    for name in ("run", ".python-version", "requirements.lock", "requirements-dev.lock"):
        shutil.copy(ROOT / name, tmp_path)
    command = [str(tmp_path / "run"), "check"]
    lacking = subprocess.run(command, env={"PATH": str(tmp_path / "bin")}, capture_output=True, text=True, check=False)
    assert (lacking.returncode, "neither uv nor python3" in lacking.stderr) == (1, True)
    python = tmp_path / "bin" / "python3"
    python.write_text("#!/bin/sh\necho no module named pip >&2\nexit 1\n", encoding="ascii")
    python.chmod(0o755)
    lacking = subprocess.run(command, env={"PATH": str(tmp_path / "bin")}, capture_output=True, text=True, check=False)
    assert (lacking.returncode, "python3-pip" in lacking.stderr) == (1, True)


def test_a_command_that_is_ended_stops_the_database_it_started(folder: Path) -> None:
    asked = "from django.db import connection; connection.ensure_connection(); print('ready', flush=True); import time; time.sleep(60)"
    command = [sys.executable, str(ROOT / "manage.py"), "shell", "--no-imports", "-c", asked]
    with subprocess.Popen(command, env=environment(folder), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        assert running(folder)
        os.kill(process.pid, signal.SIGTERM)
        process.wait(30)
    until = time.monotonic() + 10
    while running(folder) and time.monotonic() < until:
        time.sleep(0.05)
    assert not running(folder)
