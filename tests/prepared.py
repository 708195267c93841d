"""A migrated database to copy: applying every migration takes seconds, and each process of each run needs its result.

The first run makes a cluster whose database has every migration, and keeps its folder in the system's temporary folder
under a name that says what it was made of; later runs begin with a copy of that folder.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from config.embedded import programs
from config.embedded.locks import FileLock
from config.embedded.server import Server

ROOT = Path(__file__).resolve().parents[1]
# What a migrated database is made of: the migrations, what they call, and the versions of everything else.
MADE_OF = ("*/migrations/*", "sources/ledger/*", "requirements-dev.lock", "tests/prepared.py")
KEPT = 3
"""How many prepared folders stay: branches and versions of PostgreSQL that take turns."""


def bring(folder: Path) -> None:
    """Puts a cluster whose database is migrated into a throw-away data folder, unless it has a cluster already.

    Of several processes that ask together one does it and the others wait.
    """
    server = Server(folder)
    with FileLock(folder / "prepared.lock").claimed():
        if not server.cluster.exists():
            # With owners and modes: to root the files belong to the account the server runs as.
            subprocess.run(["cp", "-a", _kept(server) / server.cluster.name, folder], check=True)


def _kept(like: Server) -> Path:
    place = Path(tempfile.gettempdir()).resolve()
    ours = f"onrecord-prepared-{os.geteuid()}-"
    kept = place / f"{ours}{_key()}"
    with FileLock(place / f"{ours}lock").claimed():
        if not kept.exists():
            _made(place).rename(kept)
        if kept.stat().st_uid != os.geteuid():
            raise PermissionError(f"{kept} is another user's; take it away.")
        kept.touch()
        for old in sorted(place.glob(f"{ours}*/"), key=lambda path: path.stat().st_mtime)[:-KEPT]:
            shutil.rmtree(old)
    return kept


def _made(place: Path) -> Path:
    """A folder with a stopped cluster whose database has every migration."""
    making = Path(tempfile.mkdtemp(prefix="onrecord-preparing-", dir=place))
    (making / "throw-away").touch()
    migrate = [sys.executable, "manage.py", "migrate", "--verbosity", "0", "--skip-checks"]
    subprocess.run(migrate, cwd=ROOT, env={**os.environ, "ONRECORD_DATA": str(making)}, check=True)
    return making


def _key() -> str:
    digest = hashlib.sha256(programs.find().version.encode())
    for pattern in MADE_OF:
        for path in sorted(ROOT.glob(pattern)):
            if path.is_file() and path.suffix in (".py", ".sql", ".lock"):
                digest.update(f"{path.relative_to(ROOT)}\0{path.read_text(encoding='utf-8')}\0".encode())
    return digest.hexdigest()[:16]


if __name__ == "__main__":
    _kept(Server(Path(tempfile.gettempdir())))
