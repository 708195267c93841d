"""What is cited: a work or a record, whatever format it leaves in."""

import datetime as dt
from dataclasses import dataclass, field

from sources.dates import Interval


@dataclass(frozen=True, slots=True)
class Name:
    """A person in parts, or an organisation (and any name nobody can safely part) as `literal`."""

    literal: str = ""
    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""

    def __str__(self) -> str:
        """As one reads it: Ludwig van Beethoven, Martin Luther King Jr."""
        return self.literal or " ".join(filter(None, (self.given, self.particle, self.family, self.suffix)))


@dataclass(frozen=True, slots=True)
class When:
    """When something came out. `approximate` says that the interval was inferred, not read."""

    interval: Interval
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to cite. `type` is a type of the Citation Style Language; what is empty is not known.

    `marks` say what is not clean ("Attribution disputed"), and stand in every format. `said` says whose words these
    are where the author is somebody else ("Ada Moor, as quoted in Harbour Post"); `quoted` is the passage as printed.
    `record` is the permanent address of our own record of it, as it stood in this version.
    """

    id: str
    type: str
    title: str = ""
    authors: tuple[Name, ...] = ()
    container: str = ""
    publisher: str = ""
    issued: When | None = None
    accessed: dt.date | None = None
    url: str = ""
    doi: str = ""
    archived_url: str = ""
    language: str = ""
    genre: str = ""
    number: str = ""
    version: str = ""
    status: str = ""
    said: str = ""
    quoted: str = ""
    record: str = ""
    marks: tuple[str, ...] = field(default=())

    @property
    def bracketed(self) -> str:
        """The marks as a reader sees them: "[Attribution disputed] [Corrected 2026-11-22]"; empty where all is clean."""
        return " ".join(f"[{mark}]" for mark in self.marks)

    @property
    def note(self) -> str:
        """What no field of a format has a place for, in sentences."""
        quoted = f"“{self.quoted}”" if self.quoted else ""
        said = f"{self.said}: {quoted}" if self.said and quoted else (self.said or quoted)
        record = f"Record: {self.record}" if self.record else ""
        return ". ".join(part.rstrip(".") for part in (self.bracketed, said, record) if part)
