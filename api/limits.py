"""How often one may ask: so many requests a minute, and a minute's worth of them at once.

Each process of the server counts for itself, in memory: an answer is not slower for being counted, and what one may
ask in all is the limit times the processes (as many as cores, four at most).
"""

import math
import time
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from django.conf import settings
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

WINDOW = 60
_MOST_KEPT = 10_000


@dataclass(slots=True)
class Bucket:
    """What somebody has left of `limit` requests, refilled bit by bit over a minute."""

    limit: int
    left: float
    at: float

    def take(self, now: float) -> bool:
        """Whether one more request is allowed; a request that is refused takes nothing."""
        self.left = min(self.limit, self.left + (now - self.at) * self.limit / WINDOW)
        self.at = now
        if self.left < 1:
            return False
        self.left -= 1
        return True

    @property
    def wait(self) -> int:
        """Whole seconds until the next request is allowed."""
        return max(1, math.ceil((1 - self.left) * WINDOW / self.limit))

    def headers(self) -> dict[str, str]:
        """RateLimit and RateLimit-Policy, as the IETF's draft has them (structured fields)."""
        until_full = math.ceil((self.limit - self.left) * WINDOW / self.limit)
        return {
            "RateLimit-Policy": f'"requests";q={self.limit};w={WINDOW}',
            "RateLimit": f'"requests";r={int(self.left)};t={until_full}',
        }


@dataclass(slots=True)
class Buckets:
    """Everybody's. Who asked longest ago is forgotten first: that bucket has had the longest to fill."""

    kept: dict[str, Bucket] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def of(self, who: str, limit: int, now: float) -> Bucket:
        bucket = self.kept.pop(who, None)
        if bucket is None or bucket.limit != limit:
            bucket = Bucket(limit, limit, now)
        self.kept[who] = bucket
        while len(self.kept) > _MOST_KEPT:
            del self.kept[next(iter(self.kept))]
        return bucket


_buckets = Buckets()


class Limit(BaseThrottle):
    """REST framework's throttle: by person where one is signed in, else by address."""

    _waits: int | None = None

    def allow_request(self, request: Request, view: Any) -> bool:
        if request.user.is_authenticated:
            who, limit = f"person {request.user.pk}", settings.API_RATE_SIGNED_IN
        else:
            who, limit = f"address {request.META.get('REMOTE_ADDR', '')}", settings.API_RATE
        if not limit:
            return True
        with _buckets.lock:
            now = time.monotonic()
            bucket = _buckets.of(who, limit, now)
            allowed = bucket.take(now)
            headers = bucket.headers()
        request._request.META["onrecord.rate"] = headers
        self._waits = None if allowed else bucket.wait
        return allowed

    def wait(self) -> float | None:
        return self._waits
