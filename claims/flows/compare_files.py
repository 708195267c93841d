"""Two files beside each other: nothing is kept, no database is needed."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from claims.checking.comparing.printing import Printing
from claims.checking.comparing.two import compare, shared
from claims.flows.read import read_file
from claims.publishing.comparison import comparison_json
from claims.publishing.reading import Json


def compare_files(paths: Sequence[Path]) -> Iterator[Json]:
    """Every file beside every other, in the shape "onrecord-comparison/1"; pairs that share nothing are left out.

    Raises Unreadable, saying why in a sentence.
    """
    for one, other in combinations([_printing(path) for path in paths], 2):
        both = shared(one, other)
        if both.quotations or both.figures:
            yield comparison_json(one.name, other.name, both, compare(one, other))


def _printing(path: Path) -> Printing:
    reading = read_file(path).reading
    said = reading.publication.how in ("given", "page")
    return Printing(str(path), reading, reading.publication.when if said else None)
