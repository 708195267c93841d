"""How quick the API's reads are beside the least they could cost, and beside the same written the usual way.

    .venv/bin/python -m tests.benchmarks.api [--sizes 10000,100000] [--rounds 15]

For each size a new record is made (tests/benchmarks/record.py). Windows of requests alternate, and the sizes with them:
raw psycopg with the JSON built by PostgreSQL, ours, raw again, and plain Django REST framework with prefetching. Ours is
the whole of it, from WSGI in to bytes out, for the public. The two raw windows are each other's control: where their
ratio is not from .9 to 1.1, the machine was too busy and the size is void. Figures are medians over the rounds.

Each kind of window asks for places of its own, so that none finds in PostgreSQL's memory what the one before it has
just read there; every place was asked for once before anything is timed, so that none is the first to read from disk;
and each window begins with a few requests that are not timed, so that it is not the first to find its processes asleep.
"""

import argparse
import io
import json
import multiprocessing
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from statistics import median
from typing import Any

from tests.benchmarks.installation import say, thrown_away

LIST = "/api/v1/claims/"
_PLACES = 400
_UNTIMED = 3
EXPAND = "expand=speaker,sources,verdicts"

_RAW = """
SELECT json_build_object('id', c.public_id, 'kind', c.kind, 'text', c.text, 'language', c.language, 'state', c.state,
  'version', c.version, 'said_by', json_build_object('id', s.public_id, 'name', n.text, 'kind', s.kind),
  'said_on', c.said_on_earliest || '/' || c.said_on_latest, 'occasion', c.occasion, 'context', c.context, 'topics', c.topics,
  'reference', c.reference, 'published_at', c.published_at, 'second_reading_due', c.second_reading_due,
  'speaker', json_build_object('id', s.public_id, 'name', n.text, 'kind', s.kind, 'description', s.description,
    'pronouns', s.pronouns, 'external_ids', s.external_ids, 'merged_into', null, 'protected', s.protected,
    'names', (SELECT json_agg(json_build_object('text', m.text, 'kind', m.kind, 'language', m.language))
      FROM claims_speakername m WHERE m.speaker_id = s.id),
    'roles', (SELECT json_agg(json_build_object('title', r.title, 'organisation', r.organisation, 'from', null, 'to', null))
      FROM claims_speakerrole r WHERE r.speaker_id = s.id)),
  'sources', (SELECT json_agg(json_build_object('id', o.public_id, 'name', o.name, 'kind', o.kind, 'homepage', o.homepage,
      'country', o.country, 'external_ids', o.external_ids) ORDER BY o.id)
    FROM sources_source o WHERE o.id IN (SELECT d.source_id FROM claims_appearance a JOIN sources_passage p ON p.id = a.passage_id
      JOIN sources_capture k ON k.id = p.capture_id JOIN sources_document d ON d.id = k.document_id WHERE a.claim_id = c.id)),
  'verdicts', (SELECT json_agg(json_build_object('aspect', v.aspect, 'rating', json_build_object('label', t.label,
      'definition', t.definition, 'bucket', t.bucket, 'value', t.value, 'worst', t.worst, 'best', t.best, 'scale', e.name),
      'result', v.result, 'rationale', v.rationale, 'would_change', v.would_change, 'version', v.version,
      'published_at', v.published_at, 'second_reading_due', v.second_reading_due) ORDER BY v.aspect)
    FROM claims_review v JOIN claims_rating t ON t.id = v.rating_id JOIN claims_ratingscale e ON e.id = t.scale_id
    WHERE v.claim_id = c.id AND v.state = 'published'))::text
FROM claims_claim c JOIN claims_speaker s ON s.id = c.said_by_id
JOIN claims_speakername n ON n.speaker_id = s.id AND n.kind = 'preferred'
WHERE c.state = 'published' AND {which} ORDER BY c.id DESC LIMIT {limit}
"""


class Asker:
    """Asks the application as a server does."""

    def __init__(self) -> None:
        from django.db import connection

        connection.close()  # the server's connections come from a pool, and this one did not
        from config.wsgi import application

        self.application = application

    def get(self, address: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        told: list[Any] = []
        body = b"".join(self.pieces(address, told, **headers))
        return int(told[0][:3]), dict(told[1]), body

    def pieces(self, address: str, told: list[Any] | None = None, **headers: str) -> Iterator[bytes]:
        """The body as it is sent; `told` gets the status and the headers."""
        path, _, query = address.partition("?")

        def begin(status: str, headers: list[tuple[str, str]], _: Any = None) -> Any:
            if told is not None:
                told.extend((status, headers))

        environ = {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "SERVER_NAME": "testserver",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(),
            "wsgi.errors": sys.stderr,
            "wsgi.version": (1, 0),
            "wsgi.multithread": True,
            "wsgi.multiprocess": True,
            "wsgi.run_once": False,
            **headers,
        }
        answer: Any = self.application(environ, begin)
        yield from answer
        answer.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="10000,100000")
    parser.add_argument("--rounds", type=int, default=15)
    asked = parser.parse_args()
    sizes = sorted(int(part) for part in asked.sizes.split(","))
    context = multiprocessing.get_context("spawn")
    doors, processes = {}, []
    for size in sizes:  # a process, and so an installation, a size
        doors[size], theirs = context.Pipe()
        processes.append(context.Process(target=measure, args=(size, theirs)))
        processes[-1].start()
        say(f"{size:,} claims, made in {doors[size].recv():.0f} s")
    times: dict[int, list[dict[str, float]]] = {size: [] for size in sizes}
    for number in range(asked.rounds + 1):
        for size in sizes:
            doors[size].send(number)
            round_of = doors[size].recv()
            if number:  # the first round warms up
                times[size].append(round_of)
    for door, process in zip(doors.values(), processes, strict=True):
        door.send(None)
        process.join()
    for size in sizes:
        say(f"{size:,} claims:")
        _tell({name: [one[name] for one in times[size]] for name in times[size][0]})
    for name in ("list", "detail", "raw list", "raw detail"):
        grown = median(b[name] / a[name] for a, b in zip(times[sizes[0]], times[sizes[-1]], strict=True))
        say(f"{name} at {sizes[-1]:,}: {grown:.2f} of its time at {sizes[0]:,}")
    return 0


