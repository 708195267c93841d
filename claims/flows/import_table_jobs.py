"""Tables of claims taken in the background: looked at first, then done by a worker, a batch of rows at a time."""

import datetime as dt
from itertools import batched

from django.utils import timezone

from claims.actions import table_imports
from claims.flows.import_table import BATCH, LARGEST, NotATable, Table, opened, read
from claims.models import TableImport
from claims.queries import table_imports as known
from sources.errors import Refused
from sources.ledger.actor import Actor

MOST_ROWS = 20_000
KEPT = dt.timedelta(days=30)
"""How long a table waits for somebody."""


def show(name: str, sent: bytes, *, by: Actor) -> TableImport:
    """Keep a table to be looked at. Raises NotATable, which says what is wrong with it; NotAllowed."""
    if len(sent) > LARGEST:
        raise NotATable(f"It is larger than {LARGEST:,} bytes: nothing of it was kept. Send it in parts.")
    rows = len(opened(sent, mapping={}).rows)
    if not rows:
        raise NotATable("It has a line of names and no row below it: nothing of it was kept.")
    if rows > MOST_ROWS:
        raise NotATable(
            f"It has {rows:,} rows; {MOST_ROWS:,} are taken at once. Nothing of it was kept: send it in parts."
        )
    return table_imports.show(name=name, sent=sent, rows=rows, by=by)


def table_of(job: TableImport) -> Table:
    """The table with its columns as somebody said, else as their names suggest."""
    return opened(bytes(job.sent), mapping=job.mapping)


def take_rows(pk: int) -> TableImport:
    """Take the rows of a table from where it was left. Whatever stops it is told in it; what nobody foresaw is raised."""
    job = known.get(pk)
    if not job.under_way:
        return job
    why = "Something went wrong here, not with the table; the installation's log says what."
    try:
        table = table_of(job)
        table.must_be_decided()
        for first, batch in enumerate(batched(read(table), BATCH, strict=False)):
            if (first + 1) * BATCH > job.done:
                table_imports.take_of(of=job, rows=batch, first=first * BATCH)
        table_imports.end(of=job)
        why = ""
    except Refused as refused:
        why = str(refused)
    finally:
        if why:
            table_imports.stop(of=job, why=why)
    return known.get(pk)


def forget_abandoned() -> int:
    """Forget the tables with which nobody went on for `KEPT`; how many there were."""
    return table_imports.forget(before=timezone.now() - KEPT)
