"""What reading a file gives: a page, or the one reason why not."""

from dataclasses import dataclass

from sources.dates import Interval
from sources.reading.zones import Zone


class Unreadable(ValueError):
    """The bytes hold no text this can read. The message is one clear sentence that says why."""


@dataclass(frozen=True, slots=True)
class Page:
    """A file read into text, with what the file says about itself; None where it says nothing."""

    text: str
    zones: tuple[Zone, ...]
    reader: str
    """Which reader made the text, with its version: "plain/1", "html/1", "pdf/1"."""
    media_type: str
    title: str | None = None
    published: Interval | None = None
    published_how: str | None = None
    """"page" where the file gives the date, else None."""
    publisher: str | None = None
    bylines: tuple[str, ...] = ()
    language: str | None = None
    url: str | None = None
    """The page's own canonical address."""
