"""Whether past moments read as they were served, over a long history.

    .venv/bin/python -m tests.benchmarks.as_of [--edits 10000] [--moments 1000]

Makes a history of edits that a seed determines, keeps what lists gave at random moments of it (JSON, NDJSON, CSV; to a
reader, and to the public a list nobody takes anything back from), reads each moment again when all is written, and
compares the bytes. Ends with 1 where any differ.
"""

import argparse
import random
import sys
import time
from typing import Any

from tests.benchmarks.installation import say, thrown_away

LISTS = ("claims/?limit=50&expand=speaker,statistics,appearances", "speakers/?limit=50", "names/?limit=50")
WHOLE = ("claims/?format=ndjson&kind=quotation", "claims/?format=csv&kind=quotation")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edits", type=int, default=10_000)
    parser.add_argument("--moments", type=int, default=1_000)
    asked = parser.parse_args()
    with thrown_away():
        return compare(asked.edits, asked.moments)


def compare(edits: int, moments: int) -> int:
    from django.test import Client
    from django.utils import timezone

    from claims.flows import demo
    from sources.models import User
    from tests.benchmarks.edits import Edits

    demo.load(lambda paths: paths)
    reader = Client()
    reader.force_login(User.objects.get(username="reader"))
    history, chance = Edits(seed=20261122), random.Random(4)  # noqa: S311 - no secret
    chosen = set(chance.sample(range(edits), moments))
    kept: list[tuple[Any, str, bytes]] = []
    began = time.monotonic()
    for number in range(edits):
        history.one()
        if number in chosen:
            path = chance.choice(LISTS if chance.random() < 0.8 else WHOLE)
            kept.append((timezone.now(), path, results(reader, path)))
    say(f"{edits} edits, {len(kept)} moments kept in {time.monotonic() - began:.0f} s")
    began = time.monotonic()
    differ = [(at, path) for at, path, was in kept if results(reader, path, at) != was]
    each = (time.monotonic() - began) / len(kept) * 1000
    say(f"{len(kept) - len(differ)} of {len(kept)} moments read the same bytes again, {each:.0f} ms each")
    for at, path in differ[:5]:
        say(f"  differs: {path} at {at.isoformat()}")
    return 1 if differ else 0


def results(client: Any, path: str, at: Any = None) -> bytes:
    """The bytes of a list without the address of its next page, which names the moment."""
    from urllib.parse import quote

    moment = f"&asOf={quote(at.isoformat())}" if at else ""
    answer = client.get(f"/api/v1/{path}{moment}")
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if answer.status_code != 200:
        raise AssertionError(body)
    return bytes(body[: body.rindex(b',"next":')] if b"format" not in path.encode() else body)


if __name__ == "__main__":
    sys.exit(main())
