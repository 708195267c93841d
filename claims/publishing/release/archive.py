"""A zip file whose bytes depend on nothing but what is in it: no clock, no owner, one order."""

import datetime as dt
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


@dataclass(frozen=True, slots=True)
class Member:
    """A file in the archive: its bytes unpacked, their sha256, and how many records it has (None for a text)."""

    path: str
    size: int
    sha256: str
    records: int | None

    def told(self) -> dict[str, Any]:
        return {"path": self.path, "bytes": self.size, "sha256": self.sha256, "records": self.records}


@dataclass(slots=True)
class Archive:
    """Written one file after the other. Every file has the time `at`, in UTC."""

    zip: ZipFile
    at: dt.datetime
    members: list[Member] = field(default_factory=list)

    def add(self, path: str, pieces: Iterable[bytes], *, records: bool = False) -> Member:
        """A file of these pieces, held in memory one at a time; `records` says that each is one record."""
        at = self.at.astimezone(dt.UTC)
        info = ZipInfo(path, (at.year, at.month, at.day, at.hour, at.minute, at.second))
        info.compress_type, info.create_system, info.external_attr = ZIP_DEFLATED, 3, 0o644 << 16
        digest, size, count = hashlib.sha256(), 0, 0
        with self.zip.open(info, "w", force_zip64=True) as file:
            for piece in pieces:
                file.write(piece)
                digest.update(piece)
                size += len(piece)
                count += 1
        member = Member(path, size, digest.hexdigest(), count if records else None)
        self.members.append(member)
        return member

    def add_text(self, path: str, text: str) -> Member:
        return self.add(path, [text.encode()])


def sums(members: Iterable[Member]) -> str:
    """What `sha256sum -c` reads."""
    return "".join(f"{member.sha256}  {member.path}\n" for member in members)


def sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
