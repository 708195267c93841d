"""What an export ends with, so that whoever has it knows that it is whole: how many records, and their sha256."""

import hashlib
import json
from collections.abc import Buffer, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

# So many bytes leave at once: a small record alone would cost more in sending than in reading.
_AT_ONCE = 1 << 16
_FIRST = 16  # rows
END = "#end"
"""What the first cell of a CSV's last record says; no id of a record is this."""


@dataclass(slots=True)
class Tally:
    """What has been written: bytes, records, and their digest."""

    count: int = 0
    size: int = 0
    digest: Any = field(default_factory=hashlib.sha256)

    def pieces(self, rows: Iterable[Buffer], head: bytes = b"") -> Iterator[bytes]:
        """The rows after `head`, in pieces worth sending; every byte is counted."""
        if head:
            yield self._sent([head])
        rows, many = iter(rows), _FIRST
        while held := tuple(islice(rows, many)):
            self.count += len(held)
            piece = self._sent(held)
            yield piece
            # As many as were worth sending this time: rows of one list are of a size.
            many = min(2 * many, max(1, len(held) * _AT_ONCE // len(piece)))

    @property
    def sha256(self) -> str:
        return str(self.digest.hexdigest())

    def _sent(self, held: Sequence[Buffer]) -> bytes:
        piece = b"".join(held)
        self.digest.update(piece)
        self.size += len(piece)
        return piece


def ndjson(rows: Iterable[Buffer]) -> Iterator[bytes]:
    """The lines, and a last one {"end": {"count", "sha256"}}: sha256 of all bytes before that line."""
    tally = Tally()
    yield from tally.pieces(rows)
    yield json.dumps({"end": {"count": tally.count, "sha256": tally.sha256}}).encode() + b"\n"


def csv(rows: Iterable[Buffer], names: Sequence[str]) -> Iterator[bytes]:
    """A line of names, the records, and a last one `#end,COUNT,SHA256`, as wide as the others.

    It is the only one whose first cell is not in quotation marks, so that readers that know of comments leave it out;
    sha256 is of all bytes before it.
    """
    tally = Tally()
    yield from tally.pieces(rows, head=header(names))
    yield f"{END},{tally.count},{tally.sha256}{',' * (len(names) - 3)}\n".encode()


def header(names: Sequence[str]) -> bytes:
    return (",".join(names) + "\n").encode()
