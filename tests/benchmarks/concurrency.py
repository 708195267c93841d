"""Many writers over HTTP against the real server: is an edit lost, a stale write let through, a retried POST done twice?

.venv/bin/python -m tests.benchmarks.concurrency [EDITS [POSTS [WRITERS]]]

Ends with 1 where one is. Edits: every writer reads one of a few claims, adds one to the number in it, and writes it over the
version it read; now and then without If-Match, or over a version of before. Posts: every request is sent one to four times
under its key, by several writers at once, and now and then given up before the answer comes.
"""

import http.client
import json
import os
import random
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
CLAIMS = 24
SEED = 20261122
PREPARE = """
from datetime import timedelta
from sources.actions import actors, tokens, users
for number in range({writers}):
    user = users.add(username=f"writer{{number}}", by=actors.system(), role="checker", password=None, reason="A benchmark")
    print(tokens.issue(user=user, lasts=timedelta(days=1), name="A benchmark", scopes=["read", "suggest", "write"]))
"""


class Writer:
    """One connection of one person, kept open."""

    def __init__(self, port: int, token: str, number: int) -> None:
        self.port, self.token = port, token
        self.random = random.Random(SEED + number)  # noqa: S311 - nothing is kept secret by it
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)

    def send(self, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, str, Any]:
        """Status, ETag and body of the answer."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        sent |= {"Authorization": f"Token {self.token}", "Content-Type": "application/json"}
        self.connection.request(method, f"/api/v1/{path}", json.dumps(body) if body is not None else None, sent)
        answer = self.connection.getresponse()
        text = answer.read()
        return answer.status, answer.headers.get("ETag", ""), json.loads(text) if text else None

    def give_up(self, path: str, body: Any, key: str) -> None:
        """Send it, and go away without waiting for the answer."""
        data = json.dumps(body).encode()
        head = f"POST /api/v1/{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Token {self.token}\r\n"
        head += f"Content-Type: application/json\r\nIdempotency-Key: {key}\r\nContent-Length: {len(data)}\r\n\r\n"
        with socket.create_connection(("127.0.0.1", self.port)) as connection:
            connection.sendall(head.encode() + data)
            time.sleep(self.random.random() / 50)


@contextmanager
def served(writers: int) -> Iterator[tuple[int, list[str]]]:
    """A new installation, served: its port, and a token for each writer."""
    with tempfile.TemporaryDirectory(prefix="onrecord-concurrency-") as folder, socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
        probe.close()
        # How much one may ask is not the question.
        environment = os.environ | {"ONRECORD_DATA": folder, "PORT": str(port), "ONRECORD_API_RATE_SIGNED_IN": "0"}
        manage = [sys.executable, str(ROOT / "manage.py")]
        with Path(folder, "server.log").open("w") as log:
            server = subprocess.Popen(
                [*manage, "serve"], env=environment, stdout=subprocess.PIPE, stderr=log, text=True
            )
            try:
                assert server.stdout is not None
                if not any("answers at" in line for line in server.stdout):
                    raise SystemExit(Path(folder, "server.log").read_text())
                made = subprocess.run(
                    [*manage, "shell", "-v", "0", "-c", PREPARE.format(writers=writers)],
                    env=environment,
                    check=True,
                    stdout=subprocess.PIPE,
                    text=True,
                )
                yield port, made.stdout.split()
            finally:
                server.terminate()
                server.wait(60)
                shown = [line for line in Path(folder, "server.log").read_text().splitlines() if " 5" in line][:5]
                print(*shown, sep="\n", end="\n" if shown else "")  # noqa: T201 - it prints


def together(writers: list[Writer], work: Callable[[Writer], None]) -> float:
    """Every writer at once; the seconds it took. What went wrong in one is raised."""
    failed: list[BaseException] = []

    def run(writer: Writer) -> None:
        try:
            work(writer)
        except BaseException as error:
            # Raised below, in the thread that waits.
            failed.append(error)

    began = time.monotonic()
    threads = [threading.Thread(target=run, args=(writer,)) for writer in writers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failed:
        raise failed[0]
    return time.monotonic() - began


def edits(writers: list[Writer], wanted: int) -> bool:
    """Whether no edit is lost, every stale one is told so, and every one without a version."""
    first = writers[0]
    paths = []
    for number in range(CLAIMS):
        _, _, claim = first.send("POST", "claims/", {"kind": "assertion", "text": f"Edited {number}.", "occasion": "0"})
        paths.append(f"claims/{claim['id']}/")
    left, told, lock = [wanted], Counter[str](), threading.Lock()
    old: dict[str, str] = {path: first.send("GET", path)[1] for path in paths}

    def work(writer: Writer) -> None:
        while True:
            with lock:
                if left[0] <= 0:
                    return
                left[0] -= 1
            path = writer.random.choice(paths)
            luck = writer.random.random()
            if luck < 0.05:
                tell(f"without If-Match: {writer.send('PATCH', path, {'occasion': 'lost'})[0]}")
            elif luck < 0.1 and writer.send("GET", path)[1] != old[path]:
                # Version 1, which is gone as soon as anybody has written.
                tell(f"stale: {writer.send('PATCH', path, {'occasion': 'lost'}, If_Match=old[path])[0]}")
            tell(f"edit: {edited(writer, path)}")

    def edited(writer: Writer, path: str) -> int:
        """Until it is written; whatever refuses it but 412 is what it comes to."""
        _, tag, claim = writer.send("GET", path)
        while True:
            status, _, answer = writer.send("PATCH", path, {"occasion": str(int(claim["occasion"]) + 1)}, If_Match=tag)
            if status != 412:
                return status
            tell("edit: 412, and again")
            tag, claim = answer["etag"], answer["current"]

    def tell(what: str) -> None:
        with lock:
            told[what] += 1

    seconds = together(writers, work)
    standing = [first.send("GET", path)[2] for path in paths]
    written, versions = (
        sum(int(claim["occasion"]) for claim in standing),
        sum(claim["version"] - 1 for claim in standing),
    )
    lost = wanted - written
    say(
        f"edits: {wanted:,} in {seconds:.0f} s ({wanted / seconds:.0f}/s), {written:,} written, {versions:,} versions, lost {lost}"
    )
    say("  " + "; ".join(f"{what} x {count:,}" for what, count in sorted(told.items())))
    allowed = {"edit: 200", "edit: 412, and again", "without If-Match: 428", "stale: 412"}
    return lost == 0 and versions == wanted and set(told) <= allowed


def posts(writers: list[Writer], wanted: int) -> bool:
    """Whether each request was done once, however often it was sent, and answered alike."""
    chance = random.Random(SEED)  # noqa: S311 - nothing is kept secret by it
    sent = [number for number in range(wanted) for _ in range(chance.randint(1, 4))]
    # Near one another, so that doubles meet.
    sent.sort(key=lambda number: number + chance.random() * 40)
    answers: dict[int, Any] = {}
    lock, told, at = threading.Lock(), Counter[str](), iter(sent)
    # A key is its sender's: all of them send as one person.
    tokens = [writer.token for writer in writers]
    for writer in writers:
        writer.token = tokens[0]

    def work(writer: Writer) -> None:
        while True:
            with lock:
                number = next(at, None)
            if number is None:
                return
            body, key = {"kind": "assertion", "text": f"Posted {number}."}, f"benchmark-{number}"
            if writer.random.random() < 0.1:
                writer.give_up("claims/", body, key)
                with lock:
                    told["given up"] += 1
                continue
            status, _, answer = writer.send("POST", "claims/", body, Idempotency_Key=key)
            with lock:
                told[str(status)] += 1
                told["other answer"] += answers.setdefault(number, answer) != answer

    seconds = together(writers, work)
    writer = writers[0]
    for number in set(range(wanted)) - answers.keys():
        status, _, answers[number] = writer.send(
            "POST", "claims/", {"kind": "assertion", "text": f"Posted {number}."}, Idempotency_Key=f"benchmark-{number}"
        )
        told[str(status)] += 1
    there = Counter(claim["text"] for claim in every(writer) if claim["text"].startswith("Posted "))
    doubles, missing = sum(count - 1 for count in there.values()), wanted - len(there)
    say(
        f"posts: {wanted:,} sent {len(sent):,} times in {seconds:.0f} s ({len(sent) / seconds:.0f}/s), "
        f"doubles {doubles}, missing {missing}, answered otherwise {told['other answer']}"
    )
    say("  " + "; ".join(f"{what} x {count:,}" for what, count in sorted(told.items())))
    return not doubles and not missing and not told["other answer"] and set(told) <= {"201", "given up", "other answer"}


def every(writer: Writer) -> Iterator[dict[str, Any]]:
    """Every claim, page by page."""
    following: str | None = "claims/?limit=200"
    while following:
        _, _, page = writer.send("GET", following)
        yield from page["results"]
        following = page["next"] and page["next"].partition("/api/v1/")[2]


def say(words: str) -> None:
    print(words, flush=True)  # noqa: T201 - it prints


def main(wanted_edits: int, wanted_posts: int, count: int) -> int:
    with served(count) as (port, tokens):
        writers = [Writer(port, token, number) for number, token in enumerate(tokens)]
        good = [edits(writers, wanted_edits), posts(writers, wanted_posts)]
    say("held" if all(good) else "BROKEN")
    return 0 if all(good) else 1


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:4]]
    sys.exit(main(*given, *(10_000, 10_000, 16)[len(given) :]))
