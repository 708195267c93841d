"""Corrections for programs: Atom (RFC 4287), JSON Feed 1.1 and CSV (RFC 4180)."""

import csv
import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Any
from xml.etree import ElementTree

_ATOM = "http://www.w3.org/2005/Atom"
# What a spreadsheet takes for a formula, or for the end of a cell: https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


@dataclass(frozen=True, slots=True)
class Entry:
    """One correction outward; `path` is its permanent address below the site's."""

    path: str
    public_id: str
    whose: str
    kind: str
    sentence: str
    was: str
    now: str
    why: str
    applied_at: dt.datetime
    publishers: Sequence[str]


def atom(entries: Sequence[Entry], *, base: str, title: str) -> bytes:
    """An Atom feed; `base` is the site's address without a slash at its end."""
    ElementTree.register_namespace("", _ATOM)
    feed = ElementTree.Element(f"{{{_ATOM}}}feed")
    _add(feed, "id", f"{base}/corrections")
    _add(feed, "title", title)
    _add(feed, "updated", max((entry.applied_at for entry in entries), default=_BEGINNING).isoformat())
    _add(feed, "link", rel="self", href=f"{base}/corrections.atom")
    _add(feed, "link", rel="alternate", href=f"{base}/corrections")
    _add(_add(feed, "author"), "name", "Onrecord")
    for entry in entries:
        each = _add(feed, "entry")
        _add(each, "id", base + entry.path)
        _add(each, "title", _title(entry))
        _add(each, "updated", entry.applied_at.isoformat())
        _add(each, "link", rel="alternate", href=base + entry.path)
        _add(each, "category", term=entry.whose)
        _add(each, "summary", entry.sentence)
        _add(each, "content", f"{entry.sentence}\n\n{entry.why}", type="text")
    return bytes(ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True))


def json_feed(entries: Iterable[Entry], *, base: str, title: str) -> Mapping[str, Any]:
    """https://www.jsonfeed.org/version/1.1/, with what was and is now under `_onrecord`."""
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": f"{base}/corrections",
        "feed_url": f"{base}/corrections.json",
        "items": [
            {
                "id": base + entry.path,
                "url": base + entry.path,
                "title": _title(entry),
                "content_text": entry.sentence,
                "date_published": entry.applied_at.isoformat(),
                "tags": [entry.whose, entry.kind],
                "_onrecord": {
                    "id": entry.public_id,
                    "was": entry.was,
                    "now": entry.now,
                    "why": entry.why,
                    "publishers": list(entry.publishers),
                },
            }
            for entry in entries
        ],
    }


def table(entries: Iterable[Entry], *, base: str) -> str:
    """CSV with a line of names; no cell begins with what a spreadsheet would run as a formula."""
    written = StringIO()
    rows = csv.writer(written)
    rows.writerow(["id", "applied_at", "whose", "kind", "was", "now", "sentence", "why", "publishers", "address"])
    for each in entries:
        cells = [each.public_id, each.applied_at.isoformat(), each.whose, each.kind, each.was, each.now]
        cells += [each.sentence, each.why, "; ".join(each.publishers), base + each.path]
        rows.writerow([guarded(cell) for cell in cells])
    return written.getvalue()


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.lstrip(" \u00a0").startswith(_FORMULA) else cell


_BEGINNING = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def _title(entry: Entry) -> str:
    return f"{entry.was or 'Our record'} → {entry.now}"


def _add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    # XML has no way to write most control characters, nor half of a surrogate pair.
    child.text = "".join(sign if _in_xml(sign) else "\ufffd" for sign in text) or None
    return child


def _in_xml(sign: str) -> bool:
    return sign in "\t\n\r" or " " <= sign <= "\ud7ff" or "\ue000" <= sign <= "\ufffd" or sign >= "\U00010000"
