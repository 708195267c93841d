"""Items as CSL-JSON (the Citation Style Language's data, version 1.0.2), which every other style is made from."""

import calendar
import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from sources.citing.item import Item, Name, When
from sources.dates import Interval

Csl = dict[str, Any]
_ARCHIVES = {"web.archive.org": "Internet Archive", "archive.org": "Internet Archive", "archive.ph": "archive.today"}


def csl(item: Item) -> Csl:
    """One item's data; keys without a value are left out."""
    archive = urlsplit(item.archived_url).netloc if item.archived_url else ""
    found: Csl = {
        "id": item.id,
        "type": item.type,
        "title": item.title,
        "author": [_name(name) for name in item.authors],
        "container-title": item.container,
        "publisher": item.publisher,
        "issued": date(item.issued) if item.issued else None,
        "accessed": {"date-parts": [[item.accessed.year, item.accessed.month, item.accessed.day]]}
        if item.accessed
        else None,
        "URL": item.url,
        "DOI": item.doi,
        "archive": _ARCHIVES.get(archive, archive),
        "archive_location": item.archived_url,
        "language": item.language,
        "genre": item.genre,
        "number": item.number,
        "version": item.version,
        "note": item.note,
        # `status` itself would be printed by styles, which mean "forthcoming" by it.
        "custom": _custom(item),
    }
    return {key: value for key, value in found.items() if value}


def _custom(item: Item) -> Csl:
    found = {"status": item.status, "marks": list(item.marks), "record": item.record}
    return {key: value for key, value in found.items() if value}


def date(when: When) -> Csl:
    """A date variable: a day, month or year where the interval is exactly one, else a range; `circa` where inferred."""
    parts = _parts(when.interval)
    return {"date-parts": parts} | ({"circa": True} if when.approximate else {})


def _parts(interval: Interval) -> list[list[int]]:
    first, last = interval.earliest, interval.latest
    if first == last:
        return [[first.year, first.month, first.day]]
    whole_months = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
    if whole_months and (first.month, last.month) == (1, 12):
        return [[first.year]] if first.year == last.year else [[first.year], [last.year]]
    if whole_months:
        months = [[first.year, first.month], [last.year, last.month]]
        return months[:1] if months[0] == months[1] else months
    return [[first.year, first.month, first.day], [last.year, last.month, last.day]]


def _name(name: Name) -> Csl:
    if name.literal:
        return {"literal": name.literal}
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
    }
    return {key: value for key, value in parts.items() if value}


def write(items: Iterable[Item]) -> Iterable[str]:
    """A CSL-JSON array, item by item."""
    opening = "["
    for item in items:
        yield f"{opening}{json.dumps(csl(item), ensure_ascii=False)}"
        opening = ",\n"
    yield "]\n" if opening != "[" else "[]\n"
