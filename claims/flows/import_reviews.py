"""Other people's fact-checks, taken in: kept as they came, and what was understood of them."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from claims.actions import outside
from claims.models import OutsideReview
from claims.publishing.claim_review_reading import read, reviews
from sources.fetching import NotFetched, fetch
from sources.ledger.actor import Actor

__all__ = ["NotFetched", "Report", "import_address", "import_file", "import_text"]

LARGEST = 50_000_000
_BATCH = 500


@dataclass(slots=True)
class Report:
    """What became of one file or address: every review with whether it is new, and a sentence for what held none."""

    kept: list[tuple[OutsideReview, bool]] = field(default_factory=list)
    without: list[str] = field(default_factory=list)


def import_file(path: Path, *, by: Actor) -> Report:
    """A file of JSON, of a JSON object a line, of CSV with a header, or a page. Raises OSError."""
    with path.open("rb") as file:
        return import_text(file.read(LARGEST + 1), by=by, came_from=path.name)


def import_address(address: str, *, by: Actor) -> Report:
    """As a file, fetched. Raises NotFetched, which says why in a sentence."""
    got = fetch(address)
    return import_text(got.data, by=by, came_from=got.final_url)


def import_text(sent: bytes, *, by: Actor, came_from: str) -> Report:
    """As a file. What has no review in it is told, never passed over. Raises NotAllowed for readers."""
    report = Report()
    if len(sent) > LARGEST:
        report.without.append(f"It is larger than {LARGEST:,} bytes: nothing was read.")
        return report
    found: list[dict[str, Any]] = []
    for part in _parts(sent.decode("utf-8-sig", errors="replace")):
        if isinstance(part, Untold):
            report.without.append(str(part))
            continue
        here = list(reviews(part.value))
        found += here
        if not here:
            report.without.append(f"{part.at}: no ClaimReview in it.")
    for at in range(0, len(found), _BATCH):
        batch = [(review, _columns(review)) for review in found[at : at + _BATCH]]
        report.kept += outside.keep_reviews(reviews=batch, by=by, came_from=came_from)
    return report


def _columns(review: dict[str, Any]) -> dict[str, Any]:
    made = read(review)
    return {**made.columns, "understood": made.understood, "kept": made.kept, "doubts": made.doubts}


@dataclass(frozen=True, slots=True)
class Part:
    """A value, and where it stands in words."""

    at: str
    value: Any


class Untold(str):
    """A sentence about a part that could not be read."""

    __slots__ = ()


def _parts(text: str) -> Iterator[Part | Untold]:
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
        yield Untold("The page has no JSON-LD in it; feeds of pages and microdata are not read.")
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
