"""What every regular expression takes on 100 kB of the text that is worst for it, the slowest first.

.venv/bin/python -m tests.benchmarks.patterns [HOW MANY TO SHOW]
"""

import os
import sys

import django

from claims.extraction.tongues import TONGUES
from tests.house.patterns import patterns, pumps, seconds

_LENGTH = 100_000
_BRIEF = 2_000
"""A shorter text by which the worst of a pattern's texts is chosen."""


def main(shown: int) -> None:
    found, _ = patterns()
    found |= {f"the figures of {code}": tongue.figure for code, tongue in TONGUES.items()}
    rows = []
    for where, pattern in found.items():
        worst = max(pumps(pattern), key=lambda piece: min(seconds(pattern, piece, _BRIEF) for _ in range(3)))
        rows.append((min(seconds(pattern, worst, _LENGTH) for _ in range(3)), where, worst))
    print(f"{len(rows)} patterns; the slowest {shown}:")  # noqa: T201 - it prints
    for spent, where, worst in sorted(rows, reverse=True)[:shown]:
        print(f"{1000 * spent:7.1f} ms  {where:56} {worst[:60]!r}")  # noqa: T201 - it prints


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 12)
