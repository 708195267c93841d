"""Files that reviews of others come in: JSON, a JSON object a line, CSV with a header, pages with JSON-LD."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from claims.publishing.feed_reading import entries

_FEED = "It is a feed, which leads to pages and has no review itself: give its address, and they are fetched."


@dataclass(frozen=True, slots=True)
class Part:
    """A value, and where it stands in words."""

    at: str
    value: Any


class Untold(str):
    """A sentence about a part that could not be read."""

    __slots__ = ()


def parts(text: str) -> Iterator[Part | Untold]:
    """What a file of reviews has in it, in its order; a sentence for each part that could not be read."""
    start = text.lstrip()[:1]
    if start == "<":
        yield from _blocks(text)
        return
    whole = _json(text)
    if not isinstance(whole, Untold):
        yield Part("The file", whole)
    elif start in "{[" and start:
        yield from _lines(text)
    else:
        yield from _rows(text)


def _lines(text: str) -> Iterator[Part | Untold]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            value = _json(line)
            yield Untold(f"Line {number}: {value}") if isinstance(value, Untold) else Part(f"Line {number}", value)


def _rows(text: str) -> Iterator[Part | Untold]:
    rows = csv.DictReader(io.StringIO(text, newline=""), restkey="", restval="")
    try:
        if "claimReviewed" not in (rows.fieldnames or ()):
            yield Untold("It is neither JSON nor a page, nor a table with a column claimReviewed.")
            return
        for row in rows:
            yield Part(f"Line {rows.line_num}", row)
    except csv.Error as error:
        yield Untold(f"Line {rows.line_num}: it cannot be read as CSV: {error}.")


def _blocks(text: str) -> Iterator[Part | Untold]:
    page = _Page()
    page.feed(text)
    page.close()
    if not page.blocks:
        feed = entries(text.encode(), "") is not None
        yield Untold(_FEED if feed else "The page has no JSON-LD in it; microdata is not read.")
    for number, block in enumerate(page.blocks, 1):
        value = _json(block)
        yield Untold(f"Block {number}: {value}") if isinstance(value, Untold) else Part(f"Block {number}", value)


class _Page(HTMLParser):
    """The blocks of JSON-LD in a page."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kind = (dict(attrs).get("type") or "").partition(";")[0].strip().lower()
        self._inside = tag == "script" and kind == "application/ld+json"
        if self._inside:
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.blocks[-1] += data


def _json(text: str) -> Any:
    """The value; or an Untold, where it is none."""
    try:
        return json.loads(text, parse_constant=_no_number, parse_float=_float, strict=False)
    except RecursionError:
        return Untold("it is nested too deeply.")
    except ValueError as error:
        return Untold(f"it is no JSON: {error}.")


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no number of JSON")


def _float(text: str) -> float:
    value = float(text)
    if value in (float("inf"), float("-inf")):
        raise ValueError(f"{text[:20]} is too large a number")
    return value
