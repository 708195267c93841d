"""The data folder: which one, its parts, and how long a path a socket can have."""

import hashlib
import os
import re
import stat
import tempfile
from pathlib import Path

from config.errors import Refused

# sun_path holds 108 bytes on Linux and 104 on macOS, of which the socket's own name takes 15 and the NUL one.
LONGEST_SOCKET_FOLDER = 85
# The setting is a list with commas and quotation marks of its own.
PLAIN_PATH = re.compile(r"[\w/.+@ -]+", re.ASCII)


def data_folder() -> Path:
    """The folder of this installation, absolute, links resolved; it need not exist yet."""
    chosen = os.environ.get("ONRECORD_DATA")
    if chosen:
        return Path(chosen).expanduser().resolve()
    if os.geteuid() == 0:
        return Path("/var/lib/onrecord").resolve()
    shared = os.environ.get("XDG_DATA_HOME", "")
    if shared.startswith("/"):
        return (Path(shared) / "onrecord").resolve()
    try:
        return (Path.home() / ".local/share/onrecord").resolve()
    except RuntimeError as error:
        raise Refused("This user has no home folder; name a folder for the data with ONRECORD_DATA.") from error


def make_data_folder(folder: Path | None = None) -> Path:
    """The folder, made (for its owner alone) when it is not there. Raises Refused when it cannot be written."""
    folder = folder or data_folder()
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise Refused(
            f"The data folder {folder} cannot be made ({error.strerror}); name another with ONRECORD_DATA."
        ) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise Refused(f"The data folder {folder} cannot be written by this user; name another with ONRECORD_DATA.")
    return folder


def socket_folder(folder: Path) -> Path:
    """Where the server of this data folder listens: inside it, or in a short folder named after it where that is too long."""
    inside = folder / "socket"
    if len(os.fsencode(inside)) <= LONGEST_SOCKET_FOLDER and PLAIN_PATH.fullmatch(str(inside)):
        return inside
    name = hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]
    return Path(tempfile.gettempdir() if len(tempfile.gettempdir()) < 40 else "/tmp") / f"onrecord-{name}"  # noqa: S108 - make_private checks its owner


def make_private(folder: Path, uid: int, gid: int) -> None:
    """Makes a folder only `uid` can enter. Raises Refused when something of another user stands in its place."""
    try:
        folder.mkdir(mode=0o700)
        if os.geteuid() == 0:
            os.chown(folder, uid, gid)
    except FileExistsError:
        pass
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != uid or stat.S_IMODE(found.st_mode) & 0o077:
        raise Refused(
            f"{folder} is not a folder that belongs to user {uid} alone; take it away, or name another ONRECORD_DATA."
        )
