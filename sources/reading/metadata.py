"""What a page of HTML says about itself: title, date, publisher, authors, language, address.

Read from Open Graph and Dublin Core meta elements, schema.org JSON-LD, and the HTML elements made for it,
in that order of trust (for the title: Open Graph, the one h1, title).
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime

from selectolax.lexbor import LexborHTMLParser

from sources.dates import Interval
from sources.reading.furniture_words import furniture_words

_MOST_JSON = 500_000
_DATE_KEYS = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "date",
)
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8}){0,3}")


@dataclass(frozen=True, slots=True)
class Metadata:
    """A page's own words about itself; None or empty where it has none."""

    title: str | None = None
    published: Interval | None = None
    publisher: str | None = None
    bylines: tuple[str, ...] = field(default=())
    language: str | None = None
    url: str | None = None


def metadata(tree: LexborHTMLParser) -> Metadata:
    """What the parsed page says. Anything malformed in it is as if it were not there."""
    meta = _meta(tree)
    linked = [node for node in _linked_data(tree) if _is_article(node)]
    headings = tree.css("h1")
    language = _language(tree, meta)
    heading = _squeezed(headings[0].text()) if len(headings) == 1 else None
    return Metadata(
        title=meta.get("og:title") or _first_text(linked, "headline") or heading or _element(tree, "title"),
        published=_published(tree, meta, linked),
        publisher=meta.get("og:site_name") or _named(linked, "publisher") or meta.get("dc.publisher"),
        bylines=_bylines(meta, linked, furniture_words(language).by),
        language=language,
        url=_address(tree, meta),
    )


def _meta(tree: LexborHTMLParser) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        key = node.attributes.get("property") or node.attributes.get("name") or node.attributes.get("itemprop")
        value = _squeezed(node.attributes.get("content") or "")
        if key and value:
            found.setdefault(key.strip().lower(), value)
    return found


def _linked_data(tree: LexborHTMLParser) -> Iterator[dict[str, object]]:
    """The objects of the page's JSON-LD: those at the top, in lists and in @graph."""
    for script in tree.css('script[type="application/ld+json"]'):
        source = script.text()
        if len(source) > _MOST_JSON:
            continue
        try:
            given = json.loads(source)
        except (ValueError, RecursionError):
            continue
        for item in given if isinstance(given, list) else [given]:
            if isinstance(item, dict):
                yield item
                graph = item.get("@graph")
                if isinstance(graph, list):
                    yield from (node for node in graph if isinstance(node, dict))


def _is_article(node: dict[str, object]) -> bool:
    kinds = node.get("@type")
    named = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.endswith(("Article", "Posting", "Report", "WebPage")) for kind in named)


def _first_text(nodes: list[dict[str, object]], key: str) -> str | None:
    return next((text for node in nodes if isinstance(text := node.get(key), str) and text.strip()), None)


def _names(value: object) -> list[str]:
    names = []
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        if isinstance(name, str) and name.strip():
            names.append(_squeezed(name))
    return names


def _named(nodes: list[dict[str, object]], key: str) -> str | None:
    return next((names[0] for node in nodes if (names := _names(node.get(key)))), None)


def _bylines(meta: dict[str, str], linked: list[dict[str, object]], by: re.Pattern[str]) -> tuple[str, ...]:
    given = next((names for node in linked if (names := _names(node.get("author")))), None)
    if given is None:
        single = meta.get("author") or meta.get("article:author") or meta.get("dc.creator") or ""
        given = [single]
    names = [by.sub("", name) for name in given if name and "://" not in name and len(name) <= 200]
    return tuple(dict.fromkeys(names))


def _published(tree: LexborHTMLParser, meta: dict[str, str], linked: list[dict[str, object]]) -> Interval | None:
    candidates = [meta.get("article:published_time"), _first_text(linked, "datePublished")]
    candidates += [meta.get(key) for key in _DATE_KEYS[1:]]
    times = tree.css("time[datetime]")
    marked = [time for time in times if "pub" in " ".join(str(value) for value in time.attributes.values()).lower()]
    candidates += [time.attributes.get("datetime") for time in marked + times[:1]]
    return next((when for text in candidates if text and (when := day(text)) is not None), None)


def day(text: str) -> Interval | None:
    """The date a machine-readable stamp gives (ISO 8601 or RFC 5322), in the zone it is printed in; None for others."""
    stamp = text.strip()
    try:
        return Interval.parse(stamp.partition(" ")[0]) if stamp[:4].isdecimal() else _internet_date(stamp)
    except ValueError:
        return None


def _internet_date(stamp: str) -> Interval | None:
    return Interval.day(parsedate_to_datetime(stamp).date())


def _language(tree: LexborHTMLParser, meta: dict[str, str]) -> str | None:
    root = tree.css_first("html")
    given = (root.attributes.get("lang") if root else None) or meta.get("og:locale") or meta.get("dc.language") or ""
    given = given.strip()
    return given.replace("_", "-") if _LANGUAGE.fullmatch(given) else None


def _address(tree: LexborHTMLParser, meta: dict[str, str]) -> str | None:
    link = tree.css_first('link[rel="canonical"]')
    given = ((link.attributes.get("href") if link else None) or meta.get("og:url") or "").strip()
    return given if given.startswith(("https://", "http://")) and len(given) <= 2000 else None


def _element(tree: LexborHTMLParser, name: str) -> str | None:
    node = tree.css_first(name)
    return (_squeezed(node.text()) or None) if node else None


def _squeezed(text: str) -> str:
    return " ".join(text.split())
