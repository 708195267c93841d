"""What the engines answer to sets of questions others made, in the shapes such sets are scored by.

Each set is a file of JSON objects, one a line; each answer carries the `id` of its question.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from claims.extraction.layout import Layout
from claims.extraction.numbers import numbers
from claims.matching.names import SAME, Names, same
from claims.publishing.reading import number_json
from sources.reading.zones import zones

Row = dict[str, Any]


class NotASet(ValueError):
    """A file that is not a set: the message says which line, and what is wrong with it."""


def rows(path: Path, *needed: str) -> list[Row]:
    """The objects of a set, each with the keys `needed`. Raises NotASet, OSError."""
    found = []
    # A line ends at a line feed and nowhere else: texts may hold other marks that Python takes for ends of lines.
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise NotASet(f"{path}, line {number}: not JSON ({error})") from error
        missing = [key for key in needed if not isinstance(row, dict) or key not in row]
        if missing:
            raise NotASet(f"{path}, line {number}: without {' and '.join(missing)}")
        found.append(row)
    return found


def numbers_in(cases: Iterable[Row]) -> Iterator[Row]:
    """Of {id, text}: every number of the text."""
    for case in cases:
        layout = Layout(case["text"], zones(case["text"], title=None))
        yield {"id": case["id"], "numbers": [number_json(number) for number in numbers(layout)]}


def same_names(pairs: Iterable[Row]) -> Iterator[Row]:
    """Of {id, name1, name2}: whether they are one person's, with the score and its reason."""
    for pair in pairs:
        likeness = same(pair["name1"], pair["name2"])
        yield {
            "id": pair["id"],
            "same": likeness.score >= SAME,
            "score": likeness.score,
            "reason": likeness.reason,
        }


def people_called(people: Iterable[Row], queries: Iterable[Row]) -> Iterator[Row]:
    """Of people {id, name} and {id, query}: the ids of the likeliest people, best first."""
    names = Names((str(person["id"]), person["name"]) for person in people)
    for query in queries:
        found = names.find(query["query"])
        yield {"id": query["id"], "ranked": list(dict.fromkeys(key for key, _ in found))}
