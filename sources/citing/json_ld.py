"""Items as JSON-LD in the words of schema.org."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sources.citing.bibtex import edtf
from sources.citing.item import Item, Name

_TYPES: Mapping[str, str] = {
    "article": "Article",
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "bill": "Legislation",
    "book": "Book",
    "broadcast": "Episode",
    "chapter": "Chapter",
    "dataset": "Dataset",
    "entry": "Claim",
    "interview": "Conversation",
    "legislation": "Legislation",
    "paper-conference": "ScholarlyArticle",
    "personal_communication": "Message",
    "post": "SocialMediaPosting",
    "post-weblog": "BlogPosting",
    "report": "Report",
    "review": "Review",
    "thesis": "Thesis",
    "webpage": "WebPage",
}


def write(items: Iterable[Item]) -> Iterator[str]:
    """One graph of all items."""
    opening = '{"@context":"https://schema.org","@graph":['
    for item in items:
        yield f"{opening}\n{json.dumps(node(item), ensure_ascii=False)}"
        opening = ","
    yield "]}\n" if opening == "," else f"{opening}]}}\n"


def node(item: Item) -> dict[str, Any]:
    """One item; keys without a value are left out."""
    found: dict[str, Any] = {
        "@type": _TYPES.get(item.type, "CreativeWork"),
        "@id": item.record if item.type == "entry" else (item.url or None),
        "identifier": f"https://doi.org/{item.doi}" if item.doi else item.id,
        "name": item.title,
        "author": [_author(name) for name in item.authors],
        "isPartOf": {"@type": "CreativeWork", "name": item.container} if item.container else None,
        "publisher": {"@type": "Organization", "name": item.publisher} if item.publisher else None,
        # schema.org takes one date: what is a range or inferred is told as such elsewhere.
        "datePublished": edtf(item.issued) if item.issued and not item.issued.approximate else None,
        "temporalCoverage": edtf(item.issued) if item.issued and item.issued.approximate else None,
        "url": item.url,
        "archivedAt": item.archived_url,
        "inLanguage": item.language,
        "version": item.version,
        "creativeWorkStatus": "; ".join(filter(None, (item.status, *item.marks))),
        "hasPart": _quotation(item),
        "subjectOf": {"@type": "CreativeWork", "@id": item.record} if item.record and item.type != "entry" else None,
        "description": item.note,
    }
    return {key: value for key, value in found.items() if value}


def _quotation(item: Item) -> dict[str, Any] | None:
    """The passage as printed. Nobody is named as its creator here: `description` says whose words they are said to be."""
    return {"@type": "Quotation", "text": item.quoted} if item.quoted else None


def _author(name: Name) -> dict[str, str]:
    if name.literal:
        return {"@type": "Organization" if " " in name.literal else "Thing", "name": name.literal}
    person = {
        "@type": "Person",
        "name": str(name),
        "givenName": name.given,
        "familyName": " ".join(filter(None, (name.particle, name.family))),
    }
    return {key: value for key, value in person.items() if value}
