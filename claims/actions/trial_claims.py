"""Claims for a trial: the same table and index under the same names, for this connection alone, and gone with it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.db import connection

from sources.dates import Interval


@contextmanager
def trial_claims(rows: Sequence[tuple[str, str, Interval | None]]) -> Iterator[None]:
    """Within it, queries on this connection see these claims (text, context, said on) and no others.

    A temporary table stands before the real one of the same name; nothing of the record is touched. The first claim
    has the id -1, the second -2 and so on: no figure or speaker of the record belongs to one of them.
    """
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE claims_claim AS SELECT * FROM claims_claim WITH NO DATA")
        try:
            with cursor.copy(
                "COPY pg_temp.claims_claim (id, text, context, said_on_earliest, said_on_latest, kind, language, state)"
                " FROM STDIN"
            ) as copy:
                for number, (text, context, when) in enumerate(rows, 1):
                    said_on = (when.earliest, when.latest) if when else (None, None)
                    copy.write_row((-number, text, context, *said_on, "assertion", "en", "published"))
            cursor.execute(
                "CREATE INDEX claim_subject ON pg_temp.claims_claim USING gin (ledger.subject(text, context, language))"
            )
            cursor.execute("ALTER INDEX pg_temp.claim_subject ALTER COLUMN 1 SET STATISTICS 1000")
            cursor.execute("CREATE UNIQUE INDEX claim_key ON pg_temp.claims_claim (id)")
            cursor.execute("ANALYZE pg_temp.claims_claim")
            yield
        finally:
            cursor.execute("DROP TABLE pg_temp.claims_claim")
