"""Claims from somebody's table: the table as it was sent, and its rows taken a batch at a time."""

import datetime as dt
from collections.abc import Mapping, Sequence

from django.db import transaction
from procrastinate.contrib.django import app

from claims.actions import claims, speakers
from claims.errors import NotInTheQueue
from claims.models import Claim, Speaker, TableImport
from sources.actions.permitted import decide
from sources.actions.texts import storable, stripped
from sources.dates import Interval
from sources.errors import Refused
from sources.ledger.actor import Actor
from sources.ledger.roles import may_import
from sources.ledger.writing import writing

TASK = "import_table"
"""The name under which a worker knows what to do (claims.tasks)."""
type Row = tuple[int, Mapping[str, str], str]
"""A row's line, its values by the fields of a claim, and why it cannot be taken ("" where it can)."""
type Outcome = tuple[list[Claim], list[tuple[int, str]]]
"""The claims that were made, and of every other row its line and why."""


def show(*, name: str, sent: bytes, rows: int, by: Actor) -> TableImport:
    """Keep a table, so that it can be looked at before anything is made of it. Raises NotAllowed."""
    decide(by, may_import)
    return TableImport.objects.create(name=stripped(name)[:200] or "a table", sent=sent, rows=rows, asked_by=by)


def map_columns(*, of: TableImport, mapping: Mapping[str, str], by: Actor) -> None:
    """Say what its columns are. Raises NotInTheQueue once it was begun."""
    decide(by, may_import)
    with transaction.atomic():
        locked = _locked(of)
        _begun(locked, TableImport.State.SHOWN)
        locked.mapping = dict(mapping)
        locked.save(update_fields=["mapping", "changed_at"])
    of.mapping = locked.mapping


def begin(*, of: TableImport, by: Actor) -> None:
    """Have a worker take its rows, or go on with what was stopped. Raises NotInTheQueue while one does, or has."""
    decide(by, may_import)
    with transaction.atomic():
        locked = _locked(of)
        _begun(locked, TableImport.State.SHOWN, TableImport.State.STOPPED)
        _go(locked, TableImport.State.WAITING)
        app.configure_task(TASK, lock=f"{TASK}/{of.pk}").defer(job=of.pk)


def remove(*, of: TableImport, by: Actor) -> None:
    """Forget the table and its report; the claims that were made stay. Raises NotInTheQueue while a worker has it."""
    decide(by, may_import)
    with transaction.atomic():
        locked = _locked(of)
        _begun(locked, TableImport.State.SHOWN, TableImport.State.STOPPED, TableImport.State.DONE)
        locked.delete()


def forget(*, before: dt.datetime) -> int:
    """Forget, with their reports, the tables that lie here whole and that nobody touched since; how many there were.

    Those a worker has are left, and reports of tables of which every row became a claim.
    """
    left = [TableImport.State.SHOWN, TableImport.State.STOPPED, TableImport.State.DONE]
    forgotten, _ = TableImport.objects.filter(state__in=left, changed_at__lt=before).exclude(sent=b"").delete()
    return forgotten


def take(*, rows: Sequence[Row], by: Actor) -> Outcome:
    """Make a draft of each row that can be taken: all of them, or none where something unforeseen happens.

    A row that is refused says why, and the others go on. Raises NotAllowed.
    """
    decide(by, may_import)
    made: list[Claim] = []
    refused: list[tuple[int, str]] = []
    with writing(by=by, reason="claims of a table"):
        for line, row, why in rows:
            if why:
                refused.append((line, why))
                continue
            try:
                with writing(by=by, reason="a row of a table"):
                    made.append(_made(row, by))
            except Refused as refusal:
                refused.append((line, str(refusal)))
    return made, refused


def take_of(*, of: TableImport, rows: Sequence[Row], first: int) -> None:
    """As `take`, of a table whose rows these are from the `first` on (counted from 0), with how far it is.

    Both are kept or neither: whoever goes on with it later makes no claim twice, and passes over none.
    """
    with writing(by=of.asked_by, reason=f"claims of the table {of.name}"):
        locked = _locked(of)
        left = rows[max(0, locked.done - first) :]
        made, refused = take(rows=left, by=of.asked_by)
        locked.made += [str(claim.public_id) for claim in made]
        locked.refused += [(line, storable(why)) for line, why in refused]
        locked.done += len(left)
        _go(locked, TableImport.State.WORKING)


def end(*, of: TableImport) -> None:
    """All rows are done. The table is kept only where some became no claim: they can be had back."""
    with transaction.atomic():
        locked = _locked(of)
        if not locked.refused:
            locked.sent = b""
        _go(locked, TableImport.State.DONE)


def stop(*, of: TableImport, why: str) -> None:
    """It cannot go on, as `why` says in a sentence; what was done stays done."""
    with transaction.atomic():
        _go(_locked(of), TableImport.State.STOPPED, why)


def _made(row: Mapping[str, str], by: Actor) -> Claim:
    name = row.get("said_by", "")
    return claims.add(
        kind=row.get("kind", Claim.Kind.ASSERTION),
        text=row["text"],
        language=row.get("language", "und"),
        said_by=speakers.ensure(name=name, kind=row.get("speaker_kind", Speaker.Kind.PERSON), by=by) if name else None,
        said_on=Interval.parse(row["said_on"]) if "said_on" in row else None,
        occasion=row.get("occasion", ""),
        context=row.get("context", ""),
        topics=[topic.strip() for topic in row.get("topics", "").split(";") if topic.strip()],
        by=by,
    )


def _locked(of: TableImport) -> TableImport:
    return TableImport.objects.select_for_update(of=("self",)).select_related("asked_by__user").get(pk=of.pk)


def _begun(of: TableImport, *allowed: str) -> None:
    if of.state not in allowed:
        raise NotInTheQueue(f"The import of {of.name} is {of.state} already.")


def _go(of: TableImport, state: str, told: str = "") -> None:
    of.state, of.told = state, told
    of.save()
