"""How long texts of a megabyte take that are made to be hard: nothing but quotation marks, digits, names ...

.venv/bin/python -m tests.benchmarks.hostile [CHARACTERS]
"""

import sys
import time

from claims.checking.alone import check
from claims.extraction.pipeline import read

PIECES = (
    '"',
    "“",
    "'",
    "9",
    "1,",
    "\0",
    "a",
    "Aa ",
    "one ",
    "5% ",
    "“Aa,” he said. ",
    "Ann Lee, who is ",
    "in June 2023 ",
    "a\n\n",
)


def main(size: int) -> None:
    for piece in PIECES:
        text = (piece * (size // len(piece) + 1))[:size]
        started = time.process_time()
        found = check(read(text))
        spent = time.process_time() - started
        print(f"{piece!r:24} {size:,} characters: {spent:6.2f} s, {len(found)} findings", flush=True)  # noqa: T201 - it prints


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
