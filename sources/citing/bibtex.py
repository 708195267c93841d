"""Items as BibTeX, in fields that both BibTeX and biblatex know."""

import re
from collections.abc import Iterable, Iterator, Mapping

from sources.citing.item import Item, Name, When

_TYPES: Mapping[str, str] = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "standard": "techreport",
    "thesis": "phdthesis",
}
_CONTAINERS: Mapping[str, str] = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}
_PUBLISHERS: Mapping[str, str] = {"techreport": "institution", "phdthesis": "school"}
# What TeX itself reads as a command. Other letters stay: every TeX of today reads UTF-8.
_SPECIAL = {ord(letter): f"\\{letter}" for letter in "#$%&_{}"} | {
    ord("\\"): r"\textbackslash{}",
    ord("~"): r"\textasciitilde{}",
    ord("^"): r"\textasciicircum{}",
}
_KEY = re.compile(r"[^A-Za-z0-9_:.+-]")
# Addresses and identifiers are read verbatim, as biblatex does; only what would end the field is written otherwise.
_VERBATIM = {"url", "doi"}
_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20", "\n": "%0A"})


def write(items: Iterable[Item]) -> Iterator[str]:
    """BibTeX entries, one a record, an empty line between two."""
    for item in items:
        lines = [f"  {name} = {{{value}}}" for name, value in fields(item).items()]
        yield f"@{_TYPES.get(item.type, 'misc')}{{{_KEY.sub('_', item.id)},\n" + ",\n".join(lines) + "\n}\n\n"


def fields(item: Item) -> dict[str, str]:
    """The fields of one entry as they are written; those without a value are left out."""
    kind = _TYPES.get(item.type, "misc")
    found = {
        # Braces keep the title's capitals whatever the style does with them.
        "title": f"{{{_escaped(item.title)}}}" if item.title else "",
        "author": " and ".join(map(_author, item.authors)),
        _CONTAINERS.get(kind, "howpublished"): _escaped(item.container),
        _PUBLISHERS.get(kind, "publisher"): _escaped(item.publisher),
        "type": _escaped(item.genre),
        "number": _escaped(item.number),
        "version": _escaped(item.version),
        "pubstate": _escaped(item.status),
        "doi": item.doi,
        "url": item.url,
        "urldate": item.accessed.isoformat() if item.accessed else "",
        "langid": _escaped(item.language),
        "note": _escaped(item.note),
        "addendum": _escaped(f"Archived at {item.archived_url}") if item.archived_url else "",
    } | (_dates(item.issued) if item.issued else {})
    return {name: value.translate(_ADDRESS) if name in _VERBATIM else value for name, value in found.items() if value}


def _dates(when: When) -> dict[str, str]:
    first, last = when.interval.earliest, when.interval.latest
    months = {"month": str(first.month)} if (first.year, first.month) == (last.year, last.month) else {}
    years = str(first.year) if first.year == last.year else f"{first.year}--{last.year}"
    return {"date": edtf(when), "year": years, **months}


def edtf(when: When) -> str:
    """ISO 8601-2: 2023-07-18, 2023-07, 2023 or two of them with "/" between; "~" where it was inferred."""
    first, last = when.interval.earliest, when.interval.latest
    about = "~" if when.approximate else ""
    for cut in (4, 7, 10):
        short = first.isoformat()[:cut]
        if when.interval == type(when.interval).parse(short):
            return short + about
    return f"{first}{about}/{last}{about}"


def _author(name: Name) -> str:
    if name.literal:
        return f"{{{_escaped(name.literal)}}}"
    parts = (" ".join(filter(None, (name.particle, name.family))), name.suffix, name.given)
    return ", ".join(_escaped(part) for part in parts if part)


def _escaped(text: str) -> str:
    return " ".join(text.split()).translate(_SPECIAL)
