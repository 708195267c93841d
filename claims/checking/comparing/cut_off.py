"""A "not" that stands right before a part of what was said, and is left out where only the part is printed."""

import re
from collections.abc import Sequence

from claims.checking.comparing.meaning import Tongue
from claims.checking.comparing.words import FoldedWord, fold

_REACH = 2
_BEFORE = 80
_STOP = re.compile(r"[.!?;:,–—]")
_SENTENCE = re.compile(r"[.!?;:]")


def cut_off(
    text: str, words: Sequence[FoldedWord], at: int, other_text: str, place: int, tongue: Tongue
) -> tuple[int, int] | None:
    """Where the denial stands that applies to words[at] of a text, right before it or a word before, in its clause.

    None where another text that prints the words from `place` on denies them in its own words: he refused to “let them”.
    """
    before = words[max(0, at - _REACH) : at]
    denied = next((word for word in before if word.folded in tongue.negation), None)
    if denied is None or any(word.folded in tongue.merely for word in before):
        return None
    if _STOP.search(text, denied.end, words[at].start) or _denied_already(other_text, place, tongue):
        return None
    return denied.start, denied.end


def _denied_already(text: str, place: int, tongue: Tongue) -> bool:
    start = max(0, place - _BEFORE)
    for stop in _SENTENCE.finditer(text, start, place):
        start = stop.end()
    return any(word.folded in tongue.negation or word.folded in tongue.denying for word in fold(text, start, place))
