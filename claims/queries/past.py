"""The record at a past moment, under the permissions of today."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.db.models import BooleanField, DateTimeField, Func

from sources.ledger import past
from sources.ledger.change import Change

# Set inside `moment` alone: of the present they are empty, and a query may say so from the start.
READ_MOMENT, READ_REVISION = "current_setting('onrecord.moment', true)", "current_setting('onrecord.as_of', true)"


class Moment(Func):
    """The moment that is read: now, or in the past the one that was asked for."""

    template = f"coalesce(nullif({READ_MOMENT}, '')::timestamptz, statement_timestamp())"
    output_field = DateTimeField()


class StillSo(Func):
    """Whether a row read in the past is there today and fulfils `condition`; of the present, true without a look.

    `condition` is SQL about `now`, the row of `table` as it is today: what was taken back since, or is nobody's
    business any more, is not told by asking for yesterday.
    """

    template = (
        f"(coalesce({READ_MOMENT}, '') = '' OR EXISTS"
        " (SELECT FROM public.%(table)s now WHERE now.id = %(expressions)s AND %(condition)s))"
    )
    output_field = BooleanField()

    def __init__(self, key: Any, table: str, condition: str) -> None:
        super().__init__(key, table=table, condition=condition)


@contextmanager
def moment(at: dt.datetime, *, revision: int | None = None) -> Iterator[Change]:
    """Inside, every query reads the record as it was at `at`; yields the last change until then.

    `revision` is that change's number where it is known already. Raises NoSuchMoment for the future, and for a moment
    before the record begins.
    """
    with past.as_of(revision=revision) if revision is not None else past.as_of(at=at) as change:
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('onrecord.moment', %s, true)", [at.isoformat()])
        yield change
