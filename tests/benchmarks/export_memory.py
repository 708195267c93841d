"""How much memory the server takes while it exports all claims: at two sizes of the record.

    .venv/bin/python -m tests.benchmarks.export_memory [--sizes 10000,1000000]

For each size a record is made (tests/benchmarks/record.py), and for each format a new process asks the application for
the whole list as a file, piece by piece as a server sends it. Told is the process's greatest resident memory, before
the export (after one page of the list) and after it, and how much the last grew with the record.
"""

import argparse
import multiprocessing
import resource
import sys
from importlib import util
from typing import Any

from tests.benchmarks.installation import say, thrown_away

FORMATS = ("ndjson", "csv", *(["parquet"] if util.find_spec("pyarrow") else []))
type Peaks = dict[str, float]


def exported(format_: str, door: Any) -> None:
    """In a process of its own, on the installation the environment names: (bytes, MiB before, MiB at most)."""
    import django

    django.setup()
    from django.conf import settings

    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]
    from tests.benchmarks.api import LIST, Asker

    asker = Asker()
    asker.get(LIST)
    before = _most()
    size = sum(map(len, asker.pieces(f"{LIST}?format={format_}")))
    door.send((size, before, _most()))


def measured(size: int, door: Any) -> None:
    """In a process of its own: a new record, and the most memory an export of it took, by format."""
    context = multiprocessing.get_context("spawn")
    peaks: Peaks = {}
    with thrown_away():
        from tests.benchmarks.record import fill

        fill(size)
        for format_ in FORMATS:
            ours, theirs = context.Pipe()
            process = context.Process(target=exported, args=(format_, theirs))
            process.start()
            many, before, peaks[format_] = ours.recv()
            process.join()
            say(
                f"{size:,} claims as {format_}: {many / 2**20:,.0f} MiB sent,"
                f" {peaks[format_]:.0f} MiB of memory at most ({before:.0f} before)"
            )
    door.send(peaks)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="10000,1000000")
    sizes = [int(part) for part in parser.parse_args().sizes.split(",")]
    context = multiprocessing.get_context("spawn")
    found = []
    for size in sizes:
        ours, theirs = context.Pipe()
        process = context.Process(target=measured, args=(size, theirs))
        process.start()
        found.append(ours.recv())
        process.join()
    for format_ in FORMATS:
        grown = found[-1][format_] / found[0][format_]
        say(f"{format_}: {grown:.2f} of the memory at {sizes[0]:,} is what {sizes[-1]:,} take")
    return 0


def _most() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024  # MiB


if __name__ == "__main__":
    sys.exit(main())
