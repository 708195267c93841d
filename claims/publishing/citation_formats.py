"""Cited items as the bytes of one format."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sources.citing import bibtex, csl, formatted, json_ld, ris
from sources.citing.formatted import LOCALES, STYLES
from sources.citing.item import Item

MOST_FORMATTED = 200
"""Records whose ready text is written while one waits: it takes some milliseconds an entry. Other formats have no limit."""


@dataclass(frozen=True, slots=True)
class Format:
    """`name` is what `?format=` takes, `suffix` ends an address ("" where it has none)."""

    name: str
    media_type: str
    suffix: str
    about: str


FORMATS: Mapping[str, Format] = {
    kept.name: kept
    for kept in (
        Format("csl-json", "application/vnd.citationstyles.csl+json", "csl.json", "CSL-JSON"),
        Format("bibtex", "application/x-bibtex", "bib", "BibTeX"),
        Format("ris", "application/x-research-info-systems", "ris", "RIS"),
        Format("json-ld", "application/ld+json", "jsonld", "JSON-LD in schema.org's words"),
        Format("text", "text/x-bibliography", "", "Ready text, an entry a line, in a style and a language"),
    )
}
_WRITERS = {"csl-json": csl.write, "bibtex": bibtex.write, "ris": ris.write, "json-ld": json_ld.write}


def write(items: Iterable[Item], name: str, *, style: str = "apa", locale: str = "en-GB") -> Iterator[str]:
    """The text of one format, piece by piece. Raises KeyError for a format, style or locale that is not offered."""
    if name != "text":
        yield from _WRITERS[name](items)
        return
    for number, item in enumerate(items, 1):
        yield f"{formatted.entry(item, style, locale, number)}\n"


__all__ = ["FORMATS", "LOCALES", "MOST_FORMATTED", "STYLES", "Format", "write"]
