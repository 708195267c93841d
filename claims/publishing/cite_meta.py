"""A cited item as the meta elements that reference managers read in a page: Zotero knows Highwire's, dcterms and its own."""

from collections.abc import Iterator, Mapping

from sources.citing.item import Item, Name

_ZOTERO: Mapping[str, str] = {
    "article-journal": "journalArticle",
    "article-magazine": "magazineArticle",
    "article-newspaper": "newspaperArticle",
    "bill": "bill",
    "book": "book",
    "broadcast": "tvBroadcast",
    "chapter": "bookSection",
    "dataset": "dataset",
    "interview": "interview",
    "legislation": "statute",
    "paper-conference": "conferencePaper",
    "personal_communication": "letter",
    "post": "forumPost",
    "post-weblog": "blogPost",
    "report": "report",
    "speech": "presentation",
    "thesis": "thesis",
}


def meta(item: Item) -> list[tuple[str, str]]:
    """Names with their contents, in order; what is not clean about the item stands in its title, as a reader sees it."""
    return [(name, content) for name, content in _all(item) if content]


def _all(item: Item) -> Iterator[tuple[str, str]]:
    title = " ".join(filter(None, (item.title, item.bracketed)))
    yield "z:itemType", _ZOTERO.get(item.type, "webpage")
    yield "citation_title", title
    yield "dcterms.title", title
    for name in item.authors:
        yield "citation_author", _inverted(name)
        yield "dcterms.creator", str(name)
    # One day, month or year: a date that is inferred, or a range, is no date of publication.
    if item.issued and not item.issued.approximate and (on := _one_date(item)):
        yield "citation_publication_date", on.replace("-", "/")
        yield "dcterms.issued", on
    whole = "citation_journal_title" if item.type.startswith("article") else "citation_inbook_title"
    yield whole, item.container
    yield "dcterms.isPartOf", item.container
    yield "citation_publisher", item.publisher
    yield "dcterms.publisher", item.publisher
    yield "citation_doi", item.doi
    yield "citation_language", item.language
    yield "dcterms.language", item.language
    yield "citation_public_url", item.url
    yield "dcterms.identifier", item.url
    yield "dcterms.hasVersion", item.version
    yield "dcterms.description", item.note


def _inverted(name: Name) -> str:
    if name.literal or not name.family:
        return str(name)
    return ", ".join(filter(None, (" ".join(filter(None, (name.particle, name.family))), name.given, name.suffix)))


def _one_date(item: Item) -> str:
    if item.issued is None:
        return ""
    earliest, latest = item.issued.interval.earliest, item.issued.interval.latest
    if earliest == latest:
        return earliest.isoformat()
    return f"{earliest:%Y-%m}" if (earliest.year, earliest.month) == (latest.year, latest.month) else ""
