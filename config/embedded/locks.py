"""Locks on files: the kernel lets go of them when their holder dies, however it dies."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class FileLock:
    """One lock of one process; `shared` beside others or `exclusive` alone."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = None

    @property
    def held(self) -> bool:
        """Whether this process asked for it and has not let go."""
        return self._descriptor is not None

    def share(self) -> None:
        """Waits until nobody holds it exclusively."""
        fcntl.flock(self.descriptor, fcntl.LOCK_SH)

    def claim(self) -> None:
        """Waits until nobody else holds it."""
        fcntl.flock(self.descriptor, fcntl.LOCK_EX)

    @contextmanager
    def claimed(self) -> Iterator[None]:
        """Held alone for a while, and let go."""
        self.claim()
        try:
            yield
        finally:
            self.release()

    def try_claim(self) -> bool:
        """Whether nobody else held it, so that it is held alone now; what was held before is let go either way."""
        # Let go first: two that leave together would otherwise each find the other still there.
        fcntl.flock(self.descriptor, fcntl.LOCK_UN)
        try:
            fcntl.flock(self.descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def release(self) -> None:
        """Lets go; nothing happens when nothing was held."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    @property
    def descriptor(self) -> int:
        """The open file the lock is on. A child that inherits it holds the lock as well."""
        if self._descriptor is None:
            self._descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
            if os.geteuid() == 0:
                owner = self.path.parent.stat()
                # Root may have come first to the folder of an ordinary user.
                os.fchown(self._descriptor, owner.st_uid, owner.st_gid)
        return self._descriptor
