"""An answer that is begun is refused in time, and gives back what it holds however little of it was read."""

from collections.abc import Generator

import pytest

from claims.publishing.begun import Begun


def of(pieces: list[bytes], closed: list[str]) -> Generator[bytes]:
    try:
        yield from pieces
    finally:
        closed.append("closed")


@pytest.mark.parametrize("pieces", [[], [b"one"], [b"", b"two"], [b"one", b"two", b"three"]])
def test_every_piece_is_there_once(pieces: list[bytes]) -> None:
    assert b"|".join(piece for piece in Begun(of(pieces, [])) if piece) == b"|".join(filter(None, pieces))


@pytest.mark.parametrize("read", [0, 1, 2])
def test_closing_it_closes_what_it_reads_from_at_once(read: int) -> None:
    closed: list[str] = []
    begun = Begun(of([b"one", b"two", b"three"], closed))
    for _ in range(read):
        next(begun)
    assert closed == []
    begun.close()
    assert closed == ["closed"]


def test_what_the_first_piece_refuses_is_refused_before_anything_is_sent() -> None:
    def refused() -> bytes:
        raise LookupError("no such moment")

    with pytest.raises(LookupError, match="no such moment"):
        Begun(refused() for _ in range(2))
