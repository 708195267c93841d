"""Names that hold a letter of another alphabet that looks like one of their own: no search for the name finds them."""

import re
from collections.abc import Iterator
from itertools import groupby

from claims.checking.saying import find, quoted, times
from claims.extraction.layout import Layout
from claims.extraction.readings import Finding, Reading

# Capital and small letters that look like Latin ones, each with its own: Cyrillic, then Greek (Unicode, confusables.txt).
_LIKE_LATIN = str.maketrans(
    "АВЕКМНОРСТХаеорсухіјѕԛԝЅІЈΑΒΕΖΗΙΚΜΝΟΡΤΥΧονα",
    "ABEKMHOPCTXaeopcyxijsqwSIJABEZHIKMNOPTYXova",
)
_OTHER = re.compile(f"[{''.join(map(chr, _LIKE_LATIN))}]")
_WORD = re.compile(r"[^\W\d_]{4,40}")
_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ſ]")


def check(reading: Reading, layout: Layout) -> Iterator[Finding]:
    """One finding for each name spelt with letters of two alphabets, at its first place; the others are related."""
    if _OTHER.search(reading.text) is None:
        return
    mixed = [match for match in _WORD.finditer(reading.text) if _mixed(match.group())]
    for printed, places in groupby(sorted(mixed, key=lambda match: (match.group(), match.start())), re.Match.group):
        first, *others = places
        meant = printed.translate(_LIKE_LATIN)
        strange = "”, “".join(dict.fromkeys(_OTHER.findall(printed)))
        yield find(
            reading,
            "name-variant",
            first.start(),
            first.end(),
            f"{quoted(printed)} ({times(len(others) + 1)}) is spelt with letters of two alphabets: its “{strange}” only looks like the"
            f" Latin one, and a search for {quoted(meant)} does not find it.",
            suggested=meant,
            related=[(other.start(), other.end()) for other in others],
            spellings={printed: len(others) + 1},
        )


def _mixed(word: str) -> bool:
    """Whether a word is a Latin name but for letters that look as if they were: all of it has to be, once they are put right."""
    return (
        word[0].isupper()
        and _OTHER.search(word) is not None
        and 0 < _latin(word) < _latin(word.translate(_LIKE_LATIN)) == len(word)
    )


def _latin(word: str) -> int:
    return len(_LATIN.findall(word))
