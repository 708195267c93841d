"""A page of HTML: the article's text without the page round it, and what the page says about itself."""

from collections.abc import Collection

from selectolax.lexbor import LexborHTMLParser, LexborNode
from trafilatura import bare_extraction

from sources.reading import markup_limits
from sources.reading.decoding import declared_in_page, decode
from sources.reading.metadata import metadata
from sources.reading.result import Page, Unreadable
from sources.reading.zones import ZoneKind, zones

_BLOCKS = "h1, h2, h3, h4, p, li, blockquote, pre, dd, figcaption"
_CHROME = "script, style, noscript, template, nav, header nav, footer, aside, form, button, iframe, svg"
_SHORTEST = 200
"""Fewer characters than this from the article finder, and the page's own blocks are read instead."""


def read(data: bytes, declared: str | None = None, language: str | None = None) -> Page:
    """The article of a page, paragraphs parted by an empty line; captions stay where they stood.

    Raises Unreadable for pages beyond the limits of `markup_limits` and for pages without text.
    """
    if len(data) > markup_limits.MOST_BYTES:
        raise Unreadable(f"The page is larger than {markup_limits.MOST_BYTES // 1_000_000} MB.")
    markup = decode(data, declared or declared_in_page(data)).removeprefix("\ufeff").replace("\x00", "\ufffd")
    markup_limits.check(markup)
    tree = LexborHTMLParser(markup)
    about = metadata(tree)
    for line_break in tree.css("br"):
        # Else the words on either side of it run together where it is not made a line of its own.
        line_break.insert_before(" ")
    _without_pull_quotes(tree)
    known = _marked(tree)
    text = _article(tree)
    if about.title and about.title in text[: len(about.title) + 300].split("\n"):
        known[about.title] = "headline"
    return Page(
        text=text,
        zones=zones(text, about.title, known, language=language or about.language),
        reader="html/1",
        media_type="text/html",
        title=about.title,
        published=about.published,
        published_how="page" if about.published else None,
        publisher=about.publisher,
        bylines=about.bylines,
        language=about.language,
        url=about.url,
    )


def _marked(tree: LexborHTMLParser) -> dict[str, ZoneKind]:
    """The kind of every line whose element tells it: a figcaption, the only h1, a paragraph that is one link."""
    known: dict[str, ZoneKind] = {}
    for node in tree.css("p, h2, h3, h4, li, div"):
        link = node.first_child
        while link is not None and link.is_text_node and not (link.text_content or "").strip():
            link = link.next
        if link is not None and link.tag == "a" and len(said := _line(link)) >= 20 and said == _line(node):
            known[said] = "link headline"
    for node in tree.css("figcaption"):
        known[_line(node)] = "caption"
    headings = tree.css("h1")
    if len(headings) == 1:
        known[_line(headings[0])] = "headline"
    known.pop("", None)
    return known


def _without_pull_quotes(tree: LexborHTMLParser) -> None:
    """Leave out what the page sets large a second time: read, it would be said twice, and by whoever spoke before it."""
    marked = tree.css("blockquote, aside, [class*=pull-quote], [class*=pullquote]")
    places = {node.mem_id for node in marked}
    # One inside another goes with it: what was taken out is not to be touched again.
    pulled = [(node, _bare(node)) for node in marked if not _within(node.parent, places)]
    if not pulled:
        return
    prose = " ".join(_line(node) for node in tree.css("p") if not _within(node, places))
    for node, said in pulled:
        if len(said) >= 20 and said in prose:
            node.decompose()


def _within(node: LexborNode | None, those: Collection[int]) -> bool:
    above = node
    while above is not None and above.mem_id not in those:
        above = above.parent
    return above is not None


def _bare(node: LexborNode) -> str:
    """Its words in one line, without the marks a pull quote adds or leaves out at its ends."""
    return _line(node).strip("“”\"‘’'«»„ .")


def _article(tree: LexborHTMLParser) -> str:
    for caption in tree.css("figure figcaption"):
        # The article finder drops figures; as a paragraph a caption keeps its place in the text.
        said = _line(caption)
        figure = caption.parent
        while figure is not None and figure.tag != "figure":
            figure = figure.parent
        if said and figure is not None:
            paragraph = tree.create_node("p")
            paragraph.insert_child(said)
            figure.insert_after(paragraph)
        caption.decompose()
    found = bare_extraction(tree.html or "", include_comments=False, include_tables=True)
    text = _paragraphs(str(found.text or "")) if found is not None and not isinstance(found, dict) else ""
    return text if len(text) >= _SHORTEST else _blocks(tree) or text


def _paragraphs(text: str) -> str:
    return "\n\n".join(line.strip() for line in text.splitlines() if line.strip())


def _blocks(tree: LexborHTMLParser) -> str:
    """The page's blocks of prose, in order: for pages in which no article can be made out."""
    for node in tree.css(_CHROME):
        node.decompose()
    root = tree.css_first("article") or tree.css_first("main") or tree.body
    if root is None:
        return ""
    lines = [said for node in root.css(_BLOCKS) if _innermost(node) and (said := _line(node))]
    return "\n\n".join(lines) or _paragraphs(root.text(separator="\n"))


def _innermost(block: LexborNode) -> bool:
    """Whether no other block stands in this one; a node's own matches include itself."""
    return all(inner.mem_id == block.mem_id for inner in block.css(_BLOCKS)[:2])


def _line(node: LexborNode) -> str:
    return " ".join(node.text().split())
