"""What is new, for programs that look now and then: Atom (RFC 4287) and JSON Feed 1.1."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from xml.etree import ElementTree

from claims.publishing import publisher

_ATOM = "http://www.w3.org/2005/Atom"
_BEGINNING = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is new; `path` is its permanent address below the site's. `more` goes into JSON alone."""

    path: str
    title: str
    text: str
    published: dt.datetime
    updated: dt.datetime
    why: str = ""
    tags: Sequence[str] = ()
    more: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Feed:
    """`base` is the site's address without a slash at its end; `page` and `itself` are the paths, with their queries,
    of the page that shows the same and of the feed as it was asked for."""

    base: str
    title: str
    page: str
    itself: str
    items: Sequence[Item]


def atom(feed: Feed) -> bytes:
    ElementTree.register_namespace("", _ATOM)
    root = ElementTree.Element(f"{{{_ATOM}}}feed")
    _add(root, "id", feed.base + feed.page)
    _add(root, "title", feed.title)
    _add(root, "updated", max((item.updated for item in feed.items), default=_BEGINNING).isoformat())
    _add(root, "link", rel="self", href=feed.base + feed.itself)
    _add(root, "link", rel="alternate", href=feed.base + feed.page)
    author = _add(root, "author")
    _add(author, "name", publisher.name())
    _add(author, "uri", publisher.address(feed.base))
    for item in feed.items:
        each = _add(root, "entry")
        _add(each, "id", feed.base + item.path)
        _add(each, "title", item.title)
        _add(each, "published", item.published.isoformat())
        _add(each, "updated", item.updated.isoformat())
        _add(each, "link", rel="alternate", href=feed.base + item.path)
        for tag in item.tags:
            _add(each, "category", term=tag)
        _add(each, "summary", item.text)
        _add(each, "content", f"{item.text}\n\n{item.why}".strip(), type="text")
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))


def json_feed(feed: Feed) -> Mapping[str, Any]:
    """https://www.jsonfeed.org/version/1.1/; what is ours in an item stands under `_onrecord`."""
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.base + feed.page,
        "feed_url": feed.base + feed.itself,
        "authors": [{"name": publisher.name(), "url": publisher.address(feed.base)}],
        "items": [
            {
                "id": feed.base + item.path,
                "url": feed.base + item.path,
                "title": item.title,
                "content_text": item.text,
                "date_published": item.published.isoformat(),
                "date_modified": item.updated.isoformat(),
                "tags": list(item.tags),
                "_onrecord": dict(item.more),
            }
            for item in feed.items
        ],
    }


def _add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
    written = {key: _in_xml(value) for key, value in attributes.items()}
    child = ElementTree.SubElement(parent, f"{{{_ATOM}}}{name}", written)
    child.text = _in_xml(text) or None
    return child


def _in_xml(text: str) -> str:
    """XML has no way to write most control characters, nor half of a surrogate pair."""
    return "".join(sign if _is_xml(sign) else "\ufffd" for sign in text)


def _is_xml(sign: str) -> bool:
    return sign in "\t\n\r" or " " <= sign <= "\ud7ff" or "\ue000" <= sign <= "\ufffd" or sign >= "\U00010000"
