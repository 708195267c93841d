"""Every example of the documentation runs, against the demonstration's data."""

import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from django.core.management import call_command
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "api-examples.md"
EXAMPLE = re.compile(r"^```(sh|python|r)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLES: list[tuple[str, str]] = EXAMPLE.findall(PAGE.read_text(encoding="utf-8"))
BETWEEN = "------"
# A program starts once for all examples of its language; what one of them names, the next does not know.
ALONE = {"sh": "(\n{}\n)", "python": "exec({!r}, {{}})", "r": "local({{\n{}\n}})"}
SAY = {"sh": f"echo {BETWEEN}", "python": f"print('{BETWEEN}')", "r": f"cat('{BETWEEN}\\n')"}
PROGRAMS = {
    "sh": ["bash", "-o", "pipefail", "-eu", "-c"],
    "python": [sys.executable, "-c"],
    "r": ["Rscript", "-e"],
}


class Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing: what goes wrong is seen in what the example prints."""


def test_every_language_has_examples() -> None:
    assert {language for language, _ in EXAMPLES} == {"sh", "python", "r"}


@pytest.fixture
def one_connection() -> Iterator[None]:
    """The test's own connection outlives the requests, which are answered inside its transaction."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def lacking(language: str) -> str:
    """What the examples of a language need and this machine has not; .ci/run installs it."""
    needed = {"sh": ["bash", "curl"], "r": ["Rscript"]}.get(language, [])
    return ", ".join(program for program in needed if not shutil.which(program))


@pytest.mark.parametrize("language", PROGRAMS)
def test_the_examples_run(language: str, loaded: None, one_connection: None) -> None:
    if missing := lacking(language):
        pytest.skip(f"not installed: {missing}")
    program = PROGRAMS[language]
    codes = [code for written_in, code in EXAMPLES if written_in == language]
    # Each says something, so that what is printed has a part of each.
    code = f"\n{SAY[language]}\n".join(ALONE[language].format(code) for code in codes)
    printed = io.StringIO()
    call_command("token", "reader", stdout=printed)
    # It is answered by this thread, which alone sees what the test has loaded.
    with make_server("127.0.0.1", 0, get_wsgi_application(), handler_class=Quiet) as server:
        server.timeout = 0.05
        written = code.replace("https://onrecord.example", f"http://127.0.0.1:{server.server_port}")
        environment = {**os.environ, "ONRECORD_TOKEN": printed.getvalue().strip()}
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as wrong:
            running = subprocess.Popen([*program, written], env=environment, stdout=out, stderr=wrong)
            while running.poll() is None:
                server.handle_request()
            out.seek(0)
            wrong.seek(0)
            said, trouble = out.read().decode(), wrong.read().decode()
    if "there is no package called" in trouble:
        pytest.skip(f"not installed: {trouble.splitlines()[0]}")
    assert (running.returncode, trouble) == (0, "")
    assert [part for part in said.split(BETWEEN) if not part.strip()] == []
    assert said.count(BETWEEN) == len(codes) - 1
    assert "urn:onrecord:problem" not in said
