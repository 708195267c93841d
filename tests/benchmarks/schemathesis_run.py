"""What schemathesis finds wrong with the API of a server that runs on the demonstration's data.

    .venv/bin/python -m tests.benchmarks.schemathesis_run [--cases 1000] [--roles anonymous,reader,editor]
        [--phases examples,coverage,fuzzing,stateful] [--methods GET] [--program SCHEMATHESIS]

Every check, positive and negative cases, for nobody and with a token of each role, two roles at once. It needs the program
`schemathesis` on the path, or named; without it nothing is run, and that is said. Ends with 1 where something is found.
`--cases` says how many the fuzzing makes up; the other phases have as many as the document gives rise to.

What no OpenAPI document can say, so that a refusal of what looks valid is right: parameters that exclude each other (a
style is for ready text alone) are 400, a body may contradict the record (409, 412, 422), Parquet is 406 where the extra
is not installed, a range may lie behind the end of a text (416), and of some things there are enough for now (429).
"""

import argparse
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.benchmarks.installation import say, thrown_away

ROLES = ("anonymous", "reader", "contributor", "checker", "editor", "admin")
DOCUMENT = "docs/reference/openapi.json"
CONFIG_FILE = "schemathesis.toml"
CONFIG = """
[checks.positive_data_acceptance]
expected-statuses = ["2xx", 304, 400, 401, 403, 404, 406, 409, 412, 416, 422, 428, 429]
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--cases", type=int, default=1000, help="about so many in all; the least is one an operation and role"
    )
    parser.add_argument("--roles", default=",".join(ROLES))
    parser.add_argument("--phases", default="fuzzing")
    parser.add_argument("--methods", default="")
    parser.add_argument("--program", default=_program())
    asked = parser.parse_args()
    if not asked.program:
        say(
            "SKIPPED: the program schemathesis is not installed (pip install schemathesis, in an environment of its own)"
        )
        return 0
    roles = asked.roles.split(",")
    with thrown_away():
        tokens = _tokens(roles)
        port = _free_port()
        (Path(os.environ["ONRECORD_DATA"]) / CONFIG_FILE).write_text(CONFIG)
        # Who may most is asked most.
        shares = _shares(asked, len(roles))
        # Schemathesis makes the next case up while the server answers the other's: two keep two cores busy.
        with Served(port), ThreadPoolExecutor(2) as at_once:
            runs = [
                at_once.submit(_run, asked, role, tokens.get(role), port, share)
                for role, share in zip(reversed(roles), shares, strict=True)
            ]
            results = [run.result() for run in runs]
    cases, failures = (sum(part) for part in zip(*results, strict=True))
    say(f"{cases} cases, {failures} failures")
    return 1 if failures else 0


def _program() -> str:
    beside = Path(sys.executable).with_name("schemathesis")
    return str(beside) if beside.exists() else shutil.which("schemathesis") or ""


def _tokens(roles: list[str]) -> dict[str, str]:
    from io import StringIO

    from django.core.management import call_command

    from claims.flows import demo

    demo.load(lambda paths: paths)
    found = {}
    for role in roles:
        if role != "anonymous":
            printed = StringIO()
            call_command("token", role, stdout=printed)
            found[role] = printed.getvalue().strip()
    return found


class Served:
    """The web server, while the block lasts."""

    def __init__(self, port: int) -> None:
        self.port = port

    def __enter__(self) -> None:
        environment = {**os.environ, "PORT": str(self.port)}
        command = [sys.executable, "manage.py", "serve"]
        self.server = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(600):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/api/v1/")
                return
            except OSError:
                time.sleep(0.2)
        raise AssertionError("the server does not answer")

    def __exit__(self, *_: object) -> None:
        self.server.terminate()
        self.server.wait(timeout=60)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _shares(asked: argparse.Namespace, roles: int) -> list[int]:
    """How many cases of each operation each role makes up."""
    schema = json.loads(Path(DOCUMENT).read_text())
    operations = sum(
        not asked.methods or method.upper() in asked.methods.split(",")
        for methods in schema["paths"].values()
        for method in methods
    )
    each, more = divmod(asked.cases // operations, roles)
    return [max(1, each + (place < more)) for place in range(roles)]


def _run(asked: argparse.Namespace, role: str, token: str | None, port: int, share: int) -> tuple[int, int]:
    config = str(Path(os.environ["ONRECORD_DATA"]) / CONFIG_FILE)
    command = [asked.program, "--config-file", config, "run", DOCUMENT, "--url", f"http://127.0.0.1:{port}"]
    command += ["--phases", asked.phases, "--mode", "all", "--checks", "all", "--max-examples", str(share)]
    command += ["--continue-on-failure", "--no-color", "--seed", "20261122"]
    command += ["--generation-database", "none", "--suppress-health-check", "all", "--warnings", "off"]
    command += [part for method in asked.methods.split(",") if method for part in ("--include-method", method)]
    command += ["--header", f"Authorization:Token {token}"] if token else []
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    generated = re.search(r"([0-9]+) generated", done.stdout)
    found = re.findall(r"^- (?:ST[0-9]+ )?(.+)$", done.stdout, re.MULTILINE)
    say(f"{role}: {generated.group(1) if generated else '?'} cases, {len(found)} failures")
    if found or not generated:
        say(done.stdout[-20_000:] + done.stderr[-2000:])
    return int(generated.group(1)) if generated else 0, len(found) or int(not generated)


if __name__ == "__main__":
    sys.exit(main())
