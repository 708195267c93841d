"""How far the record has come: what a list can be told by to be unchanged."""

import datetime as dt
from bisect import bisect_right

from django.db import connection
from django.utils import timezone

from claims.queries.compiled import Statement
from claims.queries.reads import run

_LATEST = Statement("SELECT revision, at FROM sources_change ORDER BY revision DESC LIMIT 1")
_EMBARGOES = "SELECT not_before FROM claims_claim WHERE not_before IS NOT NULL ORDER BY not_before"
_UNTIL = "SELECT revision FROM sources_change WHERE at <= %s ORDER BY revision DESC LIMIT 1"
_embargoes: tuple[int, list[dt.datetime]] = (-1, [])


def latest() -> tuple[int, dt.datetime]:
    """The last change's revision and its moment."""
    [[revision, at]] = run(_LATEST)
    return int(revision), at


def counter(revision: int) -> str:
    """What changes whenever anything public does: the revision, and how many embargoes have ended by themselves."""
    global _embargoes
    known, ends = _embargoes
    if known != revision:
        with connection.cursor() as cursor:
            cursor.execute(_EMBARGOES)
            ends = [end for (end,) in cursor.fetchall()]
        _embargoes = revision, ends
    return f"{revision}.{bisect_right(ends, timezone.now())}"


def now() -> str:
    """The `counter` as it is: to be read before what is told by it, so that a write in between is not missed."""
    return counter(latest()[0])


def until(moment: dt.datetime) -> int:
    """The revision of the last change at or before `moment`; 0 before the first."""
    with connection.cursor() as cursor:
        cursor.execute(_UNTIL, [moment])
        found = cursor.fetchone()
    return int(found[0]) if found else 0
