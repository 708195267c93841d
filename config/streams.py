"""Answers that are sent piece by piece: so many at once, since each holds a thread and a connection while it is read.

A reader may be as slow as it likes. Without a bound a few slow ones would have every thread of a web server, and nobody
else an answer; with it what they can take from others is downloads alone.
"""

import weakref
from collections.abc import Callable, Iterable, Iterator
from http import HTTPStatus
from threading import BoundedSemaphore
from typing import cast

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from config.pooling import THREADS

AT_ONCE = THREADS - 2
# Seconds; most downloads are over by then.
COME_BACK = 10
_places = BoundedSemaphore(AT_ONCE)


def few_at_once(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Middleware: one streamed answer more than AT_ONCE in a process is 503, with the time to come back."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if not response.streaming:
            return response
        if not _places.acquire(blocking=False):
            response.close()
            return _busy(request)
        streamed = cast(StreamingHttpResponse, response)
        streamed.streaming_content = _Counted(cast(Iterable[bytes], streamed.streaming_content))
        return streamed

    return answer


def _busy(request: HttpRequest) -> HttpResponse:
    response = render(request, "503.html", status=HTTPStatus.SERVICE_UNAVAILABLE)
    response["Retry-After"] = str(COME_BACK)
    return response


class _Counted:
    """The pieces, whose place is free again once they are sent, closed or forgotten."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = iter(pieces)
        self.close = weakref.finalize(self, _places.release)

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        return next(self._pieces)