def measure(size: int, door: Any) -> None:
    """Make a record, say how long it took, and do a round for each number that comes: its milliseconds, by kind."""
    with thrown_away():
        from tests.benchmarks.record import fill

        began = time.monotonic()
        fill(size)
        door.send(time.monotonic() - began)
        kinds = _kinds(size)
        while (number := door.recv()) is not None:
            times = {}
            for name, (work, many) in kinds.items():
                for each in range(_UNTIMED):
                    work((number + 1) * many + each)
                start = time.perf_counter()
                for each in range(many):
                    work(number * many + each)
                times[name] = (time.perf_counter() - start) / many * 1000
            door.send(times)


def _tell(times: dict[str, list[float]]) -> None:
    found = {name: median(values) for name, values in times.items()}
    for what in ("list", "detail"):
        control = median(a / b for a, b in zip(times[f"raw {what}"], times[f"raw {what} again"], strict=True))
        raw = (found[f"raw {what}"] + found[f"raw {what} again"]) / 2
        void = "" if 0.9 <= control <= 1.1 else "  VOID: the machine was busy"
        say(
            f"  {what}: {found[what]:.2f} ms, raw {raw:.2f} ms: {raw / found[what]:.2f} of raw (control {control:.2f}){void}"
        )
    raw = (found["raw list"] + found["raw list again"]) / 2
    say(f"  304: {found['304']:.2f} ms, {raw / found['304']:.2f}x the raw list")
    say(
        f"  plain serializers: {found['serializers']:.1f} ms, the list is {found['serializers'] / found['list']:.1f}x as quick"
    )


def _kinds(size: int) -> dict[str, tuple[Callable[[int], Any], int]]:
    import psycopg
    from django.db import connection

    from api.asked import Cursor
    from claims.models import Claim
    from tests.benchmarks.plain_serializers import page as serialized

    asker = Asker()
    parameters = connection.get_connection_params()
    raw = psycopg.connect(
        **{name: parameters[name] for name in ("dbname", "user", "host", "port") if parameters.get(name)},
        autocommit=True,
    )
    in_list, of_one = _RAW.format(which="c.id < %s", limit=50), _RAW.format(which="c.public_id = %s", limit=1)
    # Their own for: raw, ours, raw again.
    positions = [[60 + ((number * 3 + kind) * 7919) % (size - 60) for number in range(_PLACES)] for kind in range(3)]
    cursors = [Cursor(after).written("claims") for after in positions[1]]
    named = dict(Claim.objects.filter(pk__in=chain.from_iterable(positions)).values_list("pk", "public_id"))
    ids = [[named[key] for key in keys] for keys in positions]
    tag = asker.get(f"{LIST}?{EXPAND}")[1]["ETag"]

    def ours(address: str) -> bytes:
        status, _, body = asker.get(address)
        if status != 200:
            raise AssertionError(body)
        return body

    def unchanged(_: int) -> None:
        if asker.get(f"{LIST}?{EXPAND}", HTTP_IF_NONE_MATCH=tag)[0] != 304:
            raise AssertionError("it was sent again")

    def raw_list(kind: int, number: int) -> str:
        after = positions[kind][number % _PLACES]
        return "[" + ",".join(text for (text,) in raw.execute(in_list, [after])) + "]"

    def raw_detail(kind: int, number: int) -> Any:
        return raw.execute(of_one, [ids[kind][number % _PLACES]]).fetchone()

    def listed(number: int) -> bytes:
        return ours(f"{LIST}?{EXPAND}&cursor={cursors[number % _PLACES]}")

    def detailed(number: int) -> bytes:
        return ours(f"{LIST}{ids[1][number % _PLACES]}/?{EXPAND}")

    theirs = [row["text"] for row in json.loads(raw_list(1, 5))]
    if [row["text"] for row in json.loads(listed(5))["results"]] != theirs:
        raise AssertionError("the two lists differ")
    kinds: dict[str, tuple[Callable[[int], Any], int]] = {
        "raw list": (partial(raw_list, 0), 10),
        "list": (listed, 10),
        "raw list again": (partial(raw_list, 2), 10),
        "304": (unchanged, 20),
        "raw detail": (partial(raw_detail, 0), 20),
        "detail": (detailed, 20),
        "raw detail again": (partial(raw_detail, 2), 20),
        "serializers": (lambda number: serialized(positions[1][number % _PLACES]), 2),
    }
    for name, (work, _) in kinds.items():
        for number in range(0 if name in ("304", "serializers") else _PLACES):
            work(number)
    return kinds


if __name__ == "__main__":
    sys.exit(main())
