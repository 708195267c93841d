"""Answers that are begun before they are sent: what is refused is refused in time, and what was opened is closed in time."""

from collections.abc import Generator, Iterator


class Begun:
    """The pieces, the first of them made already. Raises, when it is made, what making that one raises.

    A generator whose first piece was taken holds what it reads from. Closed with the answer it gives that back in the
    thread that asked; forgotten, it would wait for the collector of garbage, in whichever thread that runs, while its
    connection had gone back to the pool in the middle of a transaction.
    """

    def __init__(self, pieces: Generator[bytes]) -> None:
        self._pieces = pieces
        self._first: bytes | None = next(pieces, b"")

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        first, self._first = self._first, None
        return next(self._pieces) if first is None else first

    def close(self) -> None:
        self._pieces.close()
