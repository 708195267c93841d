"""Quotation marks paired: which stretches of a text stand between outer marks.

An apostrophe is no mark: between letters, before a decade, in a clipped word, after a figure (feet and
inches), nor a plural's possessive where a better closing mark follows. Marks inside marks belong to the outer pair.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from claims.extraction.blocks import Block
from claims.extraction.lexicon import languages, lexicon
from sources.lexicon import ENGLISH

MARK = re.compile(r"(?<=\S)'(?=''(?!'))|``|''|[“”„‟\"＂«»‘’‚'`‹›「」『』]")
"""Three strokes after a word close words quoted in quoted words first: ''… 'so,''' she said."""
OPENING = "“„‟\"＂«‘‚'`‹「『"
_CURLED = "‘"
_SINGLE = frozenset("‘’‚'`‹›")
_LEFT = frozenset("([{<—–-/‑…“‘«„\"'`*>|")
_CLIPPED = {
    each: re.compile(rf"(?:\d0s|{lexicon(each, 'language').pattern('clipped')})\b", re.IGNORECASE)
    for each in languages()
}
"""What follows an apostrophe that is no mark: a decade, a word without its beginning."""
_ELIDED = (" …", " ...")
_INSIDE = re.compile(r"[^\W_]")

Style = Literal["double", "single"]


@dataclass(frozen=True, slots=True)
class Marked:
    """The words between two outer marks (or from an opening mark to the end of its paragraph: not `closed`)."""

    start: int
    end: int
    style: Style
    closed: bool
    goes_on: bool
    """Left open because the next paragraph opens with a mark and goes on."""
    outer: tuple[int, int]
    """The same with the marks."""


@dataclass(slots=True)
class _Open:
    mark: str
    at: int
    start: int
    style: Style


@dataclass(frozen=True, slots=True)
class _Place:
    """A mark with what stands on either side of it."""

    mark: str
    start: int
    end: int
    before: str
    after: str
    clipped: bool
    """Whether a word without its beginning, or a decade, follows."""

    @property
    def can_open(self) -> bool:
        return (self.before.isspace() or self.before in _LEFT) and not self.after.isspace()

    @property
    def can_close(self) -> bool:
        return not self.before.isspace() and not (self.after.isalnum() or self.after in "([{“‘„$£€")


def marked(text: str, block: Block, following: str = "", language: str = ENGLISH) -> list[Marked]:
    """The top-level marked stretches of one block of a text in that language (ISO 639-1), in order.

    `following` is the mark that the next block of the article opens with, if it does: a quotation left open here
    goes on there, one in single marks if that mark is the same.
    """
    places = [_place(text, block, m, _CLIPPED[language]) for m in MARK.finditer(text, block.start, block.end)]
    closers = [p.start for p in places if p.mark in _SINGLE and p.can_close]
    openers = [p.start for p in places if p.mark in _SINGLE and p.can_open and not p.clipped]
    stack: list[_Open] = []
    doubles = singles = 0
    found: list[Marked] = []
    for place in places:
        style: Style = "single" if place.mark in _SINGLE else "double"
        if style == "single":
            move = _single(text, place, stack, singles, closers, openers)
            if not (move or singles) and place.mark == following == _CURLED and place.can_open and not place.clipped:
                move = "open"  # closed in a later paragraph
        else:
            move = _double(place, stack, doubles)
        if move == "open":
            stack.append(_Open(place.mark, place.start, place.end, style))
            doubles, singles = (doubles + 1, singles) if style == "double" else (doubles, singles + 1)
        elif move == "close":
            while stack:
                top = stack.pop()
                doubles, singles = (doubles - 1, singles) if top.style == "double" else (doubles, singles - 1)
                if top.style == style:
                    found.append(Marked(top.start, place.start, style, True, False, (top.at, place.end)))
                    break
    found.sort(key=lambda span: (span.start, -span.end))
    return _outermost(text, block, found, stack, following)


def _place(text: str, block: Block, match: re.Match[str], clipped: re.Pattern[str]) -> _Place:
    start, end = match.span()
    before = text[start - 1] if start > block.start else " "
    after = text[end] if end < block.end else " "
    if start == block.start and text.startswith(_ELIDED, end):
        after = "…"  # a paragraph that quotes from the middle: “ … and so it is,” whichever way its mark is turned
    return _Place(match.group(), start, end, before, after, clipped.match(text, end) is not None)


def _double(place: _Place, stack: Sequence[_Open], doubles: int) -> str:
    mark = place.mark
    top = stack[-1].mark if stack else ""
    if mark in "„‟「『" or mark == "``":
        return "open"
    if mark in "」』":
        return "close" if doubles else ""
    if mark == "“":
        closing = top == "„" or (doubles and place.can_close and not place.can_open)
        return "close" if closing else "open"
    if mark == "«":
        return "close" if top == "»" else "open"
    if doubles:
        if mark in '"＂' and place.can_open and not place.can_close:
            return "open"
        return "close"
    if place.before.isdigit() or not place.can_open:
        # Inches, or the closing mark of a quotation whose opening mark is missing.
        return ""
    return "open"


def _single(
    text: str, place: _Place, stack: Sequence[_Open], singles: int, closers: Sequence[int], openers: Sequence[int]
) -> str:
    before, after = place.before, place.after
    if before.isalnum() and after.isalnum():
        return ""
    if singles and stack[-1].style == "single" and place.can_close:
        return "" if _possessive(text, place, closers, openers) else "close"
    if place.mark in "’›" or not place.can_open or not (after.isalnum() or after in '[“"«$£€…'):
        return ""
    if singles or place.clipped:
        return ""
    return "open" if closers and closers[-1] > place.start else ""


def _possessive(text: str, place: _Place, closers: Sequence[int], openers: Sequence[int]) -> bool:
    """Whether `'` after an s belongs to the word: a closing mark still follows before the next opening one."""
    if place.before not in "sS" or not place.after.isspace() or not text[place.end + 1 : place.end + 2].isalpha():
        return False
    later = bisect_right(closers, place.start)
    opening = bisect_right(openers, place.start)
    return later < len(closers) and (opening == len(openers) or closers[later] < openers[opening])


def _outermost(
    text: str, block: Block, found: Sequence[Marked], stack: Sequence[_Open], following: str
) -> list[Marked]:
    left = [opened for opened in stack if opened.style == "double" or opened.mark == following == _CURLED]
    kept: list[Marked] = []
    reached = block.start
    rest: Marked | None = None
    if left:
        last = left[-1]
        inside = next((span for span in reversed(found) if span.start > last.start), None)
        if inside is None or (following and (inside.style != last.style or inside.end < block.end - 2)):
            rest = Marked(last.start, block.end, last.style, False, bool(following), (last.at, block.end))
    for span in [*found, rest] if rest else found:
        if span is None or span.start < reached:
            continue
        if rest and rest is not span and span.start > rest.start:
            continue
        if _INSIDE.search(text, span.start, span.end):
            kept.append(_trimmed(text, span))
        reached = span.end
    return kept


def _trimmed(text: str, span: Marked) -> Marked:
    start, end = span.start, span.end
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return replace(span, start=start, end=end)
