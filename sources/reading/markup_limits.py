"""Limits a page of markup must keep before a parser sees it.

HTML parsers take time that grows with the square of a tag's attributes and of the depth of nesting
(200,000 attributes: minutes). This scan is linear and follows the HTML standard's tokeniser closely enough
that what it passes is cheap to parse.
"""

import re

from sources.reading.result import Unreadable

MOST_BYTES = 15_000_000
MOST_ATTRIBUTES = 200
MOST_TAGS = 300_000
MOST_DEPTH = 800

_TAG = re.compile(r"<(?:!--|(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40}))")
_IN_TAG = re.compile(r">|=\s{0,100}[\"']")
_RAW = {name: re.compile(rf"</{name}", re.IGNORECASE) for name in ("script", "style", "textarea", "title", "noscript")}
_NEVER_DEEP = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot"
    " colgroup html head body optgroup rp rt rb rtc".split()
)


def check(markup: str) -> None:
    """Raises Unreadable when the markup is too large, too deep, or has a tag with too many attributes."""
    if len(markup) > MOST_BYTES:
        raise Unreadable(f"The page is larger than {MOST_BYTES // 1_000_000} MB.")
    at = depth = tags = 0
    while match := _TAG.search(markup, at):
        at = match.end()
        closing, name = match.groups()
        if name is None:
            end = markup.find("-->", at - 2)
            at = len(markup) if end < 0 else end + 3
            continue
        name = name.lower()
        tags += 1
        if tags > MOST_TAGS:
            raise Unreadable(f"The page has more than {MOST_TAGS} tags.")
        at, attributes = _tag_end(markup, at)
        if attributes > MOST_ATTRIBUTES:
            raise Unreadable(f"A tag of the page has more than {MOST_ATTRIBUTES} attributes.")
        if closing:
            depth = max(0, depth - (name not in _NEVER_DEEP))
            continue
        if name in _RAW and (end_tag := _RAW[name].search(markup, at)):
            at = end_tag.start()
        depth += name not in _NEVER_DEEP
        if depth > MOST_DEPTH:
            raise Unreadable(f"The page nests its tags more than {MOST_DEPTH} deep.")


def _tag_end(markup: str, at: int) -> tuple[int, int]:
    """Where the tag whose name ends at `at` ends, and a count no lower than that of its attributes."""
    attributes = 0
    while match := _IN_TAG.search(markup, at):
        between = markup[at : match.start()]
        attributes += len(between.split()) + between.count("=") + between.count("/")
        at = match.end()
        if match.group() == ">" or attributes > MOST_ATTRIBUTES:
            return at, attributes
        attributes += 1
        end = markup.find(markup[at - 1], at)
        if end < 0:
            return len(markup), attributes
        at = end + 1
    between = markup[at:]
    return len(markup), attributes + len(between.split()) + between.count("=") + between.count("/")
