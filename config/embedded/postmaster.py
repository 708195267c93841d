"""The process that runs a database folder, as its pid file and the system tell it."""

import os
import signal
import subprocess
import time
from pathlib import Path


def alive(pid: int) -> bool:
    """Whether a process of this number runs; one that has ended and waits to be collected does not."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="latin-1").rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        # No /proc on this system, or the process ended this moment.
        return not Path("/proc/self").exists()


def postmaster(cluster: Path) -> int | None:
    """The number of the living server of this folder; None when its pid file is absent, stale or another program's number."""
    pid = _written(cluster)
    return pid if pid and alive(pid) and _serves(pid, cluster) else None


def remove_stale_pid_file(cluster: Path) -> None:
    """Takes away a pid file that no server stands behind; PostgreSQL itself cannot tell it when the number was given anew."""
    if postmaster(cluster) is None:
        (cluster / "postmaster.pid").unlink(missing_ok=True)


def halt(cluster: Path, patience: float = 60) -> bool:
    """Stops the server of this folder, open connections included; False when none ran. Returns when it has ended."""
    pid = postmaster(cluster)
    if pid is None:
        return False
    # "Fast": ends what is running, writes everything down. After `patience` seconds "immediate": recovers at the next start.
    for how, seconds in ((signal.SIGINT, patience), (signal.SIGQUIT, 10.0)):
        try:
            os.kill(pid, how)
        except ProcessLookupError:
            return True
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if not alive(pid):
                return True
            time.sleep(0.01)
    return True


def _written(cluster: Path) -> int | None:
    try:
        first = (cluster / "postmaster.pid").read_text(encoding="utf-8", errors="replace").partition("\n")[0].strip()
    except OSError:
        return None
    return int(first) if first.isascii() and first.isdigit() and 0 < int(first) < 1 << 31 else None


def _serves(pid: int, cluster: Path) -> bool:
    if Path("/proc/self").exists():
        try:
            # A server stands in its folder, and its children with it; no other program does.
            standing = Path(f"/proc/{pid}/cwd").readlink()
            named = Path(f"/proc/{pid}/comm").read_text(encoding="latin-1").strip()
        except OSError:
            return False
        return standing == cluster.resolve() and named.startswith("postgres")
    shown = subprocess.run(["/bin/ps", "-p", str(pid), "-o", "args="], capture_output=True, text=True, check=False)  # noqa: S603 - a number
    return "postgres" in shown.stdout and str(cluster) in shown.stdout
