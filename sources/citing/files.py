"""Files of citations, read to learn what they cite: BibTeX, RIS or CSL-JSON, whichever it is."""

import json
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.model import DuplicateBlockKeyBlock, Entry

# Our permanent ids and the version they were cited in, wherever in an entry they stand.
_CITED = re.compile(r"\b(CLM-[0-9A-Z]{6,8})\b(?:\?version=(\d{1,9})\b)?")
_COLLECTED = re.compile(r"\bCOL-[0-9A-Z]{6,8}\b")
# The beginning of an entry of BibTeX.
_BEGUN = re.compile(r"@\w{1,40}\s{0,20}[{(]")
logging.getLogger("bibtexparser").setLevel(logging.ERROR)


MOST = 10_000
"""Entries of one file: of three thousand claims, each with its printing, there are six thousand."""


class Unreadable(ValueError):
    """The file is none of BibTeX, RIS and CSL-JSON, or is broken."""


@dataclass(frozen=True, slots=True)
class Cited:
    """One entry of a file: its key, the claims it cites, each with the version, None where none is given, and the
    collections of claims."""

    key: str
    claims: tuple[tuple[str, int | None], ...]
    collections: tuple[str, ...] = ()


def read(text: str, *, most: int = MOST) -> list[Cited]:
    """The entries in the file's order. Raises Unreadable, for more than `most` too."""
    start = text.lstrip("\ufeff \t\r\n")
    if start[:1] in "[{" and start:
        found = list(_from_json(start))
    elif start.startswith("TY  -"):
        found = [_cited(entry.get("id", ""), entry.values()) for entry in _records(start)]
    elif "@" in start:
        # Before they are parsed: what is broken takes bibtexparser a hundred times as long as what is whole.
        _must_be_few(len(_BEGUN.findall(start)), most)
        found = [_cited(entry.key, [field.value for field in entry.fields]) for entry in _entries(start)]
    else:
        raise Unreadable("The file is none of BibTeX, RIS and CSL-JSON.")
    _must_be_few(len(found), most)
    return found


def _must_be_few(count: int, most: int) -> None:
    if count > most:
        raise Unreadable(f"There are more than {most:,} entries: send them in parts.")


def _entries(text: str) -> Iterator[Entry]:
    """What can be read as an entry, one whose key was there before included."""
    for block in parse_string(text).blocks:
        entry = block.ignore_error_block if isinstance(block, DuplicateBlockKeyBlock) else block
        if isinstance(entry, Entry):
            yield entry


def _from_json(text: str) -> Iterator[Cited]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unreadable("The file begins as JSON and is none.") from error
    for entry in data if isinstance(data, list) else data.get("items", [data]):
        if not isinstance(entry, dict):
            raise Unreadable("CSL-JSON is a list of objects.")
        yield _cited(str(entry.get("id", "")), [value for value in entry.values() if isinstance(value, str)])


def _records(text: str) -> list[dict[str, Any]]:
    try:
        return list(rispy.loads(text))
    except (ValueError, OSError, KeyError, IndexError, TypeError) as error:
        raise Unreadable("The file begins as RIS and is broken.") from error


def _cited(key: str, values: Any) -> Cited:
    """Of a claim that is named several times the version counts, not its bare id."""
    found: dict[str, int | None] = {}
    collections: dict[str, None] = {}
    for value in [key, *values]:
        for claim, version in _CITED.findall(str(value)):
            found[claim] = int(version) if version else found.get(claim)
        collections |= dict.fromkeys(_COLLECTED.findall(str(value)))
    return Cited(key, tuple(found.items()), tuple(collections))
