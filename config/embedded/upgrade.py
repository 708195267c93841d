"""Takes an installation over to a newer major version of PostgreSQL; the old database folder is kept."""

import tempfile
from pathlib import Path

from psycopg import sql

from config.embedded import clusters, programs
from config.embedded.account import account_for
from config.embedded.folder import make_private
from config.embedded.locks import FileLock
from config.embedded.postmaster import halt
from config.embedded.programs import Programs
from config.embedded.server import DATABASE, Server, tell
from config.errors import Refused


def upgrade(folder: Path) -> Path | None:
    """Copies the newest older database of this data folder into one of the PostgreSQL that is found, and compares them.

    Where the old one is kept now, None where nothing had to be done. Raises Refused when the old version's programs
    are missing, something uses the folder, or the copy is not whole; then everything is as it was before.
    """
    new = programs.find()
    kept = clusters.present(folder)
    if not kept or new.major in kept:
        return None
    old_major = max(kept)
    if old_major > new.major:
        clusters.refuse_other_versions(folder, new)
    old = next((found for found in programs.every() if found.major == old_major), None)
    if old is None:
        raise Refused(
            f"The data in {folder} was kept by PostgreSQL {old_major}, and taking it over needs that version's programs,"
            f" which are not here. Install them (Debian: postgresql-{old_major}) and call this again; nothing was changed."
        )
    users = FileLock(folder / "users.lock")
    if not users.try_claim():
        users.release()
        raise Refused(f"Something is using {folder}; `./run stop` ends it, then call this again.")
    try:
        return _take_over(folder, old, new)
    finally:
        users.release()


def _take_over(folder: Path, old: Programs, new: Programs) -> Path:
    # The new one is made in a folder of its own inside, as an installation with nothing in it yet.
    with tempfile.TemporaryDirectory(dir=folder, prefix="upgrade-") as place:
        before, after = Server(folder, old), Server(Path(place), new)
        tell(f"Copying from PostgreSQL {old.version} to {new.version} ...")
        try:
            before.start()
            after.start()
            _copy(before, after, Path(place))
        finally:
            halt(before.cluster)
            halt(after.cluster)
        # In this order there is a whole database under a version's name at every moment.
        after.cluster.rename(folder / after.cluster.name)
    kept = folder / f"{before.cluster.name}-before-{new.major}"
    before.cluster.rename(kept)
    return kept


def _copy(before: Server, after: Server, place: Path) -> None:
    account = account_for(after.cluster)
    dumping, restoring = (programs.within_reach(server.programs, account, before.folder) for server in (before, after))
    exchange = place / "exchange"
    make_private(exchange, account.uid, account.gid)
    steps: tuple[list[str | Path], ...] = (
        # The old server's own pg_dump: a newer version that came out before a security release of the older one
        # does not know what that release added to the catalogue.
        [dumping["pg_dump"], *_to(before), "--format=custom", "--compress=1", f"--file={exchange / 'dump'}"],
        [restoring["pg_restore"], *_to(after), "--exit-on-error", exchange / "dump"],
    )
    for arguments in steps:
        done = account.run(arguments)
        if done.returncode != 0:
            raise Refused(f"{Path(arguments[0]).name} failed, and nothing was changed:\n{done.stderr.strip()}")
    if _counts(before) != _counts(after):
        raise Refused("The copy has not as many rows as the original; nothing was changed.")


def _to(server: Server) -> list[str]:
    address = server.address
    return [f"--host={address.host}", f"--port={address.port}", f"--username={address.user}", f"--dbname={DATABASE}"]


def _counts(server: Server) -> dict[str, int]:
    """Rows by table."""
    with server.connect(DATABASE) as connection:
        tables = connection.execute(
            "SELECT schemaname, tablename FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
        ).fetchall()
        counts = {}
        for schema, table in tables:
            query = sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(schema, table))
            row = connection.execute(query).fetchone()
            counts[f"{schema}.{table}"] = row[0] if row else 0
        return counts
