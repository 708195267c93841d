"""Feeds of others: which pages they lead to. RSS 0.9 to 2.0, Atom, JSON Feed, and schema.org's DataFeed."""

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urljoin
from xml.parsers import expat

_ROOTS = ("rss", "feed", "rdf")
_ENTRIES = ("item", "entry")


class _NotAFeed(Exception):
    """What is read is no feed, or declares what no feed needs."""


def entries(sent: bytes, base: str) -> list[str] | None:
    """The addresses of a feed's entries, in its order, each once, as seen from `base`; None for what is no feed.

    An entry without an address is left out. XML with a document type is none: entities in it could grow without end.
    """
    start = sent.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    try:
        found = _of_xml(sent) if start == b"<" else _of_json(sent) if start in (b"{", b"[") else None
    except (_NotAFeed, expat.ExpatError, ValueError, RecursionError):
        return None
    if found is None:
        return None
    return list(dict.fromkeys(_joined(base, one) for one in found if one.strip()))


def _joined(base: str, written: str) -> str:
    try:
        return urljoin(base, written.strip())
    except ValueError:  # Brackets that hold no address of version 6: whoever fetches it says so.
        return written.strip()


def _of_xml(sent: bytes) -> list[str]:
    reader = _Xml()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = reader.refuse
    parser.Parse(sent, True)
    return reader.found


class _Xml:
    """The link of each item or entry: Atom's of the page itself, RSS's text; else a guid that is an address."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._path: list[str] = []
        self._link = self._guid = ""

    def start(self, name: str, given: dict[str, str]) -> None:
        local = name.rpartition(" ")[2].lower()
        if not self._path and local not in _ROOTS:
            raise _NotAFeed
        self._path.append(local)
        if local in _ENTRIES:
            self._link = self._guid = ""
        elif self._within("link") and not self._link and given.get("rel", "alternate") == "alternate":
            self._link = given.get("href", "")
        elif self._within("guid") and given.get("isPermaLink", "true") == "false":
            self._guid = "-"

    def text(self, data: str) -> None:
        if self._within("link"):
            self._link += data
        elif self._within("guid") and self._guid != "-":
            self._guid += data

    def end(self, name: str) -> None:
        local = self._path.pop()
        if local in _ENTRIES:
            guid = self._guid.strip()
            self.found.append(self._link.strip() or (guid if guid.startswith(("http://", "https://")) else ""))

    def refuse(self, *declared: object) -> None:
        raise _NotAFeed

    def _within(self, local: str) -> bool:
        return len(self._path) > 1 and self._path[-1] == local and self._path[-2] in _ENTRIES


def _of_json(sent: bytes) -> list[str] | None:
    value = json.loads(sent)
    if not isinstance(value, Mapping):
        return None
    if str(value.get("version", "")).startswith("https://jsonfeed.org/"):
        return list(_addresses(value.get("items"), "url", "id"))
    if value.get("@type") == "DataFeed":
        return list(_addresses(value.get("dataFeedElement"), "url", "item", "@id"))
    return None


def _addresses(of: Any, *names: str) -> Iterator[str]:
    """Of each part of a list: itself where it is a text, else what the first of `names` that it has says."""
    for one in of if isinstance(of, list) else [of]:
        inner = next((one[name] for name in names if one.get(name)), "") if isinstance(one, Mapping) else one
        if isinstance(inner, Mapping):
            inner = inner.get("url") or inner.get("@id") or ""
        if isinstance(inner, str):
            yield inner
