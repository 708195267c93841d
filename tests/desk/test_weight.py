"""What a page costs: bytes on the way, and questions to the database, which do not grow with the rows."""

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path

from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sources.models import Capture

PINNED: dict[str, int] = json.loads((Path(__file__).parents[1] / "pins" / "query_counts.json").read_text())
MOST = 100_000
PAGES = {
    "start": "/",
    "queue": "/queue",
    "queue, problems": "/queue?list=findings",
    "queue, unassigned": "/queue?list=unassigned",
    "queue.json": "/queue.json",
    "reader": "/d/{document}",
    "reader, claims": "/d/{document}?tab=claims",
    "reader, names": "/d/{document}?tab=names",
    "reader, history": "/d/{document}?tab=history",
    "reader.json": "/d/{document}.json",
    "sign-in": "/sign-in/",
    "preferences": "/preferences",
}


def weight(client: Client, address: str) -> int:
    """The page with its styles and scripts, each compressed as a server sends it."""
    answer = client.get(address)
    assert answer.status_code == 200
    total = len(gzip.compress(answer.content))
    for name in set(re.findall(r'(?:href|src)="/static/([^"]+)"', answer.content.decode())):
        total += len(gzip.compress(Path(str(finders.find(name))).read_bytes()))
    return total


def questions(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len([one for one in asked if not one["sql"].startswith(("SAVEPOINT", "RELEASE"))])


def test_a_page_asks_as_much_of_two_rows_as_of_two_hundred(busy: Callable[[int], Capture], checker: Client) -> None:
    counted = []
    for rows in (2, 200):
        document = busy(rows).document.public_id
        checker.get("/")
        counted.append({name: questions(checker, page.format(document=document)) for name, page in PAGES.items()})
    assert counted[0] == counted[1]
    assert counted[1] == {name: PINNED[name] for name in PAGES}


def test_a_page_is_under_100_kilobytes_with_styles_and_scripts(busy: Callable[[int], Capture], checker: Client) -> None:
    document = busy(300).document.public_id
    pages = {name: page.format(document=document) for name, page in PAGES.items() if not name.endswith(".json")}
    assert {name: size for name, page in pages.items() if (size := weight(checker, page)) >= MOST} == {}
