"""Exports: a whole list in one file, at a past moment where one is asked for."""

import datetime as dt
from collections.abc import Generator
from contextlib import closing, nullcontext
from dataclasses import dataclass
from typing import Any

from claims.publishing import exports
from claims.queries.exported.columns import columns
from claims.queries.exported.copied import csv_lines, json_lines
from claims.queries.exported.rows import Narrow, rows_of
from claims.queries.nouns import NOUNS
from claims.queries.past import moment
from claims.queries.reader import read_by

MEDIA_TYPES = {"ndjson": "application/x-ndjson", "csv": "text/csv"}


def _all(found: Any) -> Any:
    return found


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which list, as whom, and how: `plural` is a key of NOUNS, `format` one of MEDIA_TYPES, `at` a past moment.

    `revision` is the number of the last change until then where it is known; `listed` are primary keys to order by.
    `reader` is the key of a user who finds what is theirs alone as well.
    """

    plural: str
    format: str
    signed_in: bool = False
    narrow: Narrow = _all
    expand: tuple[str, ...] = ()
    at: dt.datetime | None = None
    guarded: bool = True
    revision: int | None = None
    listed: tuple[int, ...] = ()
    reader: int | None = None


def exported(wanted: Wanted) -> Generator[bytes]:
    """The file in pieces, as they come from PostgreSQL: the same bytes whenever the same moment is asked for.

    Raises, before the first piece, NoSuchMoment for a moment in the future or before the record begins, and DataError
    for a filter no record can have.
    """
    with read_by(wanted.reader), moment(wanted.at, revision=wanted.revision) if wanted.at else nullcontext():
        yield from _written(wanted)


def _written(wanted: Wanted) -> Generator[bytes]:
    noun = NOUNS[wanted.plural]
    found = rows_of(noun, signed_in=wanted.signed_in, narrow=wanted.narrow, expand=wanted.expand)
    # Closed here, not when they are forgotten: the transaction around them ends with nothing of it still open.
    if wanted.format == "ndjson":
        with closing(json_lines(found, listed=wanted.listed)) as lines:
            yield from exports.ndjson(lines)
        return
    shape = noun.shaped(whole=wanted.signed_in, expand=wanted.expand)
    names = [column.name for column in columns(shape)]
    with closing(csv_lines(found, shape, guarded=wanted.guarded, listed=wanted.listed)) as lines:
        yield from exports.csv(lines, names)
