"""How many articles a second the engines read on one core, and whether memory grows with their number.

    .venv/bin/python -m tests.benchmarks.extract FOLDER [ROUNDS]

FOLDER holds text files; each round reads all of them. Beside the engines runs the least a reader could do, the words
of the same texts found by one regular expression: its speed tells how fast the machine is at that moment, and the
ratio of the two is the figure to compare between machines.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil

from claims.checking.alone import check
from claims.extraction.layout import WORD
from claims.extraction.pipeline import read
from claims.flows.read import files
from sources.reading.page import read as read_page


def engines(data: bytes, name: str) -> int:
    page = read_page(data, name=name)
    reading = read(page.text, zones=page.zones)
    return len(reading.quotations) + len(check(reading))


def words_only(data: bytes, name: str) -> int:
    return len(WORD.findall(data.decode(errors="replace")))


def seconds(task: Callable[[bytes, str], int], texts: list[tuple[bytes, str]]) -> float:
    begun = time.process_time()
    for data, name in texts:
        task(data, name)
    return time.process_time() - begun


def main(folder: Path, rounds: int) -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    texts = [(path.read_bytes(), path.name) for path in files([folder])]
    size = sum(len(data) for data, _ in texts) / len(texts)
    print(f"{len(texts)} texts of {size:,.0f} bytes on average, one core, {rounds} rounds")  # noqa: T201 - it prints
    seconds(engines, texts)
    process = psutil.Process()
    for number in range(1, rounds + 1):
        spent, least = seconds(engines, texts), seconds(words_only, texts)
        print(  # noqa: T201 - it prints
            f"round {number}: {len(texts) / spent:6.1f} articles/s, {1000 * spent / len(texts):5.1f} ms each, "
            f"{spent / least:5.1f} times the words alone, {process.memory_info().rss / 2**20:6.1f} MiB resident"
        )


if __name__ == "__main__":
    if not 2 <= len(sys.argv) <= 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) == 3 else 5)
