"""PDF: the text of its pages, lines joined into paragraphs."""

import re

import pypdfium2 as pdfium  # type: ignore[import-untyped]  # it ships no types

from sources.dates import Interval
from sources.reading.result import Page, Unreadable
from sources.reading.wrapped import paragraphs
from sources.reading.zones import zones

_MOST_PAGES = 2_000
_MADE_ON = re.compile(r"D:(\d{4})(\d\d)(\d\d)")


def read(data: bytes, language: str | None = None) -> Page:
    """The text of every page, paragraphs parted by an empty line.

    The date is the day the file says it was made (`published_how` "file"): nearer to its publication than
    nothing, but no more than that. Raises Unreadable for encrypted and broken files and for those without
    text, such as scans.
    """
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = "password" in str(error).lower() or "security" in str(error).lower()
        raise Unreadable("The PDF is encrypted." if locked else "The PDF is broken: it cannot be opened.") from error
    try:
        if len(document) > _MOST_PAGES:
            raise Unreadable(f"The PDF has more than {_MOST_PAGES} pages.")
        pages = [_page(document, number) for number in range(len(document))]
        about = document.get_metadata_dict()
    except pdfium.PdfiumError as error:
        raise Unreadable("The PDF is broken: a page of it cannot be read.") from error
    finally:
        document.close()
    text = paragraphs(pages)
    if not text:
        raise Unreadable("The PDF holds no text: it may be a scan.")
    title = " ".join(about.get("Title", "").split()) or None
    author = " ".join(about.get("Author", "").split())
    made = _day(about.get("CreationDate", ""))
    return Page(
        text=text,
        zones=zones(text, title, language=language),
        reader="pdf/1",
        media_type="application/pdf",
        title=title,
        published=made,
        published_how="file" if made else None,
        bylines=(author,) if author else (),
    )


def _page(document: pdfium.PdfDocument, number: int) -> str:
    page = document[number]
    try:
        content = page.get_textpage()
        try:
            return str(content.get_text_range())
        finally:
            content.close()
    finally:
        page.close()


def _day(stamp: str) -> Interval | None:
    match = _MADE_ON.match(stamp)
    try:
        return Interval.parse("-".join(match.groups())) if match else None
    except ValueError:
        return None
