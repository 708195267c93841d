"""A name, of a person or a place, that another printing of the same story spells in another way."""

import re
from collections.abc import Iterator
from itertools import islice

from rapidfuzz.distance import OSA

from claims.checking.comparing.printing import Printing
from claims.checking.comparing.saying import across
from claims.checking.comparing.words import fold
from claims.extraction.layout import Layout
from claims.extraction.readings import Finding

# "Graeme Bigger", "South Louislip": two or three capitalised words in a row inside a line.
_NAME = re.compile(r"(?<![\w’'-])[A-Z][a-z]{2,20}(?: [A-Z][\w’'-]{2,20}){1,2}(?![\w’'])")
_MOST_LETTERS = 2
_LEAST_LETTERS = 5
# A list of a thousand Saints would be a million pairs.
_MOST_NEAR = 40
# Endings that make another word, not another spelling.
_INFLECTED = frozenset({"s", "es", "n", "an", "ns", "ish", "’s", "'s"})


def names_apart(one: Printing, other: Printing) -> Iterator[Finding]:
    """Names of two words or three that share all but one word with a name of `other`, that one a letter or two apart.

    Neither text has the other's spelling anywhere. Which is right only a reference can say; what is known by two
    names (Derry and Londonderry) is no spelling.
    """
    ours, theirs = _names(one.layout), _names(other.layout)
    words, others = _words(one.reading.text), _words(other.reading.text)
    by_part: dict[str, list[str]] = {}
    for name in theirs:
        for part in name.split():
            by_part.setdefault(part.casefold(), []).append(name)
    told: set[str] = set()
    for name, (start, end) in ours.items():
        near = dict.fromkeys(there for part in name.split() for there in by_part.get(part.casefold(), ()))
        for there in islice(near, _MOST_NEAR):
            apart = _apart(name, there)
            if apart is None or apart[0] in told or apart[0] in others or apart[1] in words:
                continue
            told.add(apart[0])
            yield across(
                one,
                other,
                "name-differs",
                (start, end),
                theirs[there],
                f"“{name}” is “{there}” in {other.name}; check which spelling is right.",
            )


def _names(layout: Layout) -> dict[str, tuple[int, int]]:
    """Each name's first place in the text's own sentences."""
    found: dict[str, tuple[int, int]] = {}
    for match in _NAME.finditer(layout.text):
        if layout.zone_at(match.start()) in ("body", "headline"):
            found.setdefault(match.group(), match.span())
    return found


def _words(text: str) -> frozenset[str]:
    return frozenset(word.folded for word in fold(text))


def _apart(name: str, other: str) -> tuple[str, str] | None:
    """The one word in which two names differ, folded, if it can be two spellings of one."""
    ours, theirs = ([word.folded for word in fold(text)] for text in (name, other))
    if len(ours) != len(theirs):
        return None
    differing = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    if len(differing) != 1 or len(ours) < 2:
        return None
    (a, b) = differing[0]
    short, long = sorted((a, b), key=len)
    if len(short) < _LEAST_LETTERS or (long.startswith(short) and long[len(short) :] in _INFLECTED):
        return None
    most = 1 if len(short) == _LEAST_LETTERS else _MOST_LETTERS
    return (a, b) if OSA.distance(a, b) <= most else None
