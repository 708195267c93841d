"""A page as JSON, to pass it from one process to another: no code travels in it, whoever wrote it."""

from typing import Any, get_args

from sources.dates import Interval
from sources.reading.result import Page
from sources.reading.zones import Zone, ZoneKind

_TEXTS = ("title", "published_how", "publisher", "language", "url")


def page_json(page: Page) -> dict[str, Any]:
    """The page as JSON can hold it; `page_from` makes it again."""
    return {
        "text": page.text,
        "zones": [[zone.kind, zone.start, zone.end] for zone in page.zones],
        "reader": page.reader,
        "media_type": page.media_type,
        "published": str(page.published) if page.published else None,
        "bylines": list(page.bylines),
        **{name: getattr(page, name) for name in _TEXTS},
    }


def page_from(given: Any) -> Page:
    """The page that `page_json` made this of. Raises KeyError, TypeError and ValueError for anything else."""
    kinds = get_args(ZoneKind)
    zones = tuple(
        Zone(kind, int(start), int(end)) if kind in kinds else _no_kind(kind) for kind, start, end in given["zones"]
    )
    return Page(
        text=str(given["text"]),
        zones=zones,
        reader=str(given["reader"]),
        media_type=str(given["media_type"]),
        published=Interval.parse(given["published"]) if given["published"] else None,
        bylines=tuple(str(byline) for byline in given["bylines"]),
        **{name: None if given[name] is None else str(given[name]) for name in _TEXTS},
    )


def _no_kind(kind: object) -> Zone:
    raise ValueError(f"{kind!r} is no kind of zone")
