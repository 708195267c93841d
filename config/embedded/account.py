"""Who runs the server: PostgreSQL refuses to run as root, so root hands it to an account with fewer rights."""

import os
import pwd
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from config.errors import Refused


@dataclass(frozen=True, slots=True)
class Account:
    """An account of the system, and the way to do something as it."""

    uid: int
    gid: int
    name: str

    @property
    def options(self) -> dict[str, Any]:
        """What subprocess needs to run a program as this account, from a folder it can stand in."""
        # libpq's and the server's own variables (PGPORT, PGDATA, PGOPTIONS ...) speak of other servers.
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        dropped = {"user": self.uid, "group": self.gid, "extra_groups": []} if os.geteuid() == 0 else {}
        return {"env": {**environment, "LC_ALL": "C"}, "cwd": "/", "stdin": subprocess.DEVNULL, **dropped}

    def run(self, arguments: Sequence[str | Path]) -> subprocess.CompletedProcess[str]:
        """Runs a program to its end. Raises Refused when the account cannot be taken on or the program not be executed."""
        try:
            return subprocess.run(arguments, capture_output=True, text=True, check=False, **self.options)  # noqa: S603 - our own programs
        except OSError as error:
            raise Refused(f"{arguments[0]} cannot be run as user {self.name} ({error.strerror}).") from error

    def reaches(self, path: Path, how: str = "-x") -> bool:
        """Whether this account may enter the folder or execute the file."""
        return self.run(["/bin/sh", "-c", f'test {how} "$1"', "sh", path]).returncode == 0


def account_for(cluster: Path) -> Account:
    """The account of the server: the owner of its folder where there is one; else ourselves, or for root a lesser one."""
    user = os.geteuid()
    if cluster.exists():
        owner = cluster.stat().st_uid
        if user not in (0, owner):
            raise Refused(
                f"{cluster} belongs to user {_name(owner)}; run this as that user, or name another ONRECORD_DATA."
            )
        if owner != 0:
            return _account(owner)
        raise Refused(f"{cluster} belongs to root, whom PostgreSQL does not serve; give it to another user (chown -R).")
    if user != 0:
        return _account(user)
    for name in ("postgres", "nobody"):
        try:
            return _account(pwd.getpwnam(name).pw_uid)
        except KeyError:
            continue
    raise Refused(
        "PostgreSQL does not run as root, and there is neither a user postgres nor nobody; run this as another user."
    )


def _account(uid: int) -> Account:
    try:
        return Account(uid, pwd.getpwuid(uid).pw_gid, _name(uid))
    except KeyError:
        # A container may run as a number that has no name.
        return Account(uid, os.getegid(), _name(uid))


def _name(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)
