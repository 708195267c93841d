"""How often one visitor may have something done that costs: counted in this process's memory, kept nowhere."""

import threading
import time
from collections import deque
from collections.abc import Callable

from claims.errors import TooOften

_MOST_VISITORS = 10_000


class Turns:
    """`most` turns within `seconds` for each visitor. Every process of a server counts for itself."""

    def __init__(self, most: int, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._seconds = seconds
        self._clock = clock
        self._lock = threading.Lock()
        self._taken: dict[str, deque[float]] = {}

    def take(self, visitor: str) -> None:
        """Counts one turn. Raises TooOften, which says how long until there is room, where there is none left."""
        now = self._clock()
        with self._lock:
            # A visitor who comes again goes to the end; who was longest away is forgotten first.
            taken = self._taken.pop(visitor, None) or deque()
            while taken and taken[0] <= now - self._seconds:
                taken.popleft()
            self._taken[visitor] = taken
            if len(self._taken) > _MOST_VISITORS:
                self._taken.pop(next(iter(self._taken)))
            if len(taken) >= self._most:
                raise TooOften(int(taken[0] + self._seconds - now) + 1)
            taken.append(now)
