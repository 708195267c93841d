"""The extra packages of the model that runs on this machine: installed once, apart from everything else."""

import shutil
import subprocess
import sys
from pathlib import Path

from django.conf import settings

from claims.flows.meanings import EXTRA

_LOCK = "requirements-embeddings.lock"


class NotInstalled(Exception):
    """The packages could not be installed: the message says why."""


def install() -> None:
    """Installs them, pinned and with hashes, where they are not there as the lock says. Raises NotInstalled."""
    lock = Path(settings.BASE_DIR) / _LOCK
    stamp = EXTRA / "stamp"
    wanted = f"{sys.version_info[:2]} {lock.read_text(encoding='utf-8')}"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return
    sys.stderr.write(f"Installing {_LOCK} (once, 130 MB) ...\n")
    shutil.rmtree(EXTRA, ignore_errors=True)
    done = subprocess.run([*_installer(), "-r", str(lock), "--target", str(EXTRA)], check=False)  # noqa: S603 -- our own words
    if done.returncode:
        raise NotInstalled("The packages could not be installed; see above. Without them words alone are compared.")
    stamp.write_text(wanted, encoding="utf-8")


def _installer() -> list[str]:
    own = Path(settings.BASE_DIR) / ".tools" / "bin" / "uv"
    uv = shutil.which("uv") or (str(own) if own.is_file() else None)
    # Without their dependencies: the lock names all that is needed, and torch is none of it.
    shared = ["--no-deps", "--require-hashes", "--quiet"]
    if uv:
        return [uv, "pip", "install", *shared, "--python", sys.executable]
    return [sys.executable, "-m", "pip", "install", *shared, "--disable-pip-version-check"]
