"""Reading a file into a page: text kept as it stands, its zones, and what the file says about itself."""

from sources.reading.decoding import decode
from sources.reading.media import media_type as kind_of
from sources.reading.result import Page, Unreadable
from sources.reading.zones import zones

__all__ = ["Page", "Unreadable", "read"]


def read(data: bytes, *, name: str = "", media_type: str | None = None, language: str | None = None) -> Page:
    """Read plain text, HTML or PDF, told apart by content, declared `media_type` and file `name`.

    `language` is the text's where it is known from elsewhere: lines that are no prose are told by its words.

    Raises Unreadable, with one sentence that says why, for anything that gives no text.
    """
    if not data:
        raise Unreadable("The file is empty.")
    kind = kind_of(data, name, media_type)
    if kind == "application/pdf":
        # The two libraries take half a second to load, which nobody who reads plain text should wait for.
        from sources.reading import pdf

        page = pdf.read(data, language)
    elif kind == "text/html":
        from sources.reading import html

        page = html.read(data, declared=_charset(media_type), language=language)
    else:
        page = plain(data, declared=_charset(media_type), language=language)
    if not page.text.strip():
        raise Unreadable("The file holds no text.")
    return page


def plain(data: bytes, declared: str | None = None, language: str | None = None) -> Page:
    """Text exactly as it stands: no line end translated, a byte-order mark kept, offsets count every code point."""
    text = decode(data, declared)
    found = zones(text, language=language)
    headline = next((text[zone.start : zone.end] for zone in found if zone.kind == "headline"), None)
    return Page(text=text, zones=found, reader="plain/1", media_type="text/plain", title=headline)


def _charset(media_type: str | None) -> str | None:
    _, _, after = (media_type or "").lower().partition("charset=")
    return after.partition(";")[0].strip(" \"'") or None
