"""Answers that are sent piece by piece: so many at once, since each holds a thread and a connection while it is read.

A reader may be as slow as it likes. Without a bound a few slow ones would have every thread of a web server, and nobody
else an answer; with it what they can take from others is downloads alone.
"""

import weakref
from collections.abc import Callable, Iterable, Iterator
from threading import BoundedSemaphore
from typing import Any, cast

from django.http import HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase

from config.pooling import CARRIED
from config.refusing import busy


def few_at_once(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: one streamed answer more than CARRIED is 503, with the time to come back."""
    places = BoundedSemaphore(CARRIED)

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if not response.streaming:
            return response
        if not places.acquire(blocking=False):
            # Not response.close(): the request itself would end with it.
            for close in cast(Any, response)._resource_closers:
                close()
            return busy(request)
        streamed = cast(StreamingHttpResponse, response)
        streamed.streaming_content = _Counted(cast(Iterable[bytes], streamed.streaming_content), places.release)
        return streamed

    return answer


class _Counted:
    """The pieces, whose place is free again once they are sent, closed or forgotten."""

    def __init__(self, pieces: Iterable[bytes], leave: Callable[[], None]) -> None:
        self._pieces = iter(pieces)
        self.close = weakref.finalize(self, leave)

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        return next(self._pieces)
