"""A table of claims as it would be read, before anything is made of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import QueryDict

from claims.flows.import_table import FIELDS, LEFT_OUT, Table, read
from claims.publishing.charts import words_of
from sources.dates import Interval

LABELS: Mapping[str, str] = {
    "text": "What is claimed",
    "kind": "Kind of claim",
    "language": "Language",
    "said_by": "Who said it",
    "speaker_kind": "Person or organisation",
    "said_on": "When it was said",
    "occasion": "Where it was said",
    "context": "What a reader must know",
    "topics": "Topics",
}
_FIRST = 6
_TROUBLES = 100
_SAMPLES = 3


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its first values that are not empty, and the field it is taken for ("" while nobody has said)."""

    number: int
    name: str
    taken: str
    samples: list[str]


def preview(of: Table) -> dict[str, object]:
    """What the page shows: the columns, the first rows as they would be kept, and each row that would not be, with why."""
    shown: dict[str, object] = {
        "columns": [
            Column(number, name, taken, _samples(of, name)) for number, (name, taken) in enumerate(of.columns.items())
        ],
        "choices": [("", "choose …"), *LABELS.items(), (LEFT_OUT, "leave it out")],
        "about": [(LABELS[name], about) for name, about in FIELDS.items()],
        "undecided": of.undecided,
        "trouble": of.trouble,
    }
    if of.trouble:
        return shown
    rows = list(read(of))
    refused = [(line, why) for line, _, why in rows if why]
    first = [(line, _as_kept(row)) for line, row, why in rows if not why][:_FIRST]
    return shown | {
        "first": first,
        "refused": refused[:_TROUBLES],
        "more_refused": max(0, len(refused) - _TROUBLES),
        "can": len(rows) - len(refused),
        "all": len(rows),
    }


def mapping_of(given: QueryDict, columns: list[str]) -> dict[str, str]:
    """What the form says of each column, which it knows by its number; what it does not say is undecided."""
    return {name: given.get(f"column-{number}", "") for number, name in enumerate(columns)}


def _samples(of: Table, column: str) -> list[str]:
    values = (row[column].strip() for _, row in of.rows)
    found: list[str] = []
    for value in values:
        if value and value not in found:
            found.append(value)
        if len(found) == _SAMPLES:
            break
    return found


def _as_kept(row: Mapping[str, str]) -> list[tuple[str, str]]:
    """The row by label, its date and its topics as they are understood."""
    shown = dict(row)
    shown["kind"] = row.get("kind", "assertion")
    if "said_on" in row:
        shown["said_on"] = words_of(Interval.parse(row["said_on"]))
    if "topics" in row:
        shown["topics"] = ", ".join(topic.strip() for topic in row["topics"].split(";") if topic.strip())
    return [(LABELS[name], shown[name]) for name in LABELS if name in shown]
