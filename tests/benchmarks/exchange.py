"""Import and export beside PostgreSQL's own COPY, on an installation that is thrown away.

    .venv/bin/python -m tests.benchmarks.exchange [CLAIMS] [WINDOWS]

Made-up records (always the same ones), three appearances a claim, are imported, between two COPYs of the rows of the
import before into the same tables, history and constraints included. The claims are exported as NDJSON, between two
COPYs of them as CSV with the same columns and joins. COPY against COPY voids a run outside .9 to 1.1.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

import psutil

from tests.benchmarks.installation import say, thrown_away

ORIGIN, SHIFT, ROUNDS = "benchmark", 100_000_000, 21
# Table, and the columns that hold keys of rows which are copied as well.
COPIED = (
    ("sources_document", ()),
    ("claims_speaker", ()),
    ("claims_speakername", ("speaker_id",)),
    ("sources_capture", ("document_id",)),
    ("sources_passage", ("capture_id",)),
    ("claims_claim", ("said_by_id",)),
    ("claims_statistic", ("claim_id",)),
    ("claims_appearance", ("claim_id", "passage_id", "speaker_id")),
)
CSV = """COPY (SELECT c.public_id, c.kind, c.text, c.language, c.state, c.version, s.public_id, s.kind,
    (SELECT n.text FROM claims_speakername n WHERE n.speaker_id = s.id AND n.kind <> 'misspelling'
     ORDER BY n.kind <> 'preferred', n.language, n.id LIMIT 1),
    c.said_on_earliest, c.said_on_latest, c.occasion, c.context, c.topics, c.reference, c.published_at,
    c.second_reading_due FROM claims_claim c LEFT JOIN claims_speaker s ON s.id = c.said_by_id
    ORDER BY c.id DESC) TO STDOUT (FORMAT csv)"""


def records(claims: int, window: int = 0) -> Iterator[tuple[str, Iterator[dict[str, Any]]]]:
    documents, speakers = max(1, claims // 10), max(1, claims // 20)
    yield "sources", ({"id": f"S{n}", "name": f"Paper {n} of {window}", "kind": "outlet"} for n in range(20))
    yield (
        "documents",
        (
            {
                "id": f"D{n}",
                "source": {"id": f"S{n % 20}"},
                "type": "article",
                "title": f"What happened on day {n}",
                "url": "",
            }
            for n in range(documents)
        ),
    )
    yield (
        "speakers",
        ({"id": f"P{n}", "name": f"Ada Moor the {n}th of {window}", "kind": "person"} for n in range(speakers)),
    )
    yield (
        "claims",
        (
            {
                "id": f"C{n}",
                "kind": "statistic",
                "text": f"In year {n} the ferries carried {n * 7} passengers, and {n * 3} of them came back.",
                "language": "en",
                "said_by": {"id": f"P{n % speakers}"},
                "said_on": "2025-03-01/2025-03-01",
                "topics": ["ferries"],
            }
            for n in range(claims)
        ),
    )
    figure = {"kind": "count", "hedge": "exact", "unit": "passengers", "status": "normal"}
    empty = dict.fromkeys(("measures", "denominator", "population", "area", "method"), "")
    yield (
        "statistics",
        ({"id": n, "claim": f"C{n}", "low": n * 7, "high": n * 7 + 1, **figure, **empty} for n in range(claims)),
    )
    printed = dict.fromkeys(("printed_role", "reported_through", "printed_unit", "printed_date"), "")
    yield (
        "appearances",
        (
            {
                "id": n,
                "claim": f"C{n // 3}",
                "document": {"id": f"D{n % documents}"},
                "passage": {"exact": f"the ferries carried {n // 3 * 7} passengers, said {n}"},
                "form": "paraphrase",
                "printed_speaker": "Ada Moor",
                "printed_figure": str(n // 3 * 7),
                "speaker": {"id": f"P{n // 3 % speakers}"},
                "resolved_how": "name",
                **printed,
            }
            for n in range(claims * 3)
        ),
    )


def imported(claims: int, window: int) -> float:
    """Seconds of what `./run import` does with a folder of such records."""
    from claims.flows.importing import imported
    from sources.actions import actors

    with TemporaryDirectory() as folder:
        for noun, made in records(claims, window):
            Path(folder, f"{noun}.ndjson").write_text("".join(json.dumps(record) + "\n" for record in made))
        by = actors.import_(ORIGIN)
        begun = time.perf_counter()
        found = imported(Path(folder), origin=f"{ORIGIN} {window}", by=by, told=lambda noun, taken: None)
        spent = time.perf_counter() - begun
    if refused := {noun: taken.refused[:3] for noun, taken in found.items() if taken.refused}:
        raise SystemExit(str(refused))
    return spent


type Held = list[tuple[str, str, bytes]]
"""Tables with their columns, and rows as COPY takes them."""


def held(since: dict[str, int], shift: int, origin: str) -> Held:
    """The rows of an import, those above the keys `since`, once more under other keys."""
    from django.db import connection

    found: Held = []
    with connection.cursor() as cursor:
        for table, references in (*COPIED, ("claims_imported", ("row",))):
            cursor.execute(
                "SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = %s"
                " AND is_generated = 'NEVER' ORDER BY ordinal_position",
                [table],
            )
            names = [name for (name,) in cursor.fetchall()]
            values = [f'"{name}" + {shift}' if name in ("id", *references) else f'"{name}"' for name in names]
            values = [f"'{origin} {shift}' AS origin" if value == '"origin"' else value for value in values]
            which = f"id > {since[table]} AND id < {SHIFT}" if table in since else f"origin = '{origin}'"
            rows = BytesIO()
            with cursor.copy(f"COPY (SELECT {', '.join(values)} FROM {table} WHERE {which}) TO STDOUT") as copy:  # noqa: S608 - names from PostgreSQL itself
                rows.writelines(map(bytes, copy))
            found.append((table, ", ".join(f'"{name}"' for name in names), rows.getvalue()))
    return found


def copied(rows: Held) -> float:
    """Each table in a change of its own."""
    from django.db import connection

    from sources.actions import actors
    from sources.ledger.writing import writing

    by = actors.import_(ORIGIN)
    begun = time.perf_counter()
    with connection.cursor() as cursor:
        for table, given, lines in rows:
            with writing(by=by, reason="copied"), cursor.copy(f"COPY {table} ({given}) FROM STDIN") as into:
                into.write(lines)
    return time.perf_counter() - begun


def last_keys() -> dict[str, int]:
    from django.db import connection

    with connection.cursor() as cursor:
        return {table: _last(cursor, table) for table, _ in COPIED}


def _last(cursor: Any, table: str) -> int:
    cursor.execute(f"SELECT coalesce(max(id), 0) FROM {table} WHERE id < {SHIFT}")  # noqa: S608 - names of ours
    [[last]] = cursor.fetchall()
    return int(last)


def taking(claims: int, rounds: int) -> None:
    """Windows of an import between two of COPY of the same number of rows: those that were imported last."""
    from django.db import connection

    imported(claims, 0)
    since = dict.fromkeys(last_keys(), 0)
    windows = []
    for window in range(1, rounds + 1):
        rows = [held(since, SHIFT * (2 * window + n), f"{ORIGIN} {window - 1}") for n in range(2)]
        since = last_keys()
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        windows.append((copied(rows[0]), imported(claims, window), copied(rows[1])))
        say(f"window {window}: COPY {windows[-1][0]:.1f} s, import {windows[-1][1]:.1f} s, COPY {windows[-1][2]:.1f} s")
    told(f"import of {claims:,} claims", "COPY into the same tables", windows)


def told(what: str, copy: str, windows: list[tuple[float, float, float]]) -> None:
    """Each window is compared with the two beside it, since a machine is not as busy at one hour as at another."""
    first, ours, second = (median(column) for column in zip(*windows, strict=True))
    speed = median((before + after) / 2 / mine for before, mine, after in windows)
    control = median(before / after for before, _, after in windows)
    say(f"{what}: {ours:.2f} s, {copy} {(first + second) / 2:.2f} s: {speed:.2f} of its speed")
    say(f"control, COPY against COPY: {control:.2f}{'' if 0.9 <= control <= 1.1 else ' - void'}")


def ndjson() -> int:
    from claims.flows.exports import Wanted, exported

    return sum(map(len, exported(Wanted("claims", "ndjson", signed_in=True))))


def by_copy() -> int:
    from django.db import connection

    with connection.cursor() as cursor, cursor.copy(CSV) as rows:
        return sum(map(len, rows))


def seconds(task: Callable[[], int]) -> float:
    begun = time.perf_counter()
    task()
    return time.perf_counter() - begun


def main(claims: int = 10_000, rounds: int = 3) -> None:
    from django.db import connection

    memory = psutil.Process().memory_info
    taking(claims, rounds)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    ndjson(), by_copy()
    before = memory().rss
    windows = [(seconds(by_copy), seconds(ndjson), seconds(by_copy)) for _ in range(ROUNDS)]
    told(f"NDJSON of {claims * (1 + 3 * rounds):,} claims", "COPY's CSV", windows)
    say(f"memory: {before / 2**20:.0f} MiB before, {memory().rss / 2**20:.0f} MiB after")


if __name__ == "__main__":
    with thrown_away():
        main(*(int(given) for given in sys.argv[1:]))
