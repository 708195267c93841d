"""The database folders of an installation: one a major version, made once, never mistaken for one another."""

import os
import shutil
import stat
import tempfile
from pathlib import Path

from config.embedded.account import Account
from config.embedded.programs import Programs
from config.errors import Refused


def present(folder: Path) -> dict[int, Path]:
    """The database folders of a data folder by PostgreSQL's major version."""
    found = {}
    for path in folder.glob("pg*"):
        number = path.name.removeprefix("pg")
        # Not its PG_VERSION: that one only the server's account can read.
        if path.is_dir() and number.isascii() and number.isdigit():
            found[int(number)] = path
    return found


def refuse_other_versions(folder: Path, programs: Programs) -> None:
    """Raises Refused when what was kept here was kept by another PostgreSQL than the one found; an empty record would be a lie."""
    kept = present(folder)
    if not kept or programs.major in kept:
        return
    newest = max(kept)
    if newest < programs.major:
        raise Refused(
            f"The data in {folder} was kept by PostgreSQL {newest}; the one found is {programs.version} ({programs.folder}).\n"
            f"`./run upgrade` takes it over and keeps the old folder. Or go on with PostgreSQL {newest}:"
            f" ONRECORD_POSTGRES=/usr/lib/postgresql/{newest}/bin"
        )
    raise Refused(
        f"The data in {folder} was kept by PostgreSQL {newest}, newer than the one found, {programs.version} ({programs.folder}).\n"
        f"Name the folder of PostgreSQL {newest}'s programs with ONRECORD_POSTGRES."
    )


def make(cluster: Path, programs: Programs, account: Account, *, careless: bool = False) -> None:
    """Makes an empty cluster, whole or not at all."""
    draft = cluster.with_name(f"{cluster.name}.making")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o700)
    if os.geteuid() == 0:
        os.chown(draft, account.uid, account.gid)
    # C.UTF-8 sorts alike everywhere and folds the case of accented letters; PostgreSQL's own one does not even
    # change with the system's libraries.
    locale = ["--locale=C.UTF-8", "--encoding=UTF8"]
    if programs.major >= 17:
        locale += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    # Trust: who can open the socket is settled by its folder, which only the server's account (and root) may enter,
    # and that account owns the files anyway.
    made = account.run(
        [
            programs["initdb"],
            "-D",
            draft,
            "--username=onrecord",
            "--auth=trust",
            *locale,
            *(["--no-sync", "--wal-segsize=1"] if careless else []),
        ]
    )
    if made.returncode != 0:
        shutil.rmtree(draft, ignore_errors=True)
        raise Refused(f"PostgreSQL could not make its folder {cluster}:\n{(made.stderr or made.stdout).strip()}")
    draft.rename(cluster)


def let_in(folder: Path, account: Account) -> None:
    """Lets the server's account pass through the data folder, and no one else. Raises Refused where a folder above is closed.

    Folders above are left alone, except in the system's temporary folder, where a private one is the rule.
    """
    if os.geteuid() != 0:
        return
    temporary = Path(tempfile.gettempdir()).resolve()
    for passed in [*reversed(folder.parents), folder]:
        if account.reaches(passed):
            continue
        if passed != folder and temporary not in passed.parents:
            raise Refused(
                f"PostgreSQL does not run as root but as user {account.name}, who cannot enter {passed}, and so not {folder}.\n"
                "Name another folder with ONRECORD_DATA (root's own default is /var/lib/onrecord), or run this as an ordinary user."
            )
        os.chown(passed, -1, account.gid)
        passed.chmod(stat.S_IMODE(passed.stat().st_mode) | stat.S_IXGRP)
