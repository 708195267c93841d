"""Bodies of requests are received whole before anything is done for them: so many at once, each of a size.

Whoever sends slowly holds what reads. Without a bound a few slow uploads would have every thread of a web server, and
nobody else an answer; with it what they can take from others is sending alone.
"""

from collections.abc import Callable, Iterable
from http import HTTPStatus
from io import BytesIO
from tempfile import SpooledTemporaryFile
from threading import BoundedSemaphore
from typing import IO, Any

from config.pooling import CARRIED

type Application = Callable[[dict[str, Any], Any], Iterable[bytes]]

LARGEST = 64 * 2**20
"""Bytes of a body; what takes files has smaller bounds of its own, and says so in its own words."""
_IN_MEMORY = 2**20
_PIECE = 2**16
# Seconds that a body waits for its turn: those before it are here at once, or for long.
_PATIENCE = 0.1
REFUSED = "onrecord.refused"
"""In the environment of a request: the status that its body is refused with."""


def receiving(application: Application) -> Application:
    """Around the application: it finds each body here already, or a note of why it was not received."""
    places = BoundedSemaphore(CARRIED)

    def answer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        length = environ.get("CONTENT_LENGTH") or "0"
        if length == "0" or not (length.isascii() and length.isdigit()):
            return application(environ, start_response)
        # What is sent piece by piece is made of the record, not of the body.
        with _received(environ, int(length), places) as body:
            return application(environ | {"wsgi.input": body}, start_response)

    return answer


def _received(environ: dict[str, Any], length: int, places: BoundedSemaphore) -> IO[bytes]:
    if length > LARGEST:
        environ[REFUSED] = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
        return BytesIO()
    if not places.acquire(timeout=_PATIENCE):
        environ[REFUSED] = HTTPStatus.SERVICE_UNAVAILABLE
        return BytesIO()
    try:
        return _copied(environ["wsgi.input"], length)
    finally:
        places.release()


def _copied(sent: IO[bytes], length: int) -> IO[bytes]:
    body = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - whoever asked closes it
    while length > 0 and (piece := sent.read(min(_PIECE, length))):
        length -= len(piece)
        body.write(piece)
    body.seek(0)
    return body
