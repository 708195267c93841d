"""Corrections for programs: as items of feeds, and as CSV (RFC 4180)."""

import csv
import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO

from claims.publishing.feeds import Item
from claims.publishing.formulas import guarded


@dataclass(frozen=True, slots=True)
class Entry:
    """One correction outward; `path` is its permanent address below the site's."""

    path: str
    public_id: str
    whose: str
    kind: str
    sentence: str
    was: str
    now: str
    why: str
    applied_at: dt.datetime
    publishers: Sequence[str]
    rests_on: Mapping[str, str] | None = None
    """What it rests on: what that says, and of a document its title, publisher and url."""


def item(entry: Entry) -> Item:
    """A correction as feeds have it: the sentence, with what was and is now under `_onrecord`."""
    return Item(
        path=entry.path,
        title=f"{entry.was or 'Our record'} → {entry.now}",
        text=entry.sentence,
        published=entry.applied_at,
        updated=entry.applied_at,
        why=entry.why,
        tags=(entry.whose, entry.kind),
        more={
            "id": entry.public_id,
            "was": entry.was,
            "now": entry.now,
            "why": entry.why,
            "publishers": list(entry.publishers),
            "rests_on": dict(entry.rests_on) if entry.rests_on else None,
        },
    )


def table(entries: Iterable[Entry], *, base: str) -> str:
    """CSV with a line of names; no cell begins with what a spreadsheet would run as a formula."""
    written = StringIO()
    rows = csv.writer(written)
    rows.writerow(["id", "applied_at", "whose", "kind", "was", "now", "sentence", "why", "publishers", "address"])
    for each in entries:
        cells = [each.public_id, each.applied_at.isoformat(), each.whose, each.kind, each.was, each.now]
        cells += [each.sentence, each.why, "; ".join(each.publishers), base + each.path]
        rows.writerow([guarded(cell) for cell in cells])
    return written.getvalue()
