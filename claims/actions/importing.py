"""Records of an export elsewhere, taken in batches: staged by COPY, then made rows by a few statements."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.backends.utils import CursorWrapper

from claims.actions.importing_sql import (
    BEFORE,
    KEPT,
    MISSING,
    NAMED,
    NEW,
    NOT_KEPT,
    PLACED,
    PLACED_SINCE,
    PUBLISHED,
    SAME,
    STAGED,
)
from sources.actions.permitted import decide
from sources.ledger.actor import Actor
from sources.ledger.roles import may_edit
from sources.ledger.writing import writing


@dataclass(slots=True)
class Taken:
    """What became of records: `new` rows, `matched` with a row that was there, `before`: taken by an earlier run.

    `refused` has each that was not taken, with why; one that changed since an earlier run is among them, since what
    stands here may have been worked on.
    """

    new: int = 0
    matched: int = 0
    before: int = 0
    refused: list[tuple[str, str]] = field(default_factory=list)

    def add(self, more: "Taken") -> None:
        self.new += more.new
        self.matched += more.matched
        self.before += more.before
        self.refused += more.refused


def read(*, noun: str, lines: Sequence[bytes], origin: str) -> bool:
    """Read a batch ahead: what is known of it before it is its turn to be written is got ready in this session.

    Nothing is written yet; others write meanwhile. False where PostgreSQL cannot read it, as `take` will tell.
    """
    try:
        with transaction.atomic():
            _stage(noun, lines, origin)
    except DatabaseError:
        return False
    return True


def take(
    *, noun: str, lines: Sequence[bytes], origin: str, by: Actor, publish: bool = False, ready: bool = False
) -> Taken:
    """Take a batch of one noun's records, lines of NDJSON, in one change; what cannot be taken is left out of it.

    The same record of the same origin is taken once, however often it comes. Claims come as drafts; with `publish`
    those that were published there are published here. `ready` says that this session has just `read` it.
    Raises NotAllowed for whoever may not edit.
    """
    decide(by, may_edit)
    try:
        with transaction.atomic():
            if not ready:
                _stage(noun, lines, origin)
            return _made(noun, origin, by, publish)
    except DatabaseError as error:
        if len(lines) > 1:
            # One of them is why: each half for itself, down to the one.
            taken, middle = Taken(), len(lines) // 2
            for half in (lines[:middle], lines[middle:]):
                taken.add(take(noun=noun, lines=half, origin=origin, by=by, publish=publish))
            return taken
        why = str(error).partition("\n")[0]
        return Taken(refused=[(lines[0][:80].decode(errors="replace"), why)])


def _stage(noun: str, lines: Sequence[bytes], origin: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS incoming, staged, placed")
        cursor.execute("CREATE TEMP TABLE incoming (digest text, record json)")
        with connection.wrap_database_errors, cursor.copy("COPY incoming FROM STDIN") as copy:
            copy.write(b"".join(_copied(line) for line in lines))
        cursor.execute(STAGED[noun], {"origin": origin})
        if noun in PLACED:
            cursor.execute(PLACED[noun])


def _copied(line: bytes) -> bytes:
    """Digest and record. In COPY's text a backslash is written twice."""
    record = line.rstrip().replace(b"\\", b"\\\\").replace(b"\t", b" ")
    return b"%s\t%s\n" % (hashlib.sha256(line).hexdigest().encode(), record)


def _made(noun: str, origin: str, by: Actor, publish: bool) -> Taken:
    given: dict[str, str | int] = {"origin": origin, "noun": noun, "by": by.pk}
    taken = Taken()
    with writing(by=by, reason=f"Import of {noun} from {origin}"), connection.cursor() as cursor:
        unknown = _since_read(cursor, given, noun)
        _keep(cursor, given, taken)
        for missing, why in MISSING[noun] if unknown else ():
            cursor.execute(f"DELETE FROM staged WHERE {missing} RETURNING key")  # noqa: S608 -- constants of ours
            if keys := [key for (key,) in cursor.fetchall()]:
                cursor.execute(NOT_KEPT, {**given, "keys": keys})
                taken.refused += [(key, why) for key in keys]
        for statement in _placing(noun, unknown):
            cursor.execute(statement)
        for statement in NEW[noun]:
            cursor.execute(statement, given)
        if publish and noun == "claims":
            for statement in PUBLISHED:
                cursor.execute(statement)
        cursor.execute("SELECT count(*) FILTER (WHERE NOT known), count(*) FILTER (WHERE known) FROM staged")
        [taken.new, taken.matched] = cursor.fetchone() or (0, 0)
    return taken


def _placing(noun: str, unknown: bool) -> tuple[str, ...]:
    """What finds out where records were printed, once more: all of it where a batch changed after it was read."""
    if noun not in PLACED:
        return ()
    return ("DROP TABLE placed", PLACED[noun]) if unknown else (PLACED_SINCE[noun],)


def _since_read(cursor: CursorWrapper, given: dict[str, str | int], noun: str) -> bool:
    """Look once more for what others wrote while a batch was read; whether it named anything that was not there then."""
    if noun in SAME:
        cursor.execute(SAME[noun], given)
    if noun not in NAMED:
        return False
    cursor.execute(NAMED[noun], given)
    return bool(cursor.rowcount)


def _keep(cursor: CursorWrapper, given: dict[str, str | int], taken: Taken) -> None:
    """Note what is taken. Nothing of it was before in all but a run that is repeated: it is asked only then."""
    try:
        with transaction.atomic():
            cursor.execute(KEPT, given)
    except IntegrityError:
        cursor.execute(BEFORE, given)
        for key, same in cursor.fetchall():
            if same:
                taken.before += 1
            else:
                taken.refused.append((key, "it changed there since it was imported; what stands here stays"))
        cursor.execute(KEPT, given)
