"""A migrated database to copy: applying every migration takes seconds, and each process of each run needs its result.

The first run makes a cluster whose database `prepared` has every migration, and keeps its folder in the system's
temporary folder under a name that says what it was made of; later runs begin with a copy of that folder.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from psycopg import sql

from config.embedded import programs
from config.embedded.locks import FileLock
from config.embedded.server import DATABASE, Server

ROOT = Path(__file__).resolve().parents[1]
PREPARED = "prepared"
# What a migrated database is made of: the migrations, what they call, and the versions of everything else.
MADE_OF = ("*/migrations/*", "sources/ledger/*", "requirements-dev.lock", "tests/prepared.py")
KEPT = 3
"""How many prepared folders stay: branches and versions of PostgreSQL that take turns."""


def bring(folder: Path) -> None:
    """Puts a cluster with the database `prepared` into a throw-away data folder, unless it has one already.

    Of several processes that ask together one does it and the others wait.
    """
    server = Server(folder)
    with FileLock(folder / "prepared.lock").claimed():
        if not server.cluster.exists():
            # With owners and modes: to root the files belong to the account the server runs as.
            subprocess.run(["cp", "-a", _kept(server) / server.cluster.name, folder], check=True)


def has_it(server: Server) -> bool:
    """Whether this server has it; a test that started the server before this was asked for made an empty one."""
    with server.connect() as connection:
        return connection.execute("SELECT FROM pg_database WHERE datname = %s", [PREPARED]).fetchone() is not None


def _kept(like: Server) -> Path:
    place = Path(tempfile.gettempdir()).resolve()
    ours = f"onrecord-prepared-{os.geteuid()}-"
    kept = place / f"{ours}{_key()}"
    with FileLock(place / f"{ours}lock").claimed():
        if not kept.exists():
            _made(place, like).rename(kept)
        if kept.stat().st_uid != os.geteuid():
            raise PermissionError(f"{kept} is another user's; take it away.")
        kept.touch()
        for old in sorted(place.glob(f"{ours}*/"), key=lambda path: path.stat().st_mtime)[:-KEPT]:
            shutil.rmtree(old)
    return kept


def _made(place: Path, like: Server) -> Path:
    """A folder with a stopped cluster whose database `prepared` has every migration."""
    making = Path(tempfile.mkdtemp(prefix="onrecord-preparing-", dir=place))
    (making / "throw-away").touch()
    environment = {**os.environ, "ONRECORD_DATA": str(making)}
    server = Server(making, like.programs)
    server.ensure()
    migrate = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    subprocess.run(migrate, cwd=ROOT, env=environment, check=True)
    with server.connect() as connection:
        connection.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(*map(sql.Identifier, (DATABASE, PREPARED))))
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))
    server.leave()
    return making


def _key() -> str:
    digest = hashlib.sha256(programs.find().version.encode())
    for pattern in MADE_OF:
        for path in sorted(ROOT.glob(pattern)):
            if path.is_file() and path.suffix in (".py", ".sql", ".lock"):
                digest.update(f"{path.relative_to(ROOT)}\0{path.read_text(encoding='utf-8')}\0".encode())
    return digest.hexdigest()[:16]
