"""Lines as a printed page wraps them, joined back into paragraphs."""

import re
from collections.abc import Iterable, Sequence

_HYPHENS = "-\u00ad\u2010"
_WORD_END = re.compile(rf"[^\W\d_]{{1,40}}+[{_HYPHENS}]$")
_WORD_START = re.compile(r"[^\W\d_]{1,40}")
_SOFT = re.compile(r"[\ufffe\x02](?:\r?\n)?")
"""How PDFium writes a hyphen at a line's end, in place of the line's end or before it."""
_STOP = re.compile(r"[.!?:;…][”\"’')\]]{0,3}$")
_STARTS_ANEW = re.compile(r"[-–—•·*◦▪●■□]\s|\(?\d{1,3}[.)]\s")


def paragraphs(pages: Iterable[str]) -> str:
    """The paragraphs of a document's pages, parted by empty lines.

    A line that reaches the page's usual width goes on in the next one; a shorter one ends its paragraph when
    it ends a sentence, and so does an empty line. A word broken by a hyphen is made whole, unless the text
    writes it with a hyphen elsewhere. A paragraph may go on over the end of a page.
    """
    content = [_SOFT.sub("-\n", page).splitlines() for page in pages]
    hyphenated = _hyphenated(content)
    found: list[list[str]] = []
    open_ended = False
    for lines in content:
        width = _width(lines)
        for raw in lines:
            line = " ".join(raw.split())
            if not line:
                open_ended = False
                continue
            if open_ended and not _STARTS_ANEW.match(line):
                found[-1][-1] = _before(found[-1][-1], line, hyphenated)
                found[-1].append(line)
            else:
                found.append([line])
            open_ended = not _ends(line, width)
    return "\n\n".join("".join(pieces) for pieces in found)


def _width(lines: Sequence[str]) -> int:
    """The usual length of a full line: nine of ten are no longer."""
    lengths = sorted(len(" ".join(line.split())) for line in lines if line.strip())
    return lengths[(len(lengths) * 9) // 10] if lengths else 0


def _ends(line: str, width: int) -> bool:
    """Whether a paragraph ends with this line: short, or nearly full but ended by a stop."""
    if line[-1] in _HYPHENS:
        return False
    return len(line) < 0.6 * width or (len(line) < 0.85 * width and bool(_STOP.search(line)))


def _hyphenated(content: Iterable[Sequence[str]]) -> frozenset[str]:
    words = re.compile(r"[^\W\d_]{1,40}+-[^\W\d_]{1,40}")
    return frozenset(word.lower() for lines in content for line in lines for word in words.findall(line))


def _before(piece: str, line: str, hyphenated: frozenset[str]) -> str:
    """The end of a line as it stands before the next: with a space, or with its hyphen kept or dropped."""
    broken = _WORD_END.search(piece[-42:])
    goes_on = _WORD_START.match(line)
    if broken is None or goes_on is None:
        return f"{piece} "
    keep = not line[0].islower() or f"{broken.group()[:-1]}-{goes_on.group()}".lower() in hyphenated
    return piece if keep else piece[:-1]
