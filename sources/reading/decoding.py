"""Bytes into code points, losing nothing: every byte becomes at least one code point or a marked replacement."""

import codecs
import re

from sources.reading.result import Unreadable

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"<meta[^<>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w.:-]{2,40})", re.IGNORECASE)
_CONTROL = bytes(range(9)) + b"\x0b" + bytes(range(14, 27)) + bytes(range(28, 32)) + b"\x7f"


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of `data`, byte-order mark and line ends kept as code points.

    UTF-8 when it is valid; else what a UTF-16 or UTF-32 mark or `declared` says; else Windows-1252, where
    undecodable bytes become U+FFFD. Raises Unreadable for bytes that look like no text at all.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if declared is not None and (known := _codec(declared)) is not None:
        return data.decode(known, "replace")
    if len(data) - len(data.translate(None, _CONTROL)) > len(data) // 20:
        raise Unreadable("These bytes are no text: neither UTF-8 nor an older encoding explains them.")
    return data.decode("cp1252", "replace")


def declared_in_page(data: bytes) -> str | None:
    """The encoding an HTML page declares near its beginning (HTML standard, 13.2.3.2 prescan)."""
    match = _DECLARED.search(data[:4096])
    return match.group(1).decode("ascii", "replace") if match else None


def _codec(name: str) -> str | None:
    try:
        known = codecs.lookup(name)
        "".encode(known.name)
    except (LookupError, ValueError):
        return None
    # A page in Latin-1 is in Windows-1252 (WHATWG Encoding, the table of labels).
    return "cp1252" if known.name in ("iso8859-1", "ascii") else known.name
