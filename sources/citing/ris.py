"""Items as RIS, the tagged format that reference managers exchange."""

from collections.abc import Iterable, Iterator, Mapping

from sources.citing.item import Item, Name, When

_TYPES: Mapping[str, str] = {
    "article": "UNPB",
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "broadcast": "VIDEO",
    "chapter": "CHAP",
    "dataset": "DATA",
    "entry": "DBASE",
    "hearing": "HEAR",
    "legal_case": "CASE",
    "legislation": "STAT",
    "pamphlet": "PAMP",
    "paper-conference": "CONF",
    "personal_communication": "PCOMM",
    "post": "BLOG",
    "post-weblog": "BLOG",
    "report": "RPRT",
    "review": "JOUR",
    "standard": "STAND",
    "thesis": "THES",
    "webpage": "ELEC",
}


def write(items: Iterable[Item]) -> Iterator[str]:
    """RIS records, each ended by ER and an empty line."""
    for item in items:
        lines = [f"{tag}  - {value}" for tag, value in tags(item)]
        yield "\r\n".join([*lines, "ER  - ", "", ""])


def tags(item: Item) -> list[tuple[str, str]]:
    """The tags of one record, in order; those without a value are left out."""
    found = [
        ("TY", _TYPES.get(item.type, "GEN")),
        ("ID", item.id),
        ("TI", item.title),
        *(("AU", _author(name)) for name in item.authors),
        ("T2", item.container),
        ("PB", item.publisher),
        ("PY", str(item.issued.interval.earliest.year) if item.issued else ""),
        ("DA", _date(item.issued) if item.issued else ""),
        ("M1", item.number),
        ("M3", item.genre),
        ("ET", item.version),
        ("DO", item.doi),
        ("UR", item.url),
        ("L2", item.archived_url),
        ("Y2", item.accessed.strftime("%Y/%m/%d/") if item.accessed else ""),
        ("LA", item.language),
        ("C1", item.status),
        ("N1", item.note),
    ]
    return [(tag, " ".join(value.split())) for tag, value in found if value.strip()]


def _author(name: Name) -> str:
    if name.literal:
        return name.literal
    return ", ".join(filter(None, (" ".join(filter(None, (name.particle, name.family))), name.given, name.suffix)))


def _date(when: When) -> str:
    """YYYY/MM/DD/other: what is not exact stands in the last part, as the format's own description has it."""
    first, last = when.interval.earliest, when.interval.latest
    year, month, day = f"{first.year}", f"{first.month:02}", f"{first.day:02}"
    about = "circa" if when.approximate else ""
    if first == last:
        return f"{year}/{month}/{day}/{about}"
    if when.interval == type(when.interval).month(first.year, first.month):
        return f"{year}/{month}//{about}"
    if when.interval == type(when.interval).year(first.year):
        return f"{year}///{about}"
    return f"{year}/{month}/{day}/{' '.join(filter(None, (about, f'to {last.isoformat()}')))}"
