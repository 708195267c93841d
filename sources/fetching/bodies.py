"""The body of an answer, unpacked while it comes and counted unpacked, so that no small bomb grows large."""

import http.client
import zlib
from collections.abc import Iterator

from sources.fetching.errors import BadAnswer, TooLarge

PACKED = "gzip, deflate"
"""What is asked for; a host that packs otherwise was not listening."""
_PIECE = 65_536


def body(answer: http.client.HTTPResponse, *, most: int) -> bytes:
    """The whole body, unpacked. Raises TooLarge beyond `most` bytes, BadAnswer for one that is cut off or ill packed."""
    said = answer.getheader("Content-Length", "").strip()
    if said.isascii() and said.isdigit() and int(said[:18]) > most:
        raise _too_large(most)
    got = bytearray()
    for piece in _unpacked(answer):
        got += piece
        if len(got) > most:
            raise _too_large(most)
    # http.client takes the end of the connection for the end of the body; the length it was told says otherwise.
    if answer.length:
        raise BadAnswer("The host broke off before the page was complete.")
    return bytes(got)


def _too_large(most: int) -> TooLarge:
    return TooLarge(f"The page is larger than {most / 1_000_000:g} MB.")


def _unpacked(answer: http.client.HTTPResponse) -> Iterator[bytes]:
    how = answer.getheader("Content-Encoding", "").strip().lower()
    pieces = _pieces(answer)
    if how in ("", "identity"):
        yield from pieces
    elif how in ("gzip", "x-gzip"):
        yield from _inflated(pieces, 16 + zlib.MAX_WBITS)
    elif how == "deflate":
        yield from _deflated(pieces)
    else:
        raise BadAnswer(f"The host packed the page in a way it was not asked for ({how[:30]}).")


def _pieces(answer: http.client.HTTPResponse) -> Iterator[bytes]:
    while piece := answer.read(_PIECE):
        yield piece


def _deflated(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """`deflate` means zlib's format (RFC 9110, 8.4.1.2), and some hosts leave its header out."""
    first = next(pieces, b"")
    headed = len(first) > 1 and first[0] & 0x0F == 8 and int.from_bytes(first[:2]) % 31 == 0
    yield from _inflated(_after(first, pieces), zlib.MAX_WBITS if headed else -zlib.MAX_WBITS)


def _after(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest


def _inflated(pieces: Iterator[bytes], window: int) -> Iterator[bytes]:
    """Unpacked in pieces of a size that does not depend on what is in them; gzip may have several members."""
    unpacking, any_yet, over = zlib.decompressobj(window), False, False
    try:
        for piece in pieces:
            left = b"" if over else piece
            while left:
                any_yet = True
                yield unpacking.decompress(left, _PIECE)
                left = unpacking.unconsumed_tail
                if unpacking.eof:
                    left = unpacking.unused_data
                    # What follows the last member and begins none is padding, as gzip itself takes it.
                    over = window < 16 or not left.startswith(b"\x1f")
                    if over:
                        break
                    unpacking, any_yet = zlib.decompressobj(window), False
        if any_yet and not over:
            while more := unpacking.decompress(b"", _PIECE):
                yield more
    except zlib.error as error:
        raise BadAnswer("The page came ill packed: it cannot be unpacked.") from error
    if any_yet and not unpacking.eof:
        raise BadAnswer("The host broke off before the page was complete.")
