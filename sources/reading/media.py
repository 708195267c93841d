"""What kind of file some bytes are: by what they begin with, then by what was declared, then by the name."""

from pathlib import PurePosixPath

from sources.reading.result import Unreadable

_REFUSED = (
    (b"\x89PNG\r\n\x1a\n", "an image (PNG)"),
    (b"\xff\xd8\xff", "an image (JPEG)"),
    (b"GIF8", "an image (GIF)"),
    (b"II*\x00", "an image (TIFF)"),
    (b"MM\x00*", "an image (TIFF)"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ\x00", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file"),
    (b"OggS", "a sound or a film"),
    (b"ID3", "a sound"),
    (b"\x1aE\xdf\xa3", "a film"),
    (b"\x7fELF", "a program"),
)
_HTML_NAMES = frozenset((".html", ".htm", ".xhtml"))
_HTML_TYPES = frozenset(("text/html", "application/xhtml+xml"))
_HTML_STARTS = ("<!doctype html", "<html", "<head", "<body", "<article", "<main")


def media_type(data: bytes, name: str = "", declared: str | None = None) -> str:
    """One of text/plain, text/html and application/pdf. Raises Unreadable for anything else that is recognised."""
    for start, what in _REFUSED:
        if data.startswith(start):
            raise Unreadable(f"This is {what}, not a text.")
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        raise Unreadable("This is an image, a sound or a film, not a text.")
    if data[4:8] == b"ftyp":
        raise Unreadable("This is a film, not a text.")
    if b"%PDF-" in data[:1024]:
        return "application/pdf"
    said = (declared or "").partition(";")[0].strip().lower()
    if said in _HTML_TYPES or PurePosixPath(name.lower()).suffix in _HTML_NAMES or _looks_like_html(data):
        return "text/html"
    return "text/plain"


def _looks_like_html(data: bytes) -> bool:
    start = data[:2048].decode("latin-1").removeprefix("ï»¿").lstrip().lower()
    if start.startswith(("<?xml", "<!--")):
        return "<html" in start
    return start.startswith(_HTML_STARTS)
